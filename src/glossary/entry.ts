import type { z } from 'zod';
import type { MATCH_MODES, STATUSES } from './entry-fields.js';
import type { entrySchema } from './schema.js';

/** How much a rendering is wanted. `keep`: the German word stays in the English text. */
export type Status = (typeof STATUSES)[number];

/** How freely an entry's German side matches: the form as written, its inflected forms, or also as the head of a compound. */
export type MatchMode = (typeof MATCH_MODES)[number];

/** One concept of a glossary, with its German and English words; the schema describes the fields. */
export type Entry = Readonly<z.output<typeof entrySchema>>;

/** The least that a caller of the API has to give for a term. */
export type PlainEntry = Pick<Entry, 'id' | 'de' | 'en'> & Partial<Entry>;

/** The entries of one file or folder. */
export interface Glossary {
  readonly entries: readonly Entry[];
}

/** Fills what a plain entry leaves out. */
export function completeEntry(entry: PlainEntry): Entry {
  return { variants: [], admitted: [], avoid: [], status: 'preferred', ...entry };
}

function isList(glossary: Glossary | readonly PlainEntry[]): glossary is readonly PlainEntry[] {
  return Array.isArray(glossary);
}

/** The entries of a glossary, or a caller's own, in full. */
export function entriesOf(glossary: Glossary | readonly PlainEntry[]): readonly Entry[] {
  return isList(glossary) ? glossary.map(completeEntry) : glossary.entries;
}
