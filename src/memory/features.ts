/** Words that begin alike count as one: German endings and most compounds of a word do not hide it. */
const LETTERS = 6;
/** Words up to this length stand in every other sentence and tell little. */
const SHORT = 3;
/** Where a text has fewer long words, its short ones count, too. */
const ENOUGH = 2;

/** The beginnings of a text's words, each once, by which texts like it are found. */
export function featuresOf(normalised: string): string[] {
  const words = normalised.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > SHORT);
  return [...new Set((long.length < ENOUGH ? words : long).map((word) => word.slice(0, LETTERS)))];
}
