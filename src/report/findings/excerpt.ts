import type { ReportedPlace } from './finding-report.js';
import { visible } from '../visible.js';
import { columnsOf, firstColumns, lastColumns } from './width.js';

/** A line of a text and the carets below it that point at a place. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

const CUT = '…';

/** The text as a terminal shows it in one line: no tab, no control. */
function shown(text: string): string {
  return visible(text.replaceAll('\t', ' ')).replaceAll('\n', ' ');
}

/** A text that is cut at its end, with a sign of it, where it takes more columns. */
function cutEnd(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${firstColumns(text, columns - 1)}${CUT}`;
}

function cutStart(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${CUT}${lastColumns(text, columns - 1)}`;
}

/**
 * The line on which a place begins, at most that wide, and carets below the place. Of a long line a window around the
 * place is shown; of a place over several lines its first.
 */
export function excerptOf({ excerpt, column, endLine, line, endColumn }: ReportedPlace, columns: number): Excerpt {
  const start = column - 1;
  const end = endLine === line ? endColumn - 1 : excerpt.length;
  const words = cutEnd(shown(excerpt.slice(start, end)), columns - 2);
  const room = columns - columnsOf(words);
  const tail = shown(excerpt.slice(end)).trimEnd();
  const lead = shown(excerpt.slice(0, start)).trimStart();
  // What the one side leaves free the other takes.
  const before = cutStart(lead, Math.max(Math.floor(room / 2), room - columnsOf(tail)));
  const after = words.endsWith(CUT) ? '' : cutEnd(tail, room - columnsOf(before));
  const carets = '^'.repeat(Math.max(1, columnsOf(words)));
  return { line: `${before}${words}${after}`, carets: `${' '.repeat(columnsOf(before))}${carets}` };
}
