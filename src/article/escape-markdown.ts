import { startsReference } from './align-text.js';

/** Where a piece of text is written. */
export interface EscapeContext {
  /** The whole text that the piece is part of: its neighbours decide what is markup. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands before it on its line but the prefixes of list and quote. */
  readonly lineStart: boolean;
  readonly table: boolean;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Markup that a line may begin with: the length of what stays before the backslash. */
const LINE_STARTS: readonly RegExp[] = [
  /^()#{1,6}(?=\s|$)/u,
  /^()>/u,
  /^()[-+](?=\s|$)/u,
  /^(\d{1,9})[.)](?=\s|$)/u,
  // Thematic breaks, underlines of headings, the delimiter row of a table, fences of front matter.
  /^()[-=+:|][-=+:|\s]*$/u,
];

/** What may not stand as it is, wherever it stands in a line. `before` and `after` are the neighbours, '' at the ends. */
const CHARACTERS: Readonly<Record<string, (before: string, after: string, rest: string) => boolean>> = {
  '\\': (_, after) => after === '' || PUNCTUATION.test(after) || /\s/u.test(after),
  '*': () => true,
  '`': () => true,
  '[': () => true,
  ']': () => true,
  '~': () => true,
  _: (before, after) => !(WORD.test(before) && WORD.test(after)),
  '<': (_, after) => after === '' || /[a-z/!?]/iu.test(after),
  '&': (_before, _after, rest) => startsReference(rest),
  '!': (_, after) => after === '' || after === '[',
  '@': (before, after) => /[\w.+-]/u.test(before) && /\w/u.test(after),
};

/** Words that become a link on their own, and the place of the character to escape. */
const BARE_ADDRESS = /(?<![a-z])(?:https?(?=:\/\/)|mailto(?=:)|xmpp(?=:)|www(?=\.))/giu;

/**
 * Writes a piece of text so that a Markdown parser reads it back unchanged.
 * The piece holds no line break.
 */
export function escapeMarkdown(context: EscapeContext): string {
  const { text, start, end } = context;
  const places = new Set<number>();
  const line = text.slice(start, end);
  if (context.lineStart) markLineStart(line, start, places);
  for (const match of line.matchAll(BARE_ADDRESS)) places.add(start + match.index + match[0].length);
  let written = '';
  for (let index = start; index < end; index += 1) {
    const sign = text.charAt(index);
    const before = index > 0 ? text.charAt(index - 1) : '';
    const after = index + 1 < end ? text.charAt(index + 1) : '';
    const special = CHARACTERS[sign]?.(before, after, text.slice(index, index + 40)) ?? false;
    if (special || places.has(index) || (sign === '|' && context.table)) written += '\\';
    written += sign;
  }
  return written;
}

function markLineStart(line: string, start: number, places: Set<number>): void {
  for (const pattern of LINE_STARTS) {
    const match = pattern.exec(line);
    if (match !== null) places.add(start + (match[1] ?? '').length);
  }
}

/** Keeps a run of `#` at the end of a heading from being taken for its closing sequence. */
export function escapeHeadingEnd(text: string): string {
  return text.replace(/(^|\s)(#+\s*)$/u, String.raw`$1\$2`);
}
