import { LONGEST_PART, MOST_PARTS } from './added-abbreviations.js';
import { ABBREVIATIONS, CUT_TAILS, LETTERED_NOUNS, VOWELLESS_WORDS } from './abbreviations.js';
import type { AbbreviationClass } from './abbreviations.js';
import { isDigit, isLower, isNewline, isUpper, isVowel, isWordPart } from './characters.js';
import { isBrand, isStarter, plain, spaceStart, tokenStart, wordEnd, wordFrom } from './cursor.js';
import type { Cursor, Following } from './cursor.js';
import { AGENCIES, MONTHS, SURNAMES } from './function-words.js';
import { endsAfterNumber, endsAfterRoman, opensSentence, wordBefore } from './numbers.js';
import type { Candidate } from './numbers.js';

/** Whether a sentence ends at the full stop at `stop`, `next` standing after it and its closing marks. */
export function endsAtFullStop(cursor: Cursor, stop: number, context: { next: Following; closed: boolean }): boolean {
  const { text, sentenceStart } = cursor;
  const { next, closed } = context;
  let start = tokenStart(text, stop, sentenceStart);
  while (start < stop && !isWordPart(text.charCodeAt(start))) start++;
  if (start === stop) return next.kind !== 'lower';
  if (next.kind === 'lower' && !mayEndBeforeLower(text, context)) return false;
  const token = plain(text.slice(start, stop));
  const candidate: Candidate = { cursor, start, stop, token, next, closed };
  const ruling = ruleOn(candidate, shapeOf(token));
  return next.kind === 'lower' ? ruling === undefined : (ruling ?? true);
}

/** A line of its own (`dpa/AFP`) or a brand (`eBay`) may open a sentence in lower case. */
function mayEndBeforeLower(text: string, { next, closed }: { next: Following; closed: boolean }): boolean {
  if (next.newlines > 0) return !closed;
  if (signsOff(text, next)) return true;
  return isBrand(text, next);
}

/** The mark of a news agency at the end of a line: `… mit. dpa`. */
function signsOff(text: string, next: Following): boolean {
  const end = wordEnd(text, next.wordAt);
  const after = text.charCodeAt(end);
  return (end === text.length || isNewline(after) || after === 0x2f) && AGENCIES.has(text.slice(next.wordAt, end));
}

/**
 * Whether a sentence ends after the token, by the first rule that knows it;
 * undefined for an ordinary word.
 */
function ruleOn(candidate: Candidate, shape: number): boolean | undefined {
  const { token, next, closed } = candidate;
  if ((shape & DIGITS) !== 0 && (shape & (CAPITALS | SMALL)) === 0) return endsAfterNumber(lastNumber(candidate));
  const known = classOf(candidate, shape);
  const ruling = known === undefined ? undefined : endsAfterAbbreviation(candidate, known);
  if (ruling !== undefined) return ruling;
  if (shape === (CAPITALS | VOWELS) || shape === CAPITALS) {
    if (ROMAN.test(token)) return endsAfterRoman(candidate);
  }
  if (token.length === 1 || (shape & (DOTS | HYPHENS)) !== 0) {
    if (INITIALS.test(token)) return endsAfterInitial(candidate);
  }
  const cut = (shape & DIGITS) !== 0 ? PAGE_RANGE.test(token) : isVowelless(token, shape);
  return cut ? closed || isStarter(candidate.cursor.text, next) : undefined;
}

/** The number after the last dash or slash: `10` of `8.-10`. */
function lastNumber(candidate: Candidate): Candidate {
  const { token, start } = candidate;
  const cut = Math.max(token.lastIndexOf('-'), token.lastIndexOf('/')) + 1;
  return cut === 0 ? candidate : { ...candidate, start: start + cut, token: token.slice(cut) };
}

/** Roman numerals as they are used for monarchs, corps and wars: up to 89. */
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** `K`, `F.A.Z`, `J.-P`, `Hans-J`. */
const INITIALS = /^(?:\p{L}|(?:\p{L}\.-?)+\p{L}|\p{L}+\.?-\p{Lu})$/u;

/** `17f`, `183ff`. */
const PAGE_RANGE = /^\d+ff?$/u;

const DIGITS = 1;
const CAPITALS = 2;
const SMALL = 4;
const VOWELS = 8;
const DOTS = 16;
const HYPHENS = 32;
const COMMAS = 64;
const OTHERS = 128;

/** What a token consists of, as a set of the bits above. */
function shapeOf(token: string): number {
  let shape = 0;
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    if (isLower(code)) shape |= isVowel(code) ? SMALL | VOWELS : SMALL;
    else if (isUpper(code)) shape |= isVowel(code) ? CAPITALS | VOWELS : CAPITALS;
    else if (isDigit(code)) shape |= DIGITS;
    else if (code === 0x2e) shape |= DOTS;
    else if (code === 0x2d) shape |= HYPHENS;
    else shape |= code === 0x2c || code === 0x3a ? COMMAS : OTHERS;
  }
  return shape;
}

/** `Hptm`, `Tgb`: a word without a vowel is cut short, unless it is a unit or an acronym. */
function isVowelless(token: string, shape: number): boolean {
  if ((shape & ~(CAPITALS | SMALL)) !== 0 || (shape & SMALL) === 0 || token.length < 2) return false;
  return token.slice(1) === token.slice(1).toLowerCase() && !VOWELLESS_WORDS.has(token);
}

const WEEKDAYS_AND_MONTHS = /^\d{1,2}\.$/u;

function endsAfterAbbreviation(candidate: Candidate, after: AbbreviationClass): boolean | undefined {
  const { next, closed, cursor, start, token } = candidate;
  if (after === 'never') return false;
  if (after === 'number') {
    if (MONTHS.has(token) && WEEKDAYS_AND_MONTHS.test(wordBefore(cursor, start))) return isStarter(cursor.text, next);
    return next.kind === 'digit' || /^[IVX]+$/u.test(wordFrom(cursor.text, next.wordAt)) ? false : undefined;
  }
  if (opensSentence(cursor, start)) return false;
  if (closed || after === 'capital') return true;
  return isStarter(cursor.text, next);
}

/** The class of the longest abbreviation that ends at the candidate's full stop. */
function classOf({ cursor, start, token }: Candidate, shape: number): AbbreviationClass | undefined {
  if (token.length > LONGEST_TOKEN) return lookTail(cursor, token, shape);
  const first = opensSentence(cursor, start);
  let key = token;
  let found = look(cursor, key, first);
  let from = start;
  for (let parts = 0; parts < MOST_PARTS - 1 && token.length <= LONGEST_PART; parts++) {
    const end = spaceStart(cursor.text, from, cursor.sentenceStart);
    if (end === from || cursor.text.charCodeAt(end - 1) !== 0x2e) break;
    const begin = tokenStart(cursor.text, end, cursor.sentenceStart);
    if (end - begin > LONGEST_PART) break;
    key = `${plain(cursor.text.slice(begin, end))}${key}`;
    from = begin;
    found = look(cursor, key, first) ?? found;
  }
  return found ?? lookTail(cursor, token, shape);
}

/** `key` as it stands; with a small first letter where it opens the sentence; in small letters where it has several parts. */
function look(cursor: Cursor, key: string, first: boolean): AbbreviationClass | undefined {
  const { added } = cursor;
  if (added.size > 0 && (added.has(key) || (first && added.has(lowerFirst(key))))) return 'never';
  const own = ABBREVIATIONS.get(key);
  if (own !== undefined) return own;
  if (key.includes('.')) return ABBREVIATIONS.get(key.toLowerCase());
  return first ? ABBREVIATIONS.get(lowerFirst(key)) : undefined;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** `Brig.-Gen`, `Stauffenbergstr`: the abbreviation is the last part of a compound. */
function lookTail(cursor: Cursor, token: string, shape: number): AbbreviationClass | undefined {
  const hyphen = (shape & HYPHENS) === 0 ? -1 : token.lastIndexOf('-');
  if (hyphen > 0) return look(cursor, token.slice(hyphen + 1), false);
  const dot = (shape & DOTS) === 0 ? -1 : token.lastIndexOf('.');
  if (dot > 0 && token.length - dot > 2) return look(cursor, token.slice(dot + 1), false);
  return CUT_TAILS.some((tail) => token.length > tail.length + 1 && token.endsWith(tail)) ? 'starter' : undefined;
}

/** Longer tokens are not looked up as a whole. */
const LONGEST_TOKEN = 16;

/** Initials and acronyms with full stops: `J. D. Vance`, `Daniel K. Er schwieg`, `U.S. Army`. */
function endsAfterInitial({ cursor, start, token, next, closed }: Candidate): boolean {
  if (opensSentence(cursor, start) && !token.includes('.')) return false;
  if (closed) return true;
  if (isStarter(cursor.text, next)) return !SURNAMES.has(wordFrom(cursor.text, next.wordAt));
  return !next.bracketed && LETTERED_NOUNS.has(wordBefore(cursor, start));
}
