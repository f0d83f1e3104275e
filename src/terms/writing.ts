import { isBlank } from './fold.js';
import type { Lexeme } from './vocabulary.js';
import { gapSign } from './phrase.js';
import { nounLexicon } from './lexicon.js';
import { isAllCaps, Mark, type Tokens } from './tokens.js';

/** A text with its words. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
}

export const markAt = (tokens: Tokens, index: number): number => tokens.marks[index] ?? 0;
export const startOf = (tokens: Tokens, index: number): number => tokens.starts[index] ?? 0;
export const endOf = (tokens: Tokens, index: number): number => tokens.ends[index] ?? 0;

const LONGEST_GAP = 60;

/** What stands between a word and the next, or undefined past the last word. */
export function gapAfter({ text, tokens }: Reading, index: number): string | undefined {
  if (index + 1 >= tokens.count) return undefined;
  return text.slice(endOf(tokens, index), Math.min(startOf(tokens, index + 1), endOf(tokens, index) + LONGEST_GAP + 1));
}

/** True where only blanks, quotes, a single line break and `sign` stand between a word and the next. */
export function gapFits(reading: Reading, index: number, sign: string): boolean {
  const gap = gapAfter(reading, index);
  if (gap === undefined || gap.length > LONGEST_GAP) return false;
  return gapSign(gap) === sign && !/\n[^\S\n]*\n/.test(gap);
}

/** True where nothing but blanks and at most one line break stand between a word and the next. */
export function isBlankGap({ text, tokens }: Reading, index: number): boolean {
  const end = startOf(tokens, index + 1);
  let at = endOf(tokens, index);
  if (end - at > LONGEST_GAP) return false;
  for (let breaks = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) breaks += 1;
    if (!isBlank(code) || breaks > 1) return false;
  }
  return true;
}

const BEFORE_SENTENCE = /[.!?:;…•*>|–—-]/;
const OPENING = /["„“”‚‘’'«»‹›([]/;

/** True where a capital may be due to the place: the start of a text, paragraph or sentence, or after a colon. */
export function startsSentence(text: string, at: number): boolean {
  let breaks = 0;
  for (let k = at - 1; k >= 0 && k > at - 40; k -= 1) {
    const code = text.charCodeAt(k);
    if (code === 0x0a) breaks += 1;
    else if (!isBlank(code)) {
      if (breaks > 1) return true;
      const char = text.charAt(k);
      if (OPENING.test(char)) continue;
      return BEFORE_SENTENCE.test(char);
    }
  }
  return true;
}

/** True where a neighbour is written in capitals too, or no neighbour could tell. */
function amongCapitals({ tokens }: Reading, index: number): boolean {
  const neighbours = [index - 1, index + 1].filter((k) => k >= 0 && k < tokens.count);
  return neighbours.length === 0 || neighbours.some((k) => isAllCaps(markAt(tokens, k)));
}

/** A short word in capitals amid small letters is an abbreviation (RAT, AMT), not the noun. */
const LONGEST_ABBREVIATION = 3;

/** Capitals inside a closed word (MAcht) that the lexeme does not have. */
function isMixed(mark: number, word: string): boolean {
  if ((mark & (Mark.innerCapital | Mark.lower)) !== (Mark.innerCapital | Mark.lower) || mark & Mark.hyphen)
    return false;
  return !/.\p{Lu}/u.test(word);
}

function fitsCapital(reading: Reading, index: number, word: string): boolean {
  const mark = markAt(reading.tokens, index);
  if (mark & (Mark.cutLeft | Mark.capitalPart)) return true;
  if (!(mark & Mark.capital) || isMixed(mark, word)) return false;
  return !isAllCaps(mark) || word.length > LONGEST_ABBREVIATION || amongCapitals(reading, index);
}

const bare = (word: string): string => word.replace(/[-‐‑\u00ad\s]/g, '');

/** Abbreviations that the lexicon lists as nouns too. */
const READ_AS_WORDS = new Set(['nato', 'uno', 'unesco', 'unicef', 'opec', 'interpol']);

/** Newspapers write long abbreviations as names (Nato, Unifil), unless that would be a noun. */
function fitsAcronym({ text, tokens }: Reading, index: number, word: string): boolean {
  const mark = markAt(tokens, index);
  const surface = bare(text.slice(startOf(tokens, index), endOf(tokens, index)));
  const acronym = bare(word);
  if (isAllCaps(mark) || surface.startsWith(acronym)) return true;
  if (surface.includes(acronym) && mark & Mark.hyphen) return true;
  const asName = mark & Mark.capital && !(mark & Mark.innerCapital) && acronym.length > LONGEST_ABBREVIATION;
  if (!asName || !/^\p{Lu}*[AEIOU]\p{Lu}*$/u.test(acronym)) return false;
  const name = acronym.toLowerCase();
  return READ_AS_WORDS.has(name) || !nounLexicon().has(name);
}

function fitsSmall({ text, tokens }: Reading, index: number, isAttribute: boolean): boolean {
  const mark = markAt(tokens, index);
  if (!(mark & Mark.capital) || isAllCaps(mark)) return true;
  return isAttribute || startsSentence(text, startOf(tokens, index));
}

/** True where a word is written as the lexeme demands: case decides between homographs. */
export function casingFits(reading: Reading, index: number, lexeme: Lexeme): boolean {
  if (lexeme.casing === 'any') return true;
  if (lexeme.casing === 'capital') return fitsCapital(reading, index, lexeme.word);
  if (lexeme.casing === 'acronym') return fitsAcronym(reading, index, lexeme.word);
  return fitsSmall(reading, index, lexeme.role === 'adjective');
}

/**
 * True where ß and ss agree: they tell Maße from Masse. But capitals know no ß,
 * verbs change (schießen, schoss), and the old spelling turns Prozeß into Prozesse.
 */
export function sharpSFits(reading: Reading, index: number, lexeme: Lexeme): boolean {
  const mark = markAt(reading.tokens, index);
  const inText = (mark & Mark.sharpS) !== 0;
  if (!inText && !lexeme.hasSharpS) return true;
  if (!(mark & Mark.lower) || lexeme.casing === 'small') return true;
  return inText === lexeme.hasSharpS || /(?:ß|ss)$/.test(lexeme.word);
}
