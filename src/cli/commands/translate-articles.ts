import { resolve } from 'node:path';
import { articleFormat, parseArticle } from '../../article/parse-article.js';
import type { Severity } from '../../checks/finding.js';
import type { CharacterBudget, Engine, EngineIdentity } from '../../engines/engine.js';
import { TermtreuError } from '../../errors.js';
import type { JournaledMemory, Memory } from '../../memory/index.js';
import { estimate } from '../../pipeline/estimate.js';
import type { RecallOptions } from '../../pipeline/recall.js';
import { planArticle } from '../../pipeline/plan.js';
import { translateArticle } from '../../pipeline/translate-article.js';
import { formatDryRun } from '../../report/dry-run.js';
import { renderHtmlReport } from '../../report/html/page.js';
import { formatJson } from '../../report/json.js';
import { formatSummary, type ArticleSummary } from '../../report/text.js';
import type { TranslationReport } from '../../report/translation.js';
import type { SegmentOptions } from '../../segment/segment.js';
import type { Variant } from '../../terms/english/spelling.js';
import { createMatcher } from '../../terms/matcher.js';
import type { Matcher } from '../../terms/occurrence.js';
import { paintFor } from '../colour.js';
import type { CommonOptions, Context } from '../context.js';
import { glossaryOption } from '../glossary-option.js';
import type { OutputPaths } from '../output-paths.js';
import { createProgressDisplay, SILENT } from '../progress-display.js';
import type { Input } from '../read-input.js';
import { segmenterOption } from '../segmenter-option.js';
import { waitLine } from '../wait-line.js';
import { writeWhole } from '../write-file.js';
import { flag, textOption, type Values } from './command.js';
import { budgetOption, priceOption } from './service-options.js';

/** What a user asked for, read and checked. */
export interface Request {
  readonly context: Context;
  readonly values: Values;
  readonly common: CommonOptions;
  readonly inputs: readonly Input[];
  readonly outputs: OutputPaths;
}

interface Run extends Request {
  readonly matcher: Matcher;
  readonly segmenter: SegmentOptions;
  readonly budget: CharacterBudget | undefined;
}

/** Loads what a translation needs besides an engine. */
export async function prepareRun(request: Request): Promise<Run> {
  const { values, context } = request;
  const budget = budgetOption(values);
  const [glossary, segmenter] = await Promise.all([
    glossaryOption(values, context.io),
    segmenterOption(values, context.io),
  ]);
  return { ...request, segmenter, budget, matcher: createMatcher(glossary) };
}

/** What a dry run looks at. */
export interface DryRunSources {
  readonly memory: Memory | undefined;
  /** Undefined where it cannot be opened yet. */
  readonly engine: EngineIdentity | undefined;
}

/** What people corrected is known without any engine. */
const NO_ENGINE: EngineIdentity = { name: '', version: '' };

/** Says what the articles would ask of an engine. @returns the exit code */
export async function dryRun(request: Request, { memory, engine }: DryRunSources): Promise<number> {
  const { context, common, inputs, matcher, segmenter, values } = await prepareRun(request);
  const { io, t } = context;
  const price = priceOption(values, t);
  const plans = inputs.map(({ file, text }) => {
    const article = parseArticle(text, articleFormat(file));
    const options = { matcher, segmenter, skipBoilerplate: flag(values, 'skip-boilerplate') };
    const plan = planArticle(article, options);
    const { segments } = plan;
    const recall = { force: flag(values, 'force'), ...(memory && { memory }), ...examplesFrom(memory, values) };
    const conditions = { engine: engine ?? NO_ENGINE, variant: variantOption(values) };
    const { characters, reused } = estimate(plan, { ...recall, ...conditions });
    return {
      file,
      blocks: article.blocks.length,
      segments: segments.length,
      terms: segments.reduce((sum, segment) => sum + segment.occurrences.length, 0),
      characters,
      reused,
    };
  });
  io.stdout.write(formatDryRun(plans, { format: common.format, t, price }));
  return 0;
}

/** A run with the memory that it works with. */
interface RememberingRun extends Run {
  readonly memory: JournaledMemory;
}

/**
 * Translates the articles one after another and writes each as soon as it is finished.
 * @returns the exit code
 * @throws {TermtreuError} when all is written, also that the memory has failed on the way
 */
export async function translateInputs(run: RememberingRun, engine: Engine): Promise<number> {
  const { common, context, inputs, memory } = run;
  const { io, t } = context;
  const summaries: ArticleSummary[] = [];
  const summarise = (): void => {
    if (common.quiet || summaries.length === 0) return;
    io.stderr.write(formatSummary(summaries, { t, paint: paintFor(io.stderr, io) }));
  };
  try {
    for (const index of inputs.keys()) summaries.push(await translateInput(run, engine, index));
  } catch (error) {
    // The articles before it are written and paid for.
    summarise();
    throw error;
  }
  const reports = summaries.map((summary) => summary.report);
  if (common.format === 'json') io.stdout.write(formatJson(reports, t));
  summarise();
  memory.finish();
  const failure = memory.failure();
  if (failure !== undefined) {
    if (!common.quiet) io.stderr.write(`${t('memory.kept', { file: memory.file ?? '' })}\n`);
    throw failure;
  }
  return reports.some((report) => fails(report, textOption(run.values, 'fail-on'))) ? 1 : 0;
}

async function translateInput(run: RememberingRun, engine: Engine, index: number): Promise<ArticleSummary> {
  const { context, common, values, matcher, segmenter, outputs, budget, memory } = run;
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
    variant: variantOption(values),
    memory,
    force: flag(values, 'force'),
    // Only page and JSON show them, and it takes time to find them.
    ...(outputs.reports[index] !== undefined || common.format === 'json'
      ? { similar: (source: string) => memory.similar(source) }
      : {}),
    ...examplesFrom(memory, values),
    signal: io.signal,
    ...(budget === undefined ? {} : { budget }),
    onWait(wait) {
      display.clear();
      if (!common.quiet) io.stderr.write(waitLine(engine.name, wait, t));
    },
    onWarning({ code, args }) {
      display.clear();
      if (!common.quiet) io.stderr.write(`${t(`engine.warning.${code}`, args)}\n`);
    },
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

/**
 * Where an engine's examples come from, if they are asked for. Only people's work serves as one: what this or another run
 * makes changes nothing then, so that a run gives the same again and nothing is paid for twice.
 */
function examplesFrom(memory: Pick<Memory, 'similar'> | undefined, values: Values): Pick<RecallOptions, 'exampleFor'> {
  if (memory === undefined || !flag(values, 'examples')) return {};
  return { exampleFor: (source) => memory.similar(source, { most: 1, by: 'human' })[0] };
}

function variantOption(values: Values): Variant {
  return textOption(values, 'target') === 'en-US' ? 'en-US' : 'en-GB';
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

const FAILING: Readonly<Record<string, ReadonlySet<Severity>>> = {
  error: new Set<Severity>(['error']),
  warning: new Set<Severity>(['error', 'warning']),
  never: new Set<Severity>(),
};

function fails({ findings }: TranslationReport, failOn = 'error'): boolean {
  return findings.some((finding) => FAILING[failOn]?.has(finding.severity) === true);
}
