import { fileURLToPath } from 'node:url';
import { TermtreuError } from '../errors.js';
import { hasKey } from './deepl/settings.js';
import type { Environment } from './deepl/proxy.js';
import type { Engine } from './engine.js';

/** What a user may choose about an engine. */
export interface EngineOptions {
  /** Hypotheses per sentence of the local engine; 1 is greedy. */
  readonly beams?: number;
  /** The folder of a model for the local engine. */
  readonly model?: string;
  readonly workers?: number;
  /** The environment that a service's key is read from. */
  readonly env?: Environment;
}

/** The model that comes with termtreu. */
export const DEFAULT_MODEL_FOLDER = fileURLToPath(new URL('../../models/de-en', import.meta.url));

type OpenEngine = (options: EngineOptions) => Promise<Engine>;

/** Every engine by name; loaded only when chosen. */
const ENGINES: Readonly<Record<string, OpenEngine>> = {
  deepl: async ({ env = {} }) => {
    const { openDeepLEngine } = await import('./deepl/engine.js');
    return openDeepLEngine({ env });
  },
  local: async ({ model, ...options }) => {
    const { openLocalEngine } = await import('./local/engine.js');
    return openLocalEngine({ folder: model ?? DEFAULT_MODEL_FOLDER, ...options });
  },
};

/** The names that may be asked for; `auto` is DeepL where the environment holds a key for it, else the local engine. */
export const ENGINE_NAMES: readonly string[] = ['auto', ...Object.keys(ENGINES)];

/**
 * Opens an engine by name.
 * @throws {TermtreuError} `engine-unknown`, and whatever the engine throws when it cannot start
 */
export async function openEngine(name: string, options: EngineOptions = {}): Promise<Engine> {
  const best = hasKey(options.env ?? {}) ? 'deepl' : 'local';
  const open = ENGINES[name === 'auto' ? best : name];
  if (open === undefined) throw new TermtreuError('engine-unknown', { engine: name, engines: ENGINE_NAMES.join(', ') });
  return open(options);
}
