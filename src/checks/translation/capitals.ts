import { distance } from 'fastest-levenshtein';
import { isInCapitals } from '../../in-capitals.js';
import { remember, rememberTexts } from '../../remember.js';

/** A word with a capital. Offsets are UTF-16 code units. */
export interface Capital {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It begins a sentence, a quotation or what follows a colon, and need not be a name. */
  readonly initial: boolean;
}

const CAPITAL = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*/gu;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu;
const BEFORE_INITIAL = /(?:^|[.:!?…„“”"‘‚»«(–—-])\s*$/u;

/** The words of a text that begin with a capital; none of a heading in capitals. */
export const capitals = rememberTexts((text): readonly Capital[] => {
  if (isInCapitals(text)) return [];
  return [...text.matchAll(CAPITAL)].map(({ 0: word, index }) => {
    const bare = word.replace(/[’'-]+$/u, '');
    const before = text.slice(Math.max(0, index - 3), index);
    return { text: bare, start: index, end: index + bare.length, initial: BEFORE_INITIAL.test(before) };
  });
});

const PLAIN = /^[A-Za-z]+$/u;

/** Without accents and capitals, and without a possessive ending. */
export const foldName = remember((word) => {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .replace(/['’]s?$/u, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßłøıđ]/gu, (letter) => OTHER_LETTERS[letter] ?? letter);
});

const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', ı: 'i', đ: 'd' };

/** The words of a text, folded; of what a hyphen joins also the parts. */
export interface FoldedWords {
  readonly all: ReadonlySet<string>;
  /** Those with a capital. */
  readonly capitals: ReadonlySet<string>;
}

/** Folds every word of a text. */
export function foldedWords(text: string): FoldedWords {
  const words = new Set<string>();
  const names = new Set<string>();
  // U.S. is US.
  const closed = text.includes('.') ? text.replaceAll(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, withoutStops) : text;
  for (const [word] of closed.matchAll(WORD)) {
    for (const { folded, capital } of partsOf(word)) {
      words.add(folded);
      if (capital) names.add(folded);
    }
  }
  return { all: words, capitals: names };
}

interface WordPart {
  readonly folded: string;
  readonly capital: boolean;
}

const partsOf = remember((word): readonly WordPart[] =>
  (word.includes('-') ? [word, ...word.split('-')] : [word]).map((part) => {
    const folded = foldName(part);
    return { folded, capital: part.charAt(0) !== folded.charAt(0) };
  }),
);

const withoutStops = (letters: string): string => letters.replaceAll('.', '');

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  const words = new Set<string>();
  for (const set of sets) for (const word of set) words.add(word);
  return words;
}

/** The words of several texts. */
export function joinWords(texts: readonly FoldedWords[]): FoldedWords {
  return { all: union(texts.map(({ all }) => all)), capitals: union(texts.map((each) => each.capitals)) };
}

/** How alike two words are, from 0 to 1, by the edits that make one of the other (Levenshtein). */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}
