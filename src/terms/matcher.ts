import { entriesOf, type Glossary, type PlainEntry } from '../glossary/entry.js';
import { type Candidate, collectCandidates, emptyScratch, type Refused, type Search } from './candidates.js';
import {
  explainGivenUp,
  explainMatch,
  explainRefused,
  type Explanation,
  findModifiers,
  type GivenUp,
} from './explain.js';
import type { FindOptions, Matcher, Occurrence, Span } from './occurrence.js';
import { neighbourReason, withoutOverlaps, withOverlaps } from './select.js';
import { buildVocabulary, type SpellingOptions } from './vocabulary.js';

/** How a matcher reads German. */
export interface MatcherOptions {
  /** Spellings to take beside the usual ones. */
  readonly spelling?: SpellingOptions;
}

/** A matcher that can also give reasons. */
export interface ExplainingMatcher extends Matcher {
  /** Every match and every near miss with its reason, in order. */
  explain(text: string): Explanation[];
}

function toOccurrence(text: string, { pattern, start, end, how, parts }: Candidate): Occurrence {
  const { entry } = pattern;
  const plain = { entry, start, end, text: text.slice(start, end), how };
  const isDeprecated = entry.status === 'deprecated';
  if (!parts && !isDeprecated) return plain;
  return { ...plain, ...(parts && { parts }), ...(isDeprecated && { deprecated: true as const }) };
}

/** What is left of the candidates after the neighbour rules, and of these what does not overlap. */
function choose(search: Search): { standing: Candidate[]; chosen: Candidate[] } {
  const standing = search.candidates.filter((candidate) => neighbourReason(search, candidate) === undefined);
  return { standing, chosen: withoutOverlaps(standing) };
}

function occurrences(search: Search, { overlaps = false }: FindOptions): Occurrence[] {
  const { standing, chosen } = choose(search);
  return (overlaps ? withOverlaps(standing) : chosen).map((candidate) => toOccurrence(search.text, candidate));
}

/** The one of some spans in order, none overlapping another, that overlaps a span; by binary search. */
function overlapping(chosen: readonly Candidate[], { start, end }: Span): Candidate | undefined {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = chosen[low];
  return found && found.start < end ? found : undefined;
}

/** The candidates that were given up, each with what spoke against it. */
function givenUp(search: Search, standing: readonly Candidate[], chosen: readonly Candidate[]): GivenUp[] {
  const kept = new Set(chosen);
  const others = search.candidates.filter((candidate) => !kept.has(candidate));
  const left = new Set(standing);
  return others.flatMap((candidate): GivenUp[] => {
    const reason = left.has(candidate) ? 'overlap' : neighbourReason(search, candidate);
    const other = overlapping(chosen, candidate);
    if (!reason || other?.pattern.entry === candidate.pattern.entry) return [];
    return [{ candidate, reason, ...(other ? { other: toOccurrence(search.text, other) } : {}) }];
  });
}

const keyOf = ({ entry, start, end }: Span & { entry: { id: string } }): string => `${entry.id} ${start} ${end}`;

/** Keeps one explanation for an entry and span: the first. */
function unique(explanations: readonly Explanation[]): Explanation[] {
  const seen = new Set<string>();
  return explanations.filter((one) => {
    const key = keyOf(one);
    return seen.has(key) ? false : seen.add(key);
  });
}

function explainAll(search: Search, refused: readonly Refused[]): Explanation[] {
  const { standing, chosen } = choose(search);
  const all = [
    chosen.map((candidate) => explainMatch(search, candidate)),
    givenUp(search, standing, chosen).map((one) => explainGivenUp(search, one)),
    refused.map((one) => explainRefused(search, one)),
    findModifiers(search),
  ].flat();
  return unique(all).sort((one, other) => one.start - other.start || other.end - one.end);
}

/**
 * Makes a matcher for the German side of a glossary. All forms of all terms go
 * into one table, which each word of a text is looked up in once, so that the
 * time to search grows with the text and not with the number of terms.
 */
export function createMatcher(
  glossary: Glossary | readonly PlainEntry[],
  options: MatcherOptions = {},
): ExplainingMatcher {
  const vocabulary = buildVocabulary(entriesOf(glossary), options.spelling);
  const scratch = emptyScratch();
  return {
    find: (text, findOptions = {}) => occurrences(collectCandidates(vocabulary, text, { scratch }), findOptions),
    explain: (text) => {
      const refused: Refused[] = [];
      return explainAll(collectCandidates(vocabulary, text, { scratch, refused }), refused);
    },
  };
}
