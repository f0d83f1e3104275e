/** A phrase of so many words that comes so often in a row is a loop, not style. */
const LOOPS: readonly { readonly words: number; readonly times: number }[] = [
  { words: 1, times: 4 },
  { words: 2, times: 3 },
  { words: 3, times: 3 },
  { words: 5, times: 2 },
  { words: 8, times: 2 },
];

/** Whether a text is caught in a loop: the same words again and again, the typical failure of neural decoding. */
export function repeatsItself(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return LOOPS.some(({ words: length, times }) => words.some((_, start) => isLoop(words, { start, length, times })));
}

function isLoop(words: readonly string[], loop: { start: number; length: number; times: number }): boolean {
  const { start, length, times } = loop;
  if (start + length * times > words.length) return false;
  for (let i = start; i < start + length * (times - 1); i += 1) {
    if (words[i] !== words[i + length]) return false;
  }
  return true;
}
