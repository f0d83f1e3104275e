import { DEFAULT_MODEL_FOLDER } from '../../../engines/index.js';
import { TermtreuError } from '../../../errors.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { describeError } from '../../error-message.js';
import { inspectModel, inWords, modelFolder, type ModelInfo } from '../../model-info.js';
import type { Values } from '../command.js';

interface Row {
  readonly folder: string;
  readonly used: boolean;
  readonly model?: ModelInfo;
  readonly problem?: string;
}

/** `termtreu model list`: the model that comes with termtreu and the one that was chosen instead. @returns 3 for a bad one */
export async function modelListCommand({ io, t }: Context, values: Values, { format }: CommonOptions): Promise<number> {
  const { folder } = modelFolder(values, io);
  const rows: Row[] = [];
  for (const each of new Set([DEFAULT_MODEL_FOLDER, folder])) {
    const used = each === folder;
    try {
      rows.push({ folder: each, used, model: await inspectModel(each) });
    } catch (error) {
      if (!(error instanceof TermtreuError)) throw error;
      rows.push({ folder: each, used, problem: describeError(error, t).message });
    }
  }
  if (format === 'json') io.stdout.write(`${JSON.stringify({ models: rows }, null, 2)}\n`);
  else {
    for (const { folder: place, used, model, problem } of rows) {
      const what =
        model === undefined ? problem : t(model.annotates ? 'model.line' : 'model.line.plain', inWords(model));
      io.stdout.write(`${used ? '*' : ' '} ${visible(place)}\n    ${visible(what ?? '')}\n`);
    }
  }
  return rows.some(({ problem }) => problem !== undefined) ? 3 : 0;
}
