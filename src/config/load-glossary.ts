import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TermtreuError } from '../errors.js';
import type { Glossary } from '../glossary/entry.js';
import { type GlossaryFile, isGlossaryFile, parseGlossary } from '../glossary/parse.js';

/** Whether an error of the file system has this code. */
function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function unreadable(path: string, error: unknown): TermtreuError {
  const code = hasCode(error, 'ENOENT') ? 'glossary-missing' : 'file-unreadable';
  return new TermtreuError(code, { file: path }, { cause: error });
}

/** The glossary files behind a path: the file itself, or a folder's files in the order of their names. */
async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter(isGlossaryFile)
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readGlossaryFile(path: string): Promise<GlossaryFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw new TermtreuError('file-encoding', { file: path }, { cause: error });
  }
}

/**
 * Reads a glossary from a file, or from all glossary files of a folder.
 * @throws TermtreuError `glossary-missing` (no such path, or a folder without a glossary), `file-unreadable`,
 *   `file-encoding`, `glossary-syntax`, `glossary-schema`, `glossary-duplicate-id`
 */
export async function loadGlossary(path: string): Promise<Glossary> {
  const paths = await filesAt(path);
  if (paths.length === 0) throw new TermtreuError('glossary-missing', { file: path });
  return parseGlossary(await Promise.all(paths.map(readGlossaryFile)));
}
