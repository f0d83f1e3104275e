import { resolve } from 'node:path';
import { DEFAULT_MODEL_FOLDER } from '../engines/index.js';
import { loadModel } from '../engines/local/load-model.js';
import { verifyModel } from '../engines/local/model-folder.js';
import { TermtreuError } from '../errors.js';
import { textOption, type Values } from './commands/command.js';
import type { Io } from './io.js';

/** What a model says of itself. */
export interface ModelInfo {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly target: string;
  /** Whether it can be told a term in the sentence; else constraints alone bring terms in. */
  readonly annotates: boolean;
}

/** The folder of the model that a run of the embedded engine would take. */
export function modelFolder(values: Values, io: Io): { readonly folder: string; readonly isBuiltIn: boolean } {
  const named = textOption(values, 'model');
  if (named === undefined) return { folder: DEFAULT_MODEL_FOLDER, isBuiltIn: true };
  return { folder: resolve(io.cwd, named), isBuiltIn: false };
}

/** What messages name of a model. */
export function inWords({ name, version, source, target }: ModelInfo): Readonly<Record<string, string>> {
  return { name, version, source, target };
}

/**
 * Checks the files of a model against their checksums, and whether the runtime takes them.
 * @throws {TermtreuError} `model-missing`, `model-damaged`, `model-invalid`, `model-languages` where it translates from or
 * into another language
 */
export async function inspectModel(folder: string): Promise<ModelInfo> {
  await verifyModel(folder);
  const { card, network } = await loadModel(folder);
  await network.dispose();
  const { name, version, source, target, tokens } = card;
  if (source !== 'de' || !/^en(?:-|$)/u.test(target)) {
    throw new TermtreuError('model-languages', { file: folder, source, target });
  }
  return { name, version, source, target, annotates: tokens.termOpen !== undefined };
}
