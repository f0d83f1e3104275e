import { fileURLToPath } from 'node:url';
import { TermtreuError } from '../errors.js';
import type { DeepLChoices } from './deepl/choices.js';
import type { PushedDictionary } from './deepl/glossary-use.js';
import { hasDeepLKey } from './deepl/settings.js';
import type { Environment } from './http/proxy.js';
import type { Engine } from './engine.js';

/** What a user may choose about an engine. */
export interface EngineOptions {
  /** Hypotheses per sentence of the local engine; 1 is greedy. */
  readonly beams?: number;
  /** The model: for the local engine the path of its folder, for deepl one of its model types, for openai its name. */
  readonly model?: string;
  readonly workers?: number;
  /** What is chosen about DeepL's English, apart from the model. */
  readonly deepl?: Omit<DeepLChoices, 'modelType'>;
  /** A glossary in the user's DeepL account. */
  readonly pushed?: PushedDictionary;
  /** The environment that a service's key is read from. */
  readonly env?: Environment;
}

/** The model that comes with termtreu. */
export const DEFAULT_MODEL_FOLDER = fileURLToPath(new URL('../../models/de-en', import.meta.url));

type OpenEngine = (options: EngineOptions) => Promise<Engine>;

/** Every engine by name; loaded only when chosen. */
const ENGINES: Readonly<Record<string, OpenEngine>> = {
  deepl: async ({ env = {}, model, deepl, pushed }) => {
    const { openDeepLEngine } = await import('./deepl/engine.js');
    const choices = { ...deepl, ...(model === undefined ? {} : { modelType: model }) };
    return openDeepLEngine({ env, choices, ...(pushed === undefined ? {} : { glossary: pushed }) });
  },
  local: async ({ model, beams, workers }) => {
    const { openLocalEngine } = await import('./local/engine.js');
    return openLocalEngine({
      folder: model ?? DEFAULT_MODEL_FOLDER,
      ...(beams === undefined ? {} : { beams }),
      ...(workers === undefined ? {} : { workers }),
    });
  },
  openai: async ({ env = {}, model }) => {
    const { openChatEngine } = await import('./openai/engine.js');
    return openChatEngine({ env, ...(model === undefined ? {} : { model }) });
  },
};

/** The names that may be asked for; `auto` is DeepL where the environment holds a key for it, else the local engine. */
export const ENGINE_NAMES: readonly string[] = ['auto', ...Object.keys(ENGINES)];

/**
 * The engine that a name stands for in an environment.
 * @throws {TermtreuError} `engine-unknown`
 */
export function chooseEngine(name: string, env: Environment = {}): string {
  const best = hasDeepLKey(env) ? 'deepl' : 'local';
  const chosen = name === 'auto' ? best : name;
  if (Object.hasOwn(ENGINES, chosen)) return chosen;
  throw new TermtreuError('engine-unknown', { engine: name, engines: ENGINE_NAMES.join(', ') });
}

/**
 * Opens an engine by name.
 * @throws {TermtreuError} `engine-unknown`, and whatever the engine throws when it cannot start
 */
export async function openEngine(name: string, options: EngineOptions = {}): Promise<Engine> {
  const open = ENGINES[chooseEngine(name, options.env)];
  if (open === undefined) throw new TermtreuError('engine-unknown', { engine: name, engines: ENGINE_NAMES.join(', ') });
  return open(options);
}
