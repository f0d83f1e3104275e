import type { MessageArgs } from '../errors.js';
import type { Entry, Status } from './entry.js';
import type { GlossaryPlace, GlossaryProblem } from './problem.js';

/** What a row of a table may be beside an entry: one more rendering of a German term that has an entry. */
export const RENDERING_ROLES = ['admitted', 'forbidden'] as const;

/** An entry's status, or what a row says of one more rendering: it is admitted, or forbidden. */
export type RowRole = Status | (typeof RENDERING_ROLES)[number];

/** One entry as its file holds it: in YAML an item of the list, in a table a row. */
export interface GlossaryRow {
  /** The entry; of an admitted or forbidden rendering `en` is that rendering. */
  readonly entry: Entry;
  readonly role: RowRole;
  /** What the row is about: in YAML its id, in a table the column `concept`, or else `id`. */
  readonly concept?: string;
  /** Of a forbidden rendering the one to write in its stead. */
  readonly useInstead?: string;
  readonly place: GlossaryPlace;
  /** Whether its file gives the entry an id. */
  readonly hasOwnId: boolean;
}

/** Something wrong with one row; the others can be read all the same. */
export interface RowProblem {
  readonly place: GlossaryPlace;
  readonly problem: GlossaryProblem;
  readonly args: MessageArgs;
  /** The entry's id or German term, as far as there is one. */
  readonly entry: string;
}

/** What could be read of a file, and what was wrong with the rest. */
export interface GlossaryRows {
  readonly rows: readonly GlossaryRow[];
  readonly problems: readonly RowProblem[];
}
