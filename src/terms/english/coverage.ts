import type { Entry } from '../../glossary/entry.js';
import { assignPlaces } from './assignment.js';
import { findRenderings } from './renderings.js';
import type { EntryRendering } from './renderings.js';

/** A term that stands in the source. Offsets are UTF-16 code units into the source. */
export interface SourceTerm {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What became of one source term: rendered, missing, or missing within the allowance. */
export interface TermCoverage<T extends SourceTerm = SourceTerm> {
  readonly term: T;
  /** The place in the target that renders it, used for no other term; undefined where it is missing. */
  readonly rendering: EntryRendering | undefined;
  /** Missing, but let pass: its English stands elsewhere in the target, so that a pronoun may stand for it here. */
  readonly allowed: boolean;
}

/** How the terms of a source are kept in its translation. */
export interface Coverage<T extends SourceTerm = SourceTerm> {
  /** One for each source term, in the order given. */
  readonly terms: readonly TermCoverage<T>[];
  /** Wrong renderings of the source's entries that are not part of a wanted rendering. */
  readonly avoided: readonly EntryRendering[];
  /** How many missing terms were let pass. */
  readonly allowed: number;
}

/** How strictly terms are counted. */
export interface CoverageOptions {
  /**
   * How many occurrences of one entry may be missing where a rendering of it
   * stands elsewhere in the target: a pronoun or a shortened form ("the agency") stands
   * for it. 0 where not given. Give the paragraph, not the sentence, as source
   * and target where pronouns shall count across sentences.
   */
  readonly allowance?: number;
}

/**
 * Assigns a rendering in the target to each term of the source. Each rendering
 * serves one term. As many terms as possible are served, in the order of the
 * source where that is possible. A rendering inside a longer one of another
 * entry serves only where nothing else is left.
 */
export function coverTerms<T extends SourceTerm>(
  terms: readonly T[],
  target: string,
  options: CoverageOptions = {},
): Coverage<T> {
  if (terms.length === 0) return { terms: [], avoided: [], allowed: 0 };
  const entries = [...new Set(terms.map((term) => term.entry))];
  const found = findRenderings(entries, target, (entry) => sourceForms(entry, terms));
  const wanted = found.filter((rendering) => rendering.kind !== 'avoid');
  const order = [...terms.keys()].sort((one, other) => startOf(terms, one) - startOf(terms, other));
  const places = Map.groupBy(wanted, (rendering) => rendering.entry);
  const assigned = assignPlaces(order.map((index) => entryPlaces(terms[index], places)));
  const renderings = new Map(order.map((index, rank) => [index, assigned[rank]]));
  const covered = withAllowance(
    terms.map((term, index) => ({ term, rendering: renderings.get(index) })),
    { allowance: options.allowance ?? 0, antecedents: new Set(places.keys()) },
  );
  return {
    terms: covered,
    avoided: found.filter((rendering) => rendering.kind === 'avoid' && !isInside(rendering, wanted)),
    allowed: covered.filter((term) => term.allowed).length,
  };
}

function startOf(terms: readonly SourceTerm[], index: number): number {
  return terms[index]?.start ?? 0;
}

function entryPlaces(
  term: SourceTerm | undefined,
  places: ReadonlyMap<Entry, readonly EntryRendering[]>,
): readonly EntryRendering[] {
  return term === undefined ? [] : (places.get(term.entry) ?? []);
}

/** The inflected German forms under which a `keep` term may stand in the target as it stood in the source. */
function sourceForms(entry: Entry, terms: readonly SourceTerm[]): string[] {
  if (entry.status !== 'keep') return [];
  const forms = terms.filter((term) => term.entry === entry && term.text !== entry.de).map((term) => term.text);
  return [...new Set(forms)];
}

function isInside(rendering: EntryRendering, wanted: readonly EntryRendering[]): boolean {
  return wanted.some((other) => other.start <= rendering.start && rendering.end <= other.end);
}

/**
 * Marks the missing terms that the allowance covers. A pronoun needs something
 * to refer to: an entry without any rendering in the target is let pass nowhere.
 */
function withAllowance<T extends SourceTerm>(
  terms: readonly Omit<TermCoverage<T>, 'allowed'>[],
  { allowance, antecedents }: { readonly allowance: number; readonly antecedents: ReadonlySet<Entry> },
): TermCoverage<T>[] {
  const used = new Map<Entry, number>();
  return terms.map((item) => {
    const { entry } = item.term;
    const before = used.get(entry) ?? 0;
    const allowed = item.rendering === undefined && antecedents.has(entry) && before < allowance;
    if (allowed) used.set(entry, before + 1);
    return { ...item, allowed };
  });
}
