import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TermtreuError } from '../../../errors.js';
import { entryText } from '../../../glossary/edit/apply-edits.js';
import { type GlossaryFile, readRows } from '../../../glossary/parse.js';
import type { CommonOptions, Context } from '../../context.js';
import { decodeText } from '../../decode-text.js';
import { formatError } from '../../error-message.js';
import { type EditableGlossary, editGlossary, fileOfEntry, glossaryToEdit } from '../../glossary-edits.js';
import { usageError } from '../../usage-error.js';
import { splitWords } from '../../split-words.js';
import { textOption, type Values } from '../command.js';

const COMMAND = 'glossary edit';

/** An entry while it is in the editor. */
interface Draft {
  readonly id: string;
  readonly glossary: EditableGlossary;
  readonly file: GlossaryFile;
  /** The file in the editor. */
  readonly path: string;
}

/** `termtreu glossary edit ID`: one entry in the user's editor; what is saved is checked before it is written. */
export async function glossaryEditCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const id = textOption(values, 'id') ?? '';
  const glossary = await glossaryToEdit(context, values, COMMAND);
  const file = fileOfEntry(glossary, id);
  const editor = editorWords(context);
  const before = entryText(file, id);
  const folder = await mkdtemp(join(tmpdir(), 'termtreu-'));
  const path = join(folder, `${id}.yaml`);
  await writeFile(path, before);
  const text = async (): Promise<string> => decodeText(path, await readFile(path));
  let isKept = false;
  try {
    for (;;) {
      await runEditor([...editor, path], io.cwd);
      if ((await text()) === before) {
        if (!common.quiet) io.stderr.write(`${t('edit.same', { file: file.path })}\n`);
        return 0;
      }
      const exitCode = await save({ id, glossary, file, path }, await text(), { context, values, common });
      isKept = exitCode !== 0;
      if (exitCode === 0) return 0;
      if (await wantsAgain(context)) continue;
      io.stderr.write(`${t('edit.left', { path })}\n`);
      return exitCode;
    }
  } finally {
    if (!isKept) await rm(folder, { recursive: true });
  }
}

interface Run {
  readonly context: Context;
  readonly values: Values;
  readonly common: CommonOptions;
}

/** Writes what was saved, or says what is wrong with it. @returns the exit code */
async function save({ id, glossary, file, path }: Draft, text: string, run: Run): Promise<number> {
  const { context, values, common } = run;
  try {
    // What is wrong with the entry itself is told by its lines in the editor.
    const { problems } = readRows([{ path, text }]);
    const errors = problems.map(
      ({ place, problem, args }) => new TermtreuError('glossary-schema', { ...place, problem, ...args }),
    );
    for (const error of errors) context.io.stderr.write(formatError(error, context.t, common.verbose));
    if (errors[0] !== undefined) return errors[0].exitCode;
    const change = { file, edits: [{ kind: 'write' as const, id, text }] };
    return await editGlossary(context, { glossary, change }, { values, common });
  } catch (error) {
    if (!(error instanceof TermtreuError)) throw error;
    context.io.stderr.write(formatError(error, context.t, common.verbose));
    return error.exitCode;
  }
}

/** The user's editor and its arguments, as `git` and others find it. */
function editorWords({ io, t }: Context): string[] {
  const command = [io.env['VISUAL'], io.env['EDITOR']].find((each) => each !== undefined && each.trim() !== '');
  if (command === undefined) throw usageError(t('edit.problem.editor'), COMMAND);
  return splitWords(command);
}

/** Runs the editor on this terminal; there is no shell between. */
async function runEditor([program = '', ...args]: readonly string[], cwd: string): Promise<void> {
  const problem = await new Promise<string | undefined>((resolve) => {
    const editor = spawn(program, args, { stdio: 'inherit', cwd });
    editor.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    editor.on('close', (code, signal) => resolve(code === 0 ? undefined : String(signal ?? code)));
  });
  if (problem !== undefined) throw new TermtreuError('editor-failed', { editor: program, problem });
}

/** Asks a person whether to go on; where nobody watches the answer is no. */
async function wantsAgain({ io, t }: Context): Promise<boolean> {
  if (!io.stderr.isTTY) return false;
  io.stderr.write(`${t('edit.again')} `);
  for await (const bytes of io.stdin) return !/^\s*n/iu.test(Buffer.from(bytes).toString('utf8'));
  return false;
}
