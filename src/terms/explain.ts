import type { Entry } from '../glossary/entry.js';
import type { Candidate, Refusal, Refused, Search } from './candidates.js';
import { lookUp } from './form-table.js';
import type { How, Occurrence, Span } from './occurrence.js';
import { lettersOf, Mark } from './tokens.js';
import type { Pattern } from './vocabulary.js';
import { endOf, markAt, startOf } from './writing.js';

/** Why a place looks like a term and is none. */
export type MissReason = Refusal | 'feminine' | 'when' | 'unless' | 'overlap';

/** What an explanation says; the key of its words in `locales/terms.ts`. */
export type ExplanationCode = `match/${How | 'split'}` | `miss/${MissReason}`;

/** A match or near miss with the reason. */
export interface Explanation extends Span {
  readonly entry: Entry;
  readonly text: string;
  readonly code: ExplanationCode;
  /** What the message names: text, term, and by code variant, other, words, count. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** A candidate that was given up, and for what. */
export interface GivenUp {
  readonly candidate: Candidate;
  readonly reason: 'when' | 'unless' | 'overlap';
  /** The occurrence that stands in its place. */
  readonly other?: Occurrence;
}

function explanation(search: Search, place: Span & { entry: Entry }, code: ExplanationCode): Explanation {
  const { entry, start, end } = place;
  const text = search.text.slice(start, end);
  return { entry, start, end, text, code, args: { text, term: entry.de } };
}

/** Says for each match how it stands for its entry. */
export function explainMatch(search: Search, candidate: Candidate): Explanation {
  const { pattern, parts, how } = candidate;
  const place = { entry: pattern.entry, start: candidate.start, end: candidate.end };
  const made = explanation(search, place, parts ? 'match/split' : `match/${how}`);
  if (parts) {
    const pieces = parts.map(({ start, end }) => search.text.slice(start, end)).join(' … ');
    return { ...made, args: { ...made.args, text: pieces, count: parts.length } };
  }
  return how === 'variant' ? { ...made, args: { ...made.args, variant: pattern.german } } : made;
}

/** Says why a candidate was given up. */
export function explainGivenUp(search: Search, { candidate, reason, other }: GivenUp): Explanation {
  const { entry } = candidate.pattern;
  const made = explanation(search, { entry, start: candidate.start, end: candidate.end }, `miss/${reason}`);
  if (reason === 'overlap') return { ...made, args: { ...made.args, other: other?.text ?? '' } };
  return { ...made, args: { ...made.args, words: (entry[reason] ?? []).join(', ') } };
}

/** Says why a place that looks like a term is none. */
export function explainRefused(search: Search, { pattern, reason, start, end }: Refused): Explanation {
  return explanation(search, { entry: pattern.entry, start, end }, `miss/${reason}`);
}

const SHORTEST_MODIFIER = 3;
const LONGEST_WORD = 100;

/** Single nouns that start at a word's first letter and go on to another word: Drohne in Drohnenangriff. */
export function findModifiers(search: Search): Explanation[] {
  const found: Explanation[] = [];
  for (let index = 0; index < search.tokens.count; index += 1) {
    if (!(markAt(search.tokens, index) & Mark.capital)) continue;
    const letters = lettersOf(search, index);
    if (letters.length <= LONGEST_WORD) found.push(...modifiersOf(search, index, letters));
  }
  return found;
}

function modifiersOf(search: Search, index: number, letters: string): Explanation[] {
  const place = { start: startOf(search.tokens, index), end: endOf(search.tokens, index) };
  const found = new Map<Entry, Explanation>();
  for (let end = letters.length - 2; end >= SHORTEST_MODIFIER; end -= 1) {
    const rest = letters.slice(end);
    const isFeminine = /^in(?:nen)?$/.test(rest);
    if (!isFeminine && rest.length < SHORTEST_MODIFIER) continue;
    for (const pattern of nounsOfForm(search, letters.slice(0, end))) {
      const { entry } = pattern;
      if (found.has(entry)) continue;
      found.set(entry, explanation(search, { entry, ...place }, isFeminine ? 'miss/feminine' : 'miss/modifier'));
    }
  }
  return [...found.values()];
}

/** The patterns of one noun that have the form, with or without a linking s. */
function nounsOfForm({ vocabulary }: Search, form: string): Pattern[] {
  const number = lookUp(vocabulary.table, form);
  const known = number < 0 && form.endsWith('s') ? lookUp(vocabulary.table, form.slice(0, -1)) : number;
  const lexemes = (vocabulary.table.lexemes[known] ?? []).map((id) => vocabulary.lexemes[id]);
  const nouns = lexemes.filter((lexeme) => lexeme?.role === 'noun' && lexeme.casing === 'capital');
  return nouns.flatMap((lexeme) => vocabulary.patternsAt[lexeme?.state ?? -1] ?? []);
}
