import { glossaryError } from './problem.js';

/** One row of a table and the line where it starts, counted from 1. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes the quotes off a cell; undefined where they do not pair. */
function unquote(cell: string): string | undefined {
  if (!cell.startsWith('"')) return cell;
  const inner = /^"((?:[^"]|"")*)"$/u.exec(cell)?.[1];
  return inner?.replaceAll('""', '"');
}

/**
 * Splits tab-separated text into rows; a quoted cell may not hold a tab or a line break.
 * @throws TermtreuError `glossary-syntax` at a stray quote
 */
export function readTsv(text: string, file: string): TableRecord[] {
  return text.split(/\r?\n/u).flatMap((row, index) => {
    const line = index + 1;
    if (row.trim() === '') return [];
    const cells = row.split('\t').map((cell, column) => {
      const plain = unquote(cell);
      if (plain !== undefined) return plain;
      throw glossaryError('glossary-syntax', {
        place: { file, line, column: 1 },
        problem: 'quote',
        args: { field: column + 1 },
      });
    });
    return [{ line, cells }];
  });
}
