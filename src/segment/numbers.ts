import { isDash, isDigit, isLower, isOpeningBracket, isQuote, isUpper } from './characters.js';
import { isStarter, plain, spaceStart, tokenStart, wordEnd, wordFrom } from './cursor.js';
import type { Cursor, Following } from './cursor.js';
import { DETERMINERS, MONTHS, ORDINAL_HEADS } from './function-words.js';

/** A token before a full stop, and what stands before it. */
export interface Candidate {
  readonly cursor: Cursor;
  /** Offset of the token. */
  readonly start: number;
  /** Offset of the full stop. */
  readonly stop: number;
  /** The token in NFC, without the full stop. */
  readonly token: string;
  readonly next: Following;
  /** Whether a closing quotation mark stands between the full stop and what follows. */
  readonly closed: boolean;
}

/** The token before the one at `end`, with its full stop or comma; empty at the sentence's start. */
export function wordBefore(cursor: Cursor, end: number): string {
  const { text, sentenceStart } = cursor;
  const spaces = spaceStart(text, end, sentenceStart);
  if (spaces === sentenceStart) return '';
  const last = text.charCodeAt(spaces - 1);
  const punctuation = last === 0x2c || last === 0x3a || last === 0x3b ? 1 : 0;
  const start = tokenStart(text, spaces - punctuation, sentenceStart);
  return plain(text.slice(start, spaces));
}

/** Whether nothing but brackets, quotes and bullets stands between the sentence's start and `at`. */
export function opensSentence(cursor: Cursor, at: number): boolean {
  for (let place = at - 1; place >= cursor.sentenceStart; place--) {
    const code = cursor.text.charCodeAt(place);
    if (isDigit(code) || isUpper(code) || isLower(code) || at - place > 8) return false;
  }
  return true;
}

/**
 * Whether a sentence ends at a full stop after a number: `im Jahr 2014. Das` does,
 * `am 3. Oktober`, `die 3. Panzerdivision`, `2. und 3. Lesung` and list markers do not.
 */
export function endsAfterNumber(candidate: Candidate): boolean {
  const { cursor, start, token, next, closed } = candidate;
  const short = token.length <= 3;
  if (opensSentence(cursor, start) && (short || token.includes('.'))) return false;
  const before = cursor.text.charCodeAt(start - 1);
  if (short && isQuote(before) && !isStarter(cursor.text, next)) return false;
  if (closed || !/^\d+$/u.test(token)) return endsAfterDecimal(candidate);
  if (next.kind === 'digit') return !isDateDay(candidate) && !isDateMonth(candidate);
  if (next.dashed && isRangeEnd(candidate)) return false;
  if (Number(token) <= 31 && MONTHS.has(wordFrom(cursor.text, next.wordAt))) return false;
  if (isStarter(cursor.text, next)) return !follows(cursor, start);
  return !countsNoun(candidate);
}

function endsAfterDecimal({ token, next, closed }: Candidate): boolean {
  if (closed || next.kind !== 'digit') return true;
  return !/^\d{1,2}\.\d{1,2}$/u.test(token); // 5.9. 2018
}

function isDateDay({ cursor, token, next }: Candidate): boolean {
  const end = wordEnd(cursor.text, next.wordAt);
  const after = cursor.text.charCodeAt(end);
  return Number(token) <= 31 && token.length <= 2 && end - next.wordAt <= 2 && after === 0x2e;
}

/** `3. 5. 2012`, the full stop after 5. */
function isDateMonth({ cursor, start, token, next }: Candidate): boolean {
  const year = wordEnd(cursor.text, next.wordAt) - next.wordAt === 4;
  return year && Number(token) <= 12 && isOrdinal(wordBefore(cursor, start));
}

/** Whether the number is a list marker after a colon: `Drei Punkte: 1. Das Geld`. */
function follows(cursor: Cursor, start: number): boolean {
  return /\p{L}:$/u.test(wordBefore(cursor, start));
}

function isRangeEnd({ cursor, next }: Candidate): boolean {
  return isDigit(cursor.text.charCodeAt(next.wordAt)) && !isOpeningBracket(cursor.text.charCodeAt(next.at));
}

/** Whether the number is an ordinal before a noun or a name. */
function countsNoun({ cursor, start, token, next }: Candidate): boolean {
  const before = wordBefore(cursor, start);
  if (DETERMINERS.has(before) || DETERMINERS.has(before.toLowerCase())) return true;
  if (token.length > 3) return false;
  if (before === 'als') return !isComparative(secondBefore(cursor, start, before));
  if (follows(cursor, start) || isOrdinal(before) || endsRange(cursor.text, start)) return true;
  if (isConjunction(before) && isOrdinal(wordBefore(cursor, start - 1 - before.length))) return true;
  if (isAdjective(before) && DETERMINERS.has(secondBefore(cursor, start, before).toLowerCase())) return true;
  return (
    (before.endsWith(',') || !isUpper(before.charCodeAt(0))) &&
    !next.quoted &&
    isOrdinalHead(wordFrom(cursor.text, next.wordAt))
  );
}

function secondBefore(cursor: Cursor, start: number, before: string): string {
  return wordBefore(
    cursor,
    Math.max(cursor.sentenceStart, spaceStart(cursor.text, start, cursor.sentenceStart) - before.length),
  );
}

/** `8.–10.`, `18./19.`: a dash or a slash joins two ordinals. */
function endsRange(text: string, start: number): boolean {
  const joint = text.charCodeAt(start - 1);
  return (isDash(joint) || joint === 0x2f) && text.charCodeAt(start - 2) === 0x2e;
}

function isOrdinal(word: string): boolean {
  return /^(?:\d{1,3}|[IVXL]+)\.,?$/u.test(word);
}

function isConjunction(word: string): boolean {
  return word === 'und' || word === 'oder' || word === 'bis' || word === 'sowie';
}

/** `mehr als 12`, `größer als 3`: a cardinal follows. */
function isComparative(word: string): boolean {
  return word === 'mehr' || word.endsWith('er');
}

function isAdjective(word: string): boolean {
  return /^\p{Ll}{3,}(?:e|en|er|es|em)$/u.test(word);
}

function isOrdinalHead(word: string): boolean {
  const lower = word.toLowerCase();
  return ORDINAL_HEADS.some((head) => (head.length > 4 ? lower.endsWith(head) : lower === head));
}

/**
 * Whether a sentence ends at a full stop after a Roman numeral: only before a
 * sentence starter (`Wilhelm I. Das`), not in `das III. Korps` or as a list marker.
 */
export function endsAfterRoman({ cursor, start, next, closed }: Candidate): boolean {
  if (opensSentence(cursor, start)) return false;
  if (closed) return true;
  return isStarter(cursor.text, next) && !DETERMINERS.has(wordBefore(cursor, start).toLowerCase());
}
