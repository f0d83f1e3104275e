import { LONGEST_PART, MOST_PARTS } from './added-abbreviations.js';
import { ABBREVIATIONS, LETTERED_NOUNS, VOWELLESS_WORDS } from './abbreviations.js';
import type { AbbreviationClass } from './abbreviations.js';
import { isDigit, isSpace, isUpper } from './characters.js';
import { plain, spaceStart, tokenStart } from './cursor.js';
import type { Cursor, Following } from './cursor.js';
import { MONTHS, SENTENCE_STARTERS } from './function-words.js';
import { endsAfterNumber, endsAfterRoman, opensSentence, wordBefore } from './numbers.js';
import type { Candidate } from './numbers.js';

/** Whether a sentence ends at the full stop at `stop`, `next` standing after it and its closing marks. */
export function endsAtFullStop(cursor: Cursor, stop: number, context: { next: Following; closed: boolean }): boolean {
  const start = tokenStart(cursor.text, stop, cursor.sentenceStart);
  const token = plain(cursor.text.slice(start, stop)).replace(/^[-'’/.]+/u, '');
  const candidate: Candidate = { cursor, start, stop, token, ...context };
  const { next } = context;
  if (next.kind === 'lower') return endsBeforeLower(candidate);
  if (token === '') return true;
  for (const { applies, ends } of RULES) if (applies(candidate)) return ends(candidate);
  return true;
}

interface Rule {
  readonly applies: (candidate: Candidate) => boolean;
  readonly ends: (candidate: Candidate) => boolean;
}

/** The first rule that knows the token decides; an ordinary word ends its sentence. */
const RULES: readonly Rule[] = [
  { applies: ({ token }) => isDigit(token.charCodeAt(0)) && /^[\d.,:]+$/u.test(token), ends: endsAfterNumber },
  { applies: (candidate) => classOf(candidate) !== undefined, ends: endsAfterAbbreviation },
  { applies: ({ token }) => /^[IVXL]{1,7}$/u.test(token) && isRoman(token), ends: endsAfterRoman },
  { applies: ({ token }) => /^(?:\p{L}|(?:\p{L}\.-?)+\p{L}|\p{Lu}\.?-\p{Lu})$/u.test(token), ends: endsAfterInitial },
  {
    applies: ({ token }) => isPageRange(token) || isVowelless(token),
    ends: ({ next, closed }) => closed || isStarter(next),
  },
];

function endsBeforeLower(candidate: Candidate): boolean {
  const { cursor, next, token } = candidate;
  if (isUpper(cursor.text.charCodeAt(next.wordAt + 1)) && !next.quoted)
    return !RULES.some((rule) => rule.applies(candidate));
  if (next.newlines === 0 || candidate.closed) return false;
  return token !== '' && !RULES.some((rule) => rule.applies(candidate));
}

function isStarter(next: Following): boolean {
  return next.kind === 'upper' && SENTENCE_STARTERS.has(next.word);
}

/** Roman numerals as they are used for monarchs, corps and wars: up to 89. */
function isRoman(token: string): boolean {
  return /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(token);
}

/** `17f`, `183ff`. */
function isPageRange(token: string): boolean {
  return /^\d+ff?$/u.test(token);
}

/** `Hptm`, `Tgb`: a word without a vowel is cut short, unless it is a unit or an acronym. */
function isVowelless(token: string): boolean {
  return /^\p{L}[bcdfghjklmnpqrstvwxzß]+$/u.test(token) && !/^[aeiouäöüy]/iu.test(token) && !VOWELLESS_WORDS.has(token);
}

const WEEKDAYS_AND_MONTHS = /^\d{1,2}\.$/u;

function endsAfterAbbreviation(candidate: Candidate): boolean {
  const { next, closed, cursor, start, token } = candidate;
  const after = classOf(candidate);
  if (after === 'never') return false;
  if (after === 'number') {
    if (MONTHS.has(token) && WEEKDAYS_AND_MONTHS.test(wordBefore(cursor, start))) return isStarter(next);
    return next.kind !== 'digit' && !/^[IVX]+$/u.test(next.word);
  }
  if (opensSentence(cursor, start)) return false;
  if (closed || after === 'capital') return next.kind !== 'digit';
  return isStarter(next);
}

/** The class of the longest abbreviation that ends at the candidate's full stop. */
function classOf(candidate: Candidate): AbbreviationClass | undefined {
  const { cursor, start, token } = candidate;
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
  return found ?? lookTail(cursor, token);
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
function lookTail(cursor: Cursor, token: string): AbbreviationClass | undefined {
  const hyphen = token.lastIndexOf('-');
  if (hyphen > 0) return look(cursor, token.slice(hyphen + 1), false);
  const dot = token.lastIndexOf('.');
  if (dot > 0 && token.length - dot > 2) return look(cursor, token.slice(dot + 1), false);
  return /\p{L}{2}(?:str|Str)$/u.test(token) ? 'starter' : undefined;
}

/** Initials and acronyms with full stops: `J. D. Vance`, `Daniel K. Er schwieg`, `U.S. Army`. */
function endsAfterInitial({ cursor, start, token, next, closed }: Candidate): boolean {
  if (opensSentence(cursor, start) && !token.includes('.')) return false;
  if (closed || isStarter(next)) return !next.bracketed || isStarter(next);
  return LETTERED_NOUNS.has(wordBefore(cursor, start)) && !isSpace(next.wordAt);
}
