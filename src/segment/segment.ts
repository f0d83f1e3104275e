import { keysOfAdded } from './added-abbreviations.js';
import { EXCLAIMED_NAMES } from './abbreviations.js';
import {
  isClosingBracket,
  isLower,
  isNewline,
  isOpeningBracket,
  isOpeningQuote,
  isQuote,
  isSpace,
  isTerminator,
} from './characters.js';
import { closersEnd, following, hasQuote, isBrand, isStarter, passMark, tokenStart, wordEnd } from './cursor.js';
import type { Cursor, Following } from './cursor.js';
import { endsAtFullStop } from './full-stop.js';
import { endsAtNewline, readLayout } from './line-breaks.js';
import type { Layout } from './line-breaks.js';

/** A sentence of a text. Offsets are UTF-16 code units into that text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a caller may add to the segmenter's knowledge. */
export interface SegmentOptions {
  /** Abbreviations after which no sentence ends, with their full stop (`Bev.`). */
  readonly abbreviations?: readonly string[];
}

/** How the scanner treats a code unit; all others are passed over. */
const PLAIN = 0;
const TERMINATOR = 1;
const NEWLINE = 2;
const MARK = 3;

const ACTIONS_SIZE = 0x2070;
const ACTIONS = buildActions();

function buildActions(): Uint8Array {
  const actions = new Uint8Array(ACTIONS_SIZE);
  for (let code = 0; code < ACTIONS_SIZE; code++) {
    if (isTerminator(code)) actions[code] = TERMINATOR;
    else if (isNewline(code)) actions[code] = NEWLINE;
    else if (code !== 0x27 && code !== 0x2019 && (isQuote(code) || isOpeningBracket(code) || isClosingBracket(code)))
      actions[code] = MARK;
  }
  return actions;
}

/**
 * Splits German text into sentences, white space around them left out. Headlines,
 * list items and turns of speech count as sentences; line ends inside a wrapped
 * paragraph do not split it. Runs in time linear in the text and never throws.
 * The algorithm is explained in `docs/segmentation.md`.
 */
export function segment(text: string, options: SegmentOptions = {}): Sentence[] {
  const sentences: Sentence[] = [];
  const cursor = startCursor(text, options);
  let layout: Layout = { end: 0, width: 0 };
  const currentLayout = (at: number): Layout => {
    if (at >= layout.end) layout = readLayout(text, cursor.paragraphStart);
    return layout;
  };
  for (let at = cursor.sentenceStart; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const action = code < ACTIONS_SIZE ? ACTIONS[code] : PLAIN;
    if (action === PLAIN) continue;
    if (action === MARK) {
      passMark(cursor, at);
      continue;
    }
    const cut = action === TERMINATOR ? cutAtTerminator(cursor, at) : cutAtNewline(cursor, at, currentLayout);
    if (cut.ends) {
      pushSentence(sentences, cursor, cut.end);
      startSentence(cursor, cut.next, cut.paragraph);
    }
    at = cut.resume - 1;
  }
  pushSentence(sentences, cursor, text.length);
  return sentences;
}

interface Cut {
  readonly ends: boolean;
  /** Where the sentence ends, its closing marks included. */
  readonly end: number;
  /** Where the next sentence starts. */
  readonly next: number;
  /** Whether a blank line stands between. */
  readonly paragraph: boolean;
  /** Where the scan goes on. */
  readonly resume: number;
}

const NONE_ADDED: ReadonlySet<string> = new Set();

function startCursor(text: string, options: SegmentOptions): Cursor {
  const added = options.abbreviations === undefined ? NONE_ADDED : keysOfAdded(options.abbreviations);
  const start = skipSpace(text, 0);
  return { text, added, sentenceStart: start, paragraphStart: start, openBrackets: 0, openQuote: -1, nextBracket: -1 };
}

function startSentence(cursor: Cursor, at: number, paragraph: boolean): void {
  cursor.sentenceStart = at;
  if (paragraph) cursor.paragraphStart = at;
  cursor.openBrackets = 0;
  cursor.openQuote = -1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function pushSentence(sentences: Sentence[], cursor: Cursor, to: number): void {
  const start = cursor.sentenceStart;
  let end = to;
  while (end > start && isSpace(cursor.text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ text: cursor.text.slice(start, end), start, end });
}

function cutAtNewline(cursor: Cursor, at: number, layout: (at: number) => Layout): Cut {
  const next = following(cursor.text, at);
  const ends = endsAtNewline(cursor, at, { next, layout: () => layout(at) });
  return { ends, end: at, next: next.at, paragraph: next.newlines > 1, resume: next.at };
}

function cutAtTerminator(cursor: Cursor, at: number): Cut {
  const { text } = cursor;
  let run = at + 1;
  while (run < text.length && isTerminator(text.charCodeAt(run))) run++;
  const end = closersEnd(text, run);
  const next = following(text, end);
  const closed = hasQuote(text, run, end);
  const ends = next.kind !== 'end' && endsAtTerminator(cursor, { at, run, end, next, closed });
  return { ends, end, next: next.at, paragraph: next.newlines > 1, resume: ends ? next.at : run };
}

interface Terminator {
  readonly at: number;
  readonly run: number;
  readonly end: number;
  readonly next: Following;
  readonly closed: boolean;
}

function endsAtTerminator(cursor: Cursor, stop: Terminator): boolean {
  const { next, closed } = stop;
  if (next.kind === 'glued') return endsGlued(cursor, stop) && !insideBrackets(cursor, stop);
  if (next.newlines > 1 || (next.newlines === 1 && next.kind === 'bullet')) return true;
  if (next.kind === 'other' || next.kind === 'bullet' || isBracketed(cursor.text, stop)) return false;
  if (next.dashed && (closed || next.kind === 'lower')) return false;
  const single = stop.run === stop.at + 1;
  const code = cursor.text.charCodeAt(stop.at);
  if (single && code === 0x2e) {
    if (!endsAtFullStop(cursor, stop.at, { next, closed })) return false;
  } else if (!endsAtMark(cursor, stop)) return false;
  return !insideBrackets(cursor, stop) && !insideMotto(cursor, stop);
}

/** `[…]`, `(!)`: a mark alone in brackets is an omission or a comment. */
function isBracketed(text: string, { at, run }: Terminator): boolean {
  return isOpeningBracket(text.charCodeAt(at - 1)) && isClosingBracket(text.charCodeAt(run));
}

/** No space after the full stop, an error of extraction: split before a sentence starter only. */
function endsGlued(cursor: Cursor, { at, end, next }: Terminator): boolean {
  const { text } = cursor;
  if (!isStarter(text, next) || next.dashed || next.bracketed) return false;
  if (text.charCodeAt(wordEnd(text, next.wordAt)) === 0x2e || end !== at + 1) return false;
  return (
    isLower(text.charCodeAt(at - 1)) &&
    isLower(text.charCodeAt(at - 2)) &&
    isLower(text.charCodeAt(at - 3)) &&
    !isInAddress(text, at, cursor)
  );
}

function isInAddress(text: string, at: number, cursor: Cursor): boolean {
  return /[./@:_]/u.test(text.slice(tokenStart(text, at, cursor.sentenceStart), at));
}

/** `!`, `?`, `…` and runs of them. */
function endsAtMark(cursor: Cursor, { at, run, next, closed }: Terminator): boolean {
  const { text } = cursor;
  const last = text.charCodeAt(run - 1);
  const ellipsis = last === 0x2026 || (last === 0x2e && run - at > 1);
  if (ellipsis && at === cursor.sentenceStart) return false;
  if (next.kind === 'lower') return !ellipsis && !closed && (next.newlines > 0 || isBrand(text, next));
  if (ellipsis && at > 0 && isSpace(text.charCodeAt(at - 1)) && !closed)
    return next.kind === 'upper' && (isStarter(text, next) || next.quoted);
  if (EXCLAIMED_NAMES.has(text.slice(tokenStart(text, at, cursor.sentenceStart), at))) return isStarter(text, next);
  return true;
}

/** How far a bracket or a quotation mark is sought, in UTF-16 units. */
const BRACKET_REACH = 300;
const MOTTO_REACH = 120;

/** A remark in brackets stays in its sentence, whatever it holds. */
function insideBrackets(cursor: Cursor, stop: Terminator): boolean {
  if (cursor.openBrackets === 0) return false;
  const { text } = cursor;
  for (let at = stop.run; at < stop.end; at++) {
    if (isClosingBracket(text.charCodeAt(at))) return !isStarter(text, stop.next);
  }
  if (cursor.nextBracket < stop.end) cursor.nextBracket = nextBracket(text, stop.end);
  const found = cursor.nextBracket;
  return found < text.length && found - stop.end < BRACKET_REACH && isClosingBracket(text.charCodeAt(found));
}

function nextBracket(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isClosingBracket(text.charCodeAt(at)) && !isNewline(text.charCodeAt(at))) at++;
  return at;
}

/** A motto of several sentences inside a running one: `das Motto „Wir. Dienen. Deutschland.“ und hängt`. */
function insideMotto(cursor: Cursor, stop: Terminator): boolean {
  const { text, openQuote, sentenceStart } = cursor;
  if (openQuote <= sentenceStart || stop.closed || !isLower(text.charCodeAt(openQuote - 2))) return false;
  const close = closingQuote(text, openQuote);
  if (close < stop.run) return false;
  const { words, stops } = countWords(text, openQuote + 1, close);
  const goesOn = isSpace(text.charCodeAt(close + 1)) && isLower(text.charCodeAt(skipSpace(text, close + 1)));
  if (goesOn) return isTerminator(text.charCodeAt(close - 1)) || words <= 2 * stops + 1;
  return words === stops;
}

/** The first closing quotation mark after `open`, -1 where there is none near or on the line. */
function closingQuote(text: string, open: number): number {
  const limit = Math.min(text.length, open + MOTTO_REACH);
  for (let at = open + 1; at < limit && !isNewline(text.charCodeAt(at)); at++) {
    if (isQuote(text.charCodeAt(at)) && !isOpeningQuote(text, at)) return at;
  }
  return -1;
}

function countWords(text: string, from: number, to: number): { words: number; stops: number } {
  let words = 1;
  let stops = 0;
  for (let at = from; at < to; at++) {
    if (isSpace(text.charCodeAt(at))) words++;
    else if (isTerminator(text.charCodeAt(at))) stops++;
  }
  return { words, stops };
}
