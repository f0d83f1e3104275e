import { FIELDS, type Field } from './entry-fields.js';
import type { LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import { isGiven, type Reading } from './formats/format.js';
import type { GlossaryPlace } from './problem.js';

/** An entry that the glossary has, and what an import gives it. */
export interface ChangedEntry {
  readonly id: string;
  readonly place: GlossaryPlace;
  readonly fields: readonly Field[];
  /** The entry as it is to be. */
  readonly entry: Entry;
}

/**
 * Why a sound row is not taken: the glossary has another English for its German; an id, or a pair of terms, stands in the
 * imported file a second time.
 */
export const CONFLICTS = ['other-english', 'id-twice', 'row-twice'] as const;

/** A row that is sound and yet not taken. */
export interface Conflict {
  readonly place: GlossaryPlace;
  /** What the row is about. */
  readonly entry: string;
  readonly kind: (typeof CONFLICTS)[number];
  /** The entry that stands against it. */
  readonly id: string;
  readonly en: string;
}

/** What an import does to a glossary. */
export interface ImportPlan {
  readonly added: readonly LocatedEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
}

/** The entries of a glossary while an import goes through its rows. */
interface Known {
  readonly byId: Map<string, Entry>;
  readonly byGerman: Map<string, Entry[]>;
  /** The ids of the glossary itself. */
  readonly own: ReadonlySet<string>;
  /** The ids of entries that rows before were about. */
  readonly imported: Set<string>;
}

function knownEntries(entries: readonly Entry[]): Known {
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byGerman: Map.groupBy(entries, ({ de }) => de),
    own: new Set(entries.map(({ id }) => id)),
    imported: new Set(),
  };
}

function isSame(a: Entry[Field], b: Entry[Field]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const [one, two] = [a ?? [], b ?? []];
  return one.length === two.length && one.every((item, index) => item === two[index]);
}

/** The entry with what a row says; a field that the row is silent on stays. */
function withRow(old: Entry, row: Entry, fields: Reading['fields']): { entry: Entry; changed: Field[] } {
  const spoken = FIELDS.filter((field) => field !== 'id' && (fields?.has(field) ?? isGiven(row, field)));
  const changed = spoken.filter((field) => !isSame(old[field], row[field]));
  const given = changed.map((field) => [field, row[field]]);
  return { entry: { ...old, ...Object.fromEntries(given) }, changed };
}

/** An id that no entry has: `ceasefire`, `ceasefire-2`. */
function freeId(base: string, { byId }: Known): string {
  let id = base;
  for (let count = 2; byId.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** What the glossary, and the rows before, have that a row may be about. */
interface Match {
  /** The entry with the row's id. */
  readonly named?: Entry | undefined;
  /** The entry with its German and its English. */
  readonly same?: Entry | undefined;
  /** An entry of the glossary with its German and other English. */
  readonly other?: Entry | undefined;
}

function match({ entry, hasOwnId }: LocatedEntry, known: Known): Match {
  const alike = known.byGerman.get(entry.de) ?? [];
  return {
    named: hasOwnId ? known.byId.get(entry.id) : undefined,
    same: alike.find(({ en }) => en === entry.en),
    other: alike.find(({ id }) => known.own.has(id)),
  };
}

function remember(known: Known, entry: Entry): void {
  known.imported.add(entry.id);
  known.byId.set(entry.id, entry);
  const alike = known.byGerman.get(entry.de);
  if (alike === undefined) known.byGerman.set(entry.de, [entry]);
  else alike.push(entry);
}

/** What becomes of one row. */
type Decision =
  | { readonly kind: 'add' }
  | { readonly kind: 'update'; readonly found: Entry }
  | { readonly kind: Conflict['kind']; readonly found: Entry };

function decide(row: LocatedEntry, known: Known, overwrite: boolean): Decision {
  const { named, same, other } = match(row, known);
  if (named !== undefined) return { kind: known.imported.has(named.id) ? 'id-twice' : 'update', found: named };
  if (same !== undefined) return { kind: known.imported.has(same.id) ? 'row-twice' : 'update', found: same };
  // Two meanings of one word are two rows of one file; but nobody wants a second English beside the glossary's unasked.
  if (other === undefined || known.imported.has(other.id)) return { kind: 'add' };
  return { kind: overwrite ? 'update' : 'other-english', found: other };
}

/**
 * Decides what becomes of each row of an import. It is about the entry with its id, or else the one with its German and
 * English; all others are new. A row whose German term the glossary renders otherwise is a conflict, unless it is to win.
 * @param existing the glossary's entries, none where it is new
 */
export function planImport(existing: readonly Entry[], reading: Reading, overwrite: boolean): ImportPlan {
  const known = knownEntries(existing);
  const added: LocatedEntry[] = [];
  const changed: ChangedEntry[] = [];
  const conflicts: Conflict[] = [];
  let unchanged = 0;
  for (const row of reading.entries) {
    const { entry, place, hasOwnId } = row;
    const decision = decide(row, known, overwrite);
    if (decision.kind === 'add') {
      const id = freeId(entry.id, known);
      added.push({ ...row, entry: { ...entry, id } });
      remember(known, { ...entry, id });
    } else if (decision.kind === 'update') {
      const merged = withRow(decision.found, entry, reading.fields);
      const { id } = decision.found;
      known.imported.add(id);
      known.byId.set(id, merged.entry);
      if (merged.changed.length === 0) unchanged += 1;
      else changed.push({ id, place, fields: merged.changed, entry: merged.entry });
    } else {
      const { id, en } = decision.found;
      conflicts.push({ place, entry: hasOwnId ? entry.id : entry.de, kind: decision.kind, id, en });
    }
  }
  return { added, changed, unchanged, conflicts };
}
