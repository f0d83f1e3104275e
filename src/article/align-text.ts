import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Text and the place in the source where each of its UTF-16 units begins and ends. */
export interface Aligned {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What a node's text is aligned with: the source between two offsets. */
export interface AlignRange {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

type Decode = (source: string, place: number) => { text: string; length: number };

const LINE_BREAK = /\r\n|\r|\n/gu;
const ESCAPE = /\\[!-/:-@[-`{-~]/uy;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,30});/uy;

const parser = unified().use(remarkParse).freeze();
const references = new Map<string, string>();

/** What a character reference stands for, as the Markdown parser has it; itself when it is none. */
function decodeReference(reference: string): string {
  let text = references.get(reference);
  if (text === undefined) {
    const [paragraph] = parser.parse(`x${reference}x`).children;
    const [node] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    text = node?.type === 'text' ? node.value.slice(1, -1) : reference;
    references.set(reference, text);
  }
  return text;
}

/** Whether a Markdown parser would read a character reference at the start of the string. */
export function startsReference(text: string): boolean {
  REFERENCE.lastIndex = 0;
  const match = REFERENCE.exec(text);
  return match !== null && decodeReference(match[0]) !== match[0];
}

const decodeText: Decode = (source, place) => {
  const sign = source.charAt(place);
  if (sign !== '\\' && sign !== '&') return { text: sign, length: 1 };
  ESCAPE.lastIndex = place;
  if (ESCAPE.test(source)) return { text: source.charAt(place + 1), length: 2 };
  REFERENCE.lastIndex = place;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference !== undefined) {
    const text = decodeReference(reference);
    if (text !== reference) return { text, length: reference.length };
  }
  return { text: sign, length: 1 };
};

const decodeCode: Decode = (source, place) => ({ text: source.charAt(place), length: 1 });

/** A table takes the backslash before a bar even out of code. */
const decodeTableCode: Decode = (source, place) =>
  source.startsWith('\\|', place) ? { text: '|', length: 2 } : decodeCode(source, place);

/**
 * Aligns the value of a Markdown text node with its source: escapes, character
 * references, and the quote signs and indentation before continued lines.
 */
export function alignText(value: string, range: AlignRange): Aligned {
  return alignLines(value, range, { decode: decodeText, joinsLines: false });
}

/** The same for inline code, where a line break reads as a space. */
export function alignCode(value: string, range: AlignRange & { readonly table: boolean }): Aligned {
  return alignLines(value, range, { decode: range.table ? decodeTableCode : decodeCode, joinsLines: true });
}

interface Manner {
  readonly decode: Decode;
  readonly joinsLines: boolean;
}

function alignLines(value: string, range: AlignRange, manner: Manner): Aligned {
  const { source, start, end } = range;
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let place = start;
  const take = (piece: Aligned) => {
    text += piece.text;
    for (const offset of piece.starts) starts.push(offset);
    for (const offset of piece.ends) ends.push(offset);
  };
  for (const match of source.slice(start, end).matchAll(LINE_BREAK)) {
    const at = start + match.index;
    const stop = manner.joinsLines ? at : place + source.slice(place, at).replace(/(?<![ \t])[ \t]+$/u, '').length;
    take(lineAt(value, { source, start: place, end: stop }, { ...manner, done: text.length, first: place === start }));
    take(breakAt(at, manner.joinsLines ? ' ' : match[0], match[0].length));
    place = at + match[0].length;
  }
  take(lineAt(value, { source, start: place, end }, { ...manner, done: text.length, first: place === start }));
  return { text, starts, ends };
}

function breakAt(at: number, text: string, length: number): Aligned {
  const starts = Array.from(text, (_, index) => at + index);
  return { text, starts, ends: text.length === length ? starts.map((start) => start + 1) : [at + length] };
}

/** The text of one source line. What stands before a continued line is found by what the parser says comes next. */
function lineAt(value: string, range: AlignRange, state: Manner & { done: number; first: boolean }): Aligned {
  const { source, start, end } = range;
  const prefix = state.first ? 0 : (/^[ \t>]*/u.exec(source.slice(start, end))?.[0].length ?? 0);
  for (let skip = prefix; skip > 0; skip -= 1) {
    const line = decodeLine({ source, start: start + skip, end }, state.decode);
    if (fits(value, line.text, state.done)) return line;
  }
  const whole = decodeLine(range, state.decode);
  if (prefix === 0 || fits(value, whole.text, state.done)) return whole;
  return decodeLine({ source, start: start + prefix, end }, state.decode);
}

function fits(value: string, line: string, done: number): boolean {
  const next = value.charAt(done + line.length);
  return value.startsWith(line, done) && (next === '' || /\s/u.test(next));
}

function decodeLine({ source, start, end }: AlignRange, decode: Decode): Aligned {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let place = start; place < end;) {
    const unit = decode(source, place);
    for (let index = 0; index < unit.text.length; index += 1) {
      starts.push(place);
      ends.push(place + unit.length);
    }
    text += unit.text;
    place += unit.length;
  }
  return { text, starts, ends };
}
