import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { findConfig } from '../config/find-config.js';
import { TermtreuError } from '../errors.js';
import { earlyFlag, earlyOption } from './early-options.js';
import type { Io } from './io.js';

/** The variable that names a config file, as `--config` does. */
export const CONFIG_VARIABLE = 'TERMTREU_CONFIG';

/** The config file that holds for a run. */
export interface ReadConfig {
  /** Its absolute path, undefined where there is none. */
  readonly file: string | undefined;
  /** What it sets; nothing where there is none, or where it cannot be read. */
  readonly config: Config;
  /** Why it cannot be read. A run that needs it ends with this; help and `doctor` do not. */
  readonly failure?: TermtreuError;
}

/** No config file at all. */
export const NO_CONFIG: ReadConfig = { file: undefined, config: {} };

/** Whether code of one user may be run for another without being asked for: only that of the system's, or one's own. */
export function mayRun(owner: number, user: number | undefined): boolean {
  return user === undefined || user === 0 || owner === 0 || owner === user;
}

/** Refuses code that another user has put into a folder above, such as /tmp; Windows tells no owners. */
async function refuseForeignCode(file: string, shown: string): Promise<void> {
  if (!/\.(?:ts|m?js)$/u.test(file)) return;
  const { uid } = await stat(file);
  if (!mayRun(uid, process.getuid?.())) throw new TermtreuError('config-foreign', { file: shown });
}

/** Reads the config file that `--config` or its variable names, or else the nearest one above the working directory. */
export async function readConfig(argv: readonly string[], io: Io): Promise<ReadConfig> {
  if (earlyFlag(argv, 'no-config')) return NO_CONFIG;
  const named = earlyOption(argv, 'config') ?? io.env[CONFIG_VARIABLE];
  const file = named === undefined || named === '' ? await findConfig(io.cwd) : resolve(io.cwd, named);
  if (file === undefined) return NO_CONFIG;
  try {
    if (named === undefined || named === '') await refuseForeignCode(file, relative(io.cwd, file));
    // Most runs have no config file, and need neither the parser nor the schema.
    const { loadConfig } = await import('../config/load-config.js');
    return { file, config: await loadConfig(file, named || relative(io.cwd, file)) };
  } catch (failure) {
    if (failure instanceof TermtreuError) return { file, config: {}, failure };
    throw failure;
  }
}
