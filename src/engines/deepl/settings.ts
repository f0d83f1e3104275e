import { TermtreuError } from '../../errors.js';
import { type Endpoint, endpointAt, hasKey, type KeyVariables, readKey } from '../http/endpoint.js';
import { type Environment, isSet, readAddress } from '../http/proxy.js';

/** Where a key for DeepL may stand. */
export const KEY_VARIABLES: KeyVariables = {
  engine: 'deepl',
  keys: ['DEEPL_AUTH_KEY', 'DEEPL_API_KEY'],
  file: 'DEEPL_AUTH_KEY_FILE',
};
/** The variable that names the server. */
export const SERVER_VARIABLE = 'DEEPL_SERVER_URL';

/** Whether the environment holds a key, which makes DeepL the engine that `auto` stands for. */
export function hasDeepLKey(env: Environment): boolean {
  return hasKey(env, KEY_VARIABLES);
}

/**
 * Reads key, server and proxy from the environment.
 * @throws {TermtreuError} `key-missing`, `key-file-unsafe`, `key-refused`, `file-unreadable`, `address-invalid`
 */
export async function readSettings(env: Environment): Promise<Endpoint> {
  const key = await readKey(env, KEY_VARIABLES);
  if (key === '') throw new TermtreuError('key-missing', { engine: 'deepl', variable: 'DEEPL_AUTH_KEY' });
  const named = env[SERVER_VARIABLE];
  return endpointAt(isSet(named) ? readAddress(named.trim(), SERVER_VARIABLE) : defaultServer(key), key, env);
}

/** DeepL ends the keys of its free plan in a mark of their own; they belong to another host. */
function defaultServer(key: string): URL {
  return new URL(key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com');
}
