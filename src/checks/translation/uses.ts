import { mostFrequent } from '../../terms/english/usual-rendering.js';
import type { FindingCode } from '../finding.js';
import type { PairPlace } from './check.js';

/** The codes of what is said in two ways. */
export type InconsistencyCode = Extract<FindingCode, `${string}/inconsistent`>;

/** How the English says something that the German names: a term, a name, a figure. */
export interface Use<P = PairPlace> {
  /** The code of a finding about it. */
  readonly code: InconsistencyCode;
  /** The same for all that ought to be said in one way: the id of an entry, a name, a value with its unit. */
  readonly id: string;
  readonly de: string;
  /** The English that the glossary prefers, of a term. */
  readonly en?: string;
  /** The English in the form in which uses are compared. */
  readonly base: string;
  /** Where the German has it, and where the English does. */
  readonly source: P;
  readonly target: P;
}

/** A use that is not like most, and one that is. */
export interface Deviation<U> {
  readonly use: U;
  readonly usual: U;
}

/**
 * The uses of one name or figure that differ from the form that stands most often; of two as frequent the first is meant.
 * @param uses in the order of the text
 */
export function deviations<U extends Pick<Use, 'id' | 'base'>>(uses: readonly U[]): Deviation<U>[] {
  return [...Map.groupBy(uses, ({ id }) => id).values()].flatMap((same) => {
    const base = mostFrequent(same.map((use) => use.base));
    const usual = same.find((use) => use.base === base);
    return usual === undefined ? [] : same.filter((use) => use.base !== base).map((use) => ({ use, usual }));
  });
}
