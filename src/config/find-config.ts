import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The endings of config files, the one preferred where a folder holds several first. */
export const CONFIG_EXTENSIONS = ['yaml', 'yml', 'json', 'ts', 'js', 'mjs'] as const;

/** What config files are called, without the ending. */
export const CONFIG_NAME = 'termtreu.config';

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** The config file that holds for a folder: its own, or that of the nearest folder above it, up to the root. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (const extension of CONFIG_EXTENSIONS) {
    const path = join(folder, `${CONFIG_NAME}.${extension}`);
    if (await exists(path)) return path;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}
