/** How much of the shorter sentence's words the other has to have. */
const ALIKE = 0.85;
/** Shorter sentences are alike by chance: "He said no." "No, he said." */
const LEAST_WORDS = 4;

/**
 * The ranks of the sentences that say again what the one before has said, in whole or in part.
 * @param sentences the words of each, as `wordsOf` gives them
 */
export function findRepeats(sentences: readonly (readonly string[])[]): ReadonlySet<number> {
  const words = sentences.map((list) => new Set(list));
  const repeats = new Set<number>();
  for (const [rank, here] of words.entries()) {
    const before = words[rank - 1];
    if (before === undefined) continue;
    const least = Math.min(here.size, before.size);
    if (least >= LEAST_WORDS && here.intersection(before).size >= ALIKE * least) repeats.add(rank);
  }
  return repeats;
}
