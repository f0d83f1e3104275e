import { basename } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { compareDictionaries, type Difference } from '../../../engines/deepl/difference.js';
import { TermtreuError } from '../../../errors.js';
import { applyEdits } from '../../../glossary/edit/apply-edits.js';
import type { Edit } from '../../../glossary/edit/edit.js';
import { type GlossaryFile, isYaml } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';
import { type Adoption, adoptPairs } from '../../../terms/adopt-pairs.js';
import type { CommonOptions, Context } from '../../context.js';
import { editGlossary, type FileEdits } from '../../glossary-edits.js';
import {
  accountOption,
  chooseRemote,
  differenceArgs,
  differenceJson,
  type LocalGlossary,
  localGlossary,
} from '../../remote-glossary.js';
import { usageError } from '../../usage-error.js';
import { flag, list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary pull';

/**
 * `termtreu glossary pull PATH`: what the glossary in the user's DeepL account says otherwise, as a patch to look at;
 * with `--write` it is made. What is only here stays.
 */
export async function glossaryPullCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const account = await accountOption(context, common);
  const local = await localGlossary(path, { io, values, host: account.host });
  const server = account.host;
  const remote = chooseRemote(await account.glossaries(), local, server);
  const theirs = remote === undefined ? undefined : await account.dictionary(remote.id);
  if (remote === undefined || theirs === undefined) {
    throw new TermtreuError('glossary-not-found', { name: local.name, server });
  }
  const ours = new Map(local.pairs.pairs.map(({ source, target }) => [source, target]));
  const difference = compareDictionaries(ours, theirs);
  const adoption = adopt(local, difference);
  const edits = editsByFile(context, { path, local, adoption }, values);
  if (!common.quiet) tell(context, { difference, adoption, server, name: local.name });
  if (flag(values, 'write') && edits.length > 0) return write(context, { path, local, edits }, { values, common });
  const patch = edits.map(patchOf).join('');
  if (common.format !== 'json') io.stdout.write(patch);
  else {
    const found = { server, name: local.name, id: remote.id, ...differenceJson(difference), patch };
    io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  }
  if (edits.length > 0 && !common.quiet) io.stderr.write(`${t('pull.hint')}\n`);
  return 0;
}

function adopt({ pairs, name, ids }: LocalGlossary, { added, removed, changed }: Difference): Adoption {
  const foreign = { added, removed, changed: changed.map(({ source, after }) => ({ source, target: after })) };
  return adoptPairs(pairs.pairs, foreign, { source: `DeepL: ${name}`, ids });
}

interface Pulled {
  readonly path: string;
  readonly local: LocalGlossary;
  readonly adoption: Adoption;
}

/** @throws {TermtreuError} `usage`, `glossary-not-editable` */
function editsByFile({ t }: Context, { path, local, adoption }: Pulled, values: Values): FileEdits[] {
  const { changes, additions } = adoption;
  const edits = new Map<GlossaryFile, Edit[]>();
  const put = (file: GlossaryFile, edit: Edit): void => void edits.set(file, [...(edits.get(file) ?? []), edit]);
  for (const { file, edit } of changes) {
    const home = local.files.find((each) => each.path === file);
    if (home === undefined || !isYaml(home.path)) throw new TermtreuError('glossary-not-editable', { file });
    put(home, edit);
  }
  if (additions.length > 0) {
    const named = textOption(values, 'file');
    const candidates = local.files.filter((file) => isYaml(file.path));
    const homes = named === undefined ? candidates : candidates.filter((file) => basename(file.path) === named);
    const [home, other] = homes;
    if (home === undefined) throw new TermtreuError('glossary-not-editable', { file: named ?? path });
    if (other !== undefined) {
      const files = candidates.map((file) => file.path).join(', ');
      throw usageError(t('edit.problem.which-file', { files }), COMMAND);
    }
    for (const entry of additions) put(home, { kind: 'add', entry });
  }
  return [...edits].map(([file, each]) => ({ file, edits: each }));
}

/** What a change would do, as `patch` and `git apply` read it. */
function patchOf({ file, edits }: FileEdits): string {
  const patch = createTwoFilesPatch(`a/${file.path}`, `b/${file.path}`, file.text, applyEdits(file, edits), '', '');
  return patch.replace(/^=+\n/u, '');
}

interface Told {
  readonly difference: Difference;
  readonly adoption: Adoption;
  readonly server: string;
  readonly name: string;
}

function tell({ io, t }: Context, { difference, adoption, server, name }: Told): void {
  io.stderr.write(`${t('pull.summary', { name, server, ...differenceArgs(difference) })}\n`);
  for (const { source, target } of adoption.byHand) {
    io.stderr.write(`${visible(t('pull.by-hand', { de: source, en: target }))}\n`);
  }
}

interface Writing {
  readonly path: string;
  readonly local: LocalGlossary;
  readonly edits: readonly FileEdits[];
}

/** Writes one file after the other; each is checked by the lint before. @returns the gravest exit code */
async function write(
  context: Context,
  { path, local, edits }: Writing,
  { values, common }: { readonly values: Values; readonly common: CommonOptions },
): Promise<number> {
  const said: string[] = [];
  const stdout = { ...context.io.stdout, write: (text: string) => void said.push(text) };
  let exitCode = 0;
  for (const change of edits) {
    const glossary = { path, files: local.files };
    const edited = await editGlossary(
      { ...context, io: { ...context.io, stdout } },
      { glossary, change },
      { values, common },
    );
    exitCode = Math.max(exitCode, edited);
  }
  const { io } = context;
  if (common.format !== 'json') io.stdout.write(said.join(''));
  else io.stdout.write(`${JSON.stringify({ files: said.map((text): unknown => JSON.parse(text)) }, null, 2)}\n`);
  return exitCode;
}
