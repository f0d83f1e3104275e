import { createHash } from 'node:crypto';
import { type DeepLClient, GlossaryEntries, type MultilingualGlossaryInfo } from 'deepl-node';
import { TermtreuError } from '../../errors.js';
import { ask, type Patience } from '../http/ask.js';
import type { Failure, Outcome } from '../http/outcome.js';
import type { Environment } from '../http/proxy.js';
import { createSharedPause, type Timing, TIMING } from '../http/timing.js';
import type { Wait } from '../engine.js';
import type { StatusMeanings } from '../http/status.js';
import { type RequestOptions, requestOnce } from './client.js';
import { readSettings } from './settings.js';

/** German words with their English, as a dictionary of DeepL holds them. */
export type Dictionary = ReadonlyMap<string, string>;

/** A glossary in a user's account. */
export interface RemoteGlossary {
  readonly id: string;
  readonly name: string;
  /** When it was made, ISO 8601. */
  readonly created: string;
  readonly dictionaries: readonly { readonly source: string; readonly target: string; readonly entries: number }[];
}

/** What of the account is used up in this billing period, and how much there is. */
export interface AccountUsage {
  readonly characters?: { readonly count: number; readonly limit: number };
  readonly documents?: { readonly count: number; readonly limit: number };
}

/** What can be done in a user's account beside translating. */
export interface Account {
  /** The server's host. */
  readonly host: string;
  glossaries(): Promise<RemoteGlossary[]>;
  /** The German–English dictionary of a glossary; nothing where glossary or dictionary are not there. */
  dictionary(id: string): Promise<Dictionary | undefined>;
  /** Makes a glossary. @returns its id */
  create(name: string, dictionary: Dictionary): Promise<string>;
  /** Puts a dictionary in the place of the one that a glossary has, so that nothing of that is left. */
  replace(id: string, dictionary: Dictionary): Promise<void>;
  /** Deletes a glossary. @returns false where there was none */
  remove(id: string): Promise<boolean>;
  usage(): Promise<AccountUsage>;
}

/** How an account is opened. */
export interface AccountOptions {
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
  readonly timing?: Partial<Timing>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/** Glossaries know these languages without a country. */
const SOURCE = 'de';
const TARGET = 'en';

/** What statuses stand for where glossaries are asked for: 456 is the number of glossaries, not of characters. */
const GLOSSARY_MEANINGS: StatusMeanings = {
  400: { code: 'glossary-rejected', retry: 'never' },
  403: { code: 'glossary-forbidden', retry: 'never' },
  404: { code: 'glossary-not-found', retry: 'never' },
  413: { code: 'glossary-rejected', retry: 'never' },
  456: { code: 'glossary-limit', retry: 'never' },
};

/**
 * Opens the account that a key belongs to. Each of its methods throws, besides what is named here, `key-refused`,
 * `glossary-forbidden`, `glossary-rejected`, `glossary-limit`, `engine-unreachable`, `engine-overloaded`,
 * `engine-answer-invalid` and `interrupted`.
 * @throws {TermtreuError} what {@link readSettings} throws
 */
export async function openAccount(options: AccountOptions): Promise<Account> {
  const settings = await readSettings(options.env);
  const { signal = new AbortController().signal, onWait, headers = {} } = options;
  const timing: Timing = { ...TIMING, ...options.timing };
  const request: RequestOptions = { settings, timeout: timing.timeout, signal, headers };
  const patience: Patience = { timing, pause: createSharedPause(), stop: signal, onWait };
  const send: Send = (call, meanings = GLOSSARY_MEANINGS) =>
    answered(ask(() => requestOnce(call, request, meanings), patience));
  const once: Send = (call) =>
    answered(ask(async () => neverAgainWhenLost(await requestOnce(call, request, GLOSSARY_MEANINGS)), patience));
  const list = async (): Promise<RemoteGlossary[]> =>
    (await send((client) => client.listMultilingualGlossaries())).map(toRemote);
  return {
    host: new URL(settings.server).host,
    glossaries: list,
    dictionary: (id) =>
      unlessMissing(
        send(async (client) => {
          const { entries } = await client.getMultilingualGlossaryDictionaryEntries(id, SOURCE, TARGET);
          return new Map(Object.entries(entries.entries()));
        }),
      ),
    create: (name, dictionary) => createOnce(name, { list, make: () => once(makeGlossary(name, dictionary)) }),
    async replace(id, dictionary) {
      await send((client) => client.replaceMultilingualGlossaryDictionary(id, toRequest(dictionary)));
    },
    async remove(id) {
      const removed = await unlessMissing(send((client) => client.deleteMultilingualGlossary(id).then(() => true)));
      return removed ?? false;
    },
    async usage() {
      const { character, document } = await send((client) => client.getUsage(), {});
      return {
        ...(character === undefined ? {} : { characters: { count: character.count, limit: character.limit } }),
        ...(document === undefined ? {} : { documents: { count: document.count, limit: document.limit } }),
      };
    },
  };
}

type Send = <T>(call: (client: DeepLClient) => Promise<T>, meanings?: StatusMeanings) => Promise<T>;

async function answered<T>(outcome: Promise<Exclude<Outcome<T>, never>>): Promise<T> {
  const settled = await outcome;
  if (settled.kind === 'failure') throw settled.error;
  return settled.answer;
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TermtreuError && error.code === 'glossary-not-found') return undefined;
    throw error;
  }
}

/** What is made twice stands twice: a request whose answer was lost is not made again unseen. */
function neverAgainWhenLost<T>(outcome: Outcome<T>): Outcome<T> {
  return outcome.kind === 'failure' && outcome.lost ? ({ ...outcome, retry: 'never' } satisfies Failure) : outcome;
}

interface Creation {
  readonly list: () => Promise<readonly RemoteGlossary[]>;
  readonly make: () => Promise<MultilingualGlossaryInfo>;
}

/** Makes a glossary; where the answer is lost, the glossary is looked for before another attempt. */
async function createOnce(name: string, { list, make }: Creation): Promise<string> {
  try {
    return (await make()).glossaryId;
  } catch (error) {
    if (!(error instanceof TermtreuError) || error.code !== 'engine-unreachable') throw error;
    const found = (await list()).find((glossary) => glossary.name === name);
    return found?.id ?? (await make()).glossaryId;
  }
}

function makeGlossary(name: string, dictionary: Dictionary) {
  return (client: DeepLClient): Promise<MultilingualGlossaryInfo> =>
    client.createMultilingualGlossary(name, [toRequest(dictionary)]);
}

function toRequest(dictionary: Dictionary) {
  const entries = new GlossaryEntries({ entries: Object.fromEntries(dictionary) });
  return { sourceLangCode: SOURCE, targetLangCode: TARGET, entries };
}

function toRemote({ glossaryId, name, creationTime, dictionaries }: MultilingualGlossaryInfo): RemoteGlossary {
  return {
    id: glossaryId,
    name,
    created: Number.isNaN(creationTime.getTime()) ? '' : creationTime.toISOString(),
    dictionaries: dictionaries.map(({ sourceLangCode, targetLangCode, entryCount }) => ({
      source: sourceLangCode.toLowerCase(),
      target: targetLangCode.toLowerCase(),
      entries: entryCount,
    })),
  };
}

/** A hash of what a dictionary holds, in whatever order: SHA-256, hexadecimal. */
export function hashDictionary(dictionary: Dictionary): string {
  const rows = [...dictionary].map(([source, target]) => `${source}\t${target}`).sort();
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}
