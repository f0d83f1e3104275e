import type { TextResult } from 'deepl-node';
import type { Item } from './batches.js';

/**
 * What is wrong with an answer, in the notation of its JSON; nothing where each text has its English. DeepL was seen to
 * answer with fewer texts than were sent, and German must not pass for English.
 */
export function problemOf(items: readonly Item[], results: readonly TextResult[]): string | undefined {
  if (results.length !== items.length) return `translations: ${results.length} ≠ ${items.length}`;
  for (const [i, { source }] of items.entries()) {
    // The client does not look at the types of what it hands on.
    const text: unknown = results[i]?.text;
    if (typeof text !== 'string') return `translations[${i}].text: ${typeof text}`;
    if (text.trim() === '') return `translations[${i}].text = ""`;
    if (isGermanCopy(source, text)) return `translations[${i}].text = text[${i}]`;
  }
  return undefined;
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
