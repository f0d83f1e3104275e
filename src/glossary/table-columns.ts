import type { MessageArgs } from '../errors.js';
import { nearest } from './nearest.js';
import { glossaryError, type GlossaryPlace, type GlossaryProblem } from './problem.js';
import type { TableRecord } from './table-records.js';

/** What a cell says: a text, or a list of them. */
export type Value = string | readonly string[];

const text = (cell: string): Value => cell;
const list = (cell: string): Value =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

interface Column {
  readonly field: string;
  readonly read: (cell: string) => Value;
}

/** The columns of a table: the entry's field and how a cell becomes its value. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: { field: 'id', read: text },
  concept: { field: 'concept', read: text },
  de: { field: 'de', read: text },
  en: { field: 'en', read: text },
  variants: { field: 'variants', read: list },
  de_variants: { field: 'variants', read: list },
  admitted: { field: 'admitted', read: list },
  en_admitted: { field: 'admitted', read: list },
  avoid: { field: 'avoid', read: list },
  en_avoid: { field: 'avoid', read: list },
  status: { field: 'status', read: text },
  use_instead: { field: 'useInstead', read: text },
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
  expires: { field: 'expires', read: text },
};

/** A table's columns in their order; undefined where a name is not known. */
export interface Header {
  readonly file: string;
  readonly names: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  /** What is wrong with it: names that are not known. */
  readonly unknown: readonly (readonly [GlossaryProblem, MessageArgs])[];
}

/** The place of a table's row. */
export function placeOf(file: string, record: TableRecord): GlossaryPlace {
  return { file, line: record.line, column: 1 };
}

function unknownColumn(key: string): [GlossaryProblem, MessageArgs] {
  const suggestion = nearest(key, Object.keys(COLUMNS));
  return suggestion === undefined ? ['column-unknown', { key }] : ['column-mistyped', { key, suggestion }];
}

function columnNames(record: TableRecord): string[] {
  return record.cells.map((cell) => cell.trim().toLowerCase());
}

/**
 * Reads the header.
 * @throws TermtreuError `glossary-schema` where a column stands twice, or `de` or `en` is missing
 */
export function readHeader(file: string, header: TableRecord): Header {
  const place = placeOf(file, header);
  const fail = (problem: GlossaryProblem, key: string): Error =>
    glossaryError('glossary-schema', { place, problem, args: { key } });
  const names = columnNames(header);
  const columns = names.map((name) => (Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined));
  const fields = new Set<string>();
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    if (fields.has(column.field)) throw fail('column-twice', names[index] ?? '');
    fields.add(column.field);
  }
  const unknown = names.filter((_, index) => columns[index] === undefined).map(unknownColumn);
  for (const key of ['de', 'en']) {
    // A mistyped name explains best why a column is missing; whoever reads strictly is told of it.
    if (!fields.has(key) && unknown.length === 0) throw fail('header-missing', key);
    if (!fields.has(key)) throw glossaryError('glossary-schema', { place, ...namedProblem(unknown) });
  }
  return { file, names, columns, unknown };
}

function namedProblem(unknown: Header['unknown']): { problem: GlossaryProblem; args: MessageArgs } {
  const [problem, args] = unknown[0] ?? ['other', {}];
  return { problem, args };
}

/** Whether a row repeats the header, as happens where tables are pasted one below the other. */
export function repeatsHeader({ names }: Header, record: TableRecord): boolean {
  return columnNames(record).join('\t') === names.join('\t');
}

/** The fields that a row gives; an empty cell is a field left out. */
export function readCells({ columns }: Header, { cells }: TableRecord): Record<string, Value> {
  const fields = columns.map((column, index): Record<string, Value> => {
    const cell = cells[index] ?? '';
    return column === undefined || cell.trim() === '' ? {} : { [column.field]: column.read(cell) };
  });
  return Object.assign({}, ...fields);
}
