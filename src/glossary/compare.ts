import { type Field, FIELDS } from './entry-fields.js';
import { diffArrays } from 'diff';
import type { FieldValue } from './edit/edit.js';
import type { Entry } from './entry.js';

/** What became of one field. */
export interface FieldChange {
  readonly field: Field;
  /** Undefined where it was, or is, left out. */
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** Of a list the items that came and went; both empty where only their order is another. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** An entry that is there before and after, and is not the same. */
export interface EntryChange {
  /** Its id afterwards. */
  readonly id: string;
  readonly before: Entry;
  readonly after: Entry;
  readonly fields: readonly FieldChange[];
}

/** What differs between two states of a glossary. */
export interface Comparison {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** Entries with another id and the same two sides. */
  readonly renamed: readonly EntryChange[];
  readonly changed: readonly EntryChange[];
  readonly unchanged: number;
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') {
    return a.length === b.length && a.every((item, index) => item === b[index]);
  }
  return a === b;
}

function itemsOf(value: FieldValue): string[] {
  return typeof value === 'object' ? [...value] : [];
}

function fieldChange(field: Field, before: FieldValue, after: FieldValue): FieldChange {
  const parts = diffArrays(itemsOf(before), itemsOf(after));
  const moved = (from: FieldValue, to: FieldValue): string[] =>
    itemsOf(to).filter((item) => !itemsOf(from).includes(item));
  const isReordered = parts.length > 1 && moved(before, after).length + moved(after, before).length === 0;
  const [added, removed] = isReordered ? [[], []] : [moved(before, after), moved(after, before)];
  return { field, before, after, added, removed };
}

/** What differs between two entries, field by field in their order. */
export function compareFields(before: Entry, after: Entry): FieldChange[] {
  return FIELDS.filter((field) => !isSame(before[field], after[field])).map((field) =>
    fieldChange(field, before[field], after[field]),
  );
}

function changeOf(before: Entry, after: Entry): EntryChange {
  return { id: after.id, before, after, fields: compareFields(before, after) };
}

/** What makes two entries the same but for their ids: both sides. */
function sidesOf({ de, en }: Entry): string {
  return JSON.stringify([de, en]);
}

/** Compares two states of a glossary by the ids of its entries; results are in the order of the entries. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): Comparison {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !now.has(id));
  const bySides = new Map(gone.map((entry) => [sidesOf(entry), entry]));
  const renamed: EntryChange[] = [];
  const changed: EntryChange[] = [];
  const added: Entry[] = [];
  for (const entry of after) {
    const same = old.get(entry.id);
    if (same !== undefined) {
      const change = changeOf(same, entry);
      if (change.fields.length > 0) changed.push(change);
      continue;
    }
    const former = bySides.get(sidesOf(entry));
    if (former === undefined) added.push(entry);
    else {
      renamed.push(changeOf(former, entry));
      bySides.delete(sidesOf(entry));
    }
  }
  const formerIds = new Set(renamed.map((change) => change.before.id));
  const removed = gone.filter(({ id }) => !formerIds.has(id));
  const unchanged = after.length - added.length - renamed.length - changed.length;
  return { added, removed, renamed, changed, unchanged };
}
