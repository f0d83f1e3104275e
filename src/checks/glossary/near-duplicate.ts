import type { GlossaryRow } from '../../glossary/row.js';
import { foldWord } from '../../terms/fold.js';
import { extendHash, mixHash } from '../../terms/hash.js';
import type { GlossaryRule } from './finding.js';
import { isGermanNoun, wordsOf } from './language.js';
import { isWanted, locationOf } from './texts.js';

interface Term {
  readonly row: GlossaryRow;
  readonly text: string;
  readonly folded: string;
}

/** Short words are one letter apart by nature: Heer and Meer. */
const SHORTEST = 5;
/** The shortest word of which a slip is seen although the rendering is another. */
const SHORTEST_ALONE = 7;
const LONGEST = 120;
/** Buckets of chance and of templates (Artikel 1, Artikel 2 …) are not searched through without end. */
const MOST_IN_BUCKET = 24;

/** One hash for the word and one for each of the words that it becomes by losing a letter. */
function* deletions(word: string): Iterable<number> {
  for (let without = -1; without < word.length; without += 1) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) if (at !== without) hash = extendHash(hash, word.charCodeAt(at));
    yield mixHash(hash);
  }
}

/** Whether two words differ by one letter added, lost or replaced, or by two neighbours exchanged. */
function isOneEditAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const one = a.slice(start, a.length - end);
  const two = b.slice(start, b.length - end);
  if (one.length <= 1 && two.length <= 1) return true;
  return one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0];
}

/** Whether every noun of a term is in the lexicon, alone or as a compound. */
function isWellFormed({ text }: Term): boolean {
  return wordsOf(text).every((word) => !/^\p{Lu}/u.test(word) || isGermanNoun(word));
}

/** Whether a difference is one of spelling: another first letter, digit or ending makes another word. */
function mayBeTypo(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.replaceAll(/\P{N}/gu, '') !== b.replaceAll(/\P{N}/gu, '')) return false;
  return !a.startsWith(b) && !b.startsWith(a);
}

const target = ({ row }: Term): string => foldWord(row.entry.en);

const isExplained = ({ row: { entry } }: Term): boolean => entry.note !== undefined || entry.definition !== undefined;

/** Two terms of which one is the other with a slip: they are rendered alike and nothing explains both, or only one of them is a German word. */
function isTypo(a: Term, b: Term): boolean {
  if (a.folded === b.folded || !mayBeTypo(a.folded, b.folded) || !isOneEditAway(a.folded, b.folded)) return false;
  if (target(a) === target(b)) return !(isExplained(a) && isExplained(b) && isWellFormed(a) && isWellFormed(b));
  const isLong = Math.min(a.folded.length, b.folded.length) >= SHORTEST_ALONE;
  return isLong && isWellFormed(a) !== isWellFormed(b);
}

/** The rows' German terms, each once. */
function termsOf(rows: readonly GlossaryRow[]): Term[] {
  const terms = new Map<string, Term>();
  for (const row of rows) {
    for (const text of [row.entry.de, ...row.entry.variants]) {
      const folded = foldWord(text).replaceAll(/\s+/gu, ' ').trim();
      const isComparable = folded.length >= SHORTEST && folded.length <= LONGEST;
      const known = terms.get(folded);
      if (isComparable && (known === undefined || (!isWanted(known.row) && isWanted(row))))
        terms.set(folded, { row, text, folded });
    }
  }
  return [...terms.values()];
}

/** A double holds a hash of 32 bits and, below it, an index of 20. */
const INDICES = 2 ** 20;
const hashIn = (key: number | undefined): number => Math.floor((key ?? 0) / INDICES);

/** The hashes of all terms, each with the index of its term, sorted by hash. */
function sortedKeys(terms: readonly Term[]): Float64Array {
  const keys = new Float64Array(terms.reduce((sum, { folded }) => sum + folded.length + 1, 0));
  let at = 0;
  for (const [index, { folded }] of terms.entries()) {
    for (const hash of deletions(folded)) {
      keys[at] = (hash >>> 0) * INDICES + index;
      at += 1;
    }
  }
  return keys.sort();
}

/** Pairs of terms that share a deletion. */
function* pairs(terms: readonly Term[]): Iterable<readonly [number, number]> {
  const keys = sortedKeys(terms);
  let from = 0;
  for (let at = 1; at <= keys.length; at += 1) {
    if (at < keys.length && hashIn(keys[at]) === hashIn(keys[from])) continue;
    if (at - from > 1) {
      const bucket = [...keys.subarray(from, Math.min(at, from + MOST_IN_BUCKET))].map((key) => key % INDICES);
      for (const [i, a] of bucket.entries()) for (const b of bucket.slice(i + 1)) yield a < b ? [a, b] : [b, a];
    }
    from = at;
  }
}

/**
 * Terms one slip apart. Candidates are words that become the same by losing one letter each (symmetric deletion, after
 * Garbe's SymSpell), so that the work grows with the glossary and not with its square.
 */
export const nearDuplicate: GlossaryRule = function* typos({ rows }) {
  const terms = termsOf(rows);
  const seen = new Set<number>();
  for (const [i, j] of pairs(terms)) {
    const [first, second] = [terms[i], terms[j]];
    if (first === undefined || second === undefined || first.row === second.row || seen.has(i * terms.length + j))
      continue;
    seen.add(i * terms.length + j);
    if (!isTypo(first, second)) continue;
    // Of the two the one that is no German word is the slip.
    const [slip, other] = isWellFormed(second) && !isWellFormed(first) ? [first, second] : [second, first];
    const args = { text: slip.text, other: other.text, otherAt: locationOf(other.row) };
    yield {
      code: 'glossary/near-duplicate',
      row: slip.row,
      args,
      at: { side: 'de', text: slip.text },
      suggestion: other.text,
    };
  }
};
