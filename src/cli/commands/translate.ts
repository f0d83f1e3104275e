import { resolve } from 'node:path';
import type { Engine } from '../../engines/engine.js';
import { chooseEngine, openEngine, type EngineOptions } from '../../engines/index.js';
import { TermtreuError } from '../../errors.js';
import type { Memory } from '../../memory/index.js';
import { visible } from '../../report/visible.js';
import type { CommonOptions, Context } from '../context.js';
import { expandFiles } from '../expand-files.js';
import { openRunMemory, findMemory } from '../memory-option.js';
import { planOutputs } from '../output-paths.js';
import { readInput } from '../read-input.js';
import { usageError } from '../usage-error.js';
import { checkWritable } from '../write-file.js';
import { flag, list, textOption, type Values } from './command.js';
import { deeplChoices } from './service-options.js';
import type { Request } from './translate-articles.js';

/** `termtreu translate FILE…`: German articles into English. */
export async function translateCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const files = await expandFiles(list(values, 'files'), io.cwd);
  const engineOptions = readEngineOptions(context, values);
  const outputs = planOutputs({
    inputs: files,
    cwd: io.cwd,
    out: textOption(values, 'out'),
    report: textOption(values, 'report'),
    alsoRead: ['glossary', 'abbreviations', 'memory'].flatMap((name) => textOption(values, name) ?? []),
    names: { input: t('cli.output.input'), output: t('cli.output.output') },
  });
  refuseStandardOutput(context, { files, common, values });
  for (const path of [...outputs.texts, ...outputs.reports]) {
    if (path !== undefined) await checkWritable(resolve(io.cwd, path), path);
  }
  const inputs = await Promise.all(files.map((file) => readInput(file, io)));
  const request: Request = { context, values, common, inputs, outputs };
  if (flag(values, 'dry-run')) return tryDry(request, engineOptions);
  const engine = await open(request, engineOptions);
  try {
    return await translateAll(request, engine);
  } finally {
    await engine.dispose();
  }
}

async function tryDry(request: Request, engineOptions: EngineOptions): Promise<number> {
  const [{ dryRun }, found] = await Promise.all([import('./translate-articles.js'), findMemory(request)]);
  const engine = await open(request, engineOptions).catch(withoutKey);
  try {
    return await dryRun(request, { memory: found?.memory, engine });
  } finally {
    found?.memory.close();
    await engine?.dispose();
  }
}

/** What a translation would cost may be asked before there is a key for it. */
function withoutKey(error: unknown): undefined {
  if (!(error instanceof TermtreuError) || error.code !== 'key-missing') throw error;
}

async function translateAll(request: Request, engine: Engine): Promise<number> {
  const { context, common } = request;
  const { io, t } = context;
  const { memory, shown, journaled } = await openRunMemory(request);
  try {
    // The embedded model loads in a thread of its own while this one loads the rest and reads the glossary.
    if (await needsEngine(memory, request)) prepare(request, engine);
    const { prepareRun, translateInputs } = await import('./translate-articles.js');
    const run = await prepareRun(request);
    if (!common.quiet) {
      io.stderr.write(`${t('cli.engine', { engine: engine.name, version: engine.version })}\n`);
      if (shown !== undefined) io.stderr.write(`${t('memory.used', { file: visible(shown) })}\n`);
      io.stderr.write(examplesText(request, engine, memory));
    }
    return await translateInputs({ ...run, memory: journaled }, engine);
  } catch (error) {
    if (journaled.hasGrown() && !common.quiet) io.stderr.write(`${t('memory.goes-on')}\n`);
    throw error;
  } finally {
    journaled.close();
    memory?.close();
  }
}

/** Why there will be no examples where they are asked for; empty where there may be. */
function examplesText({ context: { t }, values }: Request, engine: Engine, memory: Memory | undefined): string {
  if (!flag(values, 'examples')) return '';
  if (engine.takesExample === undefined) return `${t('memory.examples.engine', { engine: engine.name })}\n`;
  return memory === undefined ? `${t('memory.examples.none')}\n` : '';
}

/** Whether there certainly is something that the memory does not hold. */
async function needsEngine(memory: Memory | undefined, request: Request): Promise<boolean> {
  if (memory === undefined || memory.isEmpty()) return true;
  const { knowsAll } = await import('./knows-all.js');
  return !(await knowsAll(memory, request));
}

/** Begins to load the engine; a failure is told by the first call. */
function prepare({ context: { io, t }, common }: Request, engine: Engine): void {
  const ready = (): void => {
    const milliseconds = Math.round(io.now());
    if (common.verbose && !common.quiet) io.stderr.write(`${t('cli.engine.loaded', { milliseconds })}\n`);
  };
  engine.prepare?.().then(ready, () => undefined);
}

/** Opens the engine; that of DeepL with the glossary that was pushed for it, if any. */
async function open({ context, values, common }: Request, engineOptions: EngineOptions): Promise<Engine> {
  const engine = chooseEngine(engineName(values), context.io.env);
  if (engine !== 'deepl') return openEngine(engine, engineOptions);
  const { pushedOption } = await import('../pushed-option.js');
  const pushed = await pushedOption(context, values, common);
  return openEngine(engine, pushed === undefined ? engineOptions : { ...engineOptions, pushed });
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

function readEngineOptions({ io }: Context, values: Values): EngineOptions {
  const engine = chooseEngine(engineName(values), io.env);
  const { beams } = values;
  const model = textOption(values, 'model');
  return {
    env: io.env,
    ...(beams === undefined ? {} : { beams: Number(beams) }),
    ...(model === undefined ? {} : { model: engine === 'local' ? resolve(io.cwd, model) : model }),
    deepl: deeplChoices(values),
  };
}
