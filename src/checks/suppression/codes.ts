import type { Severity } from '../finding.js';

/** Findings about what is to be left out of a report: comments that hide findings, a baseline's entries. */
export const SUPPRESSION_SEVERITIES = {
  'suppression/invalid': 'warning',
  'suppression/unused': 'warning',
  'baseline/stale': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** The code of such a finding. */
export type SuppressionCode = keyof typeof SUPPRESSION_SEVERITIES;
