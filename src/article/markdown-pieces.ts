/** A part of a Markdown text that can be read by itself. Offsets are UTF-16 units into the text. */
export interface MarkdownPiece {
  readonly start: number;
  readonly end: number;
  /** It is one paragraph, and what stands in it is what a reader reads. */
  readonly plain: boolean;
}

const LINE_BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;
/** What parts two chunks: an end of a line and the blank lines after it. */
const GAP = new RegExp(String.raw`${LINE_BREAK}(?:[ \t]*(?:${LINE_BREAK}|$))+`, 'gu');
/** What a paragraph without markup does not hold: signs of markup, addresses, white space around a line, controls. */
const MARKUP =
  // oxlint-disable-next-line no-control-regex -- The parser replaces NUL; the others are seldom enough to be left to it.
  /[\\`*_~[\]<>&@|\0-\t\v\f\u000E-\u001F]|:\/\/|www\.| (?:[\r\n]|$)|(?:^|\r(?!\n)|\n)(?:[\s#+\-=:]|\d+[.)])/iu;
/** What changes the reading of text elsewhere: definitions of links and of footnotes. */
const DEFINITION = ']:';
/** What may go on over blank lines: fenced code, and HTML that has a closing sign of its own. */
const OPEN_ENDED = /```|~~~|<(?:script|pre|style|textarea|[!?])/iu;
/** As far as it goes; all of the text where it has no end, which the parser notices late. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:(?<=[\r\n])\1[ \t]*(?=[\r\n]|$)|$)/u;

/**
 * Takes a text apart into plain paragraphs and what needs a parser. After a blank line a line without indentation that
 * begins with a word ends every list and quotation of CommonMark, so that the parser reads what stands before and after
 * it just as it would without it.
 */
export function markdownPieces(text: string): MarkdownPiece[] {
  if (text.includes(DEFINITION)) return [{ start: 0, end: text.length, plain: false }];
  const pieces: MarkdownPiece[] = [];
  let parsed = 0;
  for (const { start, end } of chunks(text)) {
    const chunk = text.slice(start, end);
    if (OPEN_ENDED.test(chunk)) break;
    if (MARKUP.test(chunk)) continue;
    addParsed(pieces, text, { start: parsed, end: start });
    pieces.push({ start, end, plain: true });
    parsed = end;
  }
  addParsed(pieces, text, { start: parsed, end: text.length });
  return pieces;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between blank lines; front matter with what follows it is one. */
function* chunks(text: string): Generator<Range> {
  const matter = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    if (index < matter) continue;
    if (index > start) yield { start, end: index };
    start = index + gap.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Blank lines are kept before a piece: dashes on the first line of a text would begin front matter. */
function addParsed(pieces: MarkdownPiece[], text: string, { start, end }: Range): void {
  if (text.slice(start, end).trim() !== '') pieces.push({ start, end, plain: false });
}
