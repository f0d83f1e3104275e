import type { Field } from './entry-fields.js';
import type { Entry } from './entry.js';
import { lacks } from './select.js';

/** How many entries have each value of a field, the most frequent first; those without one under the empty name. */
export type Counts = readonly (readonly [value: string, entries: number])[];

/** What a glossary holds, in numbers. */
export interface Statistics {
  readonly entries: number;
  readonly domain: Counts;
  readonly status: Counts;
  readonly pos: Counts;
  /** How many entries lack each of these fields. */
  readonly missing: Counts;
  /** How many terms stand in each of these fields, in all entries together. */
  readonly terms: Counts;
}

/** What a well-kept entry says and need not. */
const EXPECTED: readonly Field[] = ['definition', 'note', 'source', 'domain', 'pos', 'gender'];
const TERMS = ['de', 'variants', 'forms', 'en', 'admitted', 'avoid'] as const satisfies readonly Field[];

function countsOf(entries: readonly Entry[], field: 'domain' | 'status' | 'pos'): Counts {
  const groups = Map.groupBy(entries, (entry) => entry[field] ?? '');
  const counts = [...groups].map(([value, members]) => [value, members.length] as const);
  return counts.sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
}

function termsIn(entry: Entry, field: (typeof TERMS)[number]): number {
  const value = entry[field] ?? [];
  return typeof value === 'string' ? 1 : value.length;
}

/** Counts what a glossary holds. */
export function statisticsOf(entries: readonly Entry[]): Statistics {
  return {
    entries: entries.length,
    domain: countsOf(entries, 'domain'),
    status: countsOf(entries, 'status'),
    pos: countsOf(entries, 'pos'),
    missing: EXPECTED.map((field) => [field, entries.filter((entry) => lacks(entry, field)).length]),
    terms: TERMS.map((field) => [field, entries.reduce((sum, entry) => sum + termsIn(entry, field), 0)]),
  };
}
