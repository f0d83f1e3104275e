import { resolve } from 'node:path';
import { articleFormat, parseArticle } from '../../article/parse-article.js';
import type { Severity } from '../../checks/finding.js';
import type { Engine } from '../../engines/engine.js';
import { ENGINE_NAMES, openEngine, type EngineOptions } from '../../engines/index.js';
import { TermtreuError } from '../../errors.js';
import { planArticle } from '../../pipeline/plan.js';
import { translateArticle } from '../../pipeline/translate-article.js';
import { formatDryRun } from '../../report/dry-run.js';
import { renderHtmlReport } from '../../report/html/page.js';
import { formatJson } from '../../report/json.js';
import { ansiPaint, formatSummary, type ArticleSummary } from '../../report/text.js';
import type { TranslationReport } from '../../report/translation.js';
import type { SegmentOptions } from '../../segment/segment.js';
import { createMatcher } from '../../terms/matcher.js';
import type { Matcher } from '../../terms/occurrence.js';
import type { CommonOptions, Context } from '../context.js';
import { expandFiles } from '../expand-files.js';
import type { Io } from '../io.js';
import { glossaryOption } from '../glossary-option.js';
import { planOutputs, type OutputPaths } from '../output-paths.js';
import { createProgressDisplay, SILENT } from '../progress-display.js';
import { readInput, type Input } from '../read-input.js';
import { segmenterOption } from '../segmenter-option.js';
import { usageError } from '../usage-error.js';
import { checkWritable, writeWhole } from '../write-file.js';
import { flag, paths, textOption, type Values } from './command.js';

interface Run {
  readonly context: Context;
  readonly values: Values;
  readonly common: CommonOptions;
  readonly inputs: readonly Input[];
  readonly outputs: OutputPaths;
  readonly matcher: Matcher;
  readonly segmenter: SegmentOptions;
}

/** `termtreu translate FILE…`: German articles into English. */
export async function translateCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const files = await expandFiles(paths(values, 'files'), io.cwd);
  const engineOptions = readEngineOptions(context, values);
  const outputs = planOutputs({
    inputs: files,
    cwd: io.cwd,
    out: textOption(values, 'out'),
    report: textOption(values, 'report'),
    alsoRead: ['glossary', 'abbreviations'].flatMap((name) => textOption(values, name) ?? []),
    names: { input: t('cli.output.input'), output: t('cli.output.output') },
  });
  refuseStandardOutput(context, { files, common, values });
  for (const path of [...outputs.texts, ...outputs.reports]) {
    if (path !== undefined) await checkWritable(resolve(io.cwd, path), path);
  }
  const inputs = await Promise.all(files.map((file) => readInput(file, io)));
  const prepareRun = async (): Promise<Run> => {
    const [glossary, segmenter] = await Promise.all([glossaryOption(values, io), segmenterOption(values, io)]);
    return { context, values, common, inputs, outputs, segmenter, matcher: createMatcher(glossary) };
  };
  if (flag(values, 'dry-run')) return dryRun(await prepareRun());
  const opening = openEngine(engineName(values), engineOptions);
  try {
    // The embedded model loads in a thread of its own while this one reads the glossary.
    const [engine, run] = await Promise.all([opening, prepareRun()]);
    if (!common.quiet) {
      io.stderr.write(`${t('cli.engine', { engine: engine.name, version: engine.version })}\n`);
      if (common.verbose) io.stderr.write(`${t('cli.engine.loaded', { milliseconds: Math.round(io.now()) })}\n`);
    }
    return await translateInputs(run, engine);
  } finally {
    const engine = await opening.catch(() => undefined);
    await engine?.dispose();
  }
}

/** Several articles need a folder, or `--format json`, so that one does not run into the next; a page needs a file. */
function refuseStandardOutput(
  { t }: Context,
  { files, common, values }: { files: readonly string[]; common: CommonOptions; values: Values },
): void {
  const out = textOption(values, 'out');
  const unnamed = out === undefined || out === '-';
  if (files.length > 1 && unnamed && common.format === 'text' && !flag(values, 'dry-run')) {
    throw usageError(t('cli.problem.out-needs-folder'), 'translate');
  }
  if (textOption(values, 'report') === '-') throw usageError(t('cli.problem.report-needs-file'), 'translate');
}

function engineName(values: Values): string {
  return textOption(values, 'engine') ?? 'auto';
}

const MOST_BEAMS = 16;

/** @throws {TermtreuError} `engine-unknown` before anything is read, `usage` */
function readEngineOptions({ io, t }: Context, values: Values): EngineOptions {
  const engine = engineName(values);
  if (!ENGINE_NAMES.includes(engine)) {
    throw new TermtreuError('engine-unknown', { engine, engines: ENGINE_NAMES.join(', ') });
  }
  const { beams } = values;
  const model = textOption(values, 'model');
  if (beams !== undefined && !(Number.isInteger(beams) && Number(beams) >= 1 && Number(beams) <= MOST_BEAMS)) {
    throw usageError(t('cli.problem.beams'), 'translate');
  }
  return {
    env: io.env,
    ...(beams === undefined ? {} : { beams: Number(beams) }),
    ...(model === undefined ? {} : { model: resolve(io.cwd, model) }),
  };
}

function dryRun({ context: { io, t }, common, inputs, matcher, segmenter, values }: Run): number {
  const plans = inputs.map(({ file, text }) => {
    const article = parseArticle(text, articleFormat(file));
    const options = { matcher, segmenter, skipBoilerplate: flag(values, 'skip-boilerplate') };
    const { segments } = planArticle(article, options);
    const wanted = segments.filter((segment) => segment.translatable);
    return {
      file,
      blocks: article.blocks.length,
      segments: segments.length,
      terms: segments.reduce((sum, segment) => sum + segment.occurrences.length, 0),
      characters: wanted.reduce((sum, segment) => sum + segment.text.length, 0),
    };
  });
  io.stdout.write(formatDryRun(plans, { format: common.format, t }));
  return 0;
}

async function translateInputs(run: Run, engine: Engine): Promise<number> {
  const { common, context, inputs } = run;
  const { io, t } = context;
  const summaries: ArticleSummary[] = [];
  for (const index of inputs.keys()) summaries.push(await translateInput(run, engine, index));
  const reports = summaries.map((summary) => summary.report);
  if (common.format === 'json') io.stdout.write(formatJson(reports, t));
  if (!common.quiet) io.stderr.write(formatSummary(summaries, { t, ...(isColoured(io) ? { paint: ansiPaint } : {}) }));
  return reports.some((report) => fails(report, textOption(run.values, 'fail-on'))) ? 1 : 0;
}

async function translateInput(run: Run, engine: Engine, index: number): Promise<ArticleSummary> {
  const { context, common, values, matcher, segmenter, outputs } = run;
  const { io, t } = context;
  const { file, text } = run.inputs[index] ?? { file: '-', text: '' };
  const written = outputs.texts[index];
  const display = common.quiet ? SILENT : createProgressDisplay(io.stderr, t);
  const begin = io.now();
  let first = true;
  const article = await translateArticle(text, {
    format: articleFormat(file),
    engine,
    matcher,
    segmenter,
    file,
    targetFile: written ?? '-',
    skipBoilerplate: flag(values, 'skip-boilerplate'),
    variant: textOption(values, 'target') === 'en-US' ? 'en-US' : 'en-GB',
    signal: io.signal,
    onProgress(progress) {
      if (first && common.verbose && !common.quiet)
        io.stderr.write(`${t('cli.first-segment', { milliseconds: Math.round(io.now()) })}\n`);
      first = false;
      display.update({ ...progress, milliseconds: io.now() - begin });
    },
  }).finally(() => display.clear());
  await writeResults(run, index, article);
  return { report: article.report, ...(written === undefined ? {} : { written }) };
}

async function writeResults(
  { context, common, outputs }: Run,
  index: number,
  { text, report }: { readonly text: string; readonly report: TranslationReport },
): Promise<void> {
  const { io, t, language } = context;
  if (io.signal.aborted) throw new TermtreuError('interrupted');
  const textPath = outputs.texts[index];
  const reportPath = outputs.reports[index];
  if (textPath !== undefined) await writeWhole(resolve(io.cwd, textPath), text, textPath);
  else if (common.format === 'text') io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  if (reportPath === undefined) return;
  await writeWhole(resolve(io.cwd, reportPath), renderHtmlReport(report, { t, language }), reportPath);
  if (!common.quiet) io.stderr.write(`${t('cli.report.written', { file: reportPath })}\n`);
}

/** Whether the summary is in colour: on a terminal, unless the user wants none (https://no-color.org). */
function isColoured({ stderr, env }: Io): boolean {
  return stderr.isTTY && (env['NO_COLOR'] ?? '') === '';
}

const FAILING: Readonly<Record<string, ReadonlySet<Severity>>> = {
  error: new Set<Severity>(['error']),
  warning: new Set<Severity>(['error', 'warning']),
  never: new Set<Severity>(),
};

function fails({ findings }: TranslationReport, failOn = 'error'): boolean {
  return findings.some((finding) => FAILING[failOn]?.has(finding.severity) === true);
}
