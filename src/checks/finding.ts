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

/**
 * The kinds of finding in a translation, made here or by others, and how grave each is unless it says otherwise. The
 * code is the key of the message in `locales/`.
 */
export const FINDING_SEVERITIES = {
  'term/missing': 'error',
  'term/forbidden': 'warning',
  'term/inconsistent': 'warning',
  'term/kept': 'error',
  number: 'warning',
  'number/inconsistent': 'info',
  date: 'warning',
  time: 'warning',
  unit: 'warning',
  currency: 'error',
  name: 'warning',
  'name/inconsistent': 'warning',
  untranslated: 'error',
  'missing-segment': 'warning',
  'added-segment': 'warning',
  length: 'info',
  negation: 'warning',
  quote: 'warning',
  'doubled-word': 'error',
  variant: 'warning',
  markup: 'warning',
  'markup/moved': 'info',
  'markup/lost': 'info',
  typography: 'warning',
  'false-friend': 'warning',
  'segment/empty': 'error',
  'segment/cut': 'info',
  'segment/forced': 'warning',
  'segment/repetition': 'warning',
  'segment/output-limit': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** A finding's code. */
export type FindingCode = keyof typeof FINDING_SEVERITIES;

const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(FINDING_SEVERITIES, code);

/** Every code of a finding. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDING_SEVERITIES).filter(isFindingCode);

/** Something that a reader has to look at: a code and the values its message names. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: MessageArgs;
  readonly source?: Place;
  readonly target?: Place;
  readonly suggestion?: string;
}
