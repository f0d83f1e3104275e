import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { TermtreuError } from '../../../errors.js';
import type { Translate } from '../../../locales/index.js';
import type { ImportReport, Memory } from '../../../memory/index.js';
import { visible } from '../../../report/visible.js';
import type { CommonOptions, Context } from '../../context.js';
import { expandFiles } from '../../expand-files.js';
import type { Io } from '../../io.js';
import { loadMemory } from '../../load-memory.js';
import { openNamedMemory } from '../../memory-option.js';
import { flag, list, textOption, type Values } from '../command.js';

/** Bytes read at a time; what stands in them is added in one transaction. */
const PIECE = 1_048_576;
/** Milliseconds between two lines of progress. */
const INTERVAL = 2000;
/** Reasons that say that a file is not sound, so that the command fails. */
const FAULTS: ReadonlySet<string> = new Set(['malformed', 'entity', 'too-large', 'unfinished']);

/** `termtreu memory import FILE…`: takes in what others remember, as TMX. */
export async function memoryImportCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io, t } = context;
  const files = await expandFiles(list(values, 'files'), io.cwd);
  const { memory } = await openNamedMemory({ context, values }, 'make');
  const reports: (ImportReport & { readonly file: string })[] = [];
  try {
    for (const file of files) {
      const report = { file, ...(await importFile(file, memory, { context, values, common })) };
      reports.push(report);
      if (common.format !== 'json') io.stdout.write(reportText(report, t));
    }
  } finally {
    memory.close();
  }
  if (common.format === 'json') io.stdout.write(`${JSON.stringify({ files: reports }, null, 2)}\n`);
  return reports.some(({ skipped }) => skipped.some(({ reason }) => FAULTS.has(reason))) ? 1 : 0;
}

interface Run {
  readonly context: Context;
  readonly values: Values;
  readonly common: CommonOptions;
}

async function importFile(file: string, memory: Memory, { context, values, common }: Run): Promise<ImportReport> {
  const { io, t } = context;
  const { importTmx } = await loadMemory();
  let told = io.now();
  try {
    return await importTmx(open(file, io), (units, replace) => memory.add(units, replace), {
      file,
      by: textOption(values, 'by') === 'engine' ? 'engine' : 'human',
      replace: flag(values, 'replace'),
      now: Date.now(),
      onProgress(units) {
        if (common.quiet || io.now() - told < INTERVAL) return;
        told = io.now();
        io.stderr.write(`${t('memory.import.progress', { file: visible(file), units })}\n`);
      },
    });
  } catch (cause) {
    throw readError(file, cause, io);
  }
}

function open(file: string, io: Io): AsyncIterable<Uint8Array> {
  if (file === '-') return io.stdin;
  return createReadStream(resolve(io.cwd, file), { highWaterMark: PIECE, signal: io.signal });
}

const READ_CODES = { ENOENT: 'file-missing', ENOTDIR: 'file-missing', EISDIR: 'file-is-directory' } as const;

function readError(file: string, cause: unknown, { signal }: Io): unknown {
  if (signal.aborted || !(cause instanceof Error) || !('code' in cause) || cause instanceof TermtreuError) return cause;
  const problem = String(cause.code);
  const code = Object.entries(READ_CODES).find(([name]) => name === problem)?.[1] ?? 'file-unreadable';
  return new TermtreuError(code, { file, problem }, { cause });
}

function reportText({ file, units, added, replaced, skipped }: ImportReport & { file: string }, t: Translate): string {
  const lines = [t('memory.import.report', { file: visible(file), units, added, replaced })];
  for (const { reason, count, line } of skipped) {
    lines.push(`  ${t('memory.import.skipped', { count, what: t(`memory.skip.${reason}`), line })}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
