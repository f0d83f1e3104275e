import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { TermtreuError } from '../../errors.js';
import type { Translate } from '../../locales/index.js';
import { visible } from '../../report/visible.js';
import { type ArchivePairs, archiveFindings, archivePairs } from '../check-archive.js';
import { checkOptions } from '../check-options.js';
import { type CheckedPair, type CheckTask, createPairChecker, type PairChecker } from '../check-pair.js';
import { checkInThreads, threadsFor } from '../check-threads.js';
import { changedFiles } from '../changed-files.js';
import type { CommonOptions, Context } from '../context.js';
import { findPairs } from '../find-pairs.js';
import { findingsOutput, writeFindings } from '../findings-output.js';
import { glossaryFiles, glossaryOption } from '../glossary-option.js';
import type { FilePair, PairedFiles } from '../pair-files.js';
import { createProgressDisplay, SILENT } from '../progress-display.js';
import { segmenterOption } from '../segmenter-option.js';
import { list, textOption, type Values } from './command.js';

const COMMAND = 'check';
/** Milliseconds after which a log is told how far a run is. */
const SOON = 2000;

interface Run {
  readonly context: Context;
  readonly quiet: boolean;
}

/** `termtreu check SOURCE TRANSLATION`: what a careful desk editor would find in translations, whoever made them. */
export async function checkCommand(context: Context, values: Values, { quiet }: CommonOptions): Promise<number> {
  const { io, t } = context;
  const output = await findingsOutput(context, { values, command: COMMAND });
  const pattern = textOption(values, 'pairs');
  const corpus = textOption(values, 'corpus');
  const given = list(values, 'files');
  const asked = given.length === 0 && pattern === undefined && corpus !== undefined ? [corpus] : given;
  const found = await findPairs({ arguments: asked, pattern, io, t });
  if (!quiet) io.stderr.write(unpairedText(found, t));
  const pairs = await changedPairs(found.pairs, values, { context, quiet });
  const [glossary, segmenter] = await Promise.all([glossaryOption(values, io), segmenterOption(values, io)]);
  const variant = textOption(values, 'target') === 'en-US' ? 'en-US' : 'en-GB';
  const { settings } = output;
  const checks = checkOptions(settings);
  const shared = { glossary, segmenter, variant, settings, language: context.language, checks } as const;
  const archive = await archiveOption(corpus, pairs, context);
  const all = [...pairs, ...archive.others];
  const checked = await checkPairs(all, { ...shared, uses: corpus !== undefined }, { context, quiet });
  const own = checked.slice(0, pairs.length);
  const over = corpus === undefined ? [] : await archiveFindings(archive, checked, { context, settings });
  const findings = [...own.flatMap((pair) => pair.findings), ...over];
  const words = own.reduce((sum, pair) => sum + pair.words, 0);
  if (!quiet) io.stderr.write(own.flatMap((pair) => pair.notes.map((note) => `${note}\n`)).join(''));
  const files = pairs.map(({ translation }) => translation);
  const sources = [...new Set(pairs.map(({ source }) => source))];
  const amount = { pairs: pairs.length, words };
  return writeFindings({ findings, files, sources, amount, words: ['check.none', 'check.summary'] }, output, context);
}

/** The pairs of the folder that `--corpus` names; stdin is in none. */
async function archiveOption(
  corpus: string | undefined,
  pairs: readonly FilePair[],
  { io, t }: Context,
): Promise<ArchivePairs> {
  if (corpus === undefined) return { checked: pairs, others: [] };
  const found = await findPairs({ arguments: [corpus], pattern: undefined, io, t });
  return archivePairs(pairs, found.pairs, io.cwd);
}

/** The pairs that `--changed` leaves: those of which a file changed; all of them where the glossary did. */
async function changedPairs(
  pairs: readonly FilePair[],
  values: Values,
  { context: { io, t }, quiet }: Run,
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

/** Checks pair by pair, in threads where there are many; of each only what a report needs is kept. */
async function checkPairs(
  pairs: readonly FilePair[],
  task: CheckTask,
  { context, quiet }: Run,
): Promise<CheckedPair[]> {
  const { io, t } = context;
  const display = quiet || pairs.length < 2 ? SILENT : createProgressDisplay(io.stderr, t);
  const begin = io.now();
  let [done, words] = [0, 0];
  const onPair = (checked: CheckedPair): void => {
    done += 1;
    words += checked.words;
    const progress = { done, total: pairs.length, words, milliseconds: io.now() - begin };
    // A log is told of what takes long, a person of everything.
    if (io.stderr.isTTY || progress.milliseconds > SOON) display.update({ ...progress, unit: 'pairs' });
  };
  const threads = threadsFor(pairs.length);
  try {
    return threads > 1
      ? await checkInThreads(pairs, { task: { ...task, cwd: io.cwd }, threads, signal: io.signal, onPair })
      : await checkHere(pairs, createPairChecker(task, io), { signal: io.signal, onPair });
  } finally {
    display.clear();
  }
}

async function checkHere(
  pairs: readonly FilePair[],
  check: PairChecker,
  { signal, onPair }: { readonly signal: AbortSignal; readonly onPair: (checked: CheckedPair) => void },
): Promise<CheckedPair[]> {
  const results: CheckedPair[] = [];
  for (const pair of pairs) {
    if (signal.aborted) throw new TermtreuError('interrupted');
    const checked = await check(pair);
    results.push(checked);
    onPair(checked);
  }
  return results;
}
