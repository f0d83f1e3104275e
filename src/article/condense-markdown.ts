/** A text without markup. Offsets are UTF-16 units into the source. */
export interface PlainText {
  readonly start: number;
  readonly end: number;
}

/** Markdown in which single letters stand for texts without markup. */
export interface CondensedMarkdown {
  readonly text: string;
  /** By the offsets of the letters in the text, ascending: what each stands for, one paragraph or several in a row. */
  readonly plain: ReadonlyMap<number, readonly PlainText[]>;
}

const LINE_BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;
const LINE = /[^\r\n]+/gu;
/** What parts two chunks: an end of a line and the blank lines after it. */
const GAP = new RegExp(String.raw`${LINE_BREAK}(?:[ \t]*(?:${LINE_BREAK}|$))+`, 'gu');
/** What a text without markup does not hold: signs of markup, addresses, white space around a line, controls. */
const MARKUP =
  // oxlint-disable-next-line no-control-regex -- The parser replaces NUL; the others are seldom enough to be left to it.
  /[\\`*_~[\]<>&@|\0-\t\v\f\u000E-\u001F]|:\/\/|www\.| (?:[\r\n]|$)|(?:^|\r(?!\n)|\n)(?:[\s#+\-=:]|\d+[.)])/iu;
/** What a heading or an item of a list begins with; a quotation goes on in the next line, so that it has to be alone. */
const LINE_SIGN = /^(?:#{1,6}|[*+-]) (?!.*#)/u;
const QUOTE_SIGN = /^> /u;
/** Front matter without an end. The parser notices late that it is none, and then takes signs of lines for words. */
const OPEN_FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?!(?:[\s\S]*[\r\n])?\1[ \t]*(?:[\r\n]|$))/u;
/** What the parser reads for a text. */
const LETTER = 'x';

/**
 * Puts letters in the place of texts without markup, so that the parser has little to read: a line that stands after a
 * blank line, is not indented and begins with a word opens a paragraph or goes on with code or HTML, whatever its words
 * are, and so does what follows the sign of a heading or of an item (CommonMark 0.31, 4 and 5).
 */
export function condenseMarkdown(source: string): CondensedMarkdown {
  const plain = new Map<number, readonly PlainText[]>();
  let text = '';
  let copied = 0;
  for (const texts of plainTexts(source)) {
    text += source.slice(copied, texts[0]?.start);
    plain.set(text.length, texts);
    text += LETTER;
    copied = texts.at(-1)?.end ?? copied;
  }
  return { text: text + source.slice(copied), plain };
}

/** The paragraphs without markup, those that follow one another together, and the lines that have but a sign before. */
function* plainTexts(source: string): Generator<readonly PlainText[]> {
  if (OPEN_FRONT_MATTER.test(source)) return;
  let paragraphs: PlainText[] = [];
  for (const chunk of chunks(source)) {
    if (!MARKUP.test(source.slice(chunk.start, chunk.end))) {
      paragraphs.push(chunk);
      continue;
    }
    if (paragraphs.length > 0) yield paragraphs;
    paragraphs = [];
    for (const line of plainLines(source, chunk)) yield [line];
  }
  if (paragraphs.length > 0) yield paragraphs;
}

/** What stands between blank lines. */
function* chunks(source: string): Generator<PlainText> {
  let start = 0;
  for (const { index, 0: gap } of source.matchAll(GAP)) {
    if (index > start) yield { start, end: index };
    start = index + gap.length;
  }
  if (start < source.length) yield { start, end: source.length };
}

/** What follows the signs of a chunk's lines; nothing where one of them needs a closer look. */
function plainLines(source: string, { start, end }: PlainText): PlainText[] {
  const found: PlainText[] = [];
  const lines = [...source.slice(start, end).matchAll(LINE)];
  for (const { 0: line, index } of lines) {
    const sign = LINE_SIGN.exec(line) ?? (lines.length === 1 ? QUOTE_SIGN.exec(line) : null);
    if (sign === null || MARKUP.test(line.slice(sign[0].length))) return [];
    found.push({ start: start + index + sign[0].length, end: start + index + line.length });
  }
  return found.filter((text) => text.end > text.start);
}

/**
 * How much further on in the source something stands than in the condensed text, by where it begins in the latter. To be
 * asked in the order of the text, of anything but the letters themselves.
 */
export function shiftsToSource({ plain }: CondensedMarkdown): (place: number) => number {
  const letters = [...plain];
  let passed = 0;
  let shift = 0;
  return (place) => {
    for (let next = letters[passed]; next !== undefined && next[0] < place; next = letters[passed]) {
      shift = (next[1].at(-1)?.end ?? 0) - next[0] - LETTER.length;
      passed += 1;
    }
    return shift;
  };
}
