import { resolve } from 'node:path';
import { findPushed, readPushRecords } from '../config/pushed-glossaries.js';
import { hashDictionary } from '../engines/deepl/account.js';
import type { PushedDictionary } from '../engines/deepl/glossary-use.js';
import { readSettings } from '../engines/deepl/settings.js';
import { locateEntries } from '../glossary/parse.js';
import { visible } from '../report/visible.js';
import { termPairs } from '../terms/pairs.js';
import { textOption, type Values } from './commands/command.js';
import type { CommonOptions, Context } from './context.js';
import { BUILT_IN, glossaryFiles } from './glossary-option.js';

/**
 * The glossary in the user's DeepL account that `glossary push` made of the one that is translated with; nothing where
 * it was never pushed, or has changed since. Which is the case is told on standard error.
 * @throws {TermtreuError} what `readSettings`, `readPushRecords`, `glossaryFiles` and `locateEntries` throw
 */
export async function pushedOption(
  { io, t }: Context,
  values: Values,
  { quiet }: CommonOptions,
): Promise<PushedDictionary | undefined> {
  const path = textOption(values, 'glossary') ?? BUILT_IN;
  const { server } = await readSettings(io.env);
  const record = findPushed(await readPushRecords(resolve(io.cwd, path)), new URL(server).host);
  if (record === undefined) return undefined;
  const { id, name, hash, inflected, entries } = record;
  const { pairs } = termPairs(locateEntries(await glossaryFiles(path, io)), { inflected });
  const isFresh = hashDictionary(new Map(pairs.map(({ source, target }) => [source, target]))) === hash;
  if (!quiet) io.stderr.write(`${t(isFresh ? 'push.used' : 'push.stale', { name: visible(name), entries })}\n`);
  return isFresh ? { id, name, hash } : undefined;
}
