import { hashOf, mixHash, nextFactor } from './hash.js';
import type { Tokens } from './tokens.js';

/**
 * All forms of all words in one hash table. Two bit fields, for words and for
 * the heads of compounds, answer most questions without touching the table.
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

/** Enough that few words are looked up in vain, few enough that the bits of 100,000 terms stay in the processor's cache. */
const BITS_PER_FORM = 12;

function powerAbove(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}

/** Builds the table from a list of forms. */
export function buildFormTable({ lexemesOf, heads }: FormList): FormTable {
  const forms = [...lexemesOf.keys()];
  const size = powerAbove(forms.length * 2);
  const bits = powerAbove(forms.length * BITS_PER_FORM);
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
  const bit = mixHash(hash) & table.filterMask;
  table.filter[bit >> 3] = (table.filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  if (isHead) table.headFilter[bit >> 3] = (table.headFilter[bit >> 3] ?? 0) | (1 << (bit & 7));
  let slot = mixHash(hash) & table.mask;
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
  let slot = mixHash(hash) & table.mask;
  for (;;) {
    const form = table.slots[2 * slot + 1] ?? 0;
    if (form === 0) return -1;
    if (table.slots[2 * slot] === hash && sameLetters(table, form - 1, range)) return form - 1;
    slot = (slot + 1) & table.mask;
  }
}

/** The number of a form given as a string, or -1. */
export function lookUp(table: FormTable, form: string): number {
  const hash = hashOf(form);
  if (!mayHold(table, hash)) return -1;
  for (let slot = mixHash(hash) & table.mask; ; slot = (slot + 1) & table.mask) {
    const number = (table.slots[2 * slot + 1] ?? 0) - 1;
    if (number < 0) return -1;
    if (table.slots[2 * slot] === hash && isSpelt(table, number, form)) return number;
  }
}

function isSpelt(table: FormTable, number: number, form: string): boolean {
  const start = table.offsets[number] ?? 0;
  if ((table.offsets[number + 1] ?? 0) - start !== form.length) return false;
  for (let k = 0; k < form.length; k += 1) if (table.letters[start + k] !== form.charCodeAt(k)) return false;
  return true;
}

/** What one pass over the words of a text finds in the table. */
export interface Hits {
  /** For each word the number of its form, or -1. */
  whole: Int32Array;
  /** Endings of words that are forms: two numbers each, the ending's place in `letters` and the form. */
  heads: number[];
  /** For each word where its endings start in `heads`. */
  firstHead: Int32Array;
}

const SHORTEST_HEAD = 2;

/** Looks up each ending of a word that may be a head. */
function scanHeads(table: FormTable, tokens: Tokens, { index, heads }: { index: number; heads: number[] }): void {
  const { letters } = tokens;
  const { headFilter, filterMask } = table;
  const from = tokens.offsets[index] ?? 0;
  const to = tokens.offsets[index + 1] ?? 0;
  const stop = Math.max(from + 1, to - table.longest);
  let hash = 0;
  let factor = 1;
  for (let at = to - 1; at >= stop; at -= 1) {
    hash = (hash + Math.imul(letters[at] ?? 0, factor)) | 0;
    factor = nextFactor(factor);
    const bit = mixHash(hash) & filterMask;
    if (((headFilter[bit >> 3] ?? 0) >> (bit & 7)) & 1 && to - at >= SHORTEST_HEAD) {
      const form = probe(table, hash, { letters, from: at, to });
      if (form >= 0) heads.push(at, form);
    }
  }
}

function mayHold({ filter, filterMask }: FormTable, hash: number): boolean {
  const bit = mixHash(hash) & filterMask;
  return (((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}

/** The number of the form that a word of a text is, or -1. */
export function formOf(table: FormTable, tokens: Tokens, index: number): number {
  const hash = tokens.hashes[index] ?? 0;
  if (!mayHold(table, hash)) return -1;
  const { letters, offsets } = tokens;
  return probe(table, hash, { letters, from: offsets[index] ?? 0, to: offsets[index + 1] ?? 0 });
}

export const emptyHits = (): Hits => ({ whole: new Int32Array(0), heads: [], firstHead: new Int32Array(1) });

/**
 * Looks up every word of a text once. `hits` is filled anew.
 * @param headMarks words with one of these marks are also searched for heads
 */
export function scan(table: FormTable, tokens: Tokens, { headMarks, hits }: { headMarks: number; hits: Hits }): Hits {
  const { count, marks } = tokens;
  if (hits.whole.length < count) {
    hits.whole = new Int32Array(count);
    hits.firstHead = new Int32Array(count + 1);
  }
  hits.heads = [];
  const { whole, firstHead, heads } = hits;
  for (let index = 0; index < count; index += 1) {
    firstHead[index] = heads.length;
    if ((marks[index] ?? 0) & headMarks) scanHeads(table, tokens, { index, heads });
    whole[index] = formOf(table, tokens, index);
  }
  firstHead[count] = heads.length;
  return hits;
}

/** A set of words against which the words of a text are held without making strings of them. */
export function wordTable(words: string): FormTable {
  const lexemesOf = new Map(words.split(' ').map((word): [string, number[]] => [word, []]));
  return buildFormTable({ lexemesOf, heads: new Set() });
}

export const isIn = (table: FormTable, tokens: Tokens, index: number): boolean => formOf(table, tokens, index) >= 0;
