import { resolve } from 'node:path';
import { compareEntries } from '../../../glossary/compare.js';
import { formatGlossary } from '../../../glossary/edit/format-glossary.js';
import { type GlossaryFile, isYaml, parseGlossary } from '../../../glossary/parse.js';
import type { CommonOptions, Context } from '../../context.js';
import { glossaryFiles } from '../../glossary-option.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, type Values } from '../command.js';

/**
 * `termtreu glossary format PATH…`: the form that all glossaries share; with `--check` only says which files lack it.
 * @returns 1 where `--check` finds a file
 */
export async function glossaryFormatCommand(
  { io, t }: Context,
  values: Values,
  common: CommonOptions,
): Promise<number> {
  const isCheck = flag(values, 'check');
  const files: GlossaryFile[] = [];
  for (const path of list(values, 'paths')) files.push(...(await glossaryFiles(path, io)));
  const yaml = files.filter((file) => isYaml(file.path));
  const formatted = yaml.map((file) => ({ file, text: formatSafely(file) }));
  const changed = formatted.filter(({ file, text }) => text !== file.text);
  if (!isCheck) for (const { file, text } of changed) await writeWhole(resolve(io.cwd, file.path), text, file.path);
  const names = changed.map(({ file }) => file.path);
  const skipped = files.filter((file) => !isYaml(file.path)).map((file) => file.path);
  if (common.format === 'json')
    io.stdout.write(`${JSON.stringify({ changed: names, written: !isCheck, skipped }, null, 2)}\n`);
  else io.stdout.write(names.map((name) => `${name}\n`).join(''));
  if (!common.quiet) {
    for (const file of skipped) io.stderr.write(`${t('edit.format.skipped', { file })}\n`);
    const counts = { changed: changed.length, files: yaml.length };
    io.stderr.write(`${t(isCheck ? 'edit.format.checked' : 'edit.format.done', counts)}\n`);
  }
  return isCheck && changed.length > 0 ? 1 : 0;
}

/** A file in the common form. That its entries are still the same is made sure: a glossary is not to be lost to a slip. */
function formatSafely(file: GlossaryFile): string {
  const before = parseGlossary([file]).entries;
  const text = formatGlossary(file);
  const { added, removed, renamed, changed } = compareEntries(before, parseGlossary([{ ...file, text }]).entries);
  if (added.length + removed.length + renamed.length + changed.length === 0) return text;
  throw new TypeError(`formatting would change ${file.path}`);
}
