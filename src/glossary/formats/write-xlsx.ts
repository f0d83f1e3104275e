import writeExcelFile, { type SheetData } from 'write-excel-file/universal';

/** The longest text that a cell holds, in UTF-16 units (Excel's specifications and limits). */
export const CELL_LIMIT = 32_767;

/** Signs that a cell holds only as `_xHHHH_` (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring). */
const ESCAPED = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFD-\uFFFF]|_(?=x[\da-f]{4}_)/giu;

function escapeSign(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function cellText(text: string): string {
  // The writer keeps texts as keys of a plain object, and would take `constructor` for one that it has already.
  if (text in {}) return text.replace(/^./u, escapeSign);
  return text.replaceAll(ESCAPED, escapeSign);
}

/** A column: its header and its width in digits of the standard font. */
export interface SheetColumn {
  readonly name: string;
  readonly width: number;
}

/**
 * Writes a workbook of one sheet whose header row stays in view. Every cell is a text, whatever it begins with: no cell is
 * a formula.
 */
export async function writeXlsx(
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const header = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((cells) => cells.map((cell) => (cell === '' ? null : { value: cellText(cell), type: String })));
  const data: SheetData = [header, ...body];
  const widths = columns.map(({ width }) => ({ width }));
  const blob = await writeExcelFile(data, { sheet: 'Glossary', columns: widths, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
