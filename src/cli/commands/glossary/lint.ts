import type { Severity } from '../../../checks/finding.js';
import type { GlossaryFinding } from '../../../checks/glossary/finding.js';
import { type GlossaryLint, lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { applyRuleSettings } from '../../../checks/rule-settings.js';
import { hasMessage, type Translate } from '../../../locales/index.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryFiles } from '../../glossary-option.js';
import { ruleOption } from '../../rule-option.js';
import { list, textOption, type Values } from '../command.js';

/** `termtreu glossary lint PATH`: what is wrong with a glossary, each finding with its line and what to do. */
export async function glossaryLintCommand(
  context: Context,
  values: Values,
  { format, quiet }: CommonOptions,
): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const settings = ruleOption(values, context, 'glossary lint');
  const found = lintGlossary(await glossaryFiles(path, io));
  const lint = { ...found, findings: applyRuleSettings(found.findings, settings) };
  const counts = summary(lint);
  if (format === 'json') {
    const findings = lint.findings.map((finding) => findingJson(finding, t));
    io.stdout.write(`${JSON.stringify({ findings, summary: counts }, null, 2)}\n`);
  } else {
    io.stdout.write(lint.findings.map((finding) => findingText(finding, t)).join(''));
  }
  if (!quiet) io.stderr.write(summaryText(counts, t));
  const failing = FAILING[textOption(values, 'fail-on') ?? 'error'] ?? [];
  return lint.findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

const FAILING: Readonly<Record<string, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

type Summary = ReturnType<typeof summary>;

function summary({ entries, findings, suppressed }: GlossaryLint) {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { entries, errors: count('error'), warnings: count('warning'), suppressed };
}

function summaryText(counts: Summary, t: Translate): string {
  const isClean = counts.errors + counts.warnings === 0;
  const lines = [t(isClean ? 'lint.none' : 'lint.summary', counts)];
  if (counts.suppressed > 0) lines.push(t('lint.suppressed', counts));
  return lines.map((line) => `${line}\n`).join('');
}

/** The words of a finding; what breaks the format of a glossary has words of its own. */
function message({ code, args }: GlossaryFinding, t: Translate): string {
  const key = `glossary.problem.${args['problem'] ?? ''}`;
  return t(code, hasMessage(key) ? { ...args, what: t(key, args) } : args);
}

function findingJson(finding: GlossaryFinding, t: Translate) {
  const { code, severity, file, line, entry, source, target, suggestion } = finding;
  return { code, severity, message: message(finding, t), file, line, entry, source, target, suggestion };
}

/** One finding as `file:line: severity code message`, which editors make a link of, and what would be better. */
function findingText(finding: GlossaryFinding, t: Translate): string {
  const { code, severity, file, suggestion } = finding;
  const line = (finding.source ?? finding.target)?.line ?? finding.line;
  const head = `${visible(file)}:${line}: ${t(`report.severity.${severity}`)} ${code} ${visible(message(finding, t))}`;
  if (suggestion === undefined) return `${head}\n`;
  return `${head}\n  ${visible(t('lint.suggestion', { suggestion }))}\n`;
}
