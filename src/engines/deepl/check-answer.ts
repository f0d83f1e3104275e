import type { TextResult } from 'deepl-node';
import type { Item } from './batches.js';

/** A text with its English. */
export interface Answered {
  readonly item: Item;
  readonly answer: TextResult;
}

/** What an answer is good for. */
export interface CheckedAnswer {
  readonly sound: readonly Answered[];
  /** What is wrong with the others, in the notation of the answer's JSON. */
  readonly problem?: string;
}

/**
 * Looks whether each text has its English. DeepL was seen to answer with fewer texts than were sent, and then nobody
 * can say which is which; and German must not pass for English.
 */
export function checkAnswer(items: readonly Item[], answers: readonly TextResult[]): CheckedAnswer {
  if (answers.length !== items.length)
    return { sound: [], problem: `translations: ${answers.length} ≠ ${items.length}` };
  const pairs = answers.flatMap((answer, i) => {
    const item = items[i];
    return item === undefined ? [] : [{ item, answer, problem: problemOf(item, answer.text) }];
  });
  const first = pairs.findIndex(({ problem }) => problem !== undefined);
  const problem = pairs[first]?.problem;
  return {
    sound: pairs.filter((pair) => pair.problem === undefined),
    ...(problem === undefined ? {} : { problem: `translations[${first}].text${problem}` }),
  };
}

/** @param text the client does not look at the types of what it hands on */
function problemOf({ source }: Item, text: unknown): string | undefined {
  if (typeof text !== 'string') return `: ${typeof text}`;
  if (text.trim() === '') return ' = ""';
  return isGermanCopy(source, text) ? ' = text' : undefined;
}

/** A name or an address may be the same in both languages; a whole German sentence is not. */
const LONGEST_COPY_IN_WORDS = 3;

function isGermanCopy(source: string, text: string): boolean {
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
