import { resolve } from 'node:path';
import { fixGlossary } from '../../../checks/glossary/fix-glossary.js';
import { lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { applyRuleSettings, type RuleSettings } from '../../../checks/rule-settings.js';
import type { GlossaryFile } from '../../../glossary/parse.js';
import type { Translate } from '../../../locales/index.js';
import { countFindings, isOpen } from '../../../report/findings/finding-report.js';
import { reportFindings } from '../../../report/findings/report-findings.js';
import { unifiedDiff } from '../../../report/unified-diff.js';
import type { CommonOptions, Context } from '../../context.js';
import { findingsOutput, writeFindings } from '../../findings-output.js';
import { glossaryFiles } from '../../glossary-option.js';
import { ruleOption } from '../../rule-option.js';
import { usageError } from '../../usage-error.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, type Values } from '../command.js';

const COMMAND = 'glossary lint';

/**
 * `termtreu glossary lint PATH`: what is wrong with a glossary, each finding with its line and what to do; with `--fix`
 * what is safe is repaired first.
 */
export async function glossaryLintCommand(context: Context, values: Values, { quiet }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const settings = ruleOption(values, context, COMMAND);
  const output = await findingsOutput(context, { values, command: COMMAND });
  const found = await glossaryFiles(path, io);
  const { files, fixed, difference } = await repaired(context, values, { files: found, settings });
  const { findings, entries } = lint(files, settings);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const reported = reportFindings(findings, { texts, main: path, t });
  const summary = { entries, ...countFindings(reported), ...(fixed === undefined ? {} : { fixed }) };
  // A difference on standard output is for `patch` and the like, and findings between its lines would spoil it.
  if (difference !== undefined && output.format === 'text') {
    io.stdout.write(difference);
    if (!quiet) io.stderr.write(`${t('lint.fixable', { fixed: fixed ?? 0 })}\n`);
    return reported.some((finding) => isOpen(finding) && output.failing.has(finding.severity)) ? 1 : 0;
  }
  const exitCode = await writeFindings({ findings: reported, files: [...texts.keys()], summary }, output, context);
  if (!quiet) io.stderr.write(summaryText(summary, t));
  return exitCode;
}

function lint(files: readonly GlossaryFile[], settings: RuleSettings) {
  const { findings, hidden, entries } = lintGlossary(files, { asked: Object.keys(settings) });
  return { entries, findings: applyRuleSettings([...findings, ...hidden], settings) };
}

interface Repair {
  readonly files: readonly GlossaryFile[];
  /** How many entries were repaired, or could be; undefined where that was not asked for. */
  readonly fixed?: number;
  /** With `--dry-run` what would change, in lines. */
  readonly difference?: string;
}

/** @throws {TermtreuError} `usage`, `file-unwritable` */
async function repaired(
  { io, t }: Context,
  values: Values,
  { files, settings }: { readonly files: readonly GlossaryFile[]; readonly settings: RuleSettings },
): Promise<Repair> {
  const isDry = flag(values, 'dry-run');
  if (!flag(values, 'fix')) {
    if (isDry) throw usageError(t('lint.problem.dry-run'), COMMAND);
    return { files };
  }
  const open = lint(files, settings).findings.filter((finding) => !('hidden' in finding));
  const { files: after, fixed } = fixGlossary(files, open);
  const changed = after.flatMap((file, index) => {
    const before = files[index];
    return before === undefined || before === file ? [] : [{ path: file.path, before: before.text, after: file.text }];
  });
  if (isDry) return { files, fixed, difference: changed.map(unifiedDiff).join('') };
  for (const file of changed) await writeWhole(resolve(io.cwd, file.path), file.after, file.path);
  return { files: after, fixed };
}

interface Summary extends ReturnType<typeof countFindings> {
  readonly entries: number;
  readonly fixed?: number;
}

function summaryText({ fixed, ...counts }: Summary, t: Translate): string {
  const isClean = counts.errors + counts.warnings + counts.infos === 0;
  const lines = fixed === undefined ? [] : [t('lint.fixed', { fixed })];
  lines.push(t(isClean ? 'lint.none' : 'lint.summary', counts));
  if (counts.suppressed > 0) lines.push(t('lint.suppressed', counts));
  return lines.map((line) => `${line}\n`).join('');
}
