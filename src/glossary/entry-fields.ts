import type { Entry } from './entry.js';

/** The name of an entry's field. */
export type Field = keyof Entry;

/**
 * The fields of an entry in the order in which they are written: that of the schema, which takes a while to load and is
 * not needed to name them.
 */
export const FIELDS: readonly Field[] = [
  'id',
  'de',
  'en',
  'variants',
  'admitted',
  'avoid',
  'status',
  'pos',
  'gender',
  'domain',
  'match',
  'forms',
  'when',
  'unless',
  'definition',
  'note',
  'source',
  'expires',
];

/** Whether a word from outside is the name of a field. */
export function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** How much a rendering is wanted. */
export const STATUSES = ['preferred', 'proposed', 'deprecated', 'keep'] as const;

/** How freely an entry's German side matches. */
export const MATCH_MODES = ['exact', 'inflected', 'compound'] as const;

/** The fields that hold a list of terms. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['variants', 'admitted', 'avoid', 'forms', 'when', 'unless']);

/** Whether a field holds a list. */
export function isListField(field: string): boolean {
  return LIST_FIELDS.has(field);
}
