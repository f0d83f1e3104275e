import { type CellValue, readSheet } from 'read-excel-file/universal';
import { TermtreuError } from '../../errors.js';
import { glossaryError } from '../problem.js';
import { RECORD_LIMIT, ROW_LIMIT, rowTooLong, type TableRecord, tooManyRows } from '../table-records.js';
import { checkZip } from './zip.js';

/** A sheet of a workbook. */
export interface Sheet {
  /** Its rows; `line` is the number that the spreadsheet shows. */
  readonly records: readonly TableRecord[];
  /** The names of the sheets that were not read. */
  readonly others: readonly string[];
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function sheetNames(workbook: string): string[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/gu)].map(([, name = '']) =>
    name.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, (reference) => REFERENCES[reference] ?? reference),
  );
}

/** The most cells between the first and the farthest one, empty ones included: the reader makes them all. */
const GRID_LIMIT = 5_000_000;

/** The number of a column: `A` is 1, `AA` 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The start tags of rows and cells, whatever their attributes hold. */
const GRID_TAG = /<(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/gu;
const ATTRIBUTE = /([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function addressOf(attributes: string): string {
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE))
    if (name === 'r') return double ?? single ?? '';
  return '';
}

/** How far a sheet reaches; undefined where an address is none. One cell far off makes a small file a large table. */
function extent(sheet: string): { readonly rows: number; readonly columns: number } | undefined {
  let rows = 0;
  let columns = 0;
  let count = 0;
  for (const [, name, attributes = ''] of sheet.matchAll(GRID_TAG)) {
    if (name === 'row') count += 1;
    const found = /^([A-Z]{0,3})(\d{0,7})$/u.exec(addressOf(attributes));
    if (found === null) return undefined;
    const [, letters = '', digits = ''] = found;
    rows = Math.max(rows, Number(digits), count);
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

function notXlsx(file: string, detail: string, cause?: unknown): Error {
  const place = { file, line: 1, column: 1 };
  return glossaryError('glossary-syntax', { place, problem: 'not-xlsx', args: { detail } }, cause);
}

function refuseFar(sheet: Buffer, file: string): void {
  const reach = extent(sheet.toString('latin1'));
  if (reach === undefined) throw notXlsx(file, 'r');
  const { rows, columns } = reach;
  if (rows > ROW_LIMIT + 1) throw tooManyRows(file, rows);
  if (rows * columns <= GRID_LIMIT) return;
  throw glossaryError('glossary-syntax', {
    place: { file, line: rows, column: 1 },
    problem: 'sheet-too-large',
    args: { rows, columns, limit: GRID_LIMIT },
  });
}

/** Looks at the archive before it is read: its sizes, how far its sheets reach, and what they are called. */
function inspect(bytes: Buffer, file: string): string[] {
  let names: string[] | undefined;
  checkZip(bytes, file, (name, content) => {
    if (name === 'xl/workbook.xml') names = sheetNames(content.toString('utf8'));
    // A workbook may call its sheets what it likes.
    if (name.endsWith('.xml')) refuseFar(content, file);
  });
  if (names === undefined) throw notXlsx(file, 'xl/workbook.xml');
  return names;
}

/** A cell as text; a day as entries write it, for spreadsheets make dates of what looks like one. */
function cellText(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/**
 * Reads a sheet of an XLSX workbook, the first unless one is named.
 * @throws TermtreuError `glossary-syntax` where it is no workbook or has no such sheet, where it would be larger than 40 MB
 *   unpacked, or has more rows than a table may have
 */
export async function readXlsx(bytes: Uint8Array, file: string, wanted?: string): Promise<Sheet> {
  const place = { file, line: 1, column: 1 };
  // A copy, for the reader takes a whole buffer, and Node shares small ones.
  const buffer = new ArrayBuffer(bytes.byteLength);
  const copy = Buffer.from(buffer);
  copy.set(bytes);
  const names = inspect(copy, file);
  const name = wanted ?? names[0] ?? '';
  if (!names.includes(name)) {
    const args = { value: name, allowed: names.join(', ') };
    throw glossaryError('glossary-syntax', { place, problem: 'sheet-missing', args });
  }
  try {
    const rows = await readSheet(buffer, names.indexOf(name) + 1, { trim: false });
    const records = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
    const long = records.find(({ cells }) => cells.some((cell) => cell.length > RECORD_LIMIT));
    if (long !== undefined) throw rowTooLong(file, long.line);
    const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { records: filled, others: names.filter((other) => other !== name) };
  } catch (error) {
    if (error instanceof TermtreuError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw notXlsx(file, detail, error);
  }
}
