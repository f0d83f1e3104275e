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

/** Of the candidates that overlap each other, directly or through others, the longest, then the longest beside it … */
function settle(cluster: readonly Candidate[]): readonly Candidate[] {
  if (cluster.length < 2) return cluster;
  const chosen: Candidate[] = [];
  for (const candidate of [...cluster].sort((one, other) => byPreference(one, other) || one.start - other.start)) {
    if (!chosen.some((other) => candidate.start < other.end && other.start < candidate.end)) chosen.push(candidate);
  }
  return chosen;
}

/** The longest matches, none overlapping another, in order. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let cluster: Candidate[] = [];
  let end = -1;
  for (const candidate of [...candidates].sort(byPlace)) {
    if (candidate.start >= end) {
      chosen.push(...settle(cluster));
      cluster = [];
    }
    cluster.push(candidate);
    end = Math.max(end, candidate.end);
  }
  return [...chosen, ...settle(cluster)].sort(byPlace);
}

/** All candidates in order, an entry only once for a span. */
export function withOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return [...candidates].sort(byPlace).filter(({ pattern, start, end }) => {
    const key = `${pattern.order} ${start} ${end}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
