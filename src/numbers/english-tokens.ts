/** A word or figure of an English text. Offsets are UTF-16 code units. */
export interface EnglishToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly figure: boolean;
  /** Hours and minutes: 14:30, 2.30. */
  readonly clock: boolean;
  /** A figure with its ending: 21st. */
  readonly ordinal: boolean;
  /** Nothing but a space or a hyphen stands between the token and the one before. */
  readonly joined: boolean;
  /** A decade in letters: nineties. */
  readonly decade: boolean;
}

const TOKEN =
  /(\d{1,3}(?:[,\u2009\u00A0\u202F ]\d{3})+(?!\d)(?:\.\d+)?|(?<!\d:)(?:[01]?\d|2[0-4]):[0-5]\d(?!\d|[.,:]\d)|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+|[½¼¾⅓⅔])|\p{L}+/gu;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };

const JOINT = /^(?:\s|-|‑)*$/u;

/** Nearly all gaps are one space, which needs no look at a pattern. */
function isJoint(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return true;
  return JOINT.test(text.slice(from, to));
}

/** The words and figures of an English text in order. */
export function englishTokens(text: string): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  let place = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [found, digits] = match;
    const end = match.index + found.length;
    const figure = digits !== undefined;
    tokens.push({
      text: found,
      start: match.index,
      end,
      figure,
      clock: figure && /^(?:[01]?\d|2[0-4])[.:][0-5]\d$/u.test(found),
      ordinal: figure && /^(?:st|nd|rd|th)(?!\p{L})/u.test(text.slice(end, end + 3)),
      joined: isJoint(text, place, match.index),
      decade: !figure && found.endsWith('ies'),
    });
    place = end;
  }
  return tokens;
}

/** English: comma or space for thousands, full stop for decimals. */
export function valueOfFigure(figure: string): number {
  return FRACTIONS[figure] ?? Number(figure.replaceAll(/[,\s]/gu, '').replace(':', '.'));
}
