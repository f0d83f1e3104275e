import { readFile, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { TermtreuError } from '../../errors.js';
import { decodePart, type Environment, isSet, proxyFor, readAddress } from './proxy.js';

/** How DeepL is reached. */
export interface DeepLSettings {
  readonly key: string;
  /** Without a path's closing stroke, without user name and password. */
  readonly server: string;
  readonly proxy?: URL;
  /** Removes the key, and the password of the proxy, from a text. */
  readonly scrub: (text: string) => string;
}

/** Where a key makes DeepL the engine that `auto` stands for. */
const KEY_VARIABLES = ['DEEPL_AUTH_KEY', 'DEEPL_API_KEY'] as const;
const KEY_FILE_VARIABLE = 'DEEPL_AUTH_KEY_FILE';
const SERVER_VARIABLE = 'DEEPL_SERVER_URL';

/** Whether the environment holds a key. */
export function hasKey(env: Environment): boolean {
  return KEY_VARIABLES.some((name) => isSet(env[name]));
}

/**
 * Reads key, server and proxy from the environment.
 * @throws {TermtreuError} `key-missing`, `key-file-unsafe`, `key-refused`, `file-unreadable`, `address-invalid`
 */
export async function readSettings(env: Environment): Promise<DeepLSettings> {
  const key = await readKey(env);
  const named = env[SERVER_VARIABLE];
  const server = isSet(named) ? readAddress(named.trim(), SERVER_VARIABLE) : defaultServer(key);
  const proxy = proxyFor(server, env);
  const secrets = [key, proxy?.password ?? '', decodePart(proxy?.password ?? ''), server.password];
  return {
    key,
    server: server.origin + server.pathname.replace(/\/+$/u, ''),
    ...(proxy === undefined ? {} : { proxy }),
    scrub: (text) => secrets.filter(isSet).reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
  };
}

/** DeepL ends the keys of its free plan in a mark of their own; they belong to another host. */
function defaultServer(key: string): URL {
  return new URL(key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com');
}

async function readKey(env: Environment): Promise<string> {
  const file = env[KEY_FILE_VARIABLE];
  const found = KEY_VARIABLES.map((name) => env[name]).find(isSet) ?? (isSet(file) ? await readKeyFile(file) : '');
  const key = found.trim();
  if (key === '') throw new TermtreuError('key-missing', { engine: 'deepl', variable: KEY_VARIABLES[0] });
  // Any other sign cannot be sent in a header, and what Node.js says of it might repeat the key.
  if (!/^[\x21-\x7E]+$/u.test(key)) throw new TermtreuError('key-refused', { engine: 'deepl' });
  return key;
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
