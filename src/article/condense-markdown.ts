/** A paragraph without markup. Offsets are UTF-16 units into the source. */
export interface PlainParagraph {
  readonly start: number;
  readonly end: number;
}

/** A Markdown text in which a letter stands for each paragraph without markup. */
export interface CondensedMarkdown {
  readonly text: string;
  /** The paragraphs by the offsets at which their letters stand in the text, ascending. */
  readonly paragraphs: ReadonlyMap<number, PlainParagraph>;
}

const LINE_BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;
/** What parts two chunks: an end of a line and the blank lines after it. */
const GAP = new RegExp(String.raw`${LINE_BREAK}(?:[ \t]*(?:${LINE_BREAK}|$))+`, 'gu');
/** What a paragraph without markup does not hold: signs of markup, addresses, white space around a line, controls. */
const MARKUP =
  // oxlint-disable-next-line no-control-regex -- The parser replaces NUL; the others are seldom enough to be left to it.
  /[\\`*_~[\]<>&@|\0-\t\v\f\u000E-\u001F]|:\/\/|www\.| (?:[\r\n]|$)|(?:^|\r(?!\n)|\n)(?:[\s#+\-=:]|\d+[.)])/iu;
/** What the parser reads for a whole paragraph. */
const PARAGRAPH = 'x';

/**
 * Puts a letter in the place of each paragraph without markup, so that the parser has little to read: a line that stands
 * after a blank line, is not indented and begins with a word opens a paragraph or goes on with code or HTML, whatever
 * its words are (CommonMark 0.31, 4.8).
 */
export function condenseMarkdown(source: string): CondensedMarkdown {
  const paragraphs = new Map<number, PlainParagraph>();
  let text = '';
  let copied = 0;
  for (const { start, end } of chunks(source)) {
    if (MARKUP.test(source.slice(start, end))) continue;
    text += source.slice(copied, start);
    paragraphs.set(text.length, { start, end });
    text += PARAGRAPH;
    copied = end;
  }
  return { text: text + source.slice(copied), paragraphs };
}

/** What stands between blank lines. */
function* chunks(source: string): Generator<PlainParagraph> {
  let start = 0;
  for (const { index, 0: gap } of source.matchAll(GAP)) {
    if (index > start) yield { start, end: index };
    start = index + gap.length;
  }
  if (start < source.length) yield { start, end: source.length };
}

/**
 * How much further on in the source something stands than in the condensed text, by where it begins in the latter. To be
 * asked in the order of the text, of anything but the letters themselves.
 */
export function shiftsToSource({ paragraphs }: CondensedMarkdown): (place: number) => number {
  const letters = [...paragraphs];
  let passed = 0;
  let shift = 0;
  return (place) => {
    for (let next = letters[passed]; next !== undefined && next[0] < place; next = letters[passed]) {
      shift = next[1].end - next[0] - PARAGRAPH.length;
      passed += 1;
    }
    return shift;
  };
}
