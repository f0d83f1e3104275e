import type { Place, Severity } from '../../checks/finding.js';
import type { Language, Translate } from '../../locales/index.js';
import type { Paint } from '../text.js';

/** A place with what a report shows of it. */
export interface ReportedPlace extends Place {
  /** Where it ends: the line from 1, and the column, from 1, after its last UTF-16 unit. */
  readonly endLine: number;
  readonly endColumn: number;
  /** The line on which it begins, without its line break. */
  readonly excerpt: string;
}

/** A finding in the words of a report, with all that the formats say of it. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The file that it is reported for, and a line of it: where the words at fault begin, else where their entry does. */
  readonly file: string;
  readonly line: number;
  /** The entry of a glossary that it is about; undefined in a translation. */
  readonly entry?: string;
  readonly source?: ReportedPlace;
  readonly target?: ReportedPlace;
  readonly suggestion?: string;
  /** The same for the same finding of a later version of the file: see `fingerprint.ts`. */
  readonly fingerprint: string;
  /** The reason that a comment in the file gives for hiding it. */
  readonly hidden?: string;
  /** With a baseline: whether it lists the finding. */
  readonly known?: boolean;
}

/** What a run found. */
export interface FindingReport {
  /** Those that are hidden or known to the baseline among them. */
  readonly findings: readonly ReportedFinding[];
  /** Every file that was looked at for its own findings, whether it has any or not. */
  readonly files: readonly string[];
  /** Counts for the summary, `errors` and `warnings` among them. */
  readonly summary: Readonly<Record<string, number>>;
}

/** What a reporter has to know beside the findings. */
export interface ReportContext {
  readonly t: Translate;
  readonly language: Language;
  readonly paint: Paint;
  /** The width of the output in columns. */
  readonly columns: number;
  /** Where the program's documentation is published, if anywhere. */
  readonly docs?: string;
  /** The program's version. */
  readonly version: string;
  /** The severities that make the run fail. */
  readonly failing: ReadonlySet<Severity>;
}

/** Writes a report in one format, with a line feed at its end. */
export type Reporter = (report: FindingReport, context: ReportContext) => string;

/** Whether a finding is to be acted upon: neither hidden by a comment nor known to the baseline. */
export function isOpen({ hidden, known }: ReportedFinding): boolean {
  return hidden === undefined && known !== true;
}

/** The place to show first: that of the words at fault in the file that the finding is reported for. */
export function mainPlace({ target, source }: ReportedFinding): ReportedPlace | undefined {
  return target ?? source;
}

/** How many findings are open, by severity, and how many are not. */
export function countFindings(findings: readonly ReportedFinding[]) {
  const open = findings.filter(isOpen);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const suppressed = findings.filter(({ hidden }) => hidden !== undefined).length;
  const known = findings.filter((finding) => finding.known === true && finding.hidden === undefined).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), suppressed, known };
}
