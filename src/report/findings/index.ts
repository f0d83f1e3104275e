import type { FINDING_FORMATS } from '../../checks/finding-formats.js';
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
} as const satisfies Readonly<Record<ReportFormat, Reporter>>;

/** The name of a format. */
export type ReportFormat = (typeof FINDING_FORMATS)[number];

/** Whether a word names a format. */
export function isReportFormat(word: string): word is ReportFormat {
  return Object.hasOwn(REPORTERS, word);
}
