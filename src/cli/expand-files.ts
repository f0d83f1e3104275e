import { glob, isDynamicPattern } from 'tinyglobby';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TermtreuError } from '../errors.js';

/**
 * The files that the arguments name: plain paths as they are, patterns expanded in the order of names, each file once (`a.md` and `./a.md` are one).
 * @throws {TermtreuError} `pattern-without-match`
 */
export async function expandFiles(patterns: readonly string[], cwd: string): Promise<string[]> {
  const files: string[] = [];
  for (const pattern of patterns) {
    if (pattern === '-' || !isDynamicPattern(pattern) || existsSync(resolve(cwd, pattern))) {
      files.push(pattern);
      continue;
    }
    const found = await glob(pattern, { cwd, onlyFiles: true, expandDirectories: false });
    if (found.length === 0) throw new TermtreuError('pattern-without-match', { pattern });
    files.push(...found.sort());
  }
  const seen = new Set<string>();
  return files.filter((file) => {
    const path = file === '-' ? file : resolve(cwd, file);
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}
