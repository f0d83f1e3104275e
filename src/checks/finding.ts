import type { MessageArgs } from '../errors.js';

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file. Offsets are UTF-16 code units, line and column start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The kinds of finding; each is the key of its message in `locales/`. */
export const FINDING_CODES = [
  'term/missing',
  'term/forbidden',
  'segment/untranslated',
  'segment/empty',
  'segment/cut',
  'segment/repetition',
  'segment/output-limit',
  'number/missing',
  'markup/moved',
] as const;

/** A finding's code. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something that a reader has to look at: a code and the values its message names. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: MessageArgs;
  readonly source?: Place;
  readonly target?: Place;
  readonly suggestion?: string;
}
