import type { Field } from '../entry-fields.js';
import type { PlainEntry } from '../entry.js';

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
