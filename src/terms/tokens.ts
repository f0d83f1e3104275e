import {
  CAPITAL_SHARP_S,
  charInfo,
  charTable,
  CharClass,
  isApostrophe,
  isBlank,
  isCombining,
  isHyphen,
  isInvisible,
  PLAIN,
  SHARP_S,
  SOFT_HYPHEN,
} from './fold.js';
import { extendHash } from './hash.js';

/** What is known of a token's writing, as bits. */
export const Mark = {
  /** The first letter is a capital. */
  capital: 1,
  lower: 2,
  /** A capital stands after the first letter. */
  innerCapital: 4,
  digit: 8,
  hyphen: 16,
  sharpS: 32,
  /** A hyphen stands at the end: the head comes later ("Wehr- und …"). */
  cutRight: 64,
  /** A hyphen stands at the start: the modifier came before ("… und -systeme"). */
  cutLeft: 128,
  /** The part after the last hyphen starts with a capital. */
  capitalPart: 256,
} as const;

/**
 * The words of a text, column by column. A word keeps its hyphens in the text
 * but not in `letters`, where it stands folded: lower case, NFC, ß as ss,
 * without soft hyphens and without a line break after a hyphen.
 */
export interface Tokens {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  marks: Uint16Array;
  /** Where each word starts in `letters`; entry `count` is the end of the last. */
  offsets: Int32Array;
  letters: Uint16Array;
  /** 1 where a hyphen stands before the letter; only written for words marked `hyphen`. */
  seams: Uint8Array;
  /** The hash of each word's letters, see `hash.ts`. */
  hashes: Int32Array;
  /** The text's code units: quicker to read than the string. */
  units: Uint16Array;
}

export function emptyTokens(): Tokens {
  return {
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    marks: new Uint16Array(64),
    offsets: new Int32Array(65),
    letters: new Uint16Array(512),
    seams: new Uint8Array(512),
    hashes: new Int32Array(64),
    units: new Uint16Array(256),
  };
}

function reserve(tokens: Tokens, length: number): void {
  // Only ß grows, and by one: two letters for each code unit are always enough.
  const letters = 2 * length + 2;
  if (tokens.letters.length < letters) {
    tokens.letters = new Uint16Array(letters);
    tokens.seams = new Uint8Array(letters);
    tokens.units = new Uint16Array(length);
  }
  const words = (length >> 1) + 2;
  if (tokens.starts.length < words) {
    tokens.starts = new Int32Array(words);
    tokens.ends = new Int32Array(words);
    tokens.marks = new Uint16Array(words);
    tokens.offsets = new Int32Array(words + 1);
    tokens.hashes = new Int32Array(words);
  }
}

const CONJUNCTIONS = /^(?:und|oder|bis|sowie|wie|noch|bzw|beziehungsweise|als|aber|respektive)(?!\p{L})/iu;

/** The start of the word that goes on after a hyphen at a line end, or -1. */
function continuation(text: string, afterHyphen: number): number {
  let at = afterHyphen;
  let breaks = 0;
  while (at < text.length && isBlank(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === 0x0a) breaks += 1;
    at += 1;
  }
  if (breaks !== 1 || at >= text.length) return -1;
  const kind = charInfo(text.charCodeAt(at)) >>> 16;
  if (kind === CharClass.separator || CONJUNCTIONS.test(text.slice(at, at + 20))) return -1;
  return at;
}

function isWordChar(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = charInfo(text.charCodeAt(at)) >>> 16;
  if (kind !== CharClass.special) return kind !== CharClass.separator;
  const code = text.charCodeAt(at);
  return code === SHARP_S || code === CAPITAL_SHARP_S;
}

/** A scan in progress: one word after the other goes into the columns. */
interface Scan {
  readonly text: string;
  readonly tokens: Tokens;
  at: number;
  letter: number;
  mark: number;
  wordStart: number;
}

function startSeams(scan: Scan): void {
  if (scan.mark & Mark.hyphen) return;
  scan.tokens.seams.fill(0, scan.wordStart, scan.letter);
  scan.mark |= Mark.hyphen;
}

/** Notes a hyphen before the next letter. */
function seam(scan: Scan): void {
  startSeams(scan);
  scan.tokens.seams[scan.letter] = 1;
  const kind = charInfo(scan.text.charCodeAt(scan.at)) >>> 16;
  if (kind === CharClass.upper) scan.mark |= Mark.capitalPart;
  else scan.mark &= ~Mark.capitalPart;
}

function push(scan: Scan, folded: number): void {
  if (scan.mark & Mark.hyphen && scan.tokens.seams[scan.letter] !== 1) scan.tokens.seams[scan.letter] = 0;
  scan.tokens.letters[scan.letter] = folded;
  scan.letter += 1;
  if (scan.mark & Mark.hyphen) scan.tokens.seams[scan.letter] = 0;
}

/** Joins a combining mark to the letter before. */
function combine(scan: Scan, code: number): void {
  const before = scan.letter - 1;
  if (before < scan.wordStart) return;
  const joined = String.fromCharCode(scan.tokens.letters[before] ?? 0, code).normalize('NFC');
  if (joined.length === 1) scan.tokens.letters[before] = joined.charCodeAt(0);
}

function hyphenInWord(scan: Scan): boolean {
  const { text, at } = scan;
  if (isWordChar(text, at + 1)) {
    scan.at = at + 1;
    seam(scan);
    return true;
  }
  const next = continuation(text, at + 1);
  if (next < 0) {
    scan.at = at + 1;
    scan.mark |= Mark.cutRight;
    return false;
  }
  scan.at = next;
  seam(scan);
  return true;
}

/** A soft hyphen counts only where it breaks a word at a line end. */
function invisibleInWord(scan: Scan): boolean {
  const next = scan.text.charCodeAt(scan.at) === SOFT_HYPHEN ? continuation(scan.text, scan.at + 1) : -1;
  scan.at = next < 0 ? scan.at + 1 : next;
  return true;
}

/** Handles a special character inside a word; false where the word ends before it. */
function special(scan: Scan, code: number): boolean {
  const { text, at } = scan;
  if (code === SHARP_S || code === CAPITAL_SHARP_S) {
    push(scan, 0x73);
    push(scan, 0x73);
    scan.mark |= code === SHARP_S ? Mark.sharpS | Mark.lower : Mark.sharpS | Mark.innerCapital;
    scan.at = at + 1;
    return true;
  }
  if (isCombining(code)) {
    combine(scan, code);
    scan.at = at + 1;
    return true;
  }
  if (isInvisible(code)) return invisibleInWord(scan);
  if (isHyphen(code)) return hyphenInWord(scan);
  // The genitive apostrophe (Putin's) is dropped; any other ends the word.
  const genitive = isApostrophe(code) && (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isWordChar(text, at + 2);
  if (genitive) scan.at = at + 1;
  return genitive;
}

/** True where a point or comma stands between two digits. */
function insideNumber(scan: Scan, code: number): boolean {
  if (code !== 0x2e && code !== 0x2c) return false;
  if (!(scan.mark & Mark.digit) || !isDigitAt(scan.text, scan.at - 1)) return false;
  return isDigitAt(scan.text, scan.at + 1);
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && charInfo(text.charCodeAt(at)) >>> 16 === CharClass.digit;
}

/** Reads a word on from a character that needs a closer look. */
function scanSpecial(scan: Scan): void {
  const { text } = scan;
  while (scan.at < text.length) {
    const code = text.charCodeAt(scan.at);
    const info = charInfo(code);
    const kind = info >>> 16;
    if (kind === CharClass.special) {
      if (!special(scan, code)) return;
      continue;
    }
    if (kind === CharClass.separator && !insideNumber(scan, code)) return;
    scan.mark |= scan.letter === scan.wordStart && kind === CharClass.upper ? Mark.capital : kind;
    push(scan, info & 0xffff);
    scan.at += 1;
  }
}

/** A hyphen that leaves out a modifier stands after a blank, a slash or a bracket; after a quotation mark it joins ("Puma"-Panzer). */
function opensCutWord(text: string, before: number): boolean {
  return before < 0 || isBlank(text.charCodeAt(before)) || '/('.includes(text.charAt(before));
}

function hashLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = extendHash(hash, letters[at] ?? 0);
  return hash;
}

/** A view of a text's code units that costs no call for each. */
function copyUnits(text: string, units: Uint16Array): void {
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
}

/** Code units read at a stretch: a loop over a whole text would run long before the compiler can replace it. */
const STRETCH = 4096;

/**
 * Reads the words that start before `until`. Nearly all are plain letters, read
 * in the inner loop, where most of the time of a search goes; any other
 * character leaves it.
 */
function readWords(scan: Scan, until: number): void {
  const { text, tokens } = scan;
  const { starts, ends, marks, offsets, letters, hashes, units } = tokens;
  const { length } = text;
  let { at, letter } = scan;
  let { count } = tokens;
  while (at < until) {
    let info = charTable[units[at] ?? 0] ?? 0;
    let kind = info >>> 16;
    if (kind === CharClass.separator || ((kind & PLAIN) === 0 && !isWordChar(text, at))) {
      at += 1;
      continue;
    }
    // An unknown character is known by now: asking whether it belongs to a word has filled the table.
    const start = at;
    const wordStart = letter;
    let mark = 0;
    let hash = 0;
    while (at < length) {
      info = charTable[units[at] ?? 0] ?? 0;
      kind = info >>> 16;
      if ((kind & PLAIN) === 0) {
        if (kind <= CharClass.special) break;
        charInfo(units[at] ?? 0);
        continue;
      }
      // A capital at the start is no inner one.
      mark |= at === start && kind === CharClass.upper ? Mark.capital : kind;
      hash = extendHash(hash, info & 0xffff);
      letters[letter] = info & 0xffff;
      letter += 1;
      at += 1;
    }
    if (at < length && (kind === CharClass.special || mark & Mark.digit)) {
      scan.at = at;
      scan.letter = letter;
      scan.mark = mark;
      scan.wordStart = wordStart;
      scanSpecial(scan);
      at = scan.at;
      letter = scan.letter;
      mark = scan.mark;
      hash = hashLetters(letters, wordStart, letter);
    }
    const cut = start > 0 && isHyphen(units[start - 1] ?? 0) && opensCutWord(text, start - 2);
    starts[count] = cut ? start - 1 : start;
    ends[count] = at;
    marks[count] = cut ? mark | Mark.cutLeft : mark;
    offsets[count] = wordStart;
    hashes[count] = hash;
    count += 1;
  }
  offsets[count] = letter;
  tokens.count = count;
  scan.at = at;
  scan.letter = letter;
}

/** Cuts a text into words. `tokens` is filled anew; it may be used again for the next text. */
export function tokenise(text: string, tokens: Tokens = emptyTokens()): Tokens {
  reserve(tokens, text.length);
  copyUnits(text, tokens.units);
  tokens.count = 0;
  tokens.offsets[0] = 0;
  const scan: Scan = { text, tokens, at: 0, letter: 0, mark: 0, wordStart: 0 };
  while (scan.at < text.length) readWords(scan, Math.min(text.length, scan.at + STRETCH));
  return tokens;
}

/**
 * The folded letters of a word.
 * @param until how many letters of it, from its start; all where it is left out
 */
export function lettersOf({ text, tokens }: { text: string; tokens: Tokens }, index: number, until?: number): string {
  const from = tokens.offsets[index] ?? 0;
  const count = (tokens.offsets[index + 1] ?? from) - from;
  const start = tokens.starts[index] ?? 0;
  const wanted = Math.min(until ?? count, count, LONGEST_STRING);
  const isPlain = ((tokens.marks[index] ?? 0) & WRITTEN_OTHERWISE) === 0 && (tokens.ends[index] ?? 0) - start === count;
  if (isPlain) return text.slice(start, start + wanted).toLowerCase();
  return String.fromCharCode(...tokens.letters.subarray(from, from + wanted));
}

const WRITTEN_OTHERWISE = Mark.hyphen | Mark.sharpS | Mark.cutLeft | Mark.cutRight;
const LONGEST_STRING = 1000;

/** True for a word without small letters that has at least two capitals. */
export function isAllCaps(mark: number): boolean {
  return (mark & (Mark.capital | Mark.lower | Mark.innerCapital)) === (Mark.capital | Mark.innerCapital);
}
