import { resolve } from 'node:path';
import type { Severity } from '../checks/finding.js';
import type { Translate } from '../locales/index.js';
import { isOpen, type FindingReport, type ReportContext } from '../report/findings/finding-report.js';
import { isReportFormat, REPORT_FORMATS, type ReportFormat, REPORTERS } from '../report/findings/index.js';
import { plainPaint } from '../report/text.js';
import { visible } from '../report/visible.js';
import { paintFor } from './colour.js';
import { list, textOption, type OptionSpec, type Values } from './commands/command.js';
import type { Context } from './context.js';
import { packageInfo } from './package-info.js';
import { ruleSpec } from './rule-option.js';
import { settingOptions } from './settings.js';
import { usageError } from './usage-error.js';
import { checkWritable, writeWhole } from './write-file.js';

/** A report that goes to a file. */
interface ReportFile {
  readonly format: ReportFormat;
  readonly file: string;
}

/** Where findings go, and which of them make the run fail. */
export interface FindingsOutput {
  readonly format: ReportFormat;
  readonly files: readonly ReportFile[];
  readonly failing: ReadonlySet<Severity>;
}

/** The options of every command that reports findings. */
export function findingsOptions(t: Translate): Readonly<Record<string, OptionSpec>> {
  return {
    format: { type: 'string', choices: REPORT_FORMATS, default: 'text', describe: t('cli.option.format') },
    report: { type: 'string', many: true, describe: t('check.option.report') },
    rule: ruleSpec(t),
    ...settingOptions(t, ['fail-on']),
  };
}

const FAILING: Readonly<Record<string, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/**
 * What the options say of the reports; whether the files can be written is checked before the work begins.
 * @throws {TermtreuError} `usage`, `file-unwritable`
 */
export async function findingsOutput(
  { io, t }: Context,
  { values, command }: { readonly values: Values; readonly command: string },
): Promise<FindingsOutput> {
  const files = list(values, 'report').map((text) => reportFile(text, { t, command }));
  for (const { file } of files) await checkWritable(resolve(io.cwd, file), file);
  const format = textOption(values, 'format') ?? 'text';
  return {
    format: isReportFormat(format) ? format : 'text',
    files,
    failing: new Set(FAILING[textOption(values, 'fail-on') ?? 'error']),
  };
}

/** `sarif=out.sarif`: a format and the file that it goes to. */
function reportFile(text: string, { t, command }: { readonly t: Translate; readonly command: string }): ReportFile {
  const at = text.indexOf('=');
  const format = text.slice(0, Math.max(at, 0));
  const file = text.slice(at + 1);
  if (isReportFormat(format) && file !== '') return { format, file };
  const problem = t('check.problem.report', { report: visible(text), formats: REPORT_FORMATS.join(', ') });
  throw usageError(problem, command);
}

/** Writes the reports, to standard output and to files. @returns the exit code: 1 where a finding makes the run fail */
export async function writeFindings(
  report: FindingReport,
  { format, files, failing }: FindingsOutput,
  { io, t, language }: Context,
): Promise<number> {
  const { version, homepage } = await packageInfo();
  const docs = homepage === undefined ? {} : { docs: homepage };
  const context: ReportContext = {
    t,
    language,
    version,
    failing,
    columns: io.stdout.columns,
    paint: plainPaint,
    ...docs,
  };
  for (const each of files) {
    const text = REPORTERS[each.format](report, context);
    await writeWhole(resolve(io.cwd, each.file), text, each.file);
  }
  io.stdout.write(REPORTERS[format](report, { ...context, paint: paintFor(io.stdout, io) }));
  return report.findings.some((finding) => isOpen(finding) && failing.has(finding.severity)) ? 1 : 0;
}
