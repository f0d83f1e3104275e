/** How often phrases of 1, 2, 3 and 4 words have to come in a row to be a loop, not style; longer ones twice. */
const TIMES: readonly number[] = [4, 3, 3, 3];
const TIMES_OF_LONGER = 2;

/** Whether a text is caught in a loop: the same words again and again, the typical failure of neural decoding. */
export function repeatsItself(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  for (let length = 1; length <= words.length / 2; length += 1) {
    const times = TIMES[length - 1] ?? TIMES_OF_LONGER;
    if (longestEcho(words, length) >= length * (times - 1)) return true;
  }
  return false;
}

/** The most words in a row that are each the same as the one so many words before. */
function longestEcho(words: readonly string[], distance: number): number {
  let longest = 0;
  let run = 0;
  for (let i = distance; i < words.length; i += 1) {
    run = words[i] === words[i - distance] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
