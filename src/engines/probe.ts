import { type ErrorCode, TermtreuError } from '../errors.js';
import { requestOnce } from './deepl/client.js';
import { KEY_VARIABLES as DEEPL_KEY, readSettings } from './deepl/settings.js';
import { keySource, type KeyVariables, readKey } from './http/endpoint.js';
import { openPoster } from './http/post-json.js';
import type { Environment } from './http/proxy.js';
import { KEY_VARIABLES as OPENAI_KEY, readChatSettings, SERVER_VARIABLE } from './openai/settings.js';

/** Milliseconds until a server has to have answered. */
const TIMEOUT = 10_000;

/** What a server says when it is only asked whether it is there. */
export interface Probe {
  readonly server: string;
  /** Characters charged in this billing period and the most that are allowed, where a service tells. */
  readonly usage?: { readonly used: number; readonly limit: number };
}

/** How a server is asked. */
export interface ProbeOptions {
  readonly env: Environment;
  /** The model wanted, for engines that have several. */
  readonly model?: string | undefined;
  readonly signal: AbortSignal;
}

/** An engine that needs a server. */
export type Service = 'deepl' | 'openai';

const KEYS: Readonly<Record<Service, KeyVariables>> = { deepl: DEEPL_KEY, openai: OPENAI_KEY };

/**
 * The variable that a service's key is in, undefined where there is none; the key is read, so that one that cannot be
 * used is found.
 * @throws {TermtreuError} `key-file-unsafe`, `key-refused`, `file-unreadable`
 */
export async function findKey(service: Service, env: Environment): Promise<string | undefined> {
  const key = await readKey(env, KEYS[service]);
  return key === '' ? undefined : keySource(env, KEYS[service]);
}

/**
 * Asks a service's server for something that costs nothing.
 * @throws {TermtreuError} `key-missing`, `key-refused`, `engine-unreachable` and others of the service
 */
export function probeService(service: Service, options: ProbeOptions): Promise<Probe> {
  return service === 'deepl' ? probeDeepL(options) : probeChat(options);
}

/** https://developers.deepl.com/api-reference/usage-and-quota */
async function probeDeepL({ env, signal }: ProbeOptions): Promise<Probe> {
  const settings = await readSettings(env);
  const request = { settings, timeout: TIMEOUT, signal, headers: {} };
  const outcome = await requestOnce((client) => client.getUsage(), request);
  if (outcome.kind === 'failure') throw outcome.error;
  const { character } = outcome.answer;
  const server = settings.scrub(settings.server);
  return character === undefined ? { server } : { server, usage: { used: character.count, limit: character.limit } };
}

const REFUSED: ReadonlySet<number> = new Set([401, 403]);

/** Servers that list no models (404) are there all the same. */
async function probeChat({ env, model, signal }: ProbeOptions): Promise<Probe> {
  const settings = await readChatSettings(env, model);
  const server = settings.scrub(settings.server);
  const failed = (code: ErrorCode, problem: string): TermtreuError =>
    new TermtreuError(code, { engine: 'openai', server, variable: SERVER_VARIABLE, problem });
  const poster = openPoster('openai', settings);
  try {
    const { status } = await poster.get('/models', AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]));
    if (REFUSED.has(status)) throw failed('key-refused', `HTTP ${status}`);
    if (status >= 500) throw failed('engine-unreachable', `HTTP ${status}`);
    return { server };
  } catch (error) {
    if (error instanceof TermtreuError) throw error;
    throw failed('engine-unreachable', settings.scrub(error instanceof Error ? error.message : String(error)));
  } finally {
    poster.close();
  }
}
