import { TermtreuError } from '../errors.js';
import type { LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';

/** Makes an id from an English rendering: `Élysée Treaty` → `elysee-treaty`. */
export function idFrom(en: string): string {
  const plain = en.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'entry';
}

/** Gives an id of their own to the entries of tables that came without one; the second of a name gets `-2`. */
function nameEntry(entry: Entry, taken: ReadonlyMap<string, unknown>): Entry {
  const base = entry.id;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return { ...entry, id };
}

/**
 * Joins the entries of one or several files, in their order.
 * @throws TermtreuError `glossary-duplicate-id`, with the place of the second entry and that of the first
 */
export function mergeEntries(located: readonly LocatedEntry[]): Entry[] {
  const byId = new Map<string, LocatedEntry>();
  for (const item of located) {
    if (!item.hasOwnId) continue;
    const first = byId.get(item.entry.id);
    if (first !== undefined) {
      const { file: firstFile, line: firstLine } = first.place;
      throw new TermtreuError('glossary-duplicate-id', { ...item.place, id: item.entry.id, firstFile, firstLine });
    }
    byId.set(item.entry.id, item);
  }
  return located.map((item) => {
    if (item.hasOwnId) return item.entry;
    const entry = nameEntry(item.entry, byId);
    byId.set(entry.id, item);
    return entry;
  });
}
