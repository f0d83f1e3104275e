import { dirname, relative, resolve } from 'node:path';

/** A path of a config file, which starts from that file's folder, as one that starts from the working directory. */
export function fromConfigFolder(path: string, { file, cwd }: { readonly file: string; readonly cwd: string }): string {
  const moved = relative(cwd, resolve(dirname(file), path)) || '.';
  // The stroke at the end says that a folder is meant.
  return /[/\\]$/u.test(path) ? `${moved}/` : moved;
}
