import { lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { applyRuleSettings } from '../../../checks/rule-settings.js';
import type { Translate } from '../../../locales/index.js';
import { countFindings } from '../../../report/findings/finding-report.js';
import { reportFindings } from '../../../report/findings/report-findings.js';
import type { CommonOptions, Context } from '../../context.js';
import { findingsOutput, writeFindings } from '../../findings-output.js';
import { glossaryFiles } from '../../glossary-option.js';
import { ruleOption } from '../../rule-option.js';
import { list, type Values } from '../command.js';

const COMMAND = 'glossary lint';

/** `termtreu glossary lint PATH`: what is wrong with a glossary, each finding with its line and what to do. */
export async function glossaryLintCommand(context: Context, values: Values, { quiet }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const settings = ruleOption(values, context, COMMAND);
  const output = await findingsOutput(context, { values, command: COMMAND });
  const files = await glossaryFiles(path, io);
  const { findings, hidden, entries } = lintGlossary(files, { asked: Object.keys(settings) });
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const reported = reportFindings(applyRuleSettings([...findings, ...hidden], settings), { texts, main: path, t });
  const summary = { entries, ...countFindings(reported) };
  const exitCode = await writeFindings({ findings: reported, files: [...texts.keys()], summary }, output, context);
  if (!quiet) io.stderr.write(summaryText(summary, t));
  return exitCode;
}

type Summary = { readonly entries: number } & ReturnType<typeof countFindings>;

function summaryText(counts: Summary, t: Translate): string {
  const isClean = counts.errors + counts.warnings + counts.infos === 0;
  const lines = [t(isClean ? 'lint.none' : 'lint.summary', counts)];
  if (counts.suppressed > 0) lines.push(t('lint.suppressed', counts));
  return lines.map((line) => `${line}\n`).join('');
}
