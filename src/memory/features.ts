/** Words up to this length stand in every other sentence and tell little. */
const SHORT = 3;
/** Where a text has fewer long words, its short ones count, too. */
const ENOUGH = 2;
/** German endings; what is left of a word has at least four letters. */
const ENDING = /(?<=.{4})(?:ern|en|em|er|es|e|n|s)$/u;

/** The stems of a text's words, each once, by which texts like it are found; roughly cut, the same way on both sides. */
export function featuresOf(normalised: string): string[] {
  const words = normalised.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > SHORT);
  return [...new Set((long.length < ENOUGH ? words : long).map(stem))];
}

/** Without umlauts and up to two endings: Häusern and Haus are one. */
function stem(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return plain.replace(ENDING, '').replace(ENDING, '');
}
