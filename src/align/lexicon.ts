import { COMMON_WORDS } from './data/common-words.js';
import { remember } from '../remember.js';
import { wordsOf } from './words.js';

/** The words of one language by what they begin with or what they are; the numbers are those of lines of the list. */
interface Words {
  readonly whole: Map<string, number[]>;
  readonly starts: Map<string, number[]>;
}

const GERMAN: Words = { whole: new Map(), starts: new Map() };
const ENGLISH: Words = { whole: new Map(), starts: new Map() };

for (const [number, line] of COMMON_WORDS.trim().split('\n').entries()) {
  const [german = '', english = ''] = line.split(' = ');
  addWords(GERMAN, german, number);
  addWords(ENGLISH, english, number);
}

function addWords({ whole, starts }: Words, list: string, number: number): void {
  for (const item of list.split(' ')) {
    const [key = ''] = wordsOf(item);
    const table = item.endsWith('*') ? starts : whole;
    table.set(key, [...(table.get(key) ?? []), number]);
  }
}

const SHORTEST_START = 3;
const NONE: readonly number[] = [];

/** The common words that a German word, folded as in `wordsOf`, may be: their numbers, the same as of their English. */
export const commonGerman = remember((key) => lookUp(GERMAN, key));

/** The common words that an English word, folded as in `wordsOf`, may be. */
export const commonEnglish = remember((key) => lookUp(ENGLISH, key));

/** The whole word, or else the longest beginning. */
function lookUp({ whole, starts }: Words, key: string): readonly number[] {
  const found = whole.get(key);
  if (found !== undefined) return found;
  for (let length = key.length; length >= SHORTEST_START; length -= 1) {
    const stem = starts.get(key.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return NONE;
}
