import type { Glossary, PlainEntry } from '../glossary/entry.js';
import { type Candidate, collectCandidates, type Search } from './candidates.js';
import type { FindOptions, Matcher, Occurrence } from './occurrence.js';
import { neighbourReason, withoutOverlaps, withOverlaps } from './select.js';
import { emptyTokens } from './tokens.js';
import { buildVocabulary, type SpellingOptions } from './vocabulary.js';

/** How a matcher reads German. */
export interface MatcherOptions {
  /** Spellings to take beside the usual ones. */
  readonly spelling?: SpellingOptions;
}

function toOccurrence(text: string, { pattern, start, end, how, parts }: Candidate): Occurrence {
  return {
    entry: pattern.entry,
    start,
    end,
    text: text.slice(start, end),
    how,
    ...(parts ? { parts } : {}),
    ...(pattern.entry.status === 'deprecated' ? { deprecated: true as const } : {}),
  };
}

function occurrences(search: Search, options: FindOptions): Occurrence[] {
  const standing = search.candidates.filter((candidate) => neighbourReason(search, candidate) === undefined);
  const chosen = options.overlaps ? withOverlaps(standing) : withoutOverlaps(standing);
  return chosen.map((candidate) => toOccurrence(search.text, candidate));
}

function isList(glossary: Glossary | readonly PlainEntry[]): glossary is readonly PlainEntry[] {
  return Array.isArray(glossary);
}

/**
 * Makes a matcher for the German side of a glossary. All forms of all terms go
 * into one table, which each word of a text is looked up in once, so that the
 * time to search grows with the text and not with the number of terms.
 */
export function createMatcher(glossary: Glossary | readonly PlainEntry[], options: MatcherOptions = {}): Matcher {
  const vocabulary = buildVocabulary(isList(glossary) ? glossary : glossary.entries, options.spelling);
  const tokens = emptyTokens();
  return {
    find: (text, findOptions = {}) => occurrences(collectCandidates(vocabulary, text, { tokens }), findOptions),
  };
}
