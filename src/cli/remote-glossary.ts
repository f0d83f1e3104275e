import { resolve } from 'node:path';
import { findPushed, type PushedGlossary, type PushRecords, readPushRecords } from '../config/pushed-glossaries.js';
import { type Account, type AccountOptions, openAccount, type RemoteGlossary } from '../engines/deepl/account.js';
import type { Difference } from '../engines/deepl/difference.js';
import { TermtreuError } from '../errors.js';
import { locateEntries, type GlossaryFile } from '../glossary/parse.js';
import { visible } from '../report/visible.js';
import { termPairs, type TermPairs } from '../terms/pairs.js';
import { textOption, type Values } from './commands/command.js';
import type { CommonOptions, Context } from './context.js';
import { glossaryFiles } from './glossary-option.js';
import { waitLine } from './wait-line.js';

/** A glossary of the user's, and what is known of it on the server. */
export interface LocalGlossary {
  readonly files: readonly GlossaryFile[];
  readonly records: PushRecords;
  readonly pushed: PushedGlossary | undefined;
  readonly pairs: TermPairs;
  /** The ids of all entries, enforced or not. */
  readonly ids: readonly string[];
  readonly inflected: boolean;
  /** The name on the server. */
  readonly name: string;
}

/** Opens the account of the key in the environment; waits are told on standard error. */
export function accountOption({ io, t }: Context, { quiet }: CommonOptions): Promise<Account> {
  const options: AccountOptions = {
    env: io.env,
    signal: io.signal,
    onWait(wait) {
      if (!quiet) io.stderr.write(waitLine('deepl', wait, t));
    },
  };
  return openAccount(options);
}

/**
 * Reads a glossary and the record of its last push.
 * @param inflected whether inflected forms are wanted; as in the last push where that is not said
 * @throws {TermtreuError} what `glossaryFiles`, `locateEntries` and `readPushRecords` throw
 */
export async function localGlossary(
  path: string,
  { io, values, host }: { readonly io: Context['io']; readonly values: Values; readonly host: string },
  inflected?: boolean,
): Promise<LocalGlossary> {
  const files = await glossaryFiles(path, io);
  const records = await readPushRecords(resolve(io.cwd, path));
  const pushed = findPushed(records, host);
  const forms = inflected ?? pushed?.inflected ?? false;
  const entries = locateEntries(files);
  const pairs = termPairs(entries, { inflected: forms });
  const ids = entries.map(({ entry }) => entry.id);
  const name = textOption(values, 'name') ?? pushed?.name ?? nameOf(path);
  return { files, records, pushed, pairs, ids, inflected: forms, name };
}

/** `glossary/defence.yaml` is “defence”. */
function nameOf(path: string): string {
  const parts = path.split(/[/\\]+/u).filter((part) => !/^\.*$/u.test(part));
  return (parts.at(-1) ?? 'termtreu').replace(/(?<=.)\.[^.]+$/u, '');
}

/**
 * The glossary on the server: that of the last push where it is still there and has the name wanted, or else the one of
 * that name. Names need not be unique there.
 * @throws {TermtreuError} `glossary-name-ambiguous`
 */
export function chooseRemote(
  all: readonly RemoteGlossary[],
  { name, pushed }: Pick<LocalGlossary, 'name' | 'pushed'>,
  server: string,
): RemoteGlossary | undefined {
  const named = all.filter((glossary) => glossary.name === name);
  const known = named.find(({ id }) => id === pushed?.id);
  if (known !== undefined || named.length <= 1) return known ?? named[0];
  const ids = named.map(({ id }) => id).join(', ');
  throw new TermtreuError('glossary-name-ambiguous', { name, server, count: named.length, ids });
}

/** A difference as lines: `+` comes, `-` goes, `~` has other English. */
export function differenceLines({ added, removed, changed }: Difference): string {
  const lines = [
    ...removed.map(({ source, target }) => `- ${source} → ${target}`),
    ...changed.map(({ source, before, after }) => `~ ${source} → ${after} (${before})`),
    ...added.map(({ source, target }) => `+ ${source} → ${target}`),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function pairJson({ source, target }: { readonly source: string; readonly target: string }) {
  return { de: source, en: target };
}

/** A difference as JSON tells it. */
export function differenceJson({ added, removed, changed, unchanged }: Difference) {
  return {
    added: added.map(pairJson),
    removed: removed.map(pairJson),
    changed: changed.map(({ source, before, after }) => ({ de: source, en: after, was: before })),
    unchanged,
  };
}

/** The figures of a difference, for a message. */
export function differenceArgs({ added, removed, changed, unchanged }: Difference) {
  return { added: added.length, removed: removed.length, changed: changed.length, unchanged };
}
