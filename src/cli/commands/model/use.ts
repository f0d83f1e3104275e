import { readFile } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { CONFIG_NAME } from '../../../config/find-config.js';
import { setInConfig } from '../../../config/set-in-config.js';
import { TermtreuError } from '../../../errors.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { inspectModel, inWords } from '../../model-info.js';
import { writeWhole } from '../../write-file.js';
import { textOption, type Values } from '../command.js';

/**
 * `termtreu model use FOLDER`: lets the config file name a model, once it is checked. Without a config file one is made in
 * the working directory.
 */
export async function modelUseCommand(
  { io, t, found }: Context,
  values: Values,
  { format, quiet }: CommonOptions,
): Promise<number> {
  if (found.failure !== undefined) throw found.failure;
  const folder = resolve(io.cwd, textOption(values, 'folder') ?? '');
  const model = await inspectModel(folder);
  const file = found.file ?? resolve(io.cwd, `${CONFIG_NAME}.yaml`);
  const shown = relative(io.cwd, file);
  const path = fromFolder(folder, dirname(file));
  const text = found.file === undefined ? '' : await readFile(file, 'utf8');
  const changed = setInConfig(text, { extension: extname(file).slice(1), key: 'model', value: path });
  if (changed === undefined) throw new TermtreuError('config-not-editable', { file: shown, setting: `model: ${path}` });
  await writeWhole(file, changed, shown);
  if (format === 'json') io.stdout.write(`${JSON.stringify({ file: shown, folder, model }, null, 2)}\n`);
  else if (!quiet) io.stdout.write(`${t('model.used', { ...inWords(model), file: visible(shown) })}\n`);
  return 0;
}

/** A path that begins with `./` or `../`: all else would be taken for a name. */
function fromFolder(folder: string, base: string): string {
  const path = relative(base, folder).split(sep).join('/');
  return path.startsWith('../') || path === '..' ? path : `./${path}`;
}
