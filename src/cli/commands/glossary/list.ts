import { type Field, FIELDS, isField } from '../../../glossary/entry-fields.js';
import { placeEntries } from '../../../glossary/parse.js';
import { isSelected, type Selection } from '../../../glossary/select.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryOptionFiles } from '../../glossary-option.js';
import { usageError } from '../../usage-error.js';
import { list, type Values } from '../command.js';
import { entryLine, placedJson } from './entry-output.js';

/** `termtreu glossary list`: the entries of a glossary, one on each line. */
export async function glossaryListCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const selection = selectionFrom(context, values);
  const all = placeEntries(await glossaryOptionFiles(values, io));
  const placed = all.filter(({ entry }) => isSelected(entry, selection));
  if (common.format === 'json') {
    const json = { entries: placed.map(placedJson), summary: { listed: placed.length, entries: all.length } };
    io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  } else io.stdout.write(placed.map(({ entry }) => entryLine(entry)).join(''));
  if (!common.quiet) io.stderr.write(`${t('look.listed', { count: placed.length, entries: all.length })}\n`);
  return 0;
}

function selectionFrom({ t }: Context, values: Values): Selection {
  const without = list(values, 'without').map((name): Field => {
    if (isField(name)) return name;
    throw usageError(t('edit.problem.field-unknown', { field: name, fields: FIELDS.join(', ') }), 'glossary list');
  });
  return { domain: list(values, 'domain'), status: list(values, 'status'), pos: list(values, 'pos'), without };
}
