import { ADJECTIVES, NOUNS, VERBS } from './data/lexicon.js';

function decode(coded: string): Set<string> {
  const words = new Set<string>();
  let before = '';
  for (const [, shared = 'A', rest = ''] of coded.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.add(before);
  }
  return words;
}

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
