import { fileURLToPath } from 'node:url';
import { TermtreuError } from '../errors.js';
import type { Engine } from './engine.js';

/** What a user may choose about an engine. */
export interface EngineOptions {
  /** Hypotheses per sentence of the local engine; 1 is greedy. */
  readonly beams?: number;
  /** The folder of a model for the local engine. */
  readonly model?: string;
  readonly threads?: number;
}

/** The model that comes with termtreu. */
export const DEFAULT_MODEL_FOLDER = fileURLToPath(new URL('../../models/de-en', import.meta.url));

type OpenEngine = (options: EngineOptions) => Promise<Engine>;

/** Every engine by name; loaded only when chosen. */
const ENGINES: Readonly<Record<string, OpenEngine>> = {
  local: async ({ model, ...options }) => {
    const { openLocalEngine } = await import('./local/engine.js');
    return openLocalEngine({ folder: model ?? DEFAULT_MODEL_FOLDER, ...options });
  },
};

/** The names that may be asked for; `auto` takes the best that is set up. */
export const ENGINE_NAMES: readonly string[] = ['auto', ...Object.keys(ENGINES)];

/**
 * Opens an engine by name.
 * @throws {TermtreuError} `engine-unknown`, and whatever the engine throws when it cannot start
 */
export async function openEngine(name: string, options: EngineOptions = {}): Promise<Engine> {
  const open = ENGINES[name === 'auto' ? 'local' : name];
  if (open === undefined) throw new TermtreuError('engine-unknown', { engine: name, engines: ENGINE_NAMES.join(', ') });
  return open(options);
}
