/** A name or an address may be the same in both languages; a whole German sentence is not. */
const LONGEST_COPY_IN_WORDS = 3;

/** Whether a service gave a German sentence back as its English. */
export function isGermanCopy(source: string, text: string): boolean {
  const words = source.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= LONGEST_COPY_IN_WORDS || source.trim() !== text.trim()) return false;
  return !isName(words) && !isEnglish(words);
}

/** "Stockholm International Peace Research Institute": without a word in small letters there is no sentence. */
function isName(words: readonly string[]): boolean {
  return !words.some((word) => /^\p{Ll}/u.test(word));
}

const ENGLISH_WORDS = new Set(
  'the of and is are to for with that this it you we our be not by from as have has'.split(' '),
);
const GERMAN_WORDS = new Set(
  'der die das den dem des ein eine einen und ist sind nicht zu für mit dass es sie wir von'.split(' '),
);

/** A quotation that was English before stays as it is. */
function isEnglish(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const count = (list: ReadonlySet<string>): number => lower.filter((word) => list.has(word)).length;
  return count(ENGLISH_WORDS) > count(GERMAN_WORDS);
}
