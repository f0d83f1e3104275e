import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compareEntries } from '../../../glossary/compare.js';
import { type GlossaryFile, parseGlossary } from '../../../glossary/parse.js';
import { changesJson, changesText } from '../../../report/glossary-changes.js';
import type { CommonOptions, Context } from '../../context.js';
import { git } from '../../git.js';
import { glossaryFiles } from '../../glossary-option.js';
import { usageError } from '../../usage-error.js';
import { textOption, type Values } from '../command.js';

const COMMAND = 'glossary diff';

/** `termtreu glossary diff A B`, or `diff A --from REF`: what changed, entry by entry, field by field, in words. */
export async function glossaryDiffCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const first = textOption(values, 'path') ?? '';
  const second = textOption(values, 'other');
  const revision = textOption(values, 'from');
  if ((second === undefined) === (revision === undefined)) throw usageError(t('look.problem.diff'), COMMAND);
  const before = revision === undefined ? await glossaryFiles(first, io) : await filesAt(revision, first, context);
  const after = await glossaryFiles(second ?? first, io);
  const comparison = compareEntries(entriesOf(before), entriesOf(after));
  if (common.format === 'json') io.stdout.write(`${JSON.stringify(changesJson(comparison), null, 2)}\n`);
  else io.stdout.write(changesText(comparison, t));
  const { added, removed, renamed, changed, unchanged } = comparison;
  const counts = { added: added.length, removed: removed.length, renamed: renamed.length, changed: changed.length };
  if (!common.quiet) io.stderr.write(`${t('look.compared', { ...counts, unchanged })}\n`);
  return 0;
}

function entriesOf(files: readonly GlossaryFile[]) {
  return parseGlossary(files).entries;
}

/** Whether git can show a glossary file as text. */
function isText(name: string): boolean {
  return /\.(?:ya?ml|csv|tsv)$/iu.test(name);
}

/** The glossary files of a path as they were at a git revision; those that did not exist then are left out. */
async function filesAt(revision: string, path: string, { io }: Context): Promise<GlossaryFile[]> {
  const full = resolve(io.cwd, path);
  const isFolder = await stat(full).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? full : dirname(full);
  // The revision comes before what would be read as an option.
  const commit = (await git(folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
  const listed = (await git(folder, ['ls-tree', '-z', '--name-only', commit, './'])).split('\0').filter(isText);
  const names = listed.map((name) => basename(name)).filter((name) => isFolder || name === basename(full));
  return Promise.all(
    names.sort().map(async (name) => {
      const text = await git(folder, ['show', `${commit}:./${name}`]);
      return { path: `${revision}:${isFolder ? join(path, name) : path}`, text };
    }),
  );
}
