import { lookUp } from './form-table.js';
import { lettersOf, Mark } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import { isModifier } from './compounds.js';
import { gapAfter, markAt, type Reading } from './writing.js';

/** How far a particle may stand from its verb, in words. */
const LONGEST_CLAUSE = 60;
const CLAUSE_END = /^[^\S\n]*[.!?:;,…)\]"“”«»‘’–—]/;
const CONJUNCTIONS = new Set('und oder aber sondern denn als wie sowie doch dass damit um wenn weil'.split(' '));
const SUBORDINATORS = new Set(
  'der die das dem den deren dessen wie so wo was wer weil obwohl nachdem während wenn falls als da sobald um ohne'.split(
    ' ',
  ),
);

/** True where a clause can end after the word: a particle there belongs to the verb, a preposition would go on. */
function endsClause(reading: Reading, index: number): boolean {
  const gap = gapAfter(reading, index);
  if (gap === undefined || CLAUSE_END.test(gap) || /\n\s*\n/.test(gap)) return true;
  return CONJUNCTIONS.has(lettersOf(reading, index + 1));
}

/** True where the commas between verb and particle enclose a clause or separate a list. */
function commasFit(reading: Reading, commas: readonly number[], particle: number): boolean {
  if (commas.length === 0) return true;
  const opens = SUBORDINATORS.has(lettersOf(reading, (commas[0] ?? 0) + 1));
  if (opens) return commas.length % 2 === 0;
  const last = commas.at(-1) ?? 0;
  return listGoesOn(reading, last + 1, particle);
}

/** After the last comma of a list come a few words with "und" or "oder" among them. */
function listGoesOn(reading: Reading, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let index = from + 1; index < to; index += 1) {
    const word = lettersOf(reading, index);
    if (word === 'und' || word === 'oder') return true;
  }
  return false;
}

/** The word that is the particle of the finite verb at `verb`, or -1. */
export function findParticle(reading: Reading, verb: number, particle: string): number {
  const { tokens } = reading;
  const commas: number[] = [];
  const last = Math.min(tokens.count - 1, verb + LONGEST_CLAUSE);
  for (let index = verb + 1; index <= last; index += 1) {
    const gap = gapAfter(reading, index - 1) ?? '';
    if (/[.!?:;…]|\n\s*\n/.test(gap)) return -1;
    if (gap.includes(',')) commas.push(index - 1);
    const offset = tokens.offsets[index] ?? 0;
    if ((tokens.offsets[index + 1] ?? 0) - offset !== particle.length || lettersOf(reading, index) !== particle)
      continue;
    if (markAt(tokens, index) & Mark.capital && !(markAt(tokens, verb) & Mark.innerCapital)) continue;
    if (endsClause(reading, index) && commasFit(reading, commas, index)) return index;
  }
  return -1;
}

const LINKS = new Set(
  'und oder bis sowie wie auch als noch nicht sondern bzw beziehungsweise respektive aber'.split(' '),
);
const LONGEST_CHAIN = 12;

/** The full word that ends a chain of cut words ("Artillerie-, Panzer- und Pioniertruppe"), or -1. */
export function fullWordAfter(reading: Reading, cut: number): number {
  const { tokens } = reading;
  for (let index = cut + 1; index < tokens.count && index <= cut + LONGEST_CHAIN; index += 1) {
    if (!/^[\s,/\u00a0\u202f(]*$/.test(gapAfter(reading, index - 1) ?? '.')) return -1;
    if (markAt(tokens, index) & Mark.cutRight) continue;
    if (!LINKS.has(lettersOf(reading, index))) return index;
  }
  return -1;
}

/** The full word before a word whose modifier is left out ("Waffenträger und -systeme"), or -1. */
export function fullWordBefore(reading: Reading, cut: number): number {
  const { tokens } = reading;
  for (let index = cut - 1; index >= 0 && index >= cut - LONGEST_CHAIN; index -= 1) {
    if (!/^[\s,/\u00a0\u202f]*$/.test(gapAfter(reading, index) ?? '.')) return -1;
    if (markAt(tokens, index) & Mark.cutLeft) continue;
    if (!LINKS.has(lettersOf(reading, index))) return index;
  }
  return -1;
}

/** A form put together from two words of the text. */
export interface Restored {
  readonly form: number;
  /** Letters of the full word that belong to the form, counted from its end or start. */
  readonly letters: number;
}

const SHORTEST_PART = 3;

/** Forms made of a cut word and the end of the full word after it. */
export function restoreRight({ table }: Vocabulary, cut: string, full: string): Restored[] {
  const found: Restored[] = [];
  for (let at = 2; at <= full.length - SHORTEST_PART && full.length < 100; at += 1) {
    const form = lookUp(table, cut + full.slice(at));
    if (form >= 0 && (full.length - at > SHORTEST_PART || isModifier(full.slice(0, at))))
      found.push({ form, letters: full.length - at });
  }
  return found;
}

/** Forms made of the start of the full word and a word whose modifier is left out. */
export function restoreLeft({ table }: Vocabulary, full: string, cut: string): Restored[] {
  const found: Restored[] = [];
  for (let at = 2; at <= full.length - SHORTEST_PART && full.length < 100; at += 1) {
    const form = lookUp(table, full.slice(0, at) + cut);
    if (form >= 0) found.push({ form, letters: at });
  }
  return found;
}
