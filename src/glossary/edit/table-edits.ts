import type { GlossaryFile } from '../parse.js';
import { readTable, separatorFor } from '../table-records.js';
import { splice, type Splice } from './splice.js';

/** A cell as its file writes it; offsets are UTF-16 units. */
interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** A row as its file writes it, up to and with the break of its last line. */
interface RowSpan {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellSpan[];
}

/** Where a cell ends: a quoted one after its closing quote (RFC 4180), and then at a separator or a break of line. */
function cellEnd(text: string, start: number, separator: string): number {
  let at = start;
  if (text[at] === '"') {
    at += 1;
    for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', at)) {
      at = quote + 1;
      if (text[at] !== '"') break;
      at += 1;
    }
  }
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r' && !text.startsWith(separator, at)) at += 1;
  return at;
}

function* rowSpans(text: string, separator: string): Generator<RowSpan> {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
    const cells: CellSpan[] = [];
    let at = start;
    for (;;) {
      const end = cellEnd(text, at, separator);
      cells.push({ start: at, end });
      if (!text.startsWith(separator, end)) {
        at = end;
        break;
      }
      at = end + separator.length;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    yield { start, end: at, cells };
    start = at;
  }
}

function valueOf(raw: string): string {
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}

/** A value as a cell holds it: in quotes where it was, or has to be. */
function written(value: string, raw: string, separator: string): string {
  const needsQuotes = raw.startsWith('"') || /["\r\n]/u.test(value) || value.includes(separator);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A row of a table that may be changed. */
export interface EditableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What becomes of a row: nothing for one that goes, else its cells, of which those that are the same stay as written. */
export type ChangeRow = (row: EditableRow, index: number) => readonly string[] | undefined;

/**
 * Changes cells of a table, and removes rows from it. Everything else stays as it is, byte for byte: quotes, separators,
 * blank lines, line breaks, a byte order mark.
 * @param change is asked for each row in order, the header among them
 * @returns the new text; undefined where the file is written so that its cells cannot be told for certain
 * @throws TermtreuError `glossary-syntax` at a stray quote
 */
export function editTable({ text, path }: GlossaryFile, change: ChangeRow): string | undefined {
  const separator = separatorFor(text.replace(/^\uFEFF/u, ''), path);
  const records = readTable(text.replace(/^\uFEFF/u, ''), path);
  const isFilled = ({ cells }: RowSpan): boolean =>
    cells.some(({ start, end }) => valueOf(text.slice(start, end)).trim() !== '');
  const spans = [...rowSpans(text, separator)].filter(isFilled);
  if (spans.length !== records.length) return undefined;
  const splices: Splice[] = [];
  for (const [index, span] of spans.entries()) {
    const { line, cells } = records[index] ?? { line: 0, cells: [] };
    const raws = span.cells.map(({ start, end }) => text.slice(start, end));
    // Two readings of one row have to agree before it is touched.
    if (raws.length !== cells.length || raws.some((raw, at) => valueOf(raw) !== cells[at])) return undefined;
    const after = change({ line, cells }, index);
    if (after === undefined) splices.push({ start: span.start, end: span.end, text: '' });
    for (const [at, value] of (after ?? []).entries()) {
      const cell = span.cells[at];
      const raw = raws[at] ?? '';
      if (cell !== undefined && value !== cells[at]) splices.push({ ...cell, text: written(value, raw, separator) });
    }
  }
  return splice(text, splices);
}
