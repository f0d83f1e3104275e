import type { GlossaryFile } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import type { Place } from '../finding.js';
import type { Side } from './finding.js';

/** A glossary file whose places can be looked up. */
export interface SourceFile {
  readonly text: string;
  /** The offsets at which the lines begin. */
  readonly starts: readonly number[];
  /** The lines at which entries begin, in order. */
  readonly entryLines: readonly number[];
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Makes places of files findable. */
export function sourceFiles(
  files: readonly GlossaryFile[],
  rows: readonly GlossaryRow[],
): ReadonlyMap<string, SourceFile> {
  const linesOf = Map.groupBy(rows, ({ place }) => place.file);
  return new Map(
    files.map(({ path, text }) => {
      const entryLines = (linesOf.get(path) ?? []).map(({ place }) => place.line);
      return [path, { text, starts: startsOf(text), entryLines }];
    }),
  );
}

/** The first of sorted numbers that is greater, found by halving. */
function firstAbove(sorted: readonly number[], least: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** The offsets between which an entry stands. */
export function spanOf({ text, starts, entryLines }: SourceFile, line: number): { start: number; end: number } {
  const next = firstAbove(entryLines, line);
  return { start: starts[line - 1] ?? 0, end: next === undefined ? text.length : (starts[next - 1] ?? text.length) };
}

const BOUNDARY = /[\s,;:|"'[\]]/u;

/** Where a value stands on its own between two offsets, or -1. */
function findValue(text: string, value: string, { start, end }: { start: number; end: number }): number {
  for (let at = text.indexOf(value, start); at >= 0 && at + value.length <= end; at = text.indexOf(value, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + value.length] ?? ' ';
    if (BOUNDARY.test(before) && BOUNDARY.test(after)) return at;
  }
  return -1;
}

/** The place of an entry's words in its file; of words that the file writes otherwise (escaped) the entry's first line. */
export function placeOf(file: SourceFile, row: GlossaryRow, { side, text }: { side: Side; text: string }): Place {
  const span = spanOf(file, row.place.line);
  // In YAML the key tells the sides apart, in a table the order of the cells has to do.
  const key = new RegExp(String.raw`^(?:- +| +)${side}:`, 'mu').exec(file.text.slice(span.start, span.end));
  const found = findValue(file.text, text, { start: span.start + (key?.index ?? 0), end: span.end });
  const at = found >= 0 ? found : findValue(file.text, text, span);
  const start = Math.max(at, span.start);
  const end = at >= 0 ? at + text.length : start;
  const next = firstAbove(file.starts, start);
  const line = next === undefined ? file.starts.length : file.starts.indexOf(next, row.place.line - 1);
  const column = start - (file.starts[line - 1] ?? 0) + 1;
  return { file: row.place.file, line, column, start, end, text: file.text.slice(start, end) };
}
