import type { Setting } from './settings.js';
import { dirname, relative, resolve } from 'node:path';

/** Whether a setting's value is a path, and not a name. */
export function isPath(value: unknown, { isPath: kind }: Setting): value is string {
  if (typeof value !== 'string') return false;
  return kind === 'marked' ? /^\.\.?(?:[/\\]|$)/u.test(value) : kind === true;
}

/** A path of a config file, which starts from that file's folder, as one that starts from the working directory. */
export function fromConfigFolder(path: string, { file, cwd }: { readonly file: string; readonly cwd: string }): string {
  const moved = relative(cwd, resolve(dirname(file), path)) || '.';
  // The stroke at the end says that a folder is meant.
  return /[/\\]$/u.test(path) ? `${moved}/` : moved;
}
