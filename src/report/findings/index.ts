import { formatCheckstyle } from './checkstyle.js';
import type { Reporter } from './finding-report.js';
import { formatGithub } from './github.js';
import { formatGitlab } from './gitlab.js';
import { formatFindingsJson } from './json.js';
import { formatJunit } from './junit.js';
import { formatSarif } from './sarif.js';
import { formatText } from './text.js';

/** The formats in which findings are reported, by the names of `--format` and `--report`. */
export const REPORTERS = {
  text: formatText,
  json: formatFindingsJson,
  sarif: formatSarif,
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
} as const satisfies Readonly<Record<string, Reporter>>;

/** The name of a format. */
export type ReportFormat = keyof typeof REPORTERS;

/** Whether a word names a format. */
export function isReportFormat(word: string): word is ReportFormat {
  return Object.hasOwn(REPORTERS, word);
}

/** The names of the formats. */
export const REPORT_FORMATS: readonly ReportFormat[] = Object.keys(REPORTERS).filter(isReportFormat);
