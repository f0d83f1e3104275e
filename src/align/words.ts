import { remember } from '../remember.js';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const PLAIN = /^[a-z]+$/;

/**
 * The words of a sentence in order, as alignment compares them: lower case, without diacritics, with the letters that
 * English and German write differently made the same. Hyphenated words count as several.
 */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

const SOUND = /ph|th|[cyzß]/g;
const SOUNDS: Readonly<Record<string, string>> = { ph: 'f', th: 't', c: 'k', z: 'k', y: 'i', ß: 'ss' };

/** "Sozialdemokratie" and "social democracy", "Zypern" and "Cyprus" begin alike after this. */
const fold = remember((raw) => {
  const lower = raw.toLowerCase();
  const plain = PLAIN.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(SOUND, (sound) => SOUNDS[sound] ?? sound);
});

const NAME = /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{3,}/gu;

/** The words of an English sentence that have a capital in the middle of it, as `wordsOf` gives them. */
export function namesOf(text: string): string[] {
  return (text.match(NAME) ?? []).map(fold);
}
