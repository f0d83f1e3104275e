import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TermtreuError } from '../../../errors.js';
import type { Written } from '../../../glossary/formats/format.js';
import { FORMATS } from '../../../glossary/formats/index.js';
import type { FormatName } from '../../../glossary/formats/names.js';
import { parseGlossary } from '../../../glossary/parse.js';
import type { Translate } from '../../../locales/index.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { columnsOption, formatOption } from '../../exchange-options.js';
import { glossaryFiles } from '../../glossary-option.js';
import { usageError } from '../../usage-error.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary export';
const TABLES: ReadonlySet<FormatName> = new Set(['csv', 'tsv', 'xlsx']);

/** `termtreu glossary export PATH --to FILE`: a glossary in another format, and what that format cannot hold of it. */
export async function glossaryExportCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const [path = ''] = list(values, 'path');
  const to = textOption(values, 'to');
  const target = to === '-' ? undefined : to;
  const name = formatOption(values, target, { t, command: COMMAND });
  const columns = columnsOption(values, { t, command: COMMAND });
  if (columns !== undefined && !TABLES.has(name)) {
    throw usageError(t('exchange.problem.columns-format', { format: name }), COMMAND);
  }
  if (target === undefined && name === 'xlsx') throw usageError(t('exchange.problem.workbook-stdout'), COMMAND);
  const files = await glossaryFiles(path, io);
  if (target !== undefined)
    refuseOwnFiles(
      target,
      files.map((file) => file.path),
      context,
    );
  const { entries } = parseGlossary(files);
  const strict = flag(values, 'strict');
  const written = await FORMATS[name].write(entries, { strict, ...(columns ? { columns } : {}) }, target ?? '');
  if (target === undefined) io.stdout.write(String(written.content));
  else await writeWhole(resolve(io.cwd, target), written.content, target);
  const report: ExportReport = { path: target ?? '-', format: name, entries: entries.length, written };
  if (common.format === 'json' && target !== undefined) io.stdout.write(exportJson(report, t));
  else if (!common.quiet) io.stderr.write(exportText(report, t));
  return 0;
}

/** An export must not write over what it reads. */
function refuseOwnFiles(target: string, files: readonly string[], { io, t }: Context): void {
  const real = (path: string): string => {
    const full = resolve(io.cwd, path);
    return existsSync(full) ? realpathSync(full) : join(full);
  };
  const own = files.some((file) => real(file) === real(target));
  if (own) throw new TermtreuError('output-collision', { file: target, other: t('exchange.the-glossary') });
}

interface ExportReport {
  readonly path: string;
  readonly format: FormatName;
  readonly entries: number;
  readonly written: Written;
}

function exportText({ path, format, entries, written }: ExportReport, t: Translate): string {
  const losses = written.losses.map(({ kind, field, count }) => t(`exchange.loss.${kind}`, { field, count }));
  const unwritten = written.unwritten.map(({ id, reason, args }) => {
    return `${t('exchange.unwritten')}: ${id}: ${visible(t(`exchange.unwritten.${reason}`, args))}`;
  });
  const last = t('exchange.exported', { path: visible(path), format, entries, rows: written.count });
  return [...unwritten, ...losses, last].map((line) => `${line}\n`).join('');
}

function exportJson({ path, format, entries, written }: ExportReport, t: Translate): string {
  const unwritten = written.unwritten.map(({ id, reason, args }) => {
    return { id, reason, message: t(`exchange.unwritten.${reason}`, args) };
  });
  const report = { file: path, format, entries, rows: written.count, losses: written.losses, unwritten };
  return `${JSON.stringify(report, null, 2)}\n`;
}
