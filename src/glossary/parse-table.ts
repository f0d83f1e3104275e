import type { MessageArgs } from '../errors.js';
import { checkEntries, type LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import { idFrom, mergeEntries } from './merge.js';
import { nearest } from './nearest.js';
import { glossaryError, type GlossaryPlace, type GlossaryProblem } from './problem.js';
import { readCsv, readTsv, type TableRecord } from './table-records.js';

type Value = string | readonly string[];

const text = (cell: string): Value => cell;
const list = (cell: string): Value =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The columns of a table: the entry's field and how a cell becomes its value. */
const COLUMNS: Readonly<Record<string, { readonly field: string; readonly read: (cell: string) => Value }>> = {
  id: { field: 'id', read: text },
  de: { field: 'de', read: text },
  en: { field: 'en', read: text },
  variants: { field: 'variants', read: list },
  de_variants: { field: 'variants', read: list },
  admitted: { field: 'admitted', read: list },
  en_admitted: { field: 'admitted', read: list },
  avoid: { field: 'avoid', read: list },
  en_avoid: { field: 'avoid', read: list },
  status: { field: 'status', read: text },
  keep: { field: 'keep', read: text },
  pos: { field: 'pos', read: text },
  gender: { field: 'gender', read: text },
  domain: { field: 'domain', read: text },
  match: { field: 'match', read: text },
  forms: { field: 'forms', read: list },
  when: { field: 'when', read: list },
  unless: { field: 'unless', read: list },
  definition: { field: 'definition', read: text },
  note: { field: 'note', read: text },
  source: { field: 'source', read: text },
};

/** What a cell of the column `keep` may say. */
const KEEP: Readonly<Record<string, boolean>> = {
  yes: true,
  ja: true,
  true: true,
  no: false,
  nein: false,
  false: false,
};

interface Table {
  readonly file: string;
  readonly columns: readonly string[];
}

function placeOf(file: string, record: TableRecord): GlossaryPlace {
  return { file, line: record.line, column: 1 };
}

function unknownColumn(key: string): [GlossaryProblem, MessageArgs] {
  const suggestion = nearest(key, Object.keys(COLUMNS));
  return suggestion === undefined ? ['column-unknown', { key }] : ['column-mistyped', { key, suggestion }];
}

/** Reads the header: every column known, none twice, `de` and `en` among them. */
function readHeader(file: string, header: TableRecord): Table {
  const place = placeOf(file, header);
  const fail = (problem: GlossaryProblem, args: MessageArgs): Error =>
    glossaryError('glossary-schema', { place, problem, args });
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const fields = new Set<string>();
  for (const column of columns) {
    const field = COLUMNS[column]?.field;
    if (field === undefined) throw fail(...unknownColumn(column));
    if (fields.has(field)) throw fail('column-twice', { key: column });
    fields.add(field);
  }
  for (const key of ['de', 'en']) if (!fields.has(key)) throw fail('header-missing', { key });
  return { file, columns };
}

function statusFromKeep(cell: string, place: GlossaryPlace): Record<string, Value> {
  const keep = KEEP[cell.trim().toLowerCase()];
  if (keep === undefined) {
    const args = { key: 'keep', value: cell, allowed: Object.keys(KEEP).join(', ') };
    throw glossaryError('glossary-schema', { place, problem: 'value-unknown', args });
  }
  return keep ? { status: 'keep' } : {};
}

/** Makes a row's entry, not validated yet; an empty cell is a field left out. */
function readRow({ file, columns }: Table, record: TableRecord): Record<string, Value> {
  const place = placeOf(file, record);
  if (record.cells.length !== columns.length) {
    const args = { expected: columns.length, found: record.cells.length };
    throw glossaryError('glossary-syntax', { place, problem: 'columns', args });
  }
  const fields = columns.map((column, index): Record<string, Value> => {
    const cell = record.cells[index] ?? '';
    const known = COLUMNS[column];
    if (cell.trim() === '' || known === undefined) return {};
    return known.field === 'keep' ? statusFromKeep(cell, place) : { [known.field]: known.read(cell) };
  });
  return Object.assign({}, ...fields);
}

/**
 * Reads a glossary table with a header row, each entry with its place. A file that ends in `.tsv` is parted by tabs,
 * any other by commas or semicolons. Lists stand in one cell, parted by `|`. Rows without an id get one from their English.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`, with file, line and problem
 */
export function locateTableEntries(content: string, file: string): LocatedEntry[] {
  const read = /\.tsv$/iu.test(file) ? readTsv : readCsv;
  const [header, ...records] = read(content, file);
  if (header === undefined) {
    throw glossaryError('glossary-schema', { place: { file, line: 1, column: 1 }, problem: 'empty' });
  }
  const table = readHeader(file, header);
  const rows = records.map((record) => readRow(table, record));
  const named = rows.map((row) => ({ id: idFrom(typeof row['en'] === 'string' ? row['en'] : ''), ...row }));
  const place = (index: number): GlossaryPlace => placeOf(file, records[index] ?? header);
  return checkEntries(named, (path) => place(Number(path[0]))).map((entry, index) => ({
    entry,
    place: place(index),
    hasOwnId: rows[index]?.['id'] !== undefined,
  }));
}

/**
 * Reads a glossary table with a header row.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, with file, line and problem
 */
export function parseGlossaryTable(content: string, file: string): Entry[] {
  return mergeEntries(locateTableEntries(content, file));
}
