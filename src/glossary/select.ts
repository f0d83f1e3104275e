import type { Field } from './entry-fields.js';
import type { Entry } from './entry.js';

/** What entries are asked for; of each list one value has to hold, of all lists each. */
export interface Selection {
  readonly domain: readonly string[];
  readonly status: readonly string[];
  readonly pos: readonly string[];
  /** Fields that are left out. */
  readonly without: readonly Field[];
}

function isOneOf(value: string | undefined, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((each) => each.toLowerCase() === (value ?? '').toLowerCase());
}

/** Whether a field of an entry says nothing. */
export function lacks(entry: Entry, field: Field): boolean {
  const value = entry[field];
  return value === undefined || value.length === 0;
}

/** Whether an entry is one of those that are asked for. */
export function isSelected(entry: Entry, { domain, status, pos, without }: Selection): boolean {
  const isKind = isOneOf(entry.domain, domain) && isOneOf(entry.status, status) && isOneOf(entry.pos, pos);
  return isKind && without.every((field) => lacks(entry, field));
}
