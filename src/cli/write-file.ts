import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TermtreuError } from '../errors.js';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name and its permissions.
 * Missing folders are made; a link is followed; what is no regular file (`/dev/null`, a pipe) is written as it is.
 * @param content may come in pieces where it is too long for one
 * @param shown the path as the user wrote it
 * @throws {TermtreuError} `file-unwritable`, `disk-full`
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  shown: string,
): Promise<void> {
  try {
    const old = await statOf(path);
    if (old === undefined) await mkdir(dirname(path), { recursive: true });
    if (old === undefined || old.isFile()) await replace(old === undefined ? path : await realpath(path), content, old);
    else await writeFile(path, content);
  } catch (cause) {
    // What comes piece by piece may fail for reasons of its own.
    throw cause instanceof TermtreuError ? cause : unwritable(shown, cause);
  }
}

async function replace(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  old: Stats | undefined,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    if (old !== undefined) await chmod(temporary, old.mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes sure, before any work is done, that a file can be written: a translation takes minutes.
 * @param shown the path as the user wrote it
 * @throws {TermtreuError} `file-unwritable`
 */
export async function checkWritable(path: string, shown: string): Promise<void> {
  try {
    const old = await statOf(path);
    if (old?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (old !== undefined) return await access(path, constants.W_OK);
    const folder = await nearestFolder(dirname(path));
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw unwritable(shown, cause);
  }
}

/** The folder itself, or the one that it would be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await statOf(folder);
  if (found?.isDirectory() === true) return folder;
  if (found !== undefined) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  return nearestFolder(dirname(folder));
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** What systems say of a disk, a quota or a file that can grow no more. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Why a file cannot be written, as a user is told of it. */
export function unwritable(file: string, cause: unknown): TermtreuError {
  if (FULL.has(codeOf(cause))) return new TermtreuError('disk-full', { file }, { cause });
  return new TermtreuError('file-unwritable', { file, problem: codeOf(cause) }, { cause });
}
