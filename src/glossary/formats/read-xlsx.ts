import { type CellValue, readSheet } from 'read-excel-file/universal';
import { TermtreuError } from '../../errors.js';
import { glossaryError } from '../problem.js';
import { ROW_LIMIT, type TableRecord, tooManyRows } from '../table-records.js';
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

function countRows(sheet: Buffer): number {
  let count = 0;
  for (let at = sheet.indexOf('<row'); at >= 0; at = sheet.indexOf('<row', at + 4)) count += 1;
  return count;
}

/** Looks at the archive before it is read: its sizes, its rows, and what its sheets are called. */
function inspect(bytes: Buffer, file: string): string[] {
  let names: string[] | undefined;
  checkZip(bytes, file, (name, content) => {
    if (name === 'xl/workbook.xml') names = sheetNames(content.toString('utf8'));
    if (name.startsWith('xl/worksheets/') && countRows(content) > ROW_LIMIT) throw tooManyRows(file, ROW_LIMIT + 1);
  });
  if (names !== undefined) return names;
  throw glossaryError('glossary-syntax', {
    place: { file, line: 1, column: 1 },
    problem: 'not-xlsx',
    args: { detail: 'xl/workbook.xml' },
  });
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
    const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { records: filled, others: names.filter((other) => other !== name) };
  } catch (error) {
    if (error instanceof TermtreuError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw glossaryError('glossary-syntax', { place, problem: 'not-xlsx', args: { detail } }, error);
  }
}
