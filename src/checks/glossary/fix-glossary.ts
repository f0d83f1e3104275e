import type { Field } from '../../glossary/entry-fields.js';
import { extensionOf } from '../../glossary/extension.js';
import { applyEdits, dropEntries } from '../../glossary/edit/apply-edits.js';
import type { Edit, FieldValue } from '../../glossary/edit/edit.js';
import { editTable } from '../../glossary/edit/table-edits.js';
import type { Entry } from '../../glossary/entry.js';
import { type GlossaryFile, isYaml, readRows } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import { readHeader } from '../../glossary/table-columns.js';
import { controlCharacter, edgeSpace, invisibleCharacter, notComposed, unusualSpace } from './characters.js';
import type { GlossaryCode } from './finding.js';
import type { TextCheck } from './texts.js';

/** What stands for a character that was lost, or for none: nobody can tell what should be there. */
const LOST = /[\p{Cs}\p{Co}\p{Cn}\uFFFD]/u;

/** Checks of writing whose suggestion changes nothing that a reader sees; those first after which others find more. */
const SAFE_CHECKS: readonly TextCheck[] = [
  invisibleCharacter,
  { ...controlCharacter, check: (text) => (LOST.test(text) ? undefined : controlCharacter.check(text)) },
  notComposed,
  edgeSpace,
  unusualSpace,
];

/** A row that stands twice goes, and so does a header among the rows. */
const REPEATED: GlossaryCode = 'glossary/duplicate-source';
const HEADER: GlossaryCode = 'glossary/header-row';

/** A finding of the lint, as far as a fix has to know it. */
export interface FoundAt {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

/** Glossary files after their repair. */
export interface FixedGlossary {
  /** All files; of those that are not changed the very same object. */
  readonly files: readonly GlossaryFile[];
  /** How many entries or rows were changed or removed. */
  readonly fixed: number;
}

type CodesAt = (line: number) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

/** A text with what is safe to repair repaired, as far as the lint found it; the text itself where nothing would be left. */
function fixText(text: string, codes: ReadonlySet<string>): string {
  const wanted = SAFE_CHECKS.filter(({ code }) => codes.has(code));
  const fixed = wanted.reduce((so, { check }) => check(so)?.suggestion ?? so, text);
  if (fixed === text) return text;
  // What stood on either side of a character that is gone has come together: spaces, a letter and its accent.
  const joined = fixed.normalize('NFC').replaceAll(/ {2,}/gu, ' ').trim();
  return joined === '' ? text : joined;
}

/** The fields that hold terms. */
const FIELDS = ['de', 'en', 'variants', 'forms', 'admitted', 'avoid'] as const satisfies readonly Field[];

function isTermField(name: string | undefined): boolean {
  return FIELDS.some((field) => field === name);
}

function fixedFields(entry: Entry, codes: ReadonlySet<string>): Map<Field, FieldValue> {
  const changes = new Map<Field, FieldValue>();
  for (const field of FIELDS) {
    const value = entry[field];
    if (value === undefined) continue;
    const fixed = typeof value === 'string' ? fixText(value, codes) : value.map((item) => fixText(item, codes));
    if (fixed.toString() !== value.toString()) changes.set(field, fixed);
  }
  return changes;
}

/** An entry as it is after its repair, in a form that tells whether two are the same but for their ids. */
function contentOf({ entry }: GlossaryRow, codes: ReadonlySet<string>): string {
  const { id: _id, ...content } = { ...entry, ...Object.fromEntries(fixedFields(entry, codes)) };
  return JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was done to one file. */
interface FixedFile {
  readonly text: string;
  readonly fixed: number;
}

function fixYaml(file: GlossaryFile, codesAt: CodesAt): FixedFile {
  const { rows, problems } = readRows([file]);
  const ids = Map.groupBy(rows, ({ entry }) => entry.id);
  // What cannot be read is no row, and the places of the others in the list are not known.
  const repeated = problems.length > 0 ? [] : repeatedRows(rows, codesAt);
  const going = new Set(repeated);
  const changed = rows.flatMap((row, index) => {
    const { id } = row.entry;
    // Of two entries with one id none can be named.
    if (going.has(index) || (ids.get(id)?.length ?? 0) > 1) return [];
    const changes = [...fixedFields(row.entry, codesAt(row.place.line))];
    return changes.length === 0 ? [] : [changes.map(([field, value]): Edit => ({ kind: 'set', id, field, value }))];
  });
  const edited = { ...file, text: changed.length === 0 ? file.text : applyEdits(file, changed.flat()) };
  const text = repeated.length === 0 ? edited.text : dropEntries(edited, repeated);
  return { text, fixed: changed.length + repeated.length };
}

/** The places of entries that repeat an earlier one of their file, at most their ids apart. */
function repeatedRows(rows: readonly GlossaryRow[], codesAt: CodesAt): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const codes = codesAt(row.place.line);
    const content = contentOf(row, codes);
    if (seen.has(content) && codes.has(REPEATED)) return [index];
    seen.add(content);
    return [];
  });
}

function fixTable(file: GlossaryFile, codesAt: CodesAt): FixedFile {
  const seen = new Set<string>();
  let isTerm: readonly boolean[] = [];
  let fixed = 0;
  const text = editTable(file, ({ line, cells }, index) => {
    const codes = codesAt(line);
    if (index === 0) {
      isTerm = readHeader(file.path, { line, cells }).columns.map((column) => isTermField(column?.field));
      return cells;
    }
    const after = cells.map((cell, at) => (isTerm[at] === true ? fixText(cell, codes) : cell));
    const content = JSON.stringify(after);
    if (codes.has(HEADER) || (codes.has(REPEATED) && seen.has(content))) {
      fixed += 1;
      return undefined;
    }
    seen.add(content);
    if (after.some((cell, at) => cell !== cells[at])) fixed += 1;
    return after;
  });
  return text === undefined ? { text: file.text, fixed: 0 } : { text, fixed };
}

const TABLES: ReadonlySet<string> = new Set(['csv', 'tsv']);

function fixFile(file: GlossaryFile, codesAt: CodesAt): FixedFile {
  if (isYaml(file.path)) return fixYaml(file, codesAt);
  if (TABLES.has(extensionOf(file.path))) return fixTable(file, codesAt);
  return { text: file.text, fixed: 0 };
}

/**
 * Repairs what can be repaired without a doubt: white space at an edge, unusual spaces, invisible and control
 * characters, accents apart from their letters (NFC), rows that stand twice, and headers among the rows. Every line that
 * has nothing of these stays as it is, byte for byte.
 * @param lint what the lint finds; nothing else is touched. It is asked again after each pass: rows that differed in
 * nothing but what was repaired are then the same
 */
export function fixGlossary(
  files: readonly GlossaryFile[],
  lint: (files: readonly GlossaryFile[]) => readonly FoundAt[],
): FixedGlossary {
  let so: FixedGlossary = { files, fixed: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = fixOnce(so.files, lint(so.files));
    if (next.fixed === 0) break;
    so = { files: next.files, fixed: so.fixed + next.fixed };
  }
  return so;
}

/** Two passes are enough for what is known; more would mean that two repairs undo each other. */
const MOST_PASSES = 4;

function fixOnce(files: readonly GlossaryFile[], findings: readonly FoundAt[]): FixedGlossary {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  let fixed = 0;
  const after = files.map((file) => {
    const codes = Map.groupBy(byFile.get(file.path) ?? [], ({ line }) => line);
    if (codes.size === 0) return file;
    const sets = new Map([...codes].map(([line, found]) => [line, new Set(found.map(({ code }) => code))]));
    const result = fixFile(file, (line) => sets.get(line) ?? NONE);
    fixed += result.fixed;
    return result.text === file.text ? file : { ...file, text: result.text };
  });
  return { files: after, fixed };
}
