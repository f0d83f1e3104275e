import { resolve } from 'node:path';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { inspectModel, inWords, modelFolder } from '../../model-info.js';
import { textOption, type Values } from '../command.js';

/** `termtreu model verify [FOLDER]`: whether a model is whole and keeps to the contract. */
export async function modelVerifyCommand(
  { io, t }: Context,
  values: Values,
  { format, quiet }: CommonOptions,
): Promise<number> {
  const named = textOption(values, 'folder');
  const folder = named === undefined ? modelFolder(values, io).folder : resolve(io.cwd, named);
  const model = await inspectModel(folder);
  if (format === 'json') io.stdout.write(`${JSON.stringify({ folder, model }, null, 2)}\n`);
  else if (!quiet) io.stdout.write(`${t('model.sound', { ...inWords(model), folder: visible(folder) })}\n`);
  return 0;
}
