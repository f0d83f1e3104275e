import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { bilingualFormat } from '../bilingual/read-bilingual.js';
import { TermtreuError } from '../errors.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import { expandFiles } from './expand-files.js';
import type { Io } from './io.js';
import { type FilePair, pairByName, type PairedFiles, readPairPattern } from './pair-files.js';
import { usageError } from './usage-error.js';

/** What a user asked for. */
interface PairRequest {
  /** Files, folders and globs. */
  readonly arguments: readonly string[];
  /** `texte/*.md=english/*.md`: how files are paired that their names do not pair. */
  readonly pattern: string | undefined;
  readonly io: Io;
  readonly t: Translate;
}

/** The endings of articles in a folder. */
const ARTICLES = '**/*.{md,markdown,txt}';

/**
 * The pairs that the arguments name: two files as they stand, or folders and globs whose files are paired by name.
 * @throws {TermtreuError} `pairs-missing` where there is none, `pattern-without-match`, `file-missing`, `usage`
 */
export async function findPairs(request: PairRequest): Promise<PairedFiles> {
  const { arguments: given, pattern, io, t } = request;
  const [source, translation, ...more] = given;
  const isFile = (path: string): boolean => path === '-' || isPlainFile(resolve(io.cwd, path));
  if (pattern !== undefined) return pairByPattern(pattern, request);
  if (given.some(isBilingual)) return withBilingual(request);
  if (source === undefined) throw usageError(t('check.problem.files'), 'check');
  if (translation !== undefined && more.length === 0 && given.every(isFile)) {
    if (source === '-' && translation === '-') throw usageError(t('check.problem.stdin'), 'check');
    return { pairs: [{ source, translation }], alone: [], unmarked: [] };
  }
  const files = await filesOf(given, io);
  const paired = pairByName(files);
  if (paired.pairs.length === 0) throw new TermtreuError('pairs-missing', { files: given.map(visible).join(' ') });
  return paired;
}

function isBilingual(path: string): boolean {
  return bilingualFormat(path) !== undefined;
}

/** A file in which German and English stand side by side is a pair with itself. */
async function withBilingual(request: PairRequest): Promise<PairedFiles> {
  const { arguments: given, io } = request;
  const others = given.filter((path) => !isBilingual(path));
  const rest =
    others.length === 0 ? { pairs: [], alone: [], unmarked: [] } : await findPairs({ ...request, arguments: others });
  const files = await filesOf(given.filter(isBilingual), io);
  return { ...rest, pairs: [...rest.pairs, ...files.map((file) => ({ source: file, translation: file }))] };
}

async function filesOf(given: readonly string[], io: Io): Promise<string[]> {
  const files: string[] = [];
  for (const path of given) {
    const full = resolve(io.cwd, path);
    if (!existsSync(full) || !statSync(full).isDirectory()) files.push(...(await existing(path, io)));
    else files.push(...(await glob(ARTICLES, { cwd: full })).sort().map((name) => join(path, name)));
  }
  return [...new Set(files)];
}

async function existing(path: string, io: Io): Promise<string[]> {
  const files = await expandFiles([path], io.cwd);
  for (const file of files) {
    if (!isPlainFile(resolve(io.cwd, file))) throw new TermtreuError('file-missing', { file });
  }
  return files;
}

async function pairByPattern(text: string, { arguments: given, io, t }: PairRequest): Promise<PairedFiles> {
  const pattern = readPairPattern(text);
  const [extra] = given;
  if (extra !== undefined) throw usageError(t('cli.problem.argument-extra', { argument: visible(extra) }), 'check');
  if (pattern === undefined) throw usageError(t('check.problem.pairs', { pattern: visible(text) }), 'check');
  const files = await expandFiles([pattern.source], io.cwd);
  const pairs: FilePair[] = [];
  const alone: string[] = [];
  for (const source of files) {
    const translation = pattern.translationOf(source);
    if (translation === undefined || !isPlainFile(resolve(io.cwd, translation))) alone.push(source);
    else pairs.push({ source, translation });
  }
  if (pairs.length === 0) throw new TermtreuError('pairs-missing', { files: visible(text) });
  return { pairs, alone, unmarked: [] };
}

function isPlainFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}
