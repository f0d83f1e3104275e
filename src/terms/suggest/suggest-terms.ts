import type { Span } from '../occurrence.js';
import { type CandidateKind, findCandidates, type TermCandidate } from './candidates.js';
import { GENERAL_NOUNS } from './general-words.js';

/** A text to look for terms in, and where the terms stand that the glossary has. */
export interface SuggestionSource {
  readonly text: string;
  readonly known: readonly Span[];
}

/** A place at which a suggested term stands. */
export interface SuggestedPlace extends Span {
  /** The index of the source. */
  readonly source: number;
  readonly text: string;
}

/** A term that a glossary lacks. */
export interface Suggestion {
  readonly kind: CandidateKind;
  /** The form to enter: the base form as it is written in the texts, or else the most frequent one. */
  readonly term: string;
  /** How often it stands there, compounds with it aside. */
  readonly count: number;
  /** Compounds that end in it, and how often each stands there. */
  readonly compounds: readonly { readonly term: string; readonly count: number }[];
  /** C-value (Frantzi, Ananiadou and Mima 2000). */
  readonly score: number;
  readonly places: readonly SuggestedPlace[];
}

/** What is suggested. */
export interface SuggestOptions {
  /** The least count, compounds included. */
  readonly least: number;
}

/** All places of one term. */
interface Group {
  readonly kind: CandidateKind;
  readonly key: string;
  readonly length: number;
  readonly head: string | undefined;
  readonly places: (SuggestedPlace & { readonly isBase: boolean })[];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the glossary has the term: what it finds there covers it; of a name a part is enough. */
function isCovered({ kind, start, end }: TermCandidate, known: readonly Span[]): boolean {
  if (kind === 'name') return known.some((span) => overlaps(span, { start, end }));
  return known.some((span) => span.start <= start && end <= span.end);
}

function groupCandidates(sources: readonly SuggestionSource[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [source, { text, known }] of sources.entries()) {
    for (const candidate of findCandidates(text)) {
      if (isCovered(candidate, known)) continue;
      const { kind, key, length, head, start, end, isBase } = candidate;
      const group = groups.get(key) ?? { kind, key, length, head, places: [] };
      group.places.push({ source, start, end, text: text.slice(start, end), isBase });
      groups.set(key, group);
    }
  }
  return groups;
}

/**
 * The form to show of a term: its base form as it stands most often; of a noun that stands in no base form anywhere the
 * dictionary's, in the letters of the text; of anything else the most frequent form.
 */
function shownForm({ places, kind, key }: Group): string {
  const base = places.filter(({ isBase }) => isBase);
  const counts = Map.groupBy(base.length > 0 ? base : places, ({ text }) => text.replaceAll(/\s+/gu, ' '));
  const [best] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const form = best?.[0] ?? '';
  return base.length > 0 || kind !== 'noun' || form.includes('ß') ? form : likeBase(form, key);
}

/** `Hauptstädten` by `hauptstadt`: the letters that the two begin with, and the rest of the base form. */
function likeBase(form: string, base: string): string {
  const folded = form.toLowerCase();
  let shared = 0;
  while (shared < base.length && folded[shared] === base[shared]) shared += 1;
  return shared === 0 ? form : form.slice(0, shared) + base.slice(shared);
}

/** The keys of the candidates inside a longer one: all runs of its words. */
function innerKeys(key: string): string[] {
  const words = key.split(' ');
  const keys = words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(' ')),
  );
  return keys.filter((inner) => inner !== key);
}

/**
 * The C-value of each term: its frequency by the logarithm of its length, less the mean frequency of the longer terms
 * around it. Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms: the C-value/NC-value method”,
 * International Journal on Digital Libraries 3 (2000), 115–130. Lengths are taken plus one, so that single words count.
 */
function scoresOf(groups: ReadonlyMap<string, Group>, counts: ReadonlyMap<string, number>): Map<string, number> {
  const around = new Map<string, number[]>();
  for (const { key, places } of groups.values()) {
    for (const inner of innerKeys(key)) around.set(inner, [...(around.get(inner) ?? []), places.length]);
  }
  return new Map(
    [...groups.values()].map(({ key, length }) => {
      const longer = around.get(key) ?? [];
      const mean = longer.length === 0 ? 0 : longer.reduce((sum, count) => sum + count, 0) / longer.length;
      return [key, Math.log2(1 + length) * ((counts.get(key) ?? 0) - mean)];
    }),
  );
}

/** The compounds that are counted under a noun which is itself suggested. */
function compoundsOf(groups: ReadonlyMap<string, Group>): Map<string, Group[]> {
  const compounds = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const { head } = group;
    if (head === undefined || !groups.has(head) || GENERAL_NOUNS.has(head)) continue;
    compounds.set(head, [...(compounds.get(head) ?? []), group]);
  }
  return compounds;
}

/**
 * Terms that German texts have and a glossary lacks, the likeliest first. Forms are folded to their lemma by the
 * inflection dictionary, compounds are counted under the noun that they end in where that noun stands alone, too.
 */
export function suggestTerms(sources: readonly SuggestionSource[], { least }: SuggestOptions): Suggestion[] {
  const groups = groupCandidates(sources);
  const compounds = compoundsOf(groups);
  const under = new Set([...compounds.values()].flat().map(({ key }) => key));
  const totals = new Map(
    [...groups.values()].map(({ key, places }) => {
      const more = compounds.get(key)?.reduce((sum, compound) => sum + compound.places.length, 0) ?? 0;
      return [key, places.length + more];
    }),
  );
  const scores = scoresOf(groups, totals);
  const wanted = [...groups.values()].filter(({ key }) => (totals.get(key) ?? 0) >= least && !under.has(key));
  return wanted
    .map((group): Suggestion => {
      const own = compounds.get(group.key) ?? [];
      const listed = own.map((compound) => ({ term: shownForm(compound), count: compound.places.length }));
      return {
        kind: group.kind,
        term: shownForm(group),
        count: group.places.length,
        compounds: listed.toSorted((a, b) => b.count - a.count),
        score: scores.get(group.key) ?? 0,
        places: group.places.map(({ isBase: _isBase, ...place }) => place),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
