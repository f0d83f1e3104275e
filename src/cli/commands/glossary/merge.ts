import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { TermtreuError } from '../../../errors.js';
import { mergeTexts } from '../../../glossary/edit/merge-texts.js';
import type { GlossaryFile } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { decodeText } from '../../decode-text.js';
import { findingLine, newFindings } from '../../glossary-edits.js';
import { reportFindings } from '../../../report/findings/report-findings.js';
import type { Io } from '../../io.js';
import { writeWhole } from '../../write-file.js';
import { flag, textOption, type Values } from '../command.js';

/**
 * `termtreu glossary merge BASE OURS THEIRS`: a three-way merge by entries and fields, also for git.
 * @returns 1 where there are conflicts, or errors that neither side has
 */
export async function glossaryMergeCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const path = textOption(values, 'path');
  const read = async (name: string): Promise<GlossaryFile> => readSide(textOption(values, name) ?? '', path, io);
  const [base, ours, theirs] = [await read('base'), await read('ours'), await read('theirs')];
  const { text, conflicts, comments } = mergeTexts({ base, ours, theirs });
  const merged: GlossaryFile = { path: ours.path, text };
  // What one side has as it is, nobody has made by merging.
  const isMixed = conflicts.length === 0 && text !== ours.text && text !== theirs.text;
  const raw = isMixed ? newFindings([ours], [merged]).filter(({ severity }) => severity === 'error') : [];
  const known = new Set(raw.length === 0 ? [] : lintOf(theirs));
  const findings = reportFindings(raw, { texts: new Map([[merged.path, text]]), main: merged.path, t });
  const errors = findings.filter(({ code, entry }) => !known.has(`${code} ${entry ?? ''}`));
  const isWritten = flag(values, 'write');
  const file = textOption(values, 'ours') ?? '';
  if (isWritten) await writeWhole(resolve(io.cwd, file), text, file);
  if (common.format === 'json') {
    const json = { file, written: isWritten, conflicts, comments, findings: errors, ...(isWritten ? {} : { text }) };
    io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  } else if (!isWritten) io.stdout.write(text);
  for (const { id, field } of conflicts) {
    const key = field === undefined ? 'edit.merge.entry' : 'edit.merge.field';
    io.stderr.write(`${visible(t(key, { file: merged.path, id, field: field ?? '' }))}\n`);
  }
  for (const comment of comments)
    io.stderr.write(`${visible(t('edit.merge.comment', { file: merged.path, comment }))}\n`);
  for (const finding of errors) io.stderr.write(findingLine(finding, t));
  return conflicts.length + comments.length + errors.length > 0 ? 1 : 0;
}

function lintOf(file: GlossaryFile): string[] {
  if (file.text.trim() === '') return [];
  return lintGlossary([file]).findings.map(({ code, entry }) => `${code} ${entry}`);
}

/** One side of a merge; git gives it in a file without an ending, and a base that there was not is empty. */
async function readSide(file: string, path: string | undefined, { cwd }: Io): Promise<GlossaryFile> {
  const shown = path ?? file;
  try {
    const text = decodeText(file, await readFile(resolve(cwd, file)));
    return { path: /\.ya?ml$/iu.test(shown) ? shown : `${shown}.yaml`, text };
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    const problem = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new TermtreuError(problem === 'ENOENT' ? 'file-missing' : 'file-unreadable', { file, problem }, { cause });
  }
}
