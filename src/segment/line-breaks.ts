import {
  isBullet,
  isDash,
  isDigit,
  isLetter,
  isLower,
  isNewline,
  isSpace,
  isTerminator,
  isUpper,
} from './characters.js';
import { isStarter, spaceStart, tokenStart, wordEnd, wordFrom } from './cursor.js';
import type { Cursor, Following } from './cursor.js';
import { CLAUSE_OPENERS, MONTHS, POLITE_FORMS } from './function-words.js';

/** Widths between which a paragraph may have been wrapped by hand or by a program, in UTF-16 units. */
const WRAP_WIDTH = { least: 45, most: 110 } as const;

/** The lines of a paragraph, as far as they tell whether it was wrapped. */
export interface Layout {
  /** Offset where the paragraph ends. */
  readonly end: number;
  /** Length of the longest line; 0 when the paragraph was not wrapped. */
  readonly width: number;
}

/**
 * Whether the line end before `next` ends a segment. Headlines, list items and
 * turns of speech do without a full stop; a wrapped paragraph goes on.
 */
export function endsAtNewline(
  cursor: Cursor,
  lineEnd: number,
  context: { next: Following; layout: () => Layout },
): boolean {
  const { text, sentenceStart } = cursor;
  const { next } = context;
  if (next.kind === 'end') return false;
  const end = spaceStart(text, lineEnd, sentenceStart);
  if (end <= sentenceStart) return false;
  if (next.newlines > 1) return true;
  const last = text.charCodeAt(end - 1);
  const word = text.slice(tokenStart(text, end, sentenceStart), end);
  if (opensListItem(text, next)) return !(CLAUSE_OPENERS.has(word) && MONTHS.has(wordAfterMarker(text, next)));
  if (isTerminator(last) || isHyphenated(text, end)) return false;
  if (next.kind === 'lower') return !next.quoted && !isUpperSentence(cursor);
  if (last === 0x2c) return false;
  if (opensClause(text, next)) return true;
  if (CLAUSE_OPENERS.has(word)) return false;
  return !isWrapped(text, lineEnd, context);
}

function opensClause(text: string, next: Following): boolean {
  return isStarter(text, next) && !POLITE_FORMS.has(wordFrom(text, next.wordAt));
}

function isHyphenated(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return (code === 0x2d || code === 0x2010 || code === 0xad) && isLetter(text.charCodeAt(end - 2));
}

/** Whether the open segment starts like a sentence, so that a lower-case line continues it. */
function isUpperSentence(cursor: Cursor): boolean {
  const { text } = cursor;
  let at = cursor.sentenceStart;
  while (
    at < text.length &&
    !isLetter(text.charCodeAt(at)) &&
    !isDigit(text.charCodeAt(at)) &&
    at - cursor.sentenceStart < 8
  )
    at++;
  return !isLower(text.charCodeAt(at));
}

/** A line that opens with a bullet, a dash, `1.`, `2)`, `(3)` or `a)`. */
function opensListItem(text: string, next: Following): boolean {
  const code = text.charCodeAt(next.at);
  if (isBullet(code) || code === 0x2a || code === 0x2b) return isBullet(code) || isSpaceOrEnd(text, next.at + 1);
  if (isDash(code)) return isSpaceOrEnd(text, next.at + 1) && (code === 0x2d || !isLower(text.charCodeAt(next.wordAt)));
  return markerEnd(text, next) > 0;
}

function isSpaceOrEnd(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}

function markerEnd(text: string, next: Following): number {
  const end = wordEnd(text, next.wordAt);
  const mark = text.charCodeAt(end);
  const short = end - next.wordAt <= 3 && (isDigit(text.charCodeAt(next.wordAt)) || end - next.wordAt === 1);
  if (!short || next.quoted || end === next.wordAt) return 0;
  const marked = mark === 0x29 || (mark === 0x2e && isDigit(text.charCodeAt(next.wordAt)) && !next.bracketed);
  return marked && isSpaceOrEnd(text, end + 1) ? end + 1 : 0;
}

function wordAfterMarker(text: string, next: Following): string {
  let at = markerEnd(text, next);
  if (at === 0) return '';
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return wordFrom(text, at);
}

/** Whether the next word would not have fitted into the line: the sign of a wrap. */
function isWrapped(text: string, lineEnd: number, context: { next: Following; layout: () => Layout }): boolean {
  const { width } = context.layout();
  if (width === 0) return false;
  let start = lineEnd;
  while (start > 0 && lineEnd - start <= width && !isNewline(text.charCodeAt(start - 1))) start--;
  return !fits(text, { start, end: lineEnd, next: context.next.at }, width);
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Offset of the next line's first word. */
  readonly next: number;
}

function fits(text: string, line: Line, width: number): boolean {
  let end = line.next;
  while (end < text.length && end - line.next <= width && !isSpace(text.charCodeAt(end))) end++;
  return spaceStart(text, line.end, line.start) - line.start + 1 + (end - line.next) <= width;
}

/** Reads the paragraph that starts at `start`, once for all its lines. */
export function readLayout(text: string, start: number): Layout {
  const lines: Line[] = [];
  let longest = 0;
  let at = start;
  let end = text.length;
  while (at < end) {
    let stop = at;
    while (stop < text.length && !isNewline(text.charCodeAt(stop))) stop++;
    longest = Math.max(longest, spaceStart(text, stop, at) - at);
    const next = lineAfter(text, stop);
    lines.push({ start: at, end: stop, next: next.at });
    if (next.blank || next.at >= text.length) end = next.at;
    at = next.at;
  }
  return { end, width: isWrappedParagraph(text, lines, longest) ? longest : 0 };
}

function lineAfter(text: string, stop: number): { at: number; blank: boolean } {
  let at = stop;
  let newlines = 0;
  for (; at < text.length && isSpace(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    if (isNewline(code) && !(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) newlines++;
  }
  return { at, blank: newlines > 1 };
}

/** A paragraph was wrapped when hardly any of its open lines had room for the next word. */
function isWrappedParagraph(text: string, lines: readonly Line[], width: number): boolean {
  if (width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return false;
  const open = lines
    .slice(0, -1)
    .filter((line) => !isTerminator(text.charCodeAt(spaceStart(text, line.end, line.start) - 1)));
  const full = open.filter((line) => !fits(text, line, width) && hasWords(text, line));
  if (full.length < open.length * 0.8) return false;
  return lines.length > 2 || endsLikeSentence(text, lines.at(-1));
}

/** At least three words: a line of fewer tells nothing about a width. */
function hasWords(text: string, line: Line): boolean {
  let spaces = 0;
  for (let at = line.start; at < line.end && spaces < 2; at++) if (isSpace(text.charCodeAt(at))) spaces++;
  return spaces === 2;
}

function endsLikeSentence(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false;
  let end = spaceStart(text, line.end, line.start);
  while (end > line.start && !isUpper(text.charCodeAt(end - 1)) && !isLower(text.charCodeAt(end - 1))) {
    if (isTerminator(text.charCodeAt(end - 1))) return true;
    end--;
  }
  return false;
}
