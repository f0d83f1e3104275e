import type { Tokens } from './tokens.js';

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/**
 * All forms of all words in one hash table. Hashes run from the last letter to
 * the first, so that one pass over a word asks for the word and all its endings;
 * two bit fields answer most questions without touching the table.
 */
export interface FormTable {
  /** Pairs of hash and form number + 1; 0 where free. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly filter: Uint8Array;
  readonly headFilter: Uint8Array;
  readonly filterMask: number;
  /** Letters of all forms, one after the other. */
  readonly letters: Uint16Array;
  readonly offsets: Int32Array;
  /** The lexemes that have the form; a negative number n stands for the split finite form of lexeme -n - 1. */
  readonly lexemes: readonly (readonly number[])[];
  readonly longest: number;
}

/** Forms before they are put into a table. */
export interface FormList {
  readonly lexemesOf: Map<string, number[]>;
  readonly heads: Set<string>;
}

function hashOf(form: string): number {
  let hash = SEED;
  for (let at = form.length - 1; at >= 0; at -= 1) hash = Math.imul(hash ^ form.charCodeAt(at), PRIME);
  return hash;
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function powerAbove(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}

/** Builds the table from a list of forms. */
export function buildFormTable({ lexemesOf, heads }: FormList): FormTable {
  const forms = [...lexemesOf.keys()];
  const size = powerAbove(forms.length * 2);
  const bits = powerAbove(forms.length * 24);
  const table = {
    slots: new Int32Array(size * 2),
    mask: size - 1,
    filter: new Uint8Array(bits / 8),
    headFilter: new Uint8Array(bits / 8),
    filterMask: bits - 1,
    letters: new Uint16Array(forms.reduce((sum, form) => sum + form.length, 0)),
    offsets: new Int32Array(forms.length + 1),
    lexemes: [...lexemesOf.values()],
    longest: forms.reduce((most, form) => Math.max(most, form.length), 0),
  };
  let at = 0;
  for (const [index, form] of forms.entries()) {
    table.offsets[index] = at;
    for (let k = 0; k < form.length; k += 1) table.letters[at + k] = form.charCodeAt(k);
    at += form.length;
    insert(table, index, { hash: hashOf(form), isHead: heads.has(form) });
  }
  table.offsets[forms.length] = at;
  return table;
}

function insert(table: FormTable, index: number, { hash, isHead }: { hash: number; isHead: boolean }): void {
  const bit = spread(hash) & table.filterMask;
  table.filter[bit >> 3] = (table.filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  if (isHead) table.headFilter[bit >> 3] = (table.headFilter[bit >> 3] ?? 0) | (1 << (bit & 7));
  let slot = spread(hash) & table.mask;
  while (table.slots[2 * slot + 1] !== 0) slot = (slot + 1) & table.mask;
  table.slots[2 * slot] = hash;
  table.slots[2 * slot + 1] = index + 1;
}

/** Where letters to be looked up stand. */
interface Range {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
}

function sameLetters(table: FormTable, form: number, { letters, from, to }: Range): boolean {
  const start = table.offsets[form] ?? 0;
  if ((table.offsets[form + 1] ?? 0) - start !== to - from) return false;
  for (let k = 0; k < to - from; k += 1) if (table.letters[start + k] !== letters[from + k]) return false;
  return true;
}

function probe(table: FormTable, hash: number, range: Range): number {
  let slot = spread(hash) & table.mask;
  for (;;) {
    const form = table.slots[2 * slot + 1] ?? 0;
    if (form === 0) return -1;
    if (table.slots[2 * slot] === hash && sameLetters(table, form - 1, range)) return form - 1;
    slot = (slot + 1) & table.mask;
  }
}

/** The number of a form given as a string, or -1. */
export function lookUp(table: FormTable, form: string): number {
  const letters = Uint16Array.from(form, (_, index) => form.charCodeAt(index));
  return probe(table, hashOf(form), { letters, from: 0, to: letters.length });
}

/** What one pass over the words of a text finds in the table. */
export interface Hits {
  /** For each word the number of its form, or -1. */
  readonly whole: Int32Array;
  /** Words that end in a form: three numbers each, word, offset of the ending in `letters`, form. */
  readonly heads: number[];
}

/** Looks up a word and, where `withHeads`, each of its endings. */
function scanWord(
  table: FormTable,
  tokens: Tokens,
  found: { index: number; withHeads: boolean; heads: number[] },
): number {
  const { letters } = tokens;
  const from = tokens.offsets[found.index] ?? 0;
  const to = tokens.offsets[found.index + 1] ?? 0;
  const stop = Math.max(from, to - table.longest);
  const { filter, headFilter, filterMask } = table;
  let hash = SEED;
  if (!found.withHeads) {
    if (stop > from) return -1;
    for (let at = to - 1; at >= from; at -= 1) hash = Math.imul(hash ^ (letters[at] ?? 0), PRIME);
  } else {
    for (let at = to - 1; at >= stop; at -= 1) {
      hash = Math.imul(hash ^ (letters[at] ?? 0), PRIME);
      const bit = spread(hash) & filterMask;
      if (at > from && to - at > 1 && ((headFilter[bit >> 3] ?? 0) >> (bit & 7)) & 1) {
        const form = probe(table, hash, { letters, from: at, to });
        if (form >= 0) found.heads.push(found.index, at, form);
      }
    }
    if (stop > from) return -1;
  }
  const bit = spread(hash) & filterMask;
  return ((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? probe(table, hash, { letters, from, to }) : -1;
}

/**
 * Looks up every word of a text once.
 * @param headMarks words with one of these marks are also searched for heads
 */
export function scan(table: FormTable, tokens: Tokens, headMarks: number): Hits {
  const whole = new Int32Array(tokens.count);
  const heads: number[] = [];
  const found = { index: 0, withHeads: false, heads };
  for (let index = 0; index < tokens.count; index += 1) {
    found.index = index;
    found.withHeads = ((tokens.marks[index] ?? 0) & headMarks) !== 0;
    whole[index] = scanWord(table, tokens, found);
  }
  return { whole, heads };
}
