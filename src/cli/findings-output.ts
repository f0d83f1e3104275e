import { resolve } from 'node:path';
import type { Severity } from '../checks/finding.js';
import { FINDING_FORMATS } from '../checks/finding-formats.js';
import type { RuleSettings } from '../checks/rule-settings.js';
import type { MessageKey, Translate } from '../locales/index.js';
import { countFindings, isOpen, type FindingReport, type ReportedFinding } from '../report/findings/finding-report.js';
import { isReportFormat, type ReportFormat, REPORTERS } from '../report/findings/index.js';
import { plainPaint } from '../report/text.js';
import { visible } from '../report/visible.js';
import {
  type Baseline,
  type BaselineInput,
  baselineOption,
  compareWithBaseline,
  writeBaseline,
} from './baseline-options.js';
import { paintFor } from './colour.js';
import { flag, list, textOption, type OptionSpec, type Values } from './commands/command.js';
import type { Context } from './context.js';
import { packageInfo } from './package-info.js';
import { ruleOption, ruleSpec } from './rule-option.js';
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
  readonly baseline: Baseline;
  readonly settings: RuleSettings;
  /** No summary. */
  readonly quiet: boolean;
}

/** The options of a command that reports findings. */
export function findingsOptions(t: Translate, command: string): Readonly<Record<string, OptionSpec>> {
  return {
    ...settingOptions(t, ['format', 'report'], command),
    rule: ruleSpec(t),
    ...settingOptions(t, ['baseline'], command),
    'write-baseline': { type: 'string', describe: t('check.option.write-baseline') },
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
 * @throws {TermtreuError} `usage`, `file-unwritable`, `baseline-invalid`, what `readInput` throws of the baseline
 */
export async function findingsOutput(
  context: Context,
  { values, command }: { readonly values: Values; readonly command: string },
): Promise<FindingsOutput> {
  const { io, t } = context;
  const files = list(values, 'report').map((text) => reportFile(text, { t, command }));
  for (const { file } of files) await checkWritable(resolve(io.cwd, file), file);
  const format = textOption(values, 'format') ?? 'text';
  return {
    format: isReportFormat(format) ? format : 'text',
    files,
    failing: new Set(FAILING[textOption(values, 'fail-on') ?? 'error']),
    baseline: await baselineOption(context, { values, command }),
    settings: ruleOption(values, context, command),
    quiet: flag(values, 'quiet'),
  };
}

/** `sarif=out.sarif`: a format and the file that it goes to. */
function reportFile(text: string, { t, command }: { readonly t: Translate; readonly command: string }): ReportFile {
  const at = text.indexOf('=');
  const format = text.slice(0, Math.max(at, 0));
  const file = text.slice(at + 1);
  if (isReportFormat(format) && file !== '') return { format, file };
  const problem = t('check.problem.report', { report: visible(text), formats: FINDING_FORMATS.join(', ') });
  throw usageError(problem, command);
}

/** What a command found. */
export interface FoundFindings {
  readonly findings: readonly ReportedFinding[];
  /** The files that are checked, of which each is told whether it is clean. */
  readonly files: readonly string[];
  /** Other files that findings could have been reported for. */
  readonly sources?: readonly string[];
  /** How much was looked at, for the summary. */
  readonly amount: Readonly<Record<string, number>>;
  /** The summary where there is nothing to report, and where there is. */
  readonly words: readonly [none: MessageKey, some: MessageKey];
}

/**
 * Compares findings with the baseline, writes the reports to standard output and to files, and the summary to standard
 * error.
 * @returns the exit code: 1 where a finding makes the run fail
 */
export async function writeFindings(found: FoundFindings, output: FindingsOutput, context: Context): Promise<number> {
  const { io, t } = context;
  const { baseline, failing, quiet } = output;
  const written = await writeBaseline(baseline, found.findings, context);
  const findings = written
    ? // From now on they are known.
      found.findings.map((finding) => Object.assign({}, finding, { known: true }))
    : compareWithBaseline(baseline, inputOf(found, output), context);
  const counts = countFindings(findings);
  const summary = { ...found.amount, ...counts };
  await writeReports({ findings, files: found.files, summary }, output, context);
  if (!quiet) io.stderr.write(summaryText(found, counts, t));
  if (written && baseline.kind === 'write' && !quiet) {
    io.stderr.write(`${t('check.baseline.written', { file: visible(baseline.file) })}\n`);
  }
  return findings.some((finding) => isOpen(finding) && failing.has(finding.severity)) ? 1 : 0;
}

function inputOf({ findings, files, sources = [] }: FoundFindings, { settings }: FindingsOutput): BaselineInput {
  return { findings, files: [...files, ...sources], settings };
}

/** Writes reports to standard output and to files. */
export async function writeReports(
  report: FindingReport,
  { format, files, failing }: Pick<FindingsOutput, 'format' | 'files' | 'failing'>,
  { io, t, language }: Context,
): Promise<void> {
  const { version, homepage } = await packageInfo();
  const docs = homepage === undefined ? {} : { docs: homepage };
  const shared = { t, language, version, failing, columns: io.stdout.columns, ...docs };
  for (const each of files) {
    const text = REPORTERS[each.format](report, { ...shared, paint: plainPaint });
    await writeWhole(resolve(io.cwd, each.file), text, each.file);
  }
  io.stdout.write(REPORTERS[format](report, { ...shared, paint: paintFor(io.stdout, io) }));
}

function summaryText({ amount, words }: FoundFindings, counts: ReturnType<typeof countFindings>, t: Translate): string {
  const { errors, warnings, infos, suppressed, known } = counts;
  const number = new Intl.NumberFormat(t('report.locale'));
  const all = Object.entries({ ...amount, ...counts });
  const shown = Object.fromEntries(all.map(([name, count]) => [name, number.format(count)]));
  const [none, some] = words;
  const lines = [t(errors + warnings + infos === 0 ? none : some, shown)];
  if (suppressed > 0) lines.push(t('lint.suppressed', shown));
  if (known > 0) lines.push(t('check.known', shown));
  return lines.map((line) => `${line}\n`).join('');
}
