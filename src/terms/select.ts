import type { Candidate, Search } from './candidates.js';
import type { How } from './occurrence.js';

const RANK: Readonly<Record<How, number>> = { exact: 0, inflected: 1, variant: 2, compound: 3 };

/** How far `when` and `unless` look for a neighbour, in code units: a long sentence. */
const LONGEST_SENTENCE = 600;
const SENTENCE_END = /[.!?…]["“”»«’‘)]*\s+["„»(]?[\p{Lu}\p{Nd}]|\n[^\S\n]*\n/u;

function inSameSentence(text: string, first: number, second: number): boolean {
  const from = Math.min(first, second);
  const to = Math.max(first, second);
  return to - from <= LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(from, to + 1));
}

function hasNeighbour(search: Search, words: readonly string[], at: number): boolean {
  return words.some((word) => {
    const lexeme = search.vocabulary.lexemes[search.vocabulary.neighbours.get(word) ?? -1];
    const places = lexeme ? (search.neighbours.get(lexeme) ?? []) : [];
    return nearest(places, at).some((place) => inSameSentence(search.text, place, at));
  });
}

/** The places on either side of `at`, by binary search, not `at` itself. */
function nearest(places: readonly number[], at: number): number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const after = places[low] === at ? places[low + 1] : places[low];
  return [places[low - 1], after].filter((place) => place !== undefined);
}

/** Which neighbour rule speaks against a candidate, or undefined. */
export function neighbourReason(search: Search, { pattern, start }: Candidate): 'when' | 'unless' | undefined {
  const { when, unless } = pattern.entry;
  if (when && when.length > 0 && !hasNeighbour(search, when, start)) return 'when';
  return unless && hasNeighbour(search, unless, start) ? 'unless' : undefined;
}

const isDeprecated = ({ pattern }: Candidate): number => (pattern.entry.status === 'deprecated' ? 1 : 0);

/** Better candidates first: the longer span, then the longer term, the closer form, the earlier entry. */
function byPreference(one: Candidate, other: Candidate): number {
  return (
    other.end - other.start - (one.end - one.start) ||
    other.weight - one.weight ||
    RANK[one.how] - RANK[other.how] ||
    isDeprecated(one) - isDeprecated(other) ||
    one.pattern.order - other.pattern.order
  );
}

const byPlace = (one: Candidate, other: Candidate): number => one.start - other.start || byPreference(one, other);

/** Of the candidates that overlap each other, directly or through others, the longest, then the longest beside it …, in order. */
function settle(cluster: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of cluster.toSorted((one, other) => byPreference(one, other) || one.start - other.start)) {
    if (!chosen.some((other) => candidate.start < other.end && other.start < candidate.end)) chosen.push(candidate);
  }
  return chosen.sort(byPlace);
}

/** A search finds nearly all candidates in order: to see that costs less than to sort them. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  for (let index = 1; index < candidates.length; index += 1) {
    const before = candidates[index - 1];
    const candidate = candidates[index];
    if (before && candidate && byPlace(before, candidate) > 0) return candidates.toSorted(byPlace);
  }
  return candidates;
}

/** The longest matches, none overlapping another, in order. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = inOrder(candidates);
  const chosen: Candidate[] = [];
  let from = 0;
  let end = -1;
  for (const [index, candidate] of ordered.entries()) {
    if (candidate.start >= end) {
      addCluster(chosen, ordered, { from, to: index });
      from = index;
    }
    end = Math.max(end, candidate.end);
  }
  addCluster(chosen, ordered, { from, to: ordered.length });
  return chosen;
}

/** Most clusters are a single candidate, for which no list is made. */
function addCluster(
  chosen: Candidate[],
  ordered: readonly Candidate[],
  { from, to }: { from: number; to: number },
): void {
  const first = ordered[from];
  if (to - from > 1) chosen.push(...settle(ordered.slice(from, to)));
  else if (first && to > from) chosen.push(first);
}

/** All candidates in order, an entry only once for a span. */
export function withOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return [...candidates].sort(byPlace).filter(({ pattern, start, end }) => {
    const key = `${pattern.order} ${start} ${end}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
