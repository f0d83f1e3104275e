import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGlossary } from '../config/load-glossary.js';
import type { Glossary } from '../glossary/entry.js';
import { textOption, type Values } from './commands/command.js';
import type { Io } from './io.js';

/** The glossary that comes with termtreu. */
const BUILT_IN = fileURLToPath(new URL('../../glossary/defence-policy.yaml', import.meta.url));

/** Loads the glossary that `--glossary` names, or the one that comes with termtreu. */
export function glossaryOption(values: Values, io: Io): Promise<Glossary> {
  const path = textOption(values, 'glossary');
  return loadGlossary(path === undefined ? BUILT_IN : resolve(io.cwd, path));
}
