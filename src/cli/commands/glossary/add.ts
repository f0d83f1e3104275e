import { type Field, FIELDS, isListField } from '../../../glossary/entry-fields.js';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { TermtreuError } from '../../../errors.js';
import { domainEnd } from '../../../glossary/edit/placement.js';
import type { PlainEntry } from '../../../glossary/entry.js';
import { checkEntry } from '../../../glossary/check-entries.js';
import { idFrom } from '../../../glossary/merge.js';
import { type GlossaryFile, isYaml } from '../../../glossary/parse.js';
import type { CommonOptions, Context } from '../../context.js';
import { type EditableGlossary, editGlossary, glossaryToEdit, readableEntries } from '../../glossary-edits.js';
import { usageError } from '../../usage-error.js';
import { list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary add';

/** `termtreu glossary add DE EN`: a new entry, beside those of its domain. */
export async function glossaryAddCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const glossary = await glossaryOrNew(context, values);
  const entry = entryFrom(values);
  const file = fileFor(context, glossary, values);
  const after = textOption(values, 'after') ?? domainEnd(readableEntries([file]), entry.domain);
  const edit = { kind: 'add' as const, entry, ...(after === undefined ? {} : { after }) };
  return editGlossary(context, { glossary, change: { file, edits: [edit] } }, { values, common });
}

/** The first entry of all may make its file. */
async function glossaryOrNew(context: Context, values: Values): Promise<EditableGlossary> {
  try {
    return await glossaryToEdit(context, values, COMMAND);
  } catch (error) {
    const path = textOption(values, 'glossary') ?? '';
    const isNew = error instanceof TermtreuError && error.code === 'glossary-missing' && isYaml(path);
    if (!isNew || existsSync(resolve(context.io.cwd, path))) throw error;
    return { path, files: [{ path, text: '' }] };
  }
}

function entryFrom(values: Values): PlainEntry {
  const en = textOption(values, 'en') ?? '';
  const given: [Field, string | string[]][] = FIELDS.flatMap((field): [Field, string | string[]][] => {
    const items = list(values, field);
    if (items.length === 0) return [];
    return [[field, isListField(field) ? items : (items.at(-1) ?? '')]];
  });
  const data = { id: idFrom(en), ...Object.fromEntries(given) };
  const { entry, problems } = { problems: [], ...checkEntry(data) };
  if (entry !== undefined) return entry;
  const [first] = problems;
  throw new TermtreuError('entry-invalid', { problem: first?.problem ?? 'other', ...first?.args });
}

/** The file that gets the entry: the one that is named, the only one, or the one that alone holds its domain. */
function fileFor({ t }: Context, { path, files }: EditableGlossary, values: Values): GlossaryFile {
  const named = textOption(values, 'file');
  const candidates = files.filter((file) => isYaml(file.path));
  if (named !== undefined) {
    const found = files.find((file) => file.path === named || basename(file.path) === named);
    if (found === undefined && isYaml(named) && basename(named) === named) return { path: join(path, named), text: '' };
    if (found === undefined) throw usageError(t('edit.problem.file-unknown', { file: named, path }), COMMAND);
    if (!isYaml(found.path)) throw new TermtreuError('glossary-not-editable', { file: found.path });
    return found;
  }
  const [only, second] = candidates;
  if (only === undefined) throw new TermtreuError('glossary-not-editable', { file: files[0]?.path ?? path });
  if (second === undefined) return only;
  const domain = textOption(values, 'domain');
  const [home, other] = candidates.filter((file) => readableEntries([file]).some((entry) => entry.domain === domain));
  if (domain !== undefined && home !== undefined && other === undefined) return home;
  throw usageError(t('edit.problem.which-file', { files: candidates.map((file) => file.path).join(', ') }), COMMAND);
}
