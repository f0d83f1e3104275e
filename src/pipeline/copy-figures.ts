import type { PlannedSegment } from './plan.js';

const GERMAN_FIGURE = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(,\d+)?(?![\d.,]*\d)/gu;

/**
 * The English of a sentence without words, such as the cell of a table: the same, but for the signs that part thousands
 * and decimals. `3.000` would be three to an English reader.
 */
export function copyFigures({ text, verbatim }: PlannedSegment): string {
  let copy = '';
  let place = 0;
  for (const { start, end } of [...verbatim, { start: text.length, end: text.length }]) {
    copy +=
      text
        .slice(place, start)
        .replace(GERMAN_FIGURE, (_, whole: string, decimals?: string) => englishFigure(whole, decimals)) +
      text.slice(start, end);
    place = end;
  }
  return copy;
}

/** `1.200` and `,5` as English writes them: 1,200.5. */
export function englishFigure(whole: string, decimals: string | undefined): string {
  return whole.replaceAll('.', ',') + (decimals === undefined ? '' : decimals.replace(',', '.'));
}
