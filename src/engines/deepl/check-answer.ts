import type { TextResult } from 'deepl-node';
import { isGermanCopy } from '../http/german-copy.js';
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
