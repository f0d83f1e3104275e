import { readFile, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { TermtreuError } from '../../errors.js';
import { decodePart, type Environment, isSet, proxyFor } from './proxy.js';

/** How a service is reached. */
export interface Endpoint {
  /** Empty where the service needs none. */
  readonly key: string;
  /** Without a path's closing stroke, without user name and password. */
  readonly server: string;
  readonly proxy?: URL;
  /** Removes the key, and the password of the proxy, from a text. */
  readonly scrub: (text: string) => string;
}

/** The variables of an environment that hold a service's key. */
export interface KeyVariables {
  readonly engine: string;
  readonly keys: readonly string[];
  /** Names a file with the key. */
  readonly file: string;
}

/** Whether the environment itself, not a file, holds a key. */
export function hasKey(env: Environment, { keys }: Pick<KeyVariables, 'keys'>): boolean {
  return keys.some((name) => isSet(env[name]));
}

/** The variable that a key comes from, undefined where there is none. */
export function keySource(env: Environment, { keys, file }: KeyVariables): string | undefined {
  return [...keys, file].find((name) => isSet(env[name]));
}

/**
 * Reads a key from the environment, or from the file that it names.
 * @returns the key, empty where there is none
 * @throws {TermtreuError} `key-file-unsafe`, `key-refused`, `file-unreadable`
 */
export async function readKey(env: Environment, { engine, keys, file: variable }: KeyVariables): Promise<string> {
  const file = env[variable];
  const found = keys.map((name) => env[name]).find(isSet) ?? (isSet(file) ? await readKeyFile(file) : '');
  const key = found.trim();
  // Any other sign cannot be sent in a header, and what Node.js says of it might repeat the key.
  if (!/^[\x21-\x7E]*$/u.test(key)) throw new TermtreuError('key-refused', { engine });
  return key;
}

/**
 * An endpoint at a server, with the proxy that the environment has for it.
 * @throws {TermtreuError} `address-invalid`
 */
export function endpointAt(server: URL, key: string, env: Environment): Endpoint {
  const proxy = proxyFor(server, env);
  const secrets = [key, proxy?.password ?? '', decodePart(proxy?.password ?? ''), server.password];
  return {
    key,
    server: server.origin + server.pathname.replace(/\/+$/u, ''),
    ...(proxy === undefined ? {} : { proxy }),
    scrub: (text) => secrets.filter(isSet).reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
  };
}

const OTHERS_MAY_READ = 0o077;

async function readKeyFile(file: string): Promise<string> {
  try {
    const { mode } = await stat(file);
    // Windows keeps no such bits.
    if (platform() !== 'win32' && (mode & OTHERS_MAY_READ) !== 0) throw new TermtreuError('key-file-unsafe', { file });
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new TermtreuError('file-unreadable', { file, problem }, { cause });
  }
}
