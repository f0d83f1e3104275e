import { type Field, FIELDS, isField, isListField } from '../../../glossary/entry-fields.js';
import type { FieldValue } from '../../../glossary/edit/edit.js';
import { nearest } from '../../../glossary/nearest.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { editGlossary, fileOfEntry, glossaryToEdit, readableEntries } from '../../glossary-edits.js';
import { usageError } from '../../usage-error.js';
import { flag, list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary set';

/** `termtreu glossary set ID FIELD VALUE…`: one field of one entry. */
export async function glossarySetCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const id = textOption(values, 'id') ?? '';
  const field = fieldArgument(context, textOption(values, 'field') ?? '');
  const glossary = await glossaryToEdit(context, values, COMMAND);
  if (list(values, 'value').includes('')) {
    throw usageError(context.t('cli.problem.value-empty', { option: '<value>' }), COMMAND);
  }
  const file = fileOfEntry(glossary, id);
  const entry = readableEntries([file]).find((each) => each.id === id);
  const value = isListField(field) ? listValue(context, values, entry?.[field]) : textValue(context, values, field);
  const change = { file, edits: [{ kind: 'set' as const, id, field, value }] };
  return editGlossary(context, { glossary, change }, { values, common });
}

function fieldArgument({ t }: Context, name: string): Field {
  if (name === 'id') throw usageError(t('edit.problem.use-rename'), 'glossary rename');
  if (isField(name)) return name;
  const meant = nearest(name, FIELDS);
  const problem = t('edit.problem.field-unknown', { field: visible(name), fields: FIELDS.join(', ') });
  throw usageError(meant === undefined ? problem : `${problem} ${t('cli.problem.meant', { meant })}`, COMMAND);
}

function textValue({ t }: Context, values: Values, field: Field): FieldValue {
  const given = list(values, 'value');
  if (flag(values, 'add') || flag(values, 'remove')) throw usageError(t('edit.problem.no-list', { field }), COMMAND);
  if (flag(values, 'clear') === given.length > 0) throw usageError(t('edit.problem.value-or-clear'), COMMAND);
  if (given.length > 1) throw usageError(t('edit.problem.one-value', { field }), COMMAND);
  return given[0];
}

function listValue({ t }: Context, values: Values, before: FieldValue): FieldValue {
  const given = list(values, 'value');
  const ways = [flag(values, 'add'), flag(values, 'remove'), flag(values, 'clear')].filter(Boolean).length;
  if (ways > 1) throw usageError(t('edit.problem.one-way'), COMMAND);
  if (flag(values, 'clear') === given.length > 0) throw usageError(t('edit.problem.value-or-clear'), COMMAND);
  const old = typeof before === 'object' ? before : [];
  if (flag(values, 'add')) return [...new Set([...old, ...given])];
  if (!flag(values, 'remove')) return given;
  const unknown = given.find((item) => !old.includes(item));
  if (unknown !== undefined) throw usageError(t('edit.problem.item-unknown', { item: visible(unknown) }), COMMAND);
  return old.filter((item) => !given.includes(item));
}
