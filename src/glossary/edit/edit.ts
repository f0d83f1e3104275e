import type { Entry, PlainEntry } from '../entry.js';
import { entrySchema } from '../schema.js';

/** The name of an entry's field. */
export type Field = keyof Entry;

/** The fields of an entry in the order in which they are written. */
export const FIELDS: readonly Field[] = entrySchema.keyof().options;

/** Whether a word from outside is the name of a field. */
export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** What a field is set to; undefined, an empty text or an empty list leaves the field out. */
export type FieldValue = string | readonly string[] | undefined;

/** One change to a glossary file. */
export type Edit =
  /** Adds an entry, after another one or else at the end. */
  | { readonly kind: 'add'; readonly entry: PlainEntry; readonly after?: string }
  | { readonly kind: 'set'; readonly id: string; readonly field: Field; readonly value: FieldValue }
  /** Removes an entry and the comments right above it. */
  | { readonly kind: 'remove'; readonly id: string }
  /** Puts an entry, written as YAML with the comments above it, in the place of one. */
  | { readonly kind: 'write'; readonly id: string; readonly text: string }
  /** Puts in an entry that is written as YAML, after another one, or else as the first where `after` is empty. */
  | { readonly kind: 'paste'; readonly text: string; readonly after: string }
  | { readonly kind: 'rename'; readonly id: string; readonly to: string };
