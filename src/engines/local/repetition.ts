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

/** The last tokens that have to repeat, and the longest phrase, in tokens, that is looked for. */
const LOOP_TAIL = 30;
const LONGEST_LOOP = 10;

/** Whether a hypothesis writes nothing but the same few tokens any more, so that going on is of no use. */
export function isCaughtInLoop(tokens: readonly number[]): boolean {
  if (tokens.length < LOOP_TAIL + LONGEST_LOOP) return false;
  const start = tokens.length - LOOP_TAIL;
  for (let distance = 1; distance <= LONGEST_LOOP; distance += 1) {
    let at = start;
    while (at < tokens.length && tokens[at] === tokens[at - distance]) at += 1;
    if (at === tokens.length) return true;
  }
  return false;
}

/** Whether a token after others would make a row of `length` tokens that stands among them already. */
export function wouldRepeat(tokens: readonly number[], token: number, length: number): boolean {
  const first = tokens.length - length + 1;
  for (let start = first - 1; start >= 0; start -= 1) {
    if (tokens[start + length - 1] !== token) continue;
    let same = 0;
    while (same < length - 1 && tokens[start + same] === tokens[first + same]) same += 1;
    if (same === length - 1) return true;
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
