import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TermtreuError } from '../errors.js';
import type { Io } from './io.js';

const run = promisify(execFile);
/** The most that git may print: the names of some 500,000 files. */
const MAX_BYTES = 64_000_000;
/** A repository may ask git to run a program of its own; for listing names none is needed. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/**
 * The files of a working tree that differ from where it parted from a revision, new ones that git does not ignore
 * included.
 * @returns absolute paths, links resolved
 * @throws {TermtreuError} `git-missing`, `git-no-repository`, `git-no-revision`, `git-no-base`, `interrupted`
 */
export async function changedFiles(revision: string, { cwd, env, signal }: Io): Promise<ReadonlySet<string>> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', [...SAFE, ...args], { cwd, env, signal, maxBuffer: MAX_BYTES });
    return stdout;
  };
  const asked = async (code: 'git-no-repository' | 'git-no-revision' | 'git-no-base', ...args: readonly string[]) =>
    git(...args)
      .then((text) => text.trim())
      .catch((cause: unknown) => {
        throw failure(cause, { code, revision, aborted: signal.aborted });
      });
  const root = await asked('git-no-repository', 'rev-parse', '--show-toplevel');
  // What begins with a hyphen is an option to git, and no revision is called so.
  if (revision.startsWith('-')) throw new TermtreuError('git-no-revision', { revision });
  const commit = await asked('git-no-revision', 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const base = await asked('git-no-base', 'merge-base', commit, 'HEAD');
  const lists = [
    await git('-C', root, 'diff', '--name-only', '-z', '--no-ext-diff', '--no-renames', base, '--'),
    await git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z'),
  ];
  const folder = await realpath(root);
  const names = lists.flatMap((list) => list.split('\0')).filter((name) => name !== '');
  return new Set(names.map((name) => join(folder, name)));
}

interface Asked {
  readonly code: 'git-no-repository' | 'git-no-revision' | 'git-no-base';
  readonly revision: string;
  readonly aborted: boolean;
}

function failure(cause: unknown, { code, revision, aborted }: Asked): TermtreuError {
  if (aborted) return new TermtreuError('interrupted', {}, { cause });
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return new TermtreuError(isMissing ? 'git-missing' : code, { revision }, { cause });
}
