import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { isRuleOff, type RuleSettings } from '../checks/rule-settings.js';
import { applyBaseline, type BaselineEntry, formatBaseline, parseBaseline } from '../report/findings/baseline.js';
import type { ReportedFinding } from '../report/findings/finding-report.js';
import { slashPath } from '../report/findings/path.js';
import { textOption, type Values } from './commands/command.js';
import type { Context } from './context.js';
import type { Io } from './io.js';
import { readInput } from './read-input.js';
import { usageError } from './usage-error.js';
import { checkWritable, writeWhole } from './write-file.js';

/** A baseline that is read or will be written. */
export type Baseline =
  | { readonly kind: 'none' }
  | { readonly kind: 'write'; readonly file: string }
  | { readonly kind: 'read'; readonly file: string; readonly entries: readonly BaselineEntry[] };

/**
 * What the options say of a baseline; it is read, or can be written, before the work begins.
 * @throws {TermtreuError} `usage`, `baseline-invalid`, `file-unwritable`, what `readInput` throws
 */
export async function baselineOption(
  { io, t }: Context,
  { values, command }: { readonly values: Values; readonly command: string },
): Promise<Baseline> {
  const file = textOption(values, 'baseline');
  const written = textOption(values, 'write-baseline');
  if (file !== undefined && written !== undefined) throw usageError(t('check.problem.baselines'), command);
  if (written !== undefined) {
    await checkWritable(resolve(io.cwd, written), written);
    return { kind: 'write', file: written };
  }
  if (file === undefined) return { kind: 'none' };
  const { text } = await readInput(file, io);
  return { kind: 'read', file, entries: parseBaseline(text, file) };
}

/** Paths relative to the folder of a baseline, so that it holds wherever termtreu is called. */
function relativeTo(file: string, { cwd }: Io): (path: string) => string {
  const folder = dirname(resolve(cwd, file));
  return (path) => (path === '-' ? path : slashPath(relative(folder, resolve(cwd, path))));
}

/** What a run found, for its baseline. */
export interface BaselineInput {
  readonly findings: readonly ReportedFinding[];
  /** The files that findings could have been reported for. */
  readonly files: readonly string[];
  readonly settings: RuleSettings;
}

/** The findings with what the baseline knows of them. */
export function compareWithBaseline(
  baseline: Baseline,
  { findings, files, settings }: BaselineInput,
  { io, t }: Context,
): readonly ReportedFinding[] {
  if (baseline.kind !== 'read') return findings;
  const { file, entries } = baseline;
  const fromFolder = relativeTo(file, io);
  const folder = dirname(resolve(io.cwd, file));
  const looked = new Set([...files, ...findings.map((finding) => finding.file)].map(fromFolder));
  const covers = (entry: BaselineEntry): boolean =>
    !isRuleOff(entry.code, settings) && (looked.has(entry.file) || !existsSync(resolve(folder, entry.file)));
  return applyBaseline(entries, { findings, file, relative: fromFolder, covers, settings, t });
}

/** Writes the baseline where one is asked for. @returns whether it was */
export async function writeBaseline(
  baseline: Baseline,
  findings: readonly ReportedFinding[],
  { io }: Context,
): Promise<boolean> {
  if (baseline.kind !== 'write') return false;
  const text = formatBaseline(findings, relativeTo(baseline.file, io));
  await writeWhole(resolve(io.cwd, baseline.file), text, baseline.file);
  return true;
}
