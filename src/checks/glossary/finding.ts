import type { MessageArgs } from '../../errors.js';
import type { GlossaryPlace } from '../../glossary/problem.js';
import type { GlossaryRow } from '../../glossary/row.js';
import type { Place, Severity } from '../finding.js';
import type { SuppressionCode } from '../suppression/codes.js';

/** What the lint finds, and how grave it is. Each code has a page `docs/checks/glossary-….md`. */
export const GLOSSARY_SEVERITIES = {
  'glossary/invalid': 'error',
  'glossary/column-unknown': 'warning',
  'glossary/header-row': 'error',
  'glossary/empty-side': 'error',
  'glossary/too-long': 'error',
  'glossary/too-large': 'warning',
  'glossary/expired': 'warning',
  'glossary/duplicate-id': 'error',
  'glossary/duplicate-source': 'error',
  'glossary/duplicate-form': 'warning',
  'glossary/near-duplicate': 'warning',
  'glossary/same-target': 'warning',
  'glossary/target-avoided': 'error',
  'glossary/use-instead-cycle': 'error',
  'glossary/never-matches': 'warning',
  'glossary/shadowed': 'warning',
  'glossary/no-definition': 'info',
  'glossary/no-source': 'info',
  'glossary/edge-space': 'warning',
  'glossary/unusual-space': 'warning',
  'glossary/invisible-character': 'error',
  'glossary/control-character': 'error',
  'glossary/not-composed': 'warning',
  'glossary/homoglyph': 'error',
  'glossary/target-german': 'error',
  'glossary/swapped-sides': 'error',
  'glossary/identical-sides': 'warning',
  'glossary/several-targets': 'error',
  'glossary/trailing-punctuation': 'warning',
  'glossary/unbalanced-brackets': 'warning',
  'glossary/placeholder': 'error',
  'glossary/spelling': 'warning',
  'glossary/capitals': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** The code of a finding about a glossary. */
export type GlossaryCode = keyof typeof GLOSSARY_SEVERITIES;

/** Something in a glossary that its keeper has to look at: a code and the values that its message names. */
export interface GlossaryFinding {
  readonly code: GlossaryCode | Exclude<SuppressionCode, 'baseline/stale'>;
  readonly severity: Severity;
  readonly args: MessageArgs;
  readonly file: string;
  /** The line, from 1, where the entry begins, or where the fault is in a file that breaks the format. */
  readonly line: number;
  /** The entry's id, or the German term of a row without one; empty where the finding is about the whole file. */
  readonly entry: string;
  /** Where the German words stand that it is about. */
  readonly source?: Place;
  /** Where the English words stand. */
  readonly target?: Place;
  readonly suggestion?: string;
}

/** The side of an entry that a finding is about. */
export type Side = 'de' | 'en';

/** What a rule says of a row, before its places are looked up. */
export interface Draft {
  readonly code: GlossaryCode;
  readonly row: GlossaryRow;
  readonly args?: MessageArgs;
  /** The words at fault, as the file writes them. */
  readonly at?: { readonly side: Side; readonly text: string };
  readonly suggestion?: string;
}

/** What a rule says of a file or of a row that could not be read. */
export interface FileDraft {
  readonly code: GlossaryCode;
  readonly place: GlossaryPlace;
  readonly entry: string;
  readonly args?: MessageArgs;
}

/** All rows of a glossary, and what a rule has to know beside them. */
export interface Corpus {
  readonly rows: readonly GlossaryRow[];
  /** Entries whose last day is before this one, `YYYY-MM-DD`, are reported. */
  readonly expiring: string;
}

/** A rule of the lint: what it finds in a glossary. */
export type GlossaryRule = (corpus: Corpus) => Iterable<Draft>;

/** A rule that looks at one row at a time. */
export function rowRule(check: (row: GlossaryRow) => Iterable<Draft>): GlossaryRule {
  return function* eachRow({ rows }) {
    for (const row of rows) yield* check(row);
  };
}
