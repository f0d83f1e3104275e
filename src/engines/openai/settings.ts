import { TermtreuError } from '../../errors.js';
import { type Endpoint, endpointAt, type KeyVariables, readKey } from '../http/endpoint.js';
import { type Environment, isSet, readAddress } from '../http/proxy.js';

/** Where a key for the endpoint may stand. */
export const KEY_VARIABLES: KeyVariables = { engine: 'openai', keys: ['OPENAI_API_KEY'], file: 'OPENAI_API_KEY_FILE' };
const MODEL_VARIABLE = 'OPENAI_MODEL';
const DEFAULT_SERVER = 'https://api.openai.com/v1';

/** The variable that names the server. */
export const SERVER_VARIABLE = 'OPENAI_BASE_URL';

/** How a chat endpoint is reached, and the model wanted there. */
export interface ChatSettings extends Endpoint {
  readonly model: string;
}

/**
 * Reads server, key, proxy and model from the environment.
 * @param model the model asked for, which goes before the one that the environment names
 * @throws {TermtreuError} `key-missing`, `key-file-unsafe`, `key-refused`, `file-unreadable`, `address-invalid`,
 *   `engine-model-missing`
 */
export async function readChatSettings(env: Environment, model?: string): Promise<ChatSettings> {
  const named = env[SERVER_VARIABLE];
  const server = readAddress(isSet(named) ? named.trim() : DEFAULT_SERVER, SERVER_VARIABLE);
  const key = await readKey(env, KEY_VARIABLES);
  // A server on this machine mostly wants none.
  if (key === '' && !isLoopback(server)) {
    throw new TermtreuError('key-missing', { engine: 'openai', variable: 'OPENAI_API_KEY' });
  }
  const wanted = (model ?? env[MODEL_VARIABLE] ?? '').trim();
  if (wanted === '') throw new TermtreuError('engine-model-missing', { engine: 'openai', variable: MODEL_VARIABLE });
  return { ...endpointAt(server, key, env), model: wanted };
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
}
