import { extensionOf } from '../../../glossary/extension.js';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { TermtreuError } from '../../../errors.js';
import { applyEdits } from '../../../glossary/edit/apply-edits.js';
import type { Edit } from '../../../glossary/edit/edit.js';
import { decodeXml } from '../../../glossary/formats/decode-xml.js';
import type { Reading } from '../../../glossary/formats/format.js';
import { FORMATS, type ImportSource, type ReadOptions } from '../../../glossary/formats/index.js';
import { writeYaml } from '../../../glossary/formats/lists.js';
import { type FormatName, formatOfText } from '../../../glossary/formats/names.js';
import { type ImportPlan, planImport } from '../../../glossary/import-plan.js';
import { type GlossaryFile, parseGlossary } from '../../../glossary/parse.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { decodeText } from '../../decode-text.js';
import { columnsOption, formatOption } from '../../exchange-options.js';
import { glossaryFiles } from '../../glossary-option.js';
import { importJson, importText, skippedRows } from '../../import-report.js';
import { readBytes } from '../../read-input.js';
import { usageError } from '../../usage-error.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, textOption, type Values } from '../command.js';

const COMMAND = 'glossary import';
/** The largest file that is imported, in bytes, by what it is made of: XML takes many words, and is read in parts. */
const MAX_BYTES = { text: 40_000_000, workbook: 40_000_000, xml: 100_000_000 } as const;

/** `termtreu glossary import FILE --to PATH`: the rows of a file into a YAML glossary, and what became of each. */
export async function glossaryImportCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const [file = '-'] = list(values, 'file');
  const target = targetOption(values, context);
  const { source, name, others } = await readSource(context, values, file);
  const columns = columnsOption(values, { t, command: COMMAND });
  const noHeader = flag(values, 'no-header');
  const read = readRows(name, source, { noHeader, ...(columns === undefined ? {} : { columns }) });
  const ignored = others.map((sheet) => ({ kind: 'sheet' as const, name: sheet, count: 1 }));
  const reading: Reading = { ...read, ignored: [...read.ignored, ...ignored] };
  const existing = existsSync(resolve(io.cwd, target)) ? (await glossaryFiles(target, io))[0] : undefined;
  const entries = existing === undefined ? [] : parseGlossary([existing]).entries;
  const plan = planImport(entries, reading, flag(values, 'overwrite'));
  const isChange = plan.added.length + plan.changed.length > 0;
  const isWritten = isChange && !flag(values, 'dry-run');
  if (isWritten) await writeWhole(resolve(io.cwd, target), textOf(plan, target, existing), target);
  const report = { file, reading, plan };
  io.stdout.write(common.format === 'json' ? importJson(report, t) : importText(report, t));
  const outcome = isChange ? (isWritten ? 'exchange.written' : 'exchange.dry-run') : 'exchange.not-written';
  if (!common.quiet) io.stderr.write(`${t(outcome, { path: visible(target) })}\n`);
  return skippedRows(report) > 0 ? 1 : 0;
}

/** The problems of a header that options help out of. */
const HEADER_PROBLEMS: ReadonlySet<unknown> = new Set(['header-missing', 'column-not-there', 'column-mistyped']);

function readRows(name: FormatName, source: ImportSource, options: ReadOptions): Reading {
  try {
    return FORMATS[name].read(source, options);
  } catch (cause) {
    const isHeader = cause instanceof TermtreuError && HEADER_PROBLEMS.has(cause.args['problem']);
    throw isHeader ? new TermtreuError('import-columns', cause.args, { cause }) : cause;
  }
}

function targetOption(values: Values, { t, io }: Context): string {
  const target = textOption(values, 'to');
  if (target === undefined) throw usageError(t('exchange.problem.to-missing'), COMMAND);
  const extension = extensionOf(target);
  const isFolder = existsSync(resolve(io.cwd, target)) && statSync(resolve(io.cwd, target)).isDirectory();
  if (isFolder || (extension !== 'yaml' && extension !== 'yml')) {
    throw usageError(t('exchange.problem.to-yaml', { path: visible(target) }), COMMAND);
  }
  return target;
}

interface Source {
  readonly source: ImportSource;
  readonly name: FormatName;
  /** The sheets of a workbook that are not read. */
  readonly others: readonly string[];
}

async function readSource({ io, t }: Context, values: Values, file: string): Promise<Source> {
  const named = formatOption(values, file === '-' ? undefined : file, { t, command: COMMAND });
  const { content } = FORMATS[named];
  const bytes = await readBytes(file, io, MAX_BYTES[content]);
  if (content === 'workbook') {
    const { readXlsx } = await import('../../../glossary/formats/read-xlsx.js');
    const { records, others } = await readXlsx(bytes, file, textOption(values, 'sheet'));
    return { source: { path: file, text: '', records }, name: named, others };
  }
  const text = content === 'xml' ? decodeXml(bytes, file) : decodeText(file, bytes);
  const name = textOption(values, 'as') === undefined ? formatOfText(named, text) : named;
  return { source: { path: file, text }, name, others: [] };
}

/** The glossary after the import; every line of an existing one that is not changed stays as it is. */
function textOf({ added, changed }: ImportPlan, target: string, existing: GlossaryFile | undefined): string {
  const news = added.map(({ entry }) => entry);
  if (existing === undefined) return String(writeYaml(news).content);
  const edits: Edit[] = [
    ...changed.flatMap(({ id, fields, entry }) =>
      fields.map((field) => ({ kind: 'set' as const, id, field, value: entry[field] })),
    ),
    ...news.map((entry) => ({ kind: 'add' as const, entry })),
  ];
  const text = applyEdits(existing, edits);
  // What cannot be read again is not written.
  parseGlossary([{ path: target, text }]);
  return text;
}
