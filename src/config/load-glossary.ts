import { extensionOf } from '../glossary/extension.js';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TermtreuError } from '../errors.js';
import type { Glossary } from '../glossary/entry.js';
import { MOST_BYTES, tooManyBytes } from '../glossary/limits.js';
import { type GlossaryFile, isGlossaryFile, parseGlossary } from '../glossary/parse.js';
import { decodeUtf8 } from './decode-utf8.js';

function unreadable(file: string, cause: unknown): TermtreuError {
  const problem = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (problem === 'ENOENT' || problem === 'ENOTDIR') return new TermtreuError('glossary-missing', { file }, { cause });
  return new TermtreuError('file-unreadable', { file, problem }, { cause });
}

/** What a spreadsheet program leaves beside a workbook while it is open. */
const LOCK_FILE = /^~\$/u;

/** The glossary files behind a path: the file itself, or a folder's files in the order of their names. */
async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter((name) => isGlossaryFile(name) && !LOCK_FILE.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw tooManyBytes(file, size);
    return await readFile(file);
  } catch (error) {
    throw error instanceof TermtreuError ? error : unreadable(file, error);
  }
}

async function readGlossaryFile(path: string): Promise<GlossaryFile> {
  const bytes = await readBytes(path);
  const extension = extensionOf(path);
  if (extension !== 'tbx' && extension !== 'xlsx') return { path, text: decodeUtf8(path, bytes) };
  // What reads them takes a while to load, and few glossaries are one.
  const { unpackGlossary } = await import('../glossary/formats/unpack.js');
  return unpackGlossary(path, bytes);
}

/**
 * Reads the text of a glossary file, or of all glossary files of a folder.
 * @throws TermtreuError `glossary-missing` (no such path, or a folder without a glossary), `file-unreadable`,
 *   `glossary-too-large`, `file-encoding`; `glossary-syntax` for TBX and workbooks that are damaged
 */
export async function readGlossaryFiles(path: string): Promise<GlossaryFile[]> {
  const paths = await filesAt(path);
  if (paths.length === 0) throw new TermtreuError('glossary-missing', { file: path });
  return Promise.all(paths.map(readGlossaryFile));
}

/**
 * Reads a glossary from a file, or from all glossary files of a folder.
 * @throws TermtreuError `glossary-missing` (no such path, or a folder without a glossary), `file-unreadable`,
 *   `glossary-too-large`, `glossary-too-many`, `file-encoding`, `glossary-syntax`, `glossary-schema`, `glossary-duplicate-id`
 */
export async function loadGlossary(path: string): Promise<Glossary> {
  return parseGlossary(await readGlossaryFiles(path));
}
