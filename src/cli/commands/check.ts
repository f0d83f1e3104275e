import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { articleFormat } from '../../article/parse-article.js';
import { applyRuleSettings, type RuleSettings } from '../../checks/rule-settings.js';
import { TermtreuError } from '../../errors.js';
import type { Translate } from '../../locales/index.js';
import type { CheckedFile } from '../../pipeline/article-side.js';
import { createTranslationChecker, type TranslationChecker } from '../../pipeline/check-translation.js';
import { reviewTranslation } from '../../pipeline/review-translation.js';
import type { ReportedFinding } from '../../report/findings/finding-report.js';
import { reportFindings } from '../../report/findings/report-findings.js';
import { visible } from '../../report/visible.js';
import { changedFiles } from '../changed-files.js';
import type { CommonOptions, Context } from '../context.js';
import { findPairs } from '../find-pairs.js';
import { findingsOutput, writeFindings } from '../findings-output.js';
import { glossaryFiles, glossaryOption } from '../glossary-option.js';
import type { FilePair, PairedFiles } from '../pair-files.js';
import { createProgressDisplay, SILENT } from '../progress-display.js';
import { readInput } from '../read-input.js';
import { segmenterOption } from '../segmenter-option.js';
import { list, textOption, type Values } from './command.js';

const COMMAND = 'check';
/** Milliseconds after which a log is told how far a run is. */
const SOON = 2000;

interface Run {
  readonly context: Context;
  readonly check: TranslationChecker;
  readonly settings: RuleSettings;
  readonly quiet: boolean;
}

/** `termtreu check SOURCE TRANSLATION`: what a careful desk editor would find in translations, whoever made them. */
export async function checkCommand(context: Context, values: Values, { quiet }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const output = await findingsOutput(context, { values, command: COMMAND });
  const pattern = textOption(values, 'pairs');
  const found = await findPairs({ arguments: list(values, 'files'), pattern, io, t });
  if (!quiet) io.stderr.write(unpairedText(found, t));
  const pairs = await changedPairs(found.pairs, values, { context, quiet });
  const [glossary, segmenter] = await Promise.all([glossaryOption(values, io), segmenterOption(values, io)]);
  const variant = textOption(values, 'target') === 'en-US' ? 'en-US' : 'en-GB';
  const check = createTranslationChecker({ glossary, segmenter, variant });
  const { findings, words } = await checkPairs(pairs, { context, check, settings: output.settings, quiet });
  const files = pairs.map(({ translation }) => translation);
  const sources = [...new Set(pairs.map(({ source }) => source))];
  const amount = { pairs: pairs.length, words };
  return writeFindings({ findings, files, sources, amount, words: ['check.none', 'check.summary'] }, output, context);
}

/** The pairs that `--changed` leaves: those of which a file changed; all of them where the glossary did. */
async function changedPairs(
  pairs: readonly FilePair[],
  values: Values,
  { context: { io, t }, quiet }: Pick<Run, 'context' | 'quiet'>,
): Promise<readonly FilePair[]> {
  const revision = textOption(values, 'changed');
  if (revision === undefined) return pairs;
  const changed = await changedFiles(revision, io);
  const say = (text: string): void => void (quiet || io.stderr.write(`${text}\n`));
  const glossary = textOption(values, 'glossary');
  const glossaries = glossary === undefined ? [] : await glossaryFiles(glossary, io);
  const isChanged = (file: string): boolean => file === '-' || changed.has(realpathSync(resolve(io.cwd, file)));
  if (glossaries.some(({ path }) => isChanged(path))) {
    say(t('check.changed-glossary', { revision: visible(revision) }));
    return pairs;
  }
  const left = pairs.filter(({ source, translation }) => isChanged(source) || isChanged(translation));
  say(t('check.unchanged', { revision: visible(revision), count: pairs.length - left.length }));
  return left;
}

/** What is not silent: files without a counterpart. */
function unpairedText({ alone, unmarked }: PairedFiles, t: Translate): string {
  const lines = [
    ...alone.map((file) => t('check.alone', { file: visible(file) })),
    ...unmarked.map((file) => t('check.unmarked', { file: visible(file) })),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

interface Checked {
  readonly findings: readonly ReportedFinding[];
  /** The words of the translations. */
  readonly words: number;
}

/** Checks pair by pair; of each only what a report needs is kept. */
async function checkPairs(pairs: readonly FilePair[], run: Run): Promise<Checked> {
  const { io, t } = run.context;
  const display = run.quiet || pairs.length < 2 ? SILENT : createProgressDisplay(io.stderr, t);
  const begin = io.now();
  const findings: ReportedFinding[] = [];
  let words = 0;
  try {
    for (const [index, pair] of pairs.entries()) {
      if (io.signal.aborted) throw new TermtreuError('interrupted');
      const checked = await checkFiles(pair, run);
      findings.push(...checked.findings);
      words += checked.words;
      const progress = { done: index + 1, total: pairs.length, words, milliseconds: io.now() - begin };
      // A log is told of what takes long, a person of everything.
      if (io.stderr.isTTY || progress.milliseconds > SOON) display.update({ ...progress, unit: 'pairs' });
    }
  } finally {
    display.clear();
  }
  return { findings, words };
}

async function checkFiles({ source, translation }: FilePair, { context, check, settings }: Run): Promise<Checked> {
  const [german, english] = await Promise.all([readArticle(source, context), readArticle(translation, context)]);
  const { findings, summary } = reviewTranslation(check, german, english);
  const texts = new Map([german, english].map(({ file, text }) => [file, text]));
  const graded = applyRuleSettings(findings, settings);
  return { findings: reportFindings(graded, { texts, main: translation, t: context.t }), words: summary.words };
}

async function readArticle(file: string, { io }: Context): Promise<CheckedFile> {
  const { text } = await readInput(file, io);
  return { file, text, format: articleFormat(file) };
}
