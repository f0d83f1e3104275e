import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { MOST_ENTRIES } from './limits.js';
import { glossaryError } from './problem.js';

/** One row of a table and the line where it starts, counted from 1. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a table is written. */
export interface TableLayout {
  /** The sign between cells; left out, the file's ending or its first row says it. */
  readonly separator?: string;
  /** Whether cells may stand in double quotes (RFC 4180), as they do where it is left out. */
  readonly quotes?: boolean;
}

/** The longest row read, in UTF-16 units: an entry with every field as long as it may be has some 700,000. */
export const RECORD_LIMIT = 2_000_000;

/** The most rows read of a table: more entries than any glossary has, few enough to be held in memory. */
export const ROW_LIMIT = MOST_ENTRIES;

/** Signs that part cells, the commonest first: it wins where two are as frequent. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** What parts the cells of a table: tabs in a file that ends in `.tsv` or `.tab`, else what the header row says. */
export function separatorFor(text: string, file: string): string {
  return /\.(?:tsv|tab)$/iu.test(file) ? '\t' : separatorOf(text);
}

/** The sign that parts the cells of the header row: German spreadsheets write semicolons, term banks tabs or bars. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split(/\r?\n/u, 1);
  const bare = header.replaceAll(/"(?:[^"]|"")*"/gu, '');
  const count = (sign: string): number => bare.split(sign).length;
  return SEPARATORS.reduce((best: string, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/**
 * Splits a table into rows, after RFC 4180; blank rows are passed over. A file that ends in `.tsv` or `.tab` is parted by
 * tabs; of any other the header row says by what.
 * @throws TermtreuError `glossary-syntax` at a stray quote, at a row longer than `RECORD_LIMIT`, and where there are more
 *   rows than `ROW_LIMIT`
 */
export function readTable(text: string, file: string, layout: TableLayout = {}): TableRecord[] {
  const separator = layout.separator ?? separatorFor(text, file);
  refuseLongLines(text, file);
  const records: TableRecord[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: separator,
      quote: layout.quotes === false ? null : '"',
      maxRecordSize: RECORD_LIMIT,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      onRecord: (cells: string[], { lines }) => {
        const line = lines - lineBreaks(cells);
        if (records.length > ROW_LIMIT) throw tooManyRows(file, line);
        lastLine = lines;
        records.push({ line, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw rowTooLong(file, lastLine + 1);
    // Of a quote left open the parser knows only the end of the file; the row before it was the last good one.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastLine + 1 : Number(error['lines'] ?? lastLine + 1);
    throw glossaryError('glossary-syntax', { place: { file, line, column: 1 }, problem: 'quote' }, error);
  }
  return records;
}

/** Refuses a line longer than a row: of nothing but separators it would become millions of cells. */
function refuseLongLines(text: string, file: string): void {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end - start > RECORD_LIMIT) throw rowTooLong(file, line);
    start = end + 1;
  }
}

/** The error for a row that no entry can fill. */
export function rowTooLong(file: string, line: number): Error {
  const args = { limit: RECORD_LIMIT };
  return glossaryError('glossary-syntax', { place: { file, line, column: 1 }, problem: 'row-too-long', args });
}

/** The error for a table that has more rows than can be held. */
export function tooManyRows(file: string, line: number): Error {
  return glossaryError('glossary-syntax', {
    place: { file, line, column: 1 },
    problem: 'too-many-rows',
    args: { limit: ROW_LIMIT },
  });
}
