import { type Field, FIELDS } from '../entry-fields.js';
import type { MessageArgs } from '../../errors.js';
import type { LocatedEntry } from '../check-entries.js';
import type { Entry } from '../entry.js';
import type { GlossaryPlace } from '../problem.js';
import type { RowProblem } from '../row.js';

/** Something that a file holds and an entry has no field for. */
export interface Ignored {
  readonly kind: 'column' | 'language' | 'category' | 'sheet';
  readonly name: string;
  /** How often it stands in the file. */
  readonly count: number;
}

/** A row that was read otherwise than it is written. */
export interface RowNote {
  readonly place: GlossaryPlace;
  readonly note: 'id-changed';
  readonly args: MessageArgs;
}

/** What could be read of a file, row by row. */
export interface Reading {
  readonly entries: readonly LocatedEntry[];
  /** What is wrong with rows that make no entry. */
  readonly problems: readonly RowProblem[];
  /** How many rows, concepts or entries the file holds. */
  readonly count: number;
  /** The fields that the file speaks of, empty ones included; undefined where each entry says only what it holds. */
  readonly fields?: ReadonlySet<string>;
  readonly ignored: readonly Ignored[];
  readonly notes: readonly RowNote[];
}

/** Something that a format cannot hold, and in how many entries it stands. */
export interface Loss {
  readonly kind: 'field' | 'values' | 'characters' | 'length';
  readonly field: Field;
  readonly count: number;
}

/** Why an entry, or one pair of terms of it, is not written. */
export const UNWRITTEN_REASONS = ['status', 'twice', 'too-long', 'characters'] as const;

/** An entry, or one pair of terms of it, that is not written. */
export interface Unwritten {
  readonly id: string;
  readonly reason: (typeof UNWRITTEN_REASONS)[number];
  readonly args: MessageArgs;
}

/** A glossary in another format, and what that format cannot hold of it. */
export interface Written {
  readonly content: string | Uint8Array;
  /** How many rows, concepts or entries the file holds. */
  readonly count: number;
  readonly losses: readonly Loss[];
  readonly unwritten: readonly Unwritten[];
}

/** Counts what is ignored, by kind and name. */
export function ignoredCounter(): { add: (kind: Ignored['kind'], name: string) => void; list: () => Ignored[] } {
  const counts = new Map<string, Ignored>();
  return {
    add: (kind, name) => {
      const key = `${kind} ${name}`;
      counts.set(key, { kind, name, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    list: () => [...counts.values()],
  };
}

/** Whether an entry says anything in a field that may be left out. */
export function isGiven(entry: Entry, field: Field): boolean {
  const value = entry[field];
  if (field === 'status') return value !== 'preferred';
  return value !== undefined && value.length > 0;
}

/** What is lost of entries in a format that holds only some fields. */
export function fieldLosses(entries: readonly Entry[], held: ReadonlySet<Field>): Loss[] {
  return FIELDS.flatMap((field): Loss[] => {
    if (held.has(field)) return [];
    const count = entries.filter((entry) => isGiven(entry, field)).length;
    return count === 0 ? [] : [{ kind: 'field', field, count }];
  });
}

/** Counts losses by kind and field. */
export function lossCounter(): { add: (kind: Loss['kind'], field: Field) => void; list: () => Loss[] } {
  const counts = new Map<string, Loss>();
  return {
    add: (kind, field) => {
      const key = `${kind} ${field}`;
      counts.set(key, { kind, field, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    list: () => [...counts.values()],
  };
}
