import { FIELDS, type Field } from '../entry-fields.js';
import { stringify } from 'csv-stringify/sync';
import type { LocatedEntry } from '../check-entries.js';
import type { Entry } from '../entry.js';
import { foldRows } from '../fold-rows.js';
import { readRecordRows, type TableRows } from '../parse-table.js';
import { markText, writeList } from '../table-cells.js';
import type { ColumnChoice } from '../table-columns.js';
import type { TableRecord } from '../table-records.js';
import { fieldLosses, ignoredCounter, isGiven, type Loss, lossCounter, type Reading, type Written } from './format.js';
import { CELL_LIMIT, type SheetColumn, writeXlsx } from './write-xlsx.js';

/** The fields that every table has a column for. */
const ALWAYS: ReadonlySet<Field> = new Set(['id', 'de', 'en']);

/** The problems that only say that a column is not known; an import counts what stands in it. */
const UNKNOWN_COLUMN: ReadonlySet<string> = new Set(['column-unknown', 'column-mistyped']);

/** Rows as long as the header: spreadsheets leave out empty cells at the end, or add some. */
function evenOut(records: readonly TableRecord[], length: number): TableRecord[] {
  return records.map((record) => {
    const { line, cells } = record;
    if (cells.length < length) return { line, cells: [...cells, ...Array<string>(length - cells.length).fill('')] };
    const extra = cells.slice(length);
    return extra.length > 0 && extra.every((cell) => cell.trim() === '')
      ? { line, cells: cells.slice(0, length) }
      : record;
  });
}

/** Counts the cells of columns that are not known. */
function ignoredColumns({ header }: TableRows, records: readonly TableRecord[]): Reading['ignored'] {
  const counter = ignoredCounter();
  for (const [index, column] of header.columns.entries()) {
    if (column !== undefined) continue;
    for (const { cells } of records) {
      if ((cells[index] ?? '').trim() !== '') counter.add('column', header.names[index] ?? '');
    }
  }
  return counter.list();
}

/**
 * Reads a table's records as an import does: what stands in columns that are not known is counted, and rows that are too
 * short are filled up.
 * @throws TermtreuError `glossary-schema` for a table without rows, or a header without `de` and `en`
 */
export function readRecords(records: readonly TableRecord[], file: string, choice: ColumnChoice): Reading {
  const length = choice.names?.length ?? records[0]?.cells.length ?? 0;
  const even = evenOut(records, length);
  const table = readRecordRows(even, file, choice);
  const folded = foldRows(table.rows);
  const problems = table.problems.filter(({ problem }) => !UNKNOWN_COLUMN.has(problem));
  const entries: readonly LocatedEntry[] = folded.entries;
  const body = choice.names === undefined ? even.slice(1) : even;
  return {
    entries,
    problems: [...problems, ...folded.problems],
    count: table.count,
    fields: new Set(table.header.columns.flatMap((column) => (column === undefined ? [] : [column.field]))),
    ignored: ignoredColumns(table, body),
    notes: [],
  };
}

/** The columns that a table is written with: fields and their headers. */
export type TableColumns = ReadonlyMap<Field, string>;

/** The columns for some entries: those that any of them needs, headed by the fields' names. */
export function columnsFor(entries: readonly Entry[]): TableColumns {
  const needed = FIELDS.filter((field) => ALWAYS.has(field) || entries.some((entry) => isGiven(entry, field)));
  return new Map(needed.map((field) => [field, field]));
}

function cellOf(entry: Entry, field: Field): string {
  const value = entry[field];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : writeList(value);
}

/** Texts of nothing but blanks, which an empty cell cannot be told from. */
function blankLosses(entries: readonly Entry[], columns: TableColumns): Loss[] {
  const counter = lossCounter();
  for (const entry of entries) {
    for (const field of columns.keys()) {
      const value = entry[field];
      if (typeof value === 'string' && value.trim() === '') counter.add('values', field);
    }
  }
  return counter.list();
}

/** Writes entries as comma- or tab-separated values with a header row; cells that look like formulas are marked as text. */
export function writeCsv(entries: readonly Entry[], columns: TableColumns, separator: string): Written {
  const fields = [...columns.keys()];
  const rows = entries.map((entry) => fields.map((field) => markText(cellOf(entry, field))));
  const content = stringify([[...columns.values()], ...rows], { delimiter: separator, quoted_match: QUOTED });
  const losses = [...fieldLosses(entries, new Set(fields)), ...blankLosses(entries, columns)];
  return { content, count: entries.length, losses, unwritten: [] };
}

/** Cells that need quotes though they hold no separator: line breaks of any kind, and blanks at the edges. */
const QUOTED = /^\s|\s$|[\r\n"]/u;

/** How wide columns of short texts and of sentences are, in digits. */
const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  de: 32,
  en: 32,
  variants: 40,
  admitted: 40,
  avoid: 32,
  definition: 60,
  note: 60,
};
const NARROW = 16;

/** Writes entries as a workbook of one sheet. */
export async function writeSheet(entries: readonly Entry[], columns: TableColumns): Promise<Written> {
  const fields = [...columns.keys()];
  const losses = lossCounter();
  const rows = entries.map((entry) =>
    fields.map((field) => {
      const cell = cellOf(entry, field);
      if (cell.length <= CELL_LIMIT) return cell;
      losses.add('length', field);
      return fitted(entry[field]);
    }),
  );
  const sheet: SheetColumn[] = fields.map((field) => ({
    name: columns.get(field) ?? field,
    width: WIDTHS[field] ?? NARROW,
  }));
  const content = await writeXlsx(sheet, rows);
  const lost = [...fieldLosses(entries, new Set(fields)), ...blankLosses(entries, columns), ...losses.list()];
  return { content, count: entries.length, losses: lost, unwritten: [] };
}

/** As many items of a list as a cell holds. */
function fitted(value: string | readonly string[] | undefined): string {
  if (value === undefined || typeof value === 'string') return (value ?? '').slice(0, CELL_LIMIT);
  const items = [...value];
  while (writeList(items).length > CELL_LIMIT) items.pop();
  return writeList(items);
}
