import { resolve } from 'node:path';
import { fixGlossary } from '../../../checks/glossary/fix-glossary.js';
import { lintGlossary } from '../../../checks/glossary/lint-glossary.js';
import { applyRuleSettings, type RuleSettings } from '../../../checks/rule-settings.js';
import type { GlossaryFile } from '../../../glossary/parse.js';
import { reportFindings } from '../../../report/findings/report-findings.js';
import { unifiedDiff } from '../../../report/unified-diff.js';
import type { Context } from '../../context.js';
import { findingsOutput, writeFindings } from '../../findings-output.js';
import { glossaryFiles } from '../../glossary-option.js';
import { usageError } from '../../usage-error.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, type Values } from '../command.js';

const COMMAND = 'glossary lint';

/**
 * `termtreu glossary lint PATH`: what is wrong with a glossary, each finding with its line and what to do; with `--fix`
 * what is safe is repaired first.
 */
export async function glossaryLintCommand(context: Context, values: Values): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const isFix = flag(values, 'fix');
  const isDry = flag(values, 'dry-run');
  if (isDry && !isFix) throw usageError(t('lint.problem.dry-run'), COMMAND);
  const output = await findingsOutput(context, { values, command: COMMAND });
  const { settings, quiet, failing } = output;
  const found = await glossaryFiles(path, io);
  const repair = isFix ? repairOf(found, settings) : undefined;
  const say = (text: string): void => void (quiet || io.stderr.write(`${text}\n`));
  if (isDry && repair !== undefined && output.format === 'text') {
    // A difference is for `git apply` and the like; findings between its lines would spoil it.
    io.stdout.write(repair.changed.map(unifiedDiff).join(''));
    say(t('lint.fixable', { fixed: repair.fixed }));
    return lint(found, settings).findings.some(({ severity }) => failing.has(severity)) ? 1 : 0;
  }
  if (repair !== undefined && !isDry) {
    for (const file of repair.changed) await writeWhole(resolve(io.cwd, file.path), file.after, file.path);
    say(t('lint.fixed', { fixed: repair.fixed }));
  }
  const files = isDry ? found : (repair?.files ?? found);
  const { findings, hidden, entries } = lint(files, settings);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const reported = reportFindings([...findings, ...hidden], { texts, main: path, t });
  const amount = { entries, ...(repair === undefined ? {} : { fixed: repair.fixed }) };
  const paths = [...texts.keys()];
  return writeFindings(
    { findings: reported, files: paths, amount, words: ['lint.none', 'lint.summary'] },
    output,
    context,
  );
}

function lint(files: readonly GlossaryFile[], settings: RuleSettings) {
  const { findings, hidden, entries } = lintGlossary(files, { settings });
  return { entries, findings: applyRuleSettings(findings, settings), hidden: applyRuleSettings(hidden, settings) };
}

/** What `--fix` makes of files. */
function repairOf(before: readonly GlossaryFile[], settings: RuleSettings) {
  const { files, fixed } = fixGlossary(before, (so) => lint(so, settings).findings);
  const changed = files.flatMap(({ path, text: after }, index) => {
    const text = before[index]?.text ?? after;
    return text === after ? [] : [{ path, before: text, after }];
  });
  return { files, fixed, changed };
}
