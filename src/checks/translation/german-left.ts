/** Whether an English sentence is German that was left as it was. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ENGLISH_WORDS = set(
  'the of and is are to for with that this it you we our be not by from as have has but they their he she would at on',
);
const GERMAN_WORDS = set(
  'der die das den dem des ein eine einen einem einer und ist sind nicht zu für mit dass es sie wir von auf auch sich wird werden bei nach keine',
);

/** An address or a name may be the same in both languages; a whole German sentence is not. */
const LONGEST_COPY_IN_WORDS = 3;
const FEWEST_GERMAN_WORDS = 3;

/**
 * Whether the English repeats the German sentence. A quotation that was English before stays as it is, and so may a
 * few words: a name, an address.
 */
export function isCopy(source: string, target: string): boolean {
  if (firstWord(source) !== firstWord(target)) return false;
  const words = wordsOf(source);
  return words.length > LONGEST_COPY_IN_WORDS && words.join(' ') === wordsOf(target).join(' ') && !isEnglish(words);
}

/** Whether a sentence that ought to be English is German, be it a copy or not. */
export function isLeftInGerman(source: string, target: string): boolean {
  const words = wordsOf(target);
  const german = count(words, GERMAN_WORDS);
  return (german >= FEWEST_GERMAN_WORDS && german > 2 * count(words, ENGLISH_WORDS)) || isCopy(source, target);
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;

/** Hardly any English begins with the first German word: that is seen at once. */
function firstWord(text: string): string | undefined {
  return FIRST_WORD.exec(text)?.[0].toLowerCase();
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => word !== '');
}

function isEnglish(words: readonly string[]): boolean {
  return count(words, ENGLISH_WORDS) > count(words, GERMAN_WORDS);
}

function count(words: readonly string[], list: ReadonlySet<string>): number {
  return words.filter((word) => list.has(word)).length;
}
