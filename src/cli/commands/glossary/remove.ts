import { usageError } from '../../usage-error.js';
import type { CommonOptions, Context } from '../../context.js';
import { editGlossary, fileOfEntry, glossaryToEdit } from '../../glossary-edits.js';
import { list, type Values } from '../command.js';

const COMMAND = 'glossary remove';

/** `termtreu glossary remove ID…`: entries go, and the comments right above them. */
export async function glossaryRemoveCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const glossary = await glossaryToEdit(context, values, COMMAND);
  const ids = [...new Set(list(values, 'ids'))];
  const files = new Set(ids.map((id) => fileOfEntry(glossary, id)));
  const [file] = files;
  if (file === undefined || files.size > 1) throw usageError(context.t('edit.problem.one-file'), COMMAND);
  const change = { file, edits: ids.map((id) => ({ kind: 'remove' as const, id })) };
  return editGlossary(context, { glossary, change }, { values, common });
}
