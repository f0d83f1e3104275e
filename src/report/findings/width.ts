/** Scripts and signs that take two columns of a terminal (Unicode, UAX #11: Wide and Fullwidth, in whole blocks). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Characters that take no column. */
const NARROWEST = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ASCII = /^[\u0020-\u007E]*$/u;

function widthOf(grapheme: string): number {
  if (NARROWEST.test(grapheme)) return 0;
  // The selector VS16 asks for a sign's picture, which is wide.
  return WIDE.test(grapheme) || grapheme.includes('\uFE0F') ? 2 : 1;
}

/** The number of columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += widthOf(segment);
  return width;
}

/** The beginning of a text that takes at most that many columns. */
export function firstColumns(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    width += widthOf(segment);
    if (width > columns) return kept;
    kept += segment;
  }
  return kept;
}

/** The end of a text that takes at most that many columns. */
export function lastColumns(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const { segment } of [...GRAPHEMES.segment(text)].reverse()) {
    width += widthOf(segment);
    if (width > columns) return kept;
    kept = segment + kept;
  }
  return kept;
}
