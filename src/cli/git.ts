import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TermtreuError } from '../errors.js';

const run = promisify(execFile);
/** The most that git may answer, in bytes: as large as a glossary file may be. */
const MOST_BYTES = 40_000_000;

/**
 * Asks git in a folder; no shell is between.
 * @throws {TermtreuError} `git-failed`
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], { cwd: folder, maxBuffer: MOST_BYTES, encoding: 'utf8' });
    return stdout;
  } catch (cause) {
    throw new TermtreuError('git-failed', { problem: problemOf(cause) }, { cause });
  }
}

function problemOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && cause.code === 'ENOENT') return 'ENOENT';
  const stderr = 'stderr' in cause ? String(cause.stderr).trim() : '';
  return stderr.split('\n').at(-1) || cause.message;
}
