import type { Edit } from '../glossary/edit/edit.js';
import type { Entry, PlainEntry } from '../glossary/entry.js';
import { idFrom } from '../glossary/merge.js';
import type { TermPair } from './pairs.js';

/** German and English that a glossary elsewhere holds. */
export interface ForeignPair {
  readonly source: string;
  readonly target: string;
}

/** What a glossary elsewhere says otherwise than the one here. */
export interface ForeignPairs {
  /** German that is not here. */
  readonly added: readonly ForeignPair[];
  /** German that is here, with other English. */
  readonly changed: readonly ForeignPair[];
  /** German that is only here. */
  readonly removed: readonly ForeignPair[];
}

/** What new entries are told. */
export interface NewEntries {
  /** What they name as their source. */
  readonly source: string;
  /** The ids that are taken. */
  readonly ids: readonly string[];
}

/** What has to be done to a glossary so that it says the same. */
export interface Adoption {
  /** Changes to entries, each with the file that holds the entry. */
  readonly changes: readonly { readonly file: string; readonly edit: Edit }[];
  readonly additions: readonly PlainEntry[];
  /** What an entry cannot say: a variant or an inflected form with English of its own. */
  readonly byHand: readonly ForeignPair[];
}

/**
 * Takes over pairs from elsewhere: an entry gets new English where none of its German has another there, unknown German gets
 * an entry.
 * @param own the pairs that the glossary has now
 */
export function adoptPairs(
  own: readonly TermPair[],
  { added, changed, removed }: ForeignPairs,
  { source, ids }: NewEntries,
): Adoption {
  const byEntry = Map.groupBy(own, ({ from }) => from.entry);
  const wanted = new Map(changed.map((pair) => [pair.source, pair.target]));
  const absent = new Set(removed.map((pair) => pair.source));
  const changes: { file: string; edit: Edit }[] = [];
  const done = new Set<string>();
  for (const [entry, pairs] of byEntry) {
    const base = pairs.filter((pair) => isBase(entry, pair.source) && !absent.has(pair.source));
    const value = wanted.get(entry.de);
    const file = pairs[0]?.from.place?.file;
    if (value === undefined || file === undefined || base.some((pair) => wanted.get(pair.source) !== value)) continue;
    changes.push({ file, edit: { kind: 'set', id: entry.id, field: 'en', value } });
    // Its inflected forms follow from it.
    for (const pair of pairs) done.add(pair.source);
  }
  const taken = new Set(ids);
  return {
    changes,
    additions: added.map((pair) => ({ id: freeId(pair.target, taken), de: pair.source, en: pair.target, source })),
    byHand: changed.filter((pair) => !done.has(pair.source)),
  };
}

function isBase({ de, variants }: Entry, source: string): boolean {
  return source === de || variants.includes(source);
}

/** An id that no entry has, made from the English. */
function freeId(english: string, taken: Set<string>): string {
  const base = idFrom(english);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
