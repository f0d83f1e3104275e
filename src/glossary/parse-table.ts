import type { MessageArgs } from '../errors.js';
import { checkEntry, type LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import { foldRows } from './fold-rows.js';
import { idFrom, mergeEntries } from './merge.js';
import { glossaryError, type GlossaryProblem } from './problem.js';
import { RENDERING_ROLES, type GlossaryRow, type GlossaryRows, type RowProblem, type RowRole } from './row.js';
import { unmarkText, type Value } from './table-cells.js';
import { type ColumnChoice, type Header, placeOf, readCells, readHeader, repeatsHeader } from './table-columns.js';
import { readTable, type TableRecord } from './table-records.js';

/** What a cell of the column `keep` may say. */
const KEEP: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['ja', true],
  ['true', true],
  ['no', false],
  ['nein', false],
  ['false', false],
]);

type Problem = readonly [GlossaryProblem, MessageArgs];

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The status that the columns `status` and `keep` give, undefined where `keep` says something odd. */
function statusOf({ status, keep }: Readonly<Record<string, Value>>): Record<string, Value> | undefined {
  const kept = keep === undefined ? false : KEEP.get(textOf(keep).trim().toLowerCase());
  if (kept === undefined) return undefined;
  if (kept) return { status: 'keep' };
  return status === undefined ? {} : { status };
}

function isRendering(status: Value | undefined): status is (typeof RENDERING_ROLES)[number] {
  return RENDERING_ROLES.some((role) => role === status);
}

interface Reading {
  readonly row?: Omit<GlossaryRow, 'place'>;
  readonly problems: readonly Problem[];
  readonly name: string;
}

/** Reads one row: the entry that it gives, or else all that is wrong with it. */
function readRow(header: Header, record: TableRecord): Reading {
  const cells = readCells(header, record);
  const { concept, useInstead, keep, status: _status, ...fields } = cells;
  const name = textOf(fields['de']).trim();
  const failed = (...problems: Problem[]): Reading => ({ problems, name });
  if (record.cells.length !== header.columns.length) {
    return failed(['columns', { expected: header.columns.length, found: record.cells.length }]);
  }
  if (repeatsHeader(header, record)) return failed(['header-again', {}]);
  const given = statusOf(cells);
  if (given === undefined) {
    return failed(['value-unknown', { key: 'keep', value: textOf(keep), allowed: [...KEEP.keys()].join(', ') }]);
  }
  const rendering = isRendering(given['status']) ? given['status'] : undefined;
  const id = idFrom(textOf(concept) || textOf(fields['en']));
  const { entry, problems } = { problems: [], ...checkEntry({ id, ...fields, ...(rendering ? {} : given) }) };
  if (entry === undefined) return failed(...problems.map(({ problem, args }): Problem => [problem, args]));
  const role: RowRole = rendering ?? entry.status;
  const about = textOf(concept) || (fields['id'] === undefined ? '' : entry.id);
  const row = {
    entry,
    role,
    hasOwnId: fields['id'] !== undefined,
    ...(about === '' ? {} : { concept: about }),
    ...(useInstead === undefined ? {} : { useInstead: textOf(useInstead) }),
  };
  return { row, problems: [], name };
}

/** A table's rows with what its columns are. */
export interface TableRows extends GlossaryRows {
  readonly header: Header;
  /** How many rows there are beside the header. */
  readonly count: number;
}

/**
 * Makes glossary rows of a table's records, the first of which is the header unless the choice names the columns.
 * @throws TermtreuError `glossary-schema` for a table without rows, or a header without `de` and `en`
 */
export function readRecordRows(records: readonly TableRecord[], file: string, choice: ColumnChoice = {}): TableRows {
  const [first] = records;
  if (first === undefined) {
    throw glossaryError('glossary-schema', { place: { file, line: 1, column: 1 }, problem: 'empty' });
  }
  const header = readHeader(file, first, choice);
  const rows: GlossaryRow[] = [];
  const problems: RowProblem[] = [];
  for (const [problem, args] of header.unknown)
    problems.push({ place: placeOf(file, first), problem, args, entry: '' });
  const body = choice.names === undefined ? records.slice(1) : records;
  for (const record of body) {
    const place = placeOf(file, record);
    const reading = readRow(header, record);
    if (reading.row !== undefined) rows.push({ ...reading.row, place });
    for (const [problem, args] of reading.problems) problems.push({ place, problem, args, entry: reading.name });
  }
  return { rows, problems, header, count: body.length };
}

/** The records of a text whose cells may be marked as text by an apostrophe, as `markText` writes them. */
export function unmarkRecords(records: readonly TableRecord[]): TableRecord[] {
  return records.map(({ line, cells }) => ({ line, cells: cells.map(unmarkText) }));
}

/**
 * Reads a glossary table with a header row: every row that can be read, and what is wrong with the others. A file that
 * ends in `.tsv` is parted by tabs, of any other the header says by what. Lists stand in one cell, parted by `|`.
 * @throws TermtreuError `glossary-syntax` at a stray quote, `glossary-schema` for a header without `de` and `en`
 */
export function readTableRows(content: string, file: string): GlossaryRows {
  return readRecordRows(unmarkRecords(readTable(content, file)), file);
}

/**
 * Reads a glossary table with a header row, each entry with its place. Rows of admitted and forbidden renderings join
 * the entry of their German term. Rows without an id get one from their concept or else their English.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema` at the first mistake, with file, line and problem
 */
export function locateTableEntries(content: string, file: string): LocatedEntry[] {
  return locateRows(readTableRows(content, file));
}

/**
 * Joins rows to entries where nothing is wrong with any of them.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema` at the first mistake, with file, line and problem
 */
export function locateRows({ rows, problems }: GlossaryRows): LocatedEntry[] {
  const folded = foldRows(rows);
  const first = problems[0] ?? folded.problems[0];
  if (first === undefined) return folded.entries;
  throw glossaryError(first.problem === 'columns' ? 'glossary-syntax' : 'glossary-schema', first);
}

/**
 * Reads a glossary table with a header row.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, with file, line and problem
 */
export function parseGlossaryTable(content: string, file: string): Entry[] {
  return mergeEntries(locateTableEntries(content, file));
}
