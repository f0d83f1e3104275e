import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomBytes } from 'node:crypto';
import { TermtreuError } from '../errors.js';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. Missing folders are
 * made.
 * @throws {TermtreuError} `file-unwritable`
 */
export async function writeWhole(path: string, text: string, shown: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text, { encoding: 'utf8', flag: 'wx' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    const problem = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new TermtreuError('file-unwritable', { file: shown, problem }, { cause });
  }
}
