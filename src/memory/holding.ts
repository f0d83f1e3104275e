import type { DatabaseSync } from 'node:sqlite';
import { normaliseText } from './key.js';
import type { Maker } from './memory.js';
import { prepareRead } from './unit.js';

/** A remembered translation that holds words. */
export interface Holding {
  readonly source: string;
  readonly target: string;
  readonly by: Maker;
}

/** Translations whose German or English holds a text, whatever its case: a concordance. Looks through all of them. */
export function findHolding(database: DatabaseSync, text: string, most: number): Holding[] {
  const wanted = normaliseText(text).toLowerCase();
  const found: Holding[] = [];
  if (wanted === '') return found;
  for (const { source, target, by } of prepareRead(database)()) {
    if (found.length >= most) break;
    if (source.toLowerCase().includes(wanted) || target.toLowerCase().includes(wanted))
      found.push({ source, target, by });
  }
  return found;
}
