import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGlossaryFiles } from '../config/load-glossary.js';
import { TermtreuError } from '../errors.js';
import type { Glossary } from '../glossary/entry.js';
import { type GlossaryFile, parseGlossary } from '../glossary/parse.js';
import { textOption, type Values } from './commands/command.js';
import { decodeText } from './decode-text.js';
import type { Io } from './io.js';

/** The glossary that comes with termtreu. */
export const BUILT_IN = fileURLToPath(new URL('../../glossary/defence-policy.yaml', import.meta.url));

/**
 * Loads the glossary that `--glossary` names, or the one that comes with termtreu.
 * @throws {TermtreuError} what `loadGlossary` throws, with paths as the user wrote them
 */
export async function glossaryOption(values: Values, io: Io): Promise<Glossary> {
  return parseGlossary(await glossaryOptionFiles(values, io));
}

/**
 * Reads the files of the glossary that `--glossary` names, or of the one that comes with termtreu, which goes by its
 * file's name.
 * @throws {TermtreuError} what `readGlossaryFiles` throws, with paths as the user wrote them
 */
export async function glossaryOptionFiles(values: Values, io: Io): Promise<GlossaryFile[]> {
  const path = textOption(values, 'glossary');
  if (path !== undefined) return glossaryFiles(path, io);
  const files = await readGlossaryFiles(BUILT_IN);
  return files.map(({ text }) => ({ path: basename(BUILT_IN), text }));
}

/**
 * Reads the glossary files at a path, named as the user wrote it.
 * @throws {TermtreuError} what `readGlossaryFiles` throws
 */
export async function glossaryFiles(path: string, io: Io): Promise<GlossaryFile[]> {
  const full = resolve(io.cwd, path);
  const written = path.replace(/(?<=.)[/\\]+$/u, '');
  const asWritten = (shown: string): string => (shown.startsWith(full) ? written + shown.slice(full.length) : shown);
  try {
    const files = await readGlossaryFiles(full);
    return files.map((file) => Object.assign({}, file, { path: asWritten(file.path) }));
  } catch (error) {
    if (!(error instanceof TermtreuError)) throw error;
    if (error.code === 'file-encoding') await explainEncoding(error, asWritten);
    throw told(error, asWritten);
  }
}

/** Names line and encoding of a file that is not UTF-8. */
async function explainEncoding({ args }: TermtreuError, asWritten: (file: string) => string): Promise<void> {
  const file = String(args['file']);
  decodeText(asWritten(file), await readFile(file));
}

function told(error: TermtreuError, asWritten: (file: string) => string): TermtreuError {
  const { cause, args, code } = error;
  const problem = cause instanceof Error && 'code' in cause ? { problem: String(cause.code) } : {};
  const files = ['file', 'firstFile'].filter((name) => name in args);
  const paths = Object.fromEntries(files.map((name) => [name, asWritten(String(args[name]))]));
  return new TermtreuError(code, { ...problem, ...args, ...paths }, { cause });
}
