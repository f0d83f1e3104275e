import { lineStarts, placeAt } from '../../../report/line-places.js';
import type { GlossaryFile } from '../../../glossary/parse.js';
import type { CommonOptions, Context } from '../../context.js';
import { editGlossary, fileOfEntry, glossaryToEdit } from '../../glossary-edits.js';
import { textOption, type Values } from '../command.js';

const COMMAND = 'glossary rename';

/** `termtreu glossary rename ID NEW-ID`: another id; where the old one is mentioned is said. */
export async function glossaryRenameCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const glossary = await glossaryToEdit(context, values, COMMAND);
  const id = textOption(values, 'id') ?? '';
  const to = textOption(values, 'new-id') ?? '';
  const file = fileOfEntry(glossary, id);
  const change = { file, edits: [{ kind: 'rename' as const, id, to }] };
  const exitCode = await editGlossary(context, { glossary, change }, { values, common });
  if (exitCode === 0 && !common.quiet) {
    for (const place of glossary.files.flatMap((each) => mentions(each, id))) {
      io.stderr.write(`${t('edit.mention', { place, id })}\n`);
    }
  }
  return exitCode;
}

/** Where a file's comments and prose mention an id of several words; one of a single word may be any word. */
function mentions({ path, text }: GlossaryFile, id: string): string[] {
  if (!id.includes('-')) return [];
  const starts = lineStarts(text);
  const found = text.matchAll(new RegExp(String.raw`(?<![\w-])${id}(?![\w-])`, 'gu'));
  const offsets = [...found].map(({ index }) => index).filter((at) => !/\bid:\s*["']?$/u.test(text.slice(at - 8, at)));
  return offsets.map((at) => `${path}:${placeAt(starts, at).line}`);
}
