import type { Setting, SettingValue } from './settings.js';
import { dirname, relative, resolve } from 'node:path';

/** Where a config file is, and where a run is. */
interface Places {
  readonly file: string;
  readonly cwd: string;
}

/** A setting's value with the paths in it, which start from the config file's folder, as ones from the working directory. */
export function fromConfigFolder(value: SettingValue, { isPath: kind }: Setting, places: Places): SettingValue {
  const move = (text: string): string => MOVES[`${kind ?? 'none'}`](text, (path) => movePath(path, places));
  if (typeof value === 'string') return move(value);
  return typeof value === 'object' ? value.map(move) : value;
}

type Move = (text: string, move: (path: string) => string) => string;

/** What of a text is a path, by what the table of settings says. */
const MOVES: Readonly<Record<`${NonNullable<Setting['isPath']>}` | 'none', Move>> = {
  none: (text) => text,
  true: (text, move) => move(text),
  marked: (text, move) => (/^\.\.?(?:[/\\]|$)/u.test(text) ? move(text) : text),
  // Without the sign it is no such value, which is told where it is read.
  named: (text, move) => text.replace(/(?<=^[^=]*=).+$/su, move),
  both: (text, move) => (text.includes('=') ? text.split('=').map(move).join('=') : text),
};

function movePath(path: string, { file, cwd }: Places): string {
  // Standard input or output.
  if (path === '-') return path;
  const moved = relative(cwd, resolve(dirname(file), path)) || '.';
  // The stroke at the end says that a folder is meant.
  return /[/\\]$/u.test(path) ? `${moved}/` : moved;
}
