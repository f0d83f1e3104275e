import { distance } from 'fastest-levenshtein';
import type { DatabaseSync } from 'node:sqlite';
import { featuresOf } from './features.js';
import { normaliseText } from './key.js';
import type { Maker, SimilarSegment } from './memory.js';
import { numberOf, textOf } from './values.js';

/** What may be asked for. */
export interface SimilarOptions {
  /** The least score, from 0 to 1; 0.75 unless given. */
  readonly least?: number;
  /** The most segments given; three unless said otherwise. */
  readonly most?: number;
  /** Only what people translated. */
  readonly by?: 'human';
}

/** Below this share two sentences have little but function words in common; it is the usual limit of such tools. */
const LEAST_SCORE = 0.75;
/** A beginning of a word that more sources share tells too little to be followed alone. */
const COMMON = 4000;
/** How many of the sources found by words are compared letter by letter. */
const MOST_COMPARED = 250;
/** The share of the words that two texts of the least score may differ in. */
const DIFFERENT = 0.4;

/** Finds segments whose German is like another. */
export type FindSimilar = (source: string, options?: SimilarOptions) => SimilarSegment[];

/**
 * Prepares the search in a memory. Sources that share one of the rarest words are found in an inverted index: of two
 * texts in which so many words are the same, one of these words is among the rarest of either (prefix filtering: Bayardo,
 * Ma and Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007). Those that share most of them are compared by
 * Levenshtein's distance.
 */
export function prepareSimilar(database: DatabaseSync): FindSimilar {
  const machines = prepareIndex(database, 'features');
  const humans = prepareIndex(database, 'human_features');
  const text = database.prepare('SELECT text FROM source WHERE id = ?');
  const translations = database.prepare(
    "SELECT id, target, made_by FROM translation WHERE source = ? ORDER BY made_by = 'human' DESC, id DESC LIMIT 1",
  );
  return (source, { least = LEAST_SCORE, most = 3, by } = {}) => {
    const wanted = normaliseText(source);
    const indexes = by === 'human' ? [humans] : [humans, machines];
    const compared = indexes.flatMap((index) => candidates(featuresOf(wanted), index));
    const scored = compared.flatMap((id) => {
      const found = textOf(text.get(id)?.['text']);
      const score = similarity(wanted, found, least);
      return score < least ? [] : [{ id, source: found, score }];
    });
    const best = scored.sort((one, other) => other.score - one.score || one.id - other.id).slice(0, most);
    return best.flatMap(({ id, source: found, score }) => {
      const row = translations.get(id);
      if (row === undefined) return [];
      const { id: translation, target, made_by: maker } = row;
      return [
        {
          id: numberOf(translation),
          score,
          source: found,
          target: textOf(target),
          by: makerOf(textOf(maker)),
        },
      ];
    });
  };
}

/** Who made a remembered translation, as it is stored. */
export function makerOf(value: string): Maker {
  return value === 'human' || value === 'repair' ? value : 'engine';
}

interface Index {
  /** How many sources have a feature, at most {@link COMMON}. */
  readonly frequency: (feature: string) => number;
  readonly sources: (query: string) => number[];
}

/** An index of sources; nothing is found in one that a file from before it has not got. */
function prepareIndex(database: DatabaseSync, table: 'features' | 'human_features'): Index {
  const has = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  if (!has) return { frequency: () => 0, sources: () => [] };
  const matching = `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
  const count = database.prepare(`SELECT count(*) AS n FROM (${matching} LIMIT ${COMMON})`);
  const list = database.prepare(`${matching} ORDER BY rowid DESC LIMIT ${COMMON}`);
  // How common a beginning is changes slowly; function words come in every sentence.
  const known = new Map<string, number>();
  return {
    frequency(feature) {
      const found = known.get(feature) ?? numberOf(count.get(`"${feature}"`)?.['n']);
      known.set(feature, found);
      return found;
    },
    sources: (query) => list.all(query).map((row) => numberOf(row['rowid'])),
  };
}

/** The sources that share most of the rarest features, those that share more first. */
function candidates(features: readonly string[], { frequency, sources }: Index): number[] {
  const ranked = features
    .map((feature) => ({ query: `"${feature}"`, count: frequency(feature) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count);
  const decisive = ranked.slice(0, Math.floor(features.length * DIFFERENT) + 1);
  const rare = decisive.filter(({ count }) => count < COMMON).map(({ query }) => query);
  const queries = rare.length > 0 ? rare : pairs(ranked.slice(0, 3).map(({ query }) => query));
  const shared = new Map<number, number>();
  for (const query of queries) for (const id of sources(query)) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COMPARED)
    .map(([id]) => id);
}

/** Where every word is common, two of them together may not be. */
function pairs(queries: readonly string[]): string[] {
  const all = queries.flatMap((one, at) => queries.slice(at + 1).map((other) => `${one} AND ${other}`));
  return all.length > 0 ? all : [...queries];
}

/** One less the edit distance over the longer length; 0 where the lengths alone rule the least score out. */
function similarity(one: string, other: string, least: number): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0 || Math.min(one.length, other.length) < least * longer) return 0;
  return 1 - distance(one, other) / longer;
}
