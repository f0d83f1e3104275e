import Fuse from 'fuse.js';
import type { Entry } from '../../glossary/entry.js';
import { findRenderings } from '../english/renderings.js';
import { createMatcher } from '../matcher.js';
import type { Span } from '../occurrence.js';
import { foldQuery, type FoldedText, foldText } from './fold-text.js';

/** How a query stands for what it found, the nearest first. */
export const SEARCH_WAYS = [
  'exact',
  'inflected',
  'compound',
  'word',
  'begins',
  'contains',
  'words',
  'prose',
  'similar',
] as const;

/** How a query stands for what it found. */
export type SearchWay = (typeof SEARCH_WAYS)[number];

const TERM_FIELDS = ['id', 'de', 'en', 'variants', 'admitted', 'forms', 'avoid'] as const;
const PROSE_FIELDS = ['definition', 'note'] as const;

/** A field in which a search looks. */
export type SearchField = (typeof TERM_FIELDS)[number] | (typeof PROSE_FIELDS)[number];

/** An entry that a query finds. */
export interface SearchHit {
  readonly entry: Entry;
  readonly how: SearchWay;
  /** Where it was found, and the text there. */
  readonly field: SearchField;
  readonly text: string;
  /** What of the text is the query, in UTF-16 units. */
  readonly spans: readonly Span[];
  /** From 0 to 1; hits are ordered by it. */
  readonly score: number;
}

/** A text of an entry, ready to be searched. */
interface Candidate {
  readonly entry: Entry;
  readonly field: SearchField;
  readonly text: string;
  readonly folded: FoldedText;
}

function candidate(entry: Entry, field: SearchField, text: string): Candidate {
  return { entry, field, text, folded: foldText(text) };
}

function termsOf(entry: Entry): Candidate[] {
  return TERM_FIELDS.flatMap((field) => {
    const value = entry[field] ?? [];
    return (typeof value === 'string' ? [value] : value).map((text) => candidate(entry, field, text));
  });
}

/** How near a way is, of 1; what is found in a lesser field comes after what is found in a better one. */
const WEIGHT: Readonly<Record<SearchWay, number>> = {
  exact: 1,
  inflected: 0.9,
  compound: 0.8,
  word: 0.7,
  begins: 0.6,
  contains: 0.5,
  words: 0.4,
  prose: 0.2,
  similar: 0.3,
};
const FIELD_STEP = 0.005;
/** How much of a score tells long texts from short ones. */
const LENGTH_SHARE = 0.05;

function scoreOf({ field, folded }: Candidate, how: SearchWay, queryLength: number): number {
  const rank = [...TERM_FIELDS, ...PROSE_FIELDS].indexOf(field);
  const share = Math.min(1, queryLength / Math.max(folded.text.length, 1));
  return WEIGHT[how] - rank * FIELD_STEP + share * LENGTH_SHARE - LENGTH_SHARE;
}

function spanAt({ offsets }: FoldedText, start: number, length: number): Span {
  return { start: offsets[start] ?? 0, end: offsets[start + length] ?? offsets.at(-1) ?? 0 };
}

type Found = Pick<SearchHit, 'how' | 'spans'>;

/** Shorter queries are looked for at the beginnings of words only. */
const SHORTEST_INNER = 3;

/** How a query stands in a text as it is written. */
function findWritten({ folded }: Candidate, query: string): Found | undefined {
  const { text } = folded;
  if (text === query) return { how: 'exact', spans: [spanAt(folded, 0, text.length)] };
  const word = ` ${text} `.indexOf(` ${query} `);
  if (word >= 0) return { how: 'word', spans: [spanAt(folded, word, query.length)] };
  const begin = ` ${text}`.indexOf(` ${query}`);
  if (begin >= 0) return { how: 'begins', spans: [spanAt(folded, begin, query.length)] };
  const inner = query.length < SHORTEST_INNER ? -1 : text.indexOf(query);
  if (inner >= 0) return { how: 'contains', spans: [spanAt(folded, inner, query.length)] };
  return findWords(folded, query);
}

/** All words of a query, in any order, at the beginnings of words. */
function findWords(folded: FoldedText, query: string): Found | undefined {
  const words = query.split(' ');
  if (words.length < 2) return undefined;
  const places = words.map((word) => ` ${folded.text}`.indexOf(` ${word}`));
  if (places.includes(-1)) return undefined;
  return { how: 'words', spans: places.map((at, index) => spanAt(folded, at, words[index]?.length ?? 0)) };
}

/** German nouns are capital in a glossary and small in a hurried query; shorter words are articles and the like. */
function capitalised(query: string): string {
  return query.replaceAll(/(?<!\p{L})\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
}

function isWhole({ start, end }: Span, query: string): boolean {
  return query.slice(0, start).trim() === '' && query.slice(end).trim() === '';
}

/** Inflected forms and compounds of German terms, inflected forms of English ones: the whole query has to be one. */
function findForms(entries: readonly Entry[], query: string): SearchHit[] {
  const matcher = createMatcher(entries.map(({ when: _when, unless: _unless, ...entry }) => entry));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const german = [...new Set([query, capitalised(query)])].flatMap((text) =>
    matcher
      .find(text, { overlaps: true })
      .filter((found) => isWhole(found, text))
      .map(({ entry, how }): [Entry, SearchWay] => [
        byId.get(entry.id) ?? entry,
        how === 'compound' ? how : 'inflected',
      ]),
  );
  const english = findRenderings(entries, query).filter((found) => isWhole(found, query));
  return [
    ...german.map(([entry, how]) => hit(candidate(entry, 'de', entry.de), { how, spans: [] }, query)),
    ...english.map(({ entry, base, kind }) => {
      const field = kind === 'preferred' ? 'en' : kind;
      return hit(candidate(entry, field, base), { how: 'inflected', spans: [] }, query);
    }),
  ];
}

function hit(found: Candidate, { how, spans }: Found, query: string): SearchHit {
  const { entry, field, text } = found;
  return { entry, how, field, text, spans, score: scoreOf(found, how, query.length) };
}

function findProse(entry: Entry, query: string): SearchHit[] {
  return PROSE_FIELDS.flatMap((field) => {
    const text = entry[field];
    if (text === undefined) return [];
    const place = candidate(entry, field, text);
    const at = ` ${place.folded.text}`.indexOf(` ${query}`);
    if (at < 0) return [];
    return [hit(place, { how: 'prose', spans: [spanAt(place.folded, at, query.length)] }, query)];
  });
}

/** The least likeness, as fuse.js measures it: 0 is the same, 1 nothing alike. */
const MOST_UNLIKE = 0.4;

/** What a mistyped query may have meant. */
function findSimilar(candidates: readonly Candidate[], query: string): SearchHit[] {
  const fuse = new Fuse(candidates, {
    keys: ['folded.text'],
    includeScore: true,
    includeMatches: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: MOST_UNLIKE,
    minMatchCharLength: 2,
  });
  return fuse.search(query).map(({ item, score = 1, matches = [] }) => {
    const ranges = matches.flatMap(({ indices }) => indices);
    const spans = ranges.map(([from, to]) => spanAt(item.folded, from, to - from + 1));
    const length = Math.abs(item.folded.text.length - query.length) / Math.max(item.folded.text.length, query.length);
    const { entry, field, text } = item;
    return { entry, field, text, how: 'similar', spans, score: WEIGHT.similar * (1 - score) * (1 - length / 2) };
  });
}

/** The best hit of each entry, the best first. */
function bestOf(hits: readonly SearchHit[]): SearchHit[] {
  const best = new Map<Entry, SearchHit>();
  for (const each of hits) {
    const before = best.get(each.entry);
    if (before === undefined || each.score > before.score) best.set(each.entry, each);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/**
 * Finds entries by words of either language, in whatever form: as written, umlauts and accents aside; inflected and
 * compounded, as the matcher reads German; the words in another order; in definitions and notes. Where nothing is
 * found, what is written most alike.
 */
export function searchEntries(entries: readonly Entry[], query: string): SearchHit[] {
  const candidates = entries.flatMap(termsOf);
  const queries = foldQuery(query);
  const written = queries.flatMap((each) =>
    candidates.flatMap((place) => {
      const found = findWritten(place, each);
      return found === undefined ? [] : [hit(place, found, each)];
    }),
  );
  const prose = queries.flatMap((each) => entries.flatMap((entry) => findProse(entry, each)));
  const found = bestOf([...written, ...findForms(entries, query), ...prose]);
  if (found.length > 0) return found;
  return bestOf(queries.flatMap((each) => findSimilar(candidates, each)));
}
