import {
  isBullet,
  isClosingBracket,
  isDash,
  isDigit,
  isFootnoteMark,
  isLetter,
  isLower,
  isNewline,
  isOpeningBracket,
  isOpeningQuote,
  isParagraphMark,
  isQuote,
  isSpace,
  isTerminator,
  isUpper,
  isWordPart,
} from './characters.js';
import { SENTENCE_STARTERS } from './function-words.js';

/** What the scanner knows at a place in the text: where the open sentence began and what is open in it. */
export interface Cursor {
  readonly text: string;
  /** Abbreviations added by the caller, keyed as in `ABBREVIATIONS`. */
  readonly added: ReadonlySet<string>;
  /** Offset of the first character of the open sentence. */
  sentenceStart: number;
  /** Offset of the first character of the paragraph. */
  paragraphStart: number;
  /** Brackets open since the sentence's start, one that opens the sentence left out. */
  openBrackets: number;
  /** Offset of the last opening quotation mark of the sentence, -1 when none is open. */
  openQuote: number;
  /** Known place of the next closing bracket, or of a line end before it; looked up once. */
  nextBracket: number;
}

/** What stands after a candidate boundary, white space left out. */
export interface Following {
  /** Offset of the first character that is no white space; the text's length when there is none. */
  readonly at: number;
  /** Line ends between; 2 and more make a blank line. */
  readonly newlines: number;
  readonly kind: 'end' | 'glued' | 'lower' | 'upper' | 'digit' | 'symbol' | 'bullet' | 'other';
  /** Offset of the first word, quotation marks and brackets before it left out. */
  readonly wordAt: number;
  readonly quoted: boolean;
  readonly bracketed: boolean;
  readonly dashed: boolean;
}

const LONGEST_WORD = 64;

/** Reads what follows the offset `from`, where a sentence may end. */
export function following(text: string, from: number): Following {
  if (text.charCodeAt(from) === 0x20 && isUpper(text.charCodeAt(from + 1))) return capitalAt(from + 1);
  let at = from;
  let newlines = 0;
  for (; at < text.length && isSpace(text.charCodeAt(at)); at++) {
    if (!isNewline(text.charCodeAt(at)) || isSecondOfCrLf(text, at)) continue;
    newlines += isParagraphMark(text.charCodeAt(at)) ? 2 : 1;
  }
  if (at === text.length)
    return { at, newlines, kind: 'end', wordAt: at, quoted: false, bracketed: false, dashed: false };
  const opening = skipOpening(text, at);
  const { wordAt, quoted, bracketed, dashed } = opening;
  return { at, newlines, kind: at === from ? 'glued' : kindAt(text, at, wordAt), wordAt, quoted, bracketed, dashed };
}

/** The common case: one space, then a capital. */
function capitalAt(at: number): Following {
  return { at, newlines: 0, kind: 'upper', wordAt: at, quoted: false, bracketed: false, dashed: false };
}

function isSecondOfCrLf(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x0a && at > 0 && text.charCodeAt(at - 1) === 0x0d;
}

interface Opening {
  readonly wordAt: number;
  readonly quoted: boolean;
  readonly bracketed: boolean;
  readonly dashed: boolean;
}

function skipOpening(text: string, from: number): Opening {
  let at = from;
  let quoted = false;
  let bracketed = false;
  let dashed = false;
  if (isUpper(text.charCodeAt(at))) return { wordAt: at, quoted, bracketed, dashed };
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isOpeningBracket(code)) {
      bracketed = true;
      at = omissionEnd(text, at);
    } else if (isDash(code)) dashed = true;
    else if (isQuote(code) || (code === 0x2c && text.charCodeAt(at + 1) === 0x2c)) quoted = true;
    else if (code === 0x2c && quoted && text.charCodeAt(at - 1) === 0x2c) continue;
    else if (isSpace(code) && dashed && !isNewline(code)) continue;
    else if (!isFootnoteMark(code) && code !== 0xbf && code !== 0xa1) break;
  }
  return { wordAt: at, quoted, bracketed, dashed };
}

/** Where `[…] ` ends that opens a sentence; `from` itself where a bracket holds anything else. */
function omissionEnd(text: string, from: number): number {
  let at = from + 1;
  while (at - from <= 5 && isTerminator(text.charCodeAt(at))) at++;
  if (at === from + 1 || !isClosingBracket(text.charCodeAt(at))) return from;
  return isSpace(text.charCodeAt(at + 1)) && !isNewline(text.charCodeAt(at + 1)) ? at + 1 : at;
}

function kindAt(text: string, at: number, wordAt: number): Following['kind'] {
  if (isBullet(text.charCodeAt(at))) return 'bullet';
  const code = text.charCodeAt(wordAt);
  if (wordAt >= text.length) return 'other';
  if (isDigit(code)) return 'digit';
  if (isUpper(code)) return 'upper';
  if (isLower(code)) return isClosingBracket(text.charCodeAt(wordAt + 1)) ? 'symbol' : 'lower'; // a) is a list marker
  return SYMBOLS.has(code) || isSurrogate(code) || opensWithEllipsis(text, wordAt) ? 'symbol' : 'other';
}

function opensWithEllipsis(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2026 || text.startsWith('...', at);
}

const SYMBOLS: ReadonlySet<number> = new Set(Array.from('@#§$€£&*_~', (char) => char.charCodeAt(0)));

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The letters and digits from `from` on, without soft hyphens, in NFC. */
export function wordFrom(text: string, from: number): string {
  return plain(text.slice(from, wordEnd(text, from)));
}

/** Where the letters and digits end that begin at `from`. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST_WORD && isWordPart(text.charCodeAt(end))) end++;
  return end;
}

/** Whether the next word is one that opens a sentence; not the head of a compound (`In-House`). */
export function isStarter(text: string, next: Following): boolean {
  if (next.kind !== 'upper' && next.kind !== 'glued') return false;
  const end = wordEnd(text, next.wordAt);
  if (end - next.wordAt < 2 || (text.charCodeAt(end) === 0x2d && isLetter(text.charCodeAt(end + 1)))) return false;
  return SENTENCE_STARTERS.has(plain(text.slice(next.wordAt, end)));
}

/** Where the token that ends before `end` begins: letters, digits and what joins them. Not before `floor`. */
export function tokenStart(text: string, end: number, floor: number): number {
  let at = end;
  const limit = Math.max(floor, end - LONGEST_WORD);
  while (at > limit && isTokenPart(text, at - 1)) at--;
  return at;
}

function isTokenPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWordPart(code)) return true;
  if (code === 0x2c || code === 0x3a) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  return (
    code === 0x2e ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x40 ||
    code === 0x5f ||
    code === 0x2019 ||
    code === 0x27
  );
}

/** A name that starts in lower case: `eBay`, `iPhone`. */
export function isBrand(text: string, next: Following): boolean {
  return next.kind === 'lower' && !next.quoted && isUpper(text.charCodeAt(next.wordAt + 1));
}

/** Where the white space that ends before `end` begins. Not before `floor`. */
export function spaceStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A word without soft hyphens and joiners, in NFC. */
export function plain(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === 0xad || code >= 0x300) return word.replace(/[\u00ad\u200b-\u200d\u2060]/gu, '').normalize('NFC');
  }
  return word;
}

/** Where the marks end that belong to the sentence before them: closing quotes and brackets, footnote marks. */
export function closersEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 && isLetter(text.charCodeAt(at + 1))) return at;
    if (isClosingBracket(code) || isFootnoteMark(code)) at++;
    else if (isQuote(code) && code !== 0x201e && code !== 0x201a && !opensNext(text, at)) at++;
    else {
      const mark = footnoteEnd(text, at);
      const end = mark === at ? emoticonEnd(text, at) : mark;
      if (end === at) return at;
      at = end;
    }
  }
}

function opensNext(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const code = text.charCodeAt(at);
  return code === 0x60 || (code === 0xbb && isLetter(next) && isSpace(text.charCodeAt(at - 1)));
}

const EMOTICON_EYES = ':;=';
const EMOTICON_MOUTHS = ')(DPp/|*';

/** Where an emoji or an emoticon ends that stands alone after a sentence; `from` where none does. */
function emoticonEnd(text: string, from: number): number {
  let at = text.charCodeAt(from) === 0x20 ? from + 1 : from;
  if (EMOTICON_EYES.includes(text.charAt(at)) && at < text.length) {
    at += text.charCodeAt(at + 1) === 0x2d ? 2 : 1;
    if (!EMOTICON_MOUTHS.includes(text.charAt(at)) || at >= text.length) return from;
    at++;
  } else {
    const start = at;
    while (isEmojiPart(text.charCodeAt(at))) at++;
    if (at === start) return from;
  }
  return at === text.length || isSpace(text.charCodeAt(at)) ? at : from;
}

function isEmojiPart(code: number): boolean {
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff) || code === 0xfe0f || code === 0x200d;
}

function footnoteEnd(text: string, from: number): number {
  if (text.charCodeAt(from) === 0x5b) return bracketedNoteEnd(text, from);
  let at = from;
  while (at - from < 3 && isDigit(text.charCodeAt(at))) at++;
  const ends = at === text.length || isSpace(text.charCodeAt(at));
  return at > from && ends && isLetterThenStop(text, from) ? at : from;
}

function isLetterThenStop(text: string, at: number): boolean {
  return isTerminator(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at - 2)) && isLower(text.charCodeAt(at - 3));
}

const LONGEST_NOTE = 12;

function bracketedNoteEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length && at - from < LONGEST_NOTE; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5d) return at > from + 1 ? at + 1 : from;
    if (!isWordPart(code) && code !== 0x20 && code !== 0xa0 && code !== 0x2e) return from;
  }
  return from;
}

/** Whether the text between has a closing quotation mark. */
export function hasQuote(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isQuote(text.charCodeAt(at))) return true;
  return false;
}

/** Notes a bracket or a quotation mark that the scanner passes. */
export function passMark(cursor: Cursor, at: number): void {
  const code = cursor.text.charCodeAt(at);
  if (isOpeningBracket(code)) {
    if (at !== cursor.sentenceStart) cursor.openBrackets++;
  } else if (isClosingBracket(code)) {
    if (cursor.openBrackets > 0) cursor.openBrackets--;
  } else if (isOpeningQuote(cursor.text, at)) cursor.openQuote = at;
  else cursor.openQuote = -1;
}
