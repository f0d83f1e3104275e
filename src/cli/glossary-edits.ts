import { resolve } from 'node:path';
import type { GlossaryFinding } from '../checks/glossary/finding.js';
import { lintGlossary } from '../checks/glossary/lint-glossary.js';
import { TermtreuError } from '../errors.js';
import { compareEntries } from '../glossary/compare.js';
import { applyEdits, entryUnknown } from '../glossary/edit/apply-edits.js';
import { takeApart } from '../glossary/edit/chunks.js';
import type { Edit } from '../glossary/edit/edit.js';
import type { Entry } from '../glossary/entry.js';
import { type GlossaryFile, isYaml, locateEntries, readRows } from '../glossary/parse.js';
import type { Translate } from '../locales/index.js';
import type { ReportedFinding } from '../report/findings/finding-report.js';
import { reportFindings } from '../report/findings/report-findings.js';
import { changesJson, changesText } from '../report/glossary-changes.js';
import { visible } from '../report/visible.js';
import { flag, textOption, type Values } from './commands/command.js';
import type { CommonOptions, Context } from './context.js';
import { glossaryFiles } from './glossary-option.js';
import { usageError } from './usage-error.js';
import { writeWhole } from './write-file.js';

/** A glossary that is to be changed: its path as the user wrote it, its files, and those that hold entries. */
export interface EditableGlossary {
  readonly path: string;
  readonly files: readonly GlossaryFile[];
}

/**
 * Reads the glossary that `--glossary` names. The one that comes with termtreu is not for editing.
 * @throws {TermtreuError} `usage`, and what `glossaryFiles` throws
 */
export async function glossaryToEdit({ io, t }: Context, values: Values, command: string): Promise<EditableGlossary> {
  const path = textOption(values, 'glossary');
  if (path === undefined) throw usageError(t('edit.problem.glossary-missing'), command);
  return { path, files: await glossaryFiles(path, io) };
}

/** Files without an entry are none to the readers of glossaries. */
function withEntries(files: readonly GlossaryFile[]): GlossaryFile[] {
  return files.filter((file) => !isYaml(file.path) || /^[ \t]*(?:-\s|\[\s*[^\]\s])/mu.test(file.text));
}

/** The entries that can be read. */
export function readableEntries(files: readonly GlossaryFile[]): Entry[] {
  return readRows(withEntries(files)).rows.map(({ entry }) => entry);
}

/**
 * The file that holds an entry.
 * @throws {TermtreuError} `entry-unknown`, `entry-mistyped`; `glossary-not-editable` where a table holds it
 */
export function fileOfEntry({ path, files }: EditableGlossary, id: string): GlossaryFile {
  const ids = new Set<string>();
  const candidates = files.filter((file) => isYaml(file.path));
  // Most files need not be taken apart to see that they do not hold the entry.
  for (const file of candidates.toSorted((a, b) => Number(b.text.includes(id)) - Number(a.text.includes(id)))) {
    for (const chunk of takeApart(file).chunks) {
      if (chunk.id === id) return file;
      ids.add(chunk.id);
    }
  }
  const tables = locateEntries(files.filter((file) => !isYaml(file.path)));
  const row = tables.find(({ entry }) => entry.id === id);
  if (row !== undefined) throw new TermtreuError('glossary-not-editable', { file: row.place.file });
  throw entryUnknown(path, id, [...ids]);
}

/** Edits and the file that they are for. */
export interface FileEdits {
  readonly file: GlossaryFile;
  readonly edits: readonly Edit[];
}

/** The same finding has the same key before and after, whatever its lines. */
function keyOf({ code, entry, args }: GlossaryFinding): string {
  return JSON.stringify([code, entry, args]).replaceAll(/:\d+/gu, '');
}

/** What the lint finds after a change and did not before. */
export function newFindings(before: readonly GlossaryFile[], after: readonly GlossaryFile[]): GlossaryFinding[] {
  const { findings } = lintGlossary(withEntries(after));
  if (findings.length === 0) return [];
  const known = new Set(lintGlossary(withEntries(before)).findings.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

/** A finding as a line for a person. */
export function findingLine({ file, line, severity, code, message }: ReportedFinding, t: Translate): string {
  return `${visible(`${file}:${line}: ${t(`report.severity.${severity}`)} ${code} ${message}`)}\n`;
}

/**
 * Changes a file of a glossary: the change is made, checked by the lint, written and told. A change that brings an
 * error is not written.
 * @returns the exit code: 1 where the lint finds an error that was not there, 2 where the file would not be a glossary
 * @throws {TermtreuError} what `applyEdits` throws; `file-unwritable`
 */
export async function editGlossary(
  context: Context,
  { glossary, change }: { readonly glossary: EditableGlossary; readonly change: FileEdits },
  { values, common }: { readonly values: Values; readonly common: CommonOptions },
): Promise<number> {
  const { io, t } = context;
  const { file, edits } = change;
  const edited: GlossaryFile = { path: file.path, text: applyEdits(file, edits) };
  const after = glossary.files.map((each) => (each === file ? edited : each));
  const all = glossary.files.includes(file) ? after : [...after, edited];
  const texts = new Map(all.map((each) => [each.path, each.text]));
  const findings = reportFindings(newFindings(glossary.files, all), { texts, main: file.path, t });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isRefused = errors.length > 0;
  const isWritten = !isRefused && !flag(values, 'dry-run') && edited.text !== file.text;
  if (isWritten) await writeWhole(resolve(io.cwd, file.path), edited.text, file.path);
  const comparison = compareEntries(readableEntries(glossary.files), readableEntries(all));
  if (common.format === 'json') {
    const result = { file: file.path, written: isWritten, ...changesJson(comparison), findings: findings.map(brief) };
    io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else if (!isRefused) io.stdout.write(changesText(comparison, t));
  if (isRefused || !common.quiet) {
    io.stderr.write(findings.map((finding) => findingLine(finding, t)).join(''));
    io.stderr.write(
      `${t(outcome({ isRefused, isWritten, isSame: edited.text === file.text }), { file: file.path })}\n`,
    );
  }
  if (!isRefused) return 0;
  return errors.some(({ code }) => code === 'glossary/invalid') ? 2 : 1;
}

function brief({ code, severity, message, file, line, entry, suggestion }: ReportedFinding) {
  return { code, severity, message, file, line, entry, suggestion };
}

function outcome({ isRefused, isWritten, isSame }: Readonly<Record<'isRefused' | 'isWritten' | 'isSame', boolean>>) {
  if (isRefused) return 'edit.refused';
  if (isWritten) return 'edit.written';
  return isSame ? 'edit.same' : 'edit.dry-run';
}
