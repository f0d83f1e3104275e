import type { MessageArgs } from '../errors.js';
import { fieldsByOtherNames } from './column-names.js';
import { nearest } from './nearest.js';
import { glossaryError, type GlossaryPlace, type GlossaryProblem } from './problem.js';
import { readList, type Value } from './table-cells.js';
import type { TableRecord } from './table-records.js';

const text = (cell: string): Value => cell;
const list = (cell: string): Value => readList(cell);

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

/** How the columns of a table are found out. */
export interface ColumnChoice {
  /** Fields and the header, or the number from 1, of the column that holds each. */
  readonly columns?: ReadonlyMap<string, string>;
  /** The headers of a table that has no header row. */
  readonly names?: readonly string[];
}

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

function columnNames(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function columnNamed(name: string | undefined): Column | undefined {
  return name !== undefined && Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
}

type Fail = (problem: GlossaryProblem, key: string) => Error;

/** The columns that a user names, by their place in the table. */
function chosenColumns(names: readonly string[], choice: ReadonlyMap<string, string>, fail: Fail): Map<number, Column> {
  const chosen = new Map<number, Column>();
  for (const [field, wanted] of choice) {
    const column = columnNamed(field);
    if (column === undefined) throw fail('key-unknown', field);
    const named = names.indexOf(wanted.trim().toLowerCase());
    const index = named < 0 && /^\d+$/u.test(wanted) ? Number(wanted) - 1 : named;
    if (index < 0 || index >= names.length) throw fail('column-not-there', wanted);
    chosen.set(index, column);
  }
  return chosen;
}

/** The header that names where a wording comes from; beside `target` it names the German side. */
const SOURCE = 'source';

function namesPair(names: readonly string[], columns: readonly (Column | undefined)[]): boolean {
  const fields = new Set(columns.flatMap((column) => (column === undefined ? [] : [column.field])));
  return fieldsByOtherNames(names, fields)[names.indexOf(SOURCE)] === 'de';
}

/** What each column holds: what the user says, or else what its name says, or else what others call the field. */
function findColumns(names: readonly string[], choice: ColumnChoice, fail: Fail): (Column | undefined)[] {
  const chosen = chosenColumns(names, choice.columns ?? new Map(), fail);
  const fieldsChosen = new Set([...chosen.values()].map(({ field }) => field));
  const own = names.map((name, index) => {
    const column = chosen.get(index) ?? columnNamed(name);
    return column !== undefined && !chosen.has(index) && fieldsChosen.has(column.field) ? undefined : column;
  });
  const isPair = namesPair(names, own);
  const known = own.map((column, index) =>
    isPair && names[index] === SOURCE && !chosen.has(index) ? undefined : column,
  );
  const taken = new Set(known.flatMap((column) => (column === undefined ? [] : [column.field])));
  const others = fieldsByOtherNames(
    names.map((name, index) => (known[index] === undefined ? name : '')),
    new Set([...taken, ...fieldsChosen]),
  );
  return known.map((column, index) => column ?? columnNamed(others[index]));
}

/**
 * Reads the header.
 * @throws TermtreuError `glossary-schema` where a column stands twice, `de` or `en` is missing, or a column that the user
 *   names is not there
 */
export function readHeader(file: string, header: TableRecord, choice: ColumnChoice = {}): Header {
  const place = placeOf(file, header);
  const fail: Fail = (problem, key) => glossaryError('glossary-schema', { place, problem, args: { key } });
  const names = columnNames(choice.names ?? header.cells);
  const columns = findColumns(names, choice, fail);
  const fields = new Set<string>();
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    if (fields.has(column.field)) throw fail('column-twice', names[index] ?? '');
    fields.add(column.field);
  }
  const unknown = names.filter((_, index) => columns[index] === undefined).map(unknownColumn);
  for (const key of ['de', 'en']) {
    if (fields.has(key)) continue;
    // A mistyped name explains best why a column is missing.
    const mistyped = unknown.find(([problem]) => problem === 'column-mistyped');
    if (mistyped === undefined) throw fail('header-missing', key);
    throw glossaryError('glossary-schema', { place, problem: mistyped[0], args: mistyped[1] });
  }
  return { file, names, columns, unknown };
}

/** Whether a row repeats the header, as happens where tables are pasted one below the other. */
export function repeatsHeader({ names }: Header, record: TableRecord): boolean {
  return columnNames(record.cells).join('\t') === names.join('\t');
}

/** The fields that a row gives; an empty cell is a field left out. */
export function readCells({ columns }: Header, { cells }: TableRecord): Record<string, Value> {
  const fields = columns.map((column, index): Record<string, Value> => {
    const cell = cells[index] ?? '';
    return column === undefined || cell.trim() === '' ? {} : { [column.field]: column.read(cell) };
  });
  return Object.assign({}, ...fields);
}
