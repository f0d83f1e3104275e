import { join } from 'node:path';
import type { Io } from './io.js';

/** Where programs keep data of a user, by system; of several variables the first that holds anything. */
const DATA_FOLDERS: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [variable: string, ...below: string[]])[]>>
> = {
  win32: [['LOCALAPPDATA'], ['APPDATA']],
  darwin: [['XDG_DATA_HOME'], ['HOME', 'Library', 'Application Support']],
};
/** https://specifications.freedesktop.org/basedir-spec/latest/ */
const OTHERWISE = [['XDG_DATA_HOME'], ['HOME', '.local', 'share']] as const;

/** The memory that is used where none is named; undefined where the user has no folder for data. */
export function defaultMemory(env: Io['env'], platform: NodeJS.Platform = process.platform): string | undefined {
  for (const [variable, ...below] of DATA_FOLDERS[platform] ?? OTHERWISE) {
    const folder = env[variable] ?? '';
    if (folder !== '') return join(folder, ...below, 'termtreu', 'memory.sqlite');
  }
  return undefined;
}
