import { resolve } from 'node:path';
import { chooseEngine, openEngine, type EngineOptions } from '../../engines/index.js';
import type { CommonOptions, Context } from '../context.js';
import { expandFiles } from '../expand-files.js';
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
    alsoRead: ['glossary', 'abbreviations'].flatMap((name) => textOption(values, name) ?? []),
    names: { input: t('cli.output.input'), output: t('cli.output.output') },
  });
  refuseStandardOutput(context, { files, common, values });
  for (const path of [...outputs.texts, ...outputs.reports]) {
    if (path !== undefined) await checkWritable(resolve(io.cwd, path), path);
  }
  const inputs = await Promise.all(files.map((file) => readInput(file, io)));
  const request: Request = { context, values, common, inputs, outputs };
  if (flag(values, 'dry-run')) return (await import('./translate-articles.js')).dryRun(request);
  const opening = openEngine(engineName(values), engineOptions);
  try {
    // The embedded model loads in a thread of its own while this one loads the rest and reads the glossary.
    const { prepareRun, translateInputs } = await import('./translate-articles.js');
    const [run, engine] = await Promise.all([prepareRun(request), opening]);
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
