const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const PLAIN = /^[A-Za-z]+$/;

/**
 * The words of a sentence in order, as alignment compares them: lower case, without diacritics, with the letters that
 * English and German write differently made the same. Hyphenated words count as several.
 */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/[cz]/g, 'k'],
  [/y/g, 'i'],
];

/** "Sozialdemokratie" and "social democracy", "Zypern" and "Cyprus" begin alike after this. */
function fold(raw: string): string {
  const lower = raw.toLowerCase();
  const plain = PLAIN.test(raw) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return SOUNDS.reduce((text, [pattern, sign]) => text.replaceAll(pattern, sign), plain);
}

const NAME = /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{3,}/gu;

/** The words of an English sentence that have a capital in the middle of it, as `wordsOf` gives them. */
export function namesOf(text: string): string[] {
  return (text.match(NAME) ?? []).map(fold);
}
