import { uploadFaults } from '../../../checks/glossary/upload.js';
import { writeRecords } from '../../../config/pushed-glossaries.js';
import { type Account, type Dictionary, hashDictionary, type RemoteGlossary } from '../../../engines/deepl/account.js';
import { compareDictionaries, type Difference, isSame } from '../../../engines/deepl/difference.js';
import { TermtreuError } from '../../../errors.js';
import { countFindings } from '../../../report/findings/finding-report.js';
import { type RawFinding, reportFindings } from '../../../report/findings/report-findings.js';
import type { TermPair } from '../../../terms/pairs.js';
import type { CommonOptions, Context } from '../../context.js';
import { writeReports } from '../../findings-output.js';
import {
  accountOption,
  chooseRemote,
  differenceArgs,
  differenceJson,
  differenceLines,
  type LocalGlossary,
  localGlossary,
} from '../../remote-glossary.js';
import { writeWhole } from '../../write-file.js';
import { flag, list, type Values } from '../command.js';

/**
 * `termtreu glossary push PATH`: the enforced pairs of a glossary become the German–English dictionary of a glossary in
 * the user's DeepL account; what was in it and is not here any more goes.
 */
export async function glossaryPushCommand(context: Context, values: Values, common: CommonOptions): Promise<number> {
  const { io } = context;
  const [path = ''] = list(values, 'path');
  const account = await accountOption(context, common);
  // What is not said stays as it was: --inflected=false takes the forms away again.
  const { inflected: asked } = values;
  const inflected = typeof asked === 'boolean' ? asked : undefined;
  const local = await localGlossary(path, { io, values, host: account.host }, inflected);
  const faults = faultsOf(local);
  if (faults.length > 0) return refuse(faults, { local, path, common }, context);
  const wanted = dictionaryOf(local);
  const remote = chooseRemote(await account.glossaries(), local, account.host);
  const before = remote === undefined ? undefined : await account.dictionary(remote.id);
  const difference = compareDictionaries(before ?? new Map(), wanted);
  if (common.format !== 'json') io.stdout.write(differenceLines(difference));
  const push: Push = { account, local, wanted, remote, difference };
  const isDryRun = flag(values, 'dry-run');
  const id = isDryRun ? remote?.id : await carryOut(push);
  if (id !== undefined && !isDryRun) await keepRecord(push, id);
  tell(push, { id, isDryRun, common }, context);
  return 0;
}

function dictionaryOf({ pairs }: LocalGlossary): Dictionary {
  return new Map(pairs.pairs.map(({ source, target }) => [source, target]));
}

interface Push {
  readonly account: Account;
  readonly local: LocalGlossary;
  readonly wanted: Dictionary;
  readonly remote: RemoteGlossary | undefined;
  readonly difference: Difference;
}

/** Makes or replaces the dictionary, and reads it again: what a server holds is what counts. @returns its glossary's id */
async function carryOut({ account, local, wanted, remote, difference }: Push): Promise<string> {
  if (remote !== undefined && isSame(difference)) return remote.id;
  const id = remote?.id ?? (await account.create(local.name, wanted));
  // A glossary that was made while its answer was lost may hold something else.
  if (remote !== undefined) await account.replace(id, wanted);
  const count = await differing(account, id, wanted);
  if (count > 0) throw new TermtreuError('glossary-differs', { server: account.host, count });
  return id;
}

/** How many pairs on a server are not those wanted; by their number where it does not give them back. */
async function differing(account: Account, id: string, wanted: Dictionary): Promise<number> {
  const kept = await account.dictionary(id);
  if (kept !== undefined) {
    const { added, removed, changed } = compareDictionaries(kept, wanted);
    return added.length + removed.length + changed.length;
  }
  const remote = (await account.glossaries()).find((glossary) => glossary.id === id);
  const dictionaries = remote?.dictionaries.filter(({ source, target }) => source === 'de' && target === 'en') ?? [];
  return Math.abs(wanted.size - (dictionaries.at(-1)?.entries ?? 0));
}

async function keepRecord({ account, local, wanted }: Push, id: string): Promise<void> {
  const { records, name, inflected } = local;
  const record = {
    path: records.path,
    server: account.host,
    name,
    id,
    hash: hashDictionary(wanted),
    entries: wanted.size,
    inflected,
  };
  await writeWhole(records.file, writeRecords(records, account.host, record), records.file);
}

interface Telling {
  readonly id: string | undefined;
  readonly isDryRun: boolean;
  readonly common: CommonOptions;
}

function tell({ account, local, remote, difference }: Push, { id, isDryRun, common }: Telling, context: Context): void {
  const { io, t } = context;
  const { name, pairs } = local;
  const done = isSame(difference) && remote !== undefined ? 'same' : remote === undefined ? 'created' : 'replaced';
  if (common.format === 'json') {
    const state = { server: account.host, name, id, result: isDryRun ? 'dry-run' : done };
    const conditional = pairs.conditional.map(({ entry }) => entry.id);
    io.stdout.write(`${JSON.stringify({ ...state, ...differenceJson(difference), conditional }, null, 2)}\n`);
  }
  if (common.quiet) return;
  const args = { name, server: account.host, id: id ?? '', ...differenceArgs(difference) };
  io.stderr.write(`${t(isDryRun ? 'push.dry-run' : `push.${done}`, args)}\n`);
  if (pairs.conditional.length > 0) {
    io.stderr.write(`${t('push.conditional', { entries: pairs.conditional.length })}\n`);
  }
}

function faultsOf({ files, pairs }: LocalGlossary): RawFinding[] {
  const uploaded = uploadFaults(
    files,
    pairs.pairs.map(({ from }) => from.place),
  );
  return [...uploaded, ...pairs.conflicts.map(({ pair, other }) => conflict(pair, other))];
}

function conflict(pair: TermPair, other: TermPair): RawFinding {
  const { file = '', line = 1 } = pair.from.place ?? {};
  const { place: otherPlace } = other.from;
  const otherAt = `${otherPlace?.file ?? ''}:${otherPlace?.line ?? 1}`;
  const args = { text: pair.source, en: pair.target, other: other.source, otherEn: other.target, otherAt };
  return { code: 'glossary/duplicate-source', severity: 'error', args, file, line, entry: pair.from.entry.id };
}

/** Names what DeepL would refuse; nothing is sent. @returns the exit code for findings */
async function refuse(
  faults: readonly RawFinding[],
  { local, path, common }: { readonly local: LocalGlossary; readonly path: string; readonly common: CommonOptions },
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const texts = new Map(local.files.map((file) => [file.path, file.text]));
  const errors = faults.map((fault) => ({ ...fault, severity: 'error' as const }));
  const findings = reportFindings(errors, { texts, main: path, t });
  const output = { format: common.format, files: [], failing: new Set(['error'] as const) };
  await writeReports({ findings, files: [...texts.keys()], summary: countFindings(findings) }, output, context);
  if (!common.quiet) io.stderr.write(`${t('push.refused', { count: findings.length })}\n`);
  return 1;
}
