import { lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { applyRuleSettings } from '../../../checks/rule-settings.js';
import { reportFindings } from '../../../report/findings/report-findings.js';
import type { Context } from '../../context.js';
import { findingsOutput, writeFindings } from '../../findings-output.js';
import { glossaryFiles } from '../../glossary-option.js';
import { list, type Values } from '../command.js';

/** `termtreu glossary lint PATH`: what is wrong with a glossary, each finding with its line and what to do. */
export async function glossaryLintCommand(context: Context, values: Values): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const output = await findingsOutput(context, { values, command: 'glossary lint' });
  const files = await glossaryFiles(path, io);
  const { findings, hidden, entries } = lintGlossary(files, { asked: Object.keys(output.settings) });
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const graded = applyRuleSettings([...findings, ...hidden], output.settings);
  const reported = reportFindings(graded, { texts, main: path, t });
  const paths = [...texts.keys()];
  return writeFindings(
    { findings: reported, files: paths, amount: { entries }, words: ['lint.none', 'lint.summary'] },
    output,
    context,
  );
}
