import { type Field, isField } from '../glossary/entry-fields.js';
import { FORMAT_EXTENSIONS, type FormatName, formatOf, isFormatName } from '../glossary/formats/names.js';
import type { Translate } from '../locales/index.js';
import { visible } from '../report/visible.js';
import { textOption, type Values } from './commands/command.js';
import { usageError } from './usage-error.js';

/** The command that a mistake belongs to, and its words. */
interface Saying {
  readonly t: Translate;
  readonly command: string;
}

/**
 * The format that `--as` names, or else the one that a path's ending stands for.
 * @throws {TermtreuError} `usage`
 */
export function formatOption(values: Values, path: string | undefined, { t, command }: Saying): FormatName {
  const name = textOption(values, 'as');
  if (name !== undefined && isFormatName(name)) return name;
  const found = path === undefined ? undefined : formatOf(path);
  if (found !== undefined) return found;
  const args = { path: visible(path ?? '-'), allowed: FORMAT_EXTENSIONS.join(', ') };
  throw usageError(t('exchange.problem.format', args), command);
}

/**
 * The columns that `--columns` names: `de=Begriff,en=3`. A comma within a header is doubled.
 * @throws {TermtreuError} `usage`
 */
export function columnsOption(values: Values, { t, command }: Saying): Map<Field, string> | undefined {
  const given = textOption(values, 'columns');
  if (given === undefined) return undefined;
  const columns = new Map<Field, string>();
  for (const part of given.split(/(?<!,),(?!,)/u)) {
    const [, field = '', name = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(part.replaceAll(',,', ',')) ?? [];
    const isSound = isField(field) && name !== '' && !columns.has(field);
    if (!isSound) throw usageError(t('exchange.problem.columns', { value: visible(part) }), command);
    columns.set(field, name);
  }
  return columns;
}
