import { ADJECTIVES, NOUNS, VERBS } from './data/lexicon.js';

const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** Undoes the front coding: a capital tells how many letters of the word before are kept. */
function decode(coded: string): Set<string> {
  const words = new Set<string>();
  let before = '';
  let at = 0;
  while (at < coded.length) {
    const shared = coded.charCodeAt(at) - CAPITAL_A;
    const start = at + 1;
    at = start;
    while (at < coded.length && !isCapital(coded.charCodeAt(at))) at += 1;
    before = before.slice(0, shared) + coded.slice(start, at);
    words.add(before);
  }
  return words;
}

const isCapital = (code: number): boolean => code >= CAPITAL_A && code <= CAPITAL_Z;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** German nouns in their base form, folded (see `foldWord`). */
export const nounLexicon = once(() => decode(NOUNS));
/** German adjectives without ending, folded; no participles. */
export const adjectiveLexicon = once(() => decode(ADJECTIVES));
/** German infinitives of up to nine letters, folded. */
export const verbLexicon = once(() => decode(VERBS));
