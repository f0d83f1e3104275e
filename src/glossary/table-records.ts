import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { glossaryError } from './problem.js';

/** One row of a table and the line where it starts, counted from 1. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** German spreadsheets part cells by semicolons, others by commas; the header row says which. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split(/\r?\n/u, 1);
  const count = (sign: string): number => header.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

interface Layout {
  readonly file: string;
  readonly separator: string;
}

/** Splits a table into rows, after RFC 4180; blank rows are passed over. */
function readRecords(text: string, { file, separator }: Layout): TableRecord[] {
  const records: TableRecord[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: separator,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      onRecord: (cells: string[], { lines }) => {
        lastLine = lines;
        records.push({ line: lines - lineBreaks(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Of a quote left open the parser knows only the end of the file; the row before it was the last good one.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastLine + 1 : Number(error['lines'] ?? lastLine + 1);
    throw glossaryError('glossary-syntax', { place: { file, line, column: 1 }, problem: 'quote' }, error);
  }
  return records;
}

/**
 * Splits comma- or semicolon-separated text into rows.
 * @throws TermtreuError `glossary-syntax` at a stray quote
 */
export function readCsv(text: string, file: string): TableRecord[] {
  return readRecords(text, { file, separator: separatorOf(text) });
}

/**
 * Splits tab-separated text into rows.
 * @throws TermtreuError `glossary-syntax` at a stray quote
 */
export function readTsv(text: string, file: string): TableRecord[] {
  return readRecords(text, { file, separator: '\t' });
}
