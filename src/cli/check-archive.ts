import { resolve } from 'node:path';
import { applyRuleSettings, type RuleSettings } from '../checks/rule-settings.js';
import { inconsistentInArchive } from '../checks/translation/archive.js';
import type { ReportedFinding } from '../report/findings/finding-report.js';
import { reportFindings } from '../report/findings/report-findings.js';
import type { CheckedPair } from './check-pair.js';
import type { Context } from './context.js';
import type { FilePair } from './pair-files.js';
import { readInput } from './read-input.js';

/** The pairs that are checked, and those of the archive that they are compared with. */
export interface ArchivePairs {
  readonly checked: readonly FilePair[];
  readonly others: readonly FilePair[];
}

/** Splits an archive's pairs: those that are checked anyway are not read twice. */
export function archivePairs(checked: readonly FilePair[], archive: readonly FilePair[], cwd: string): ArchivePairs {
  const key = ({ source, translation }: FilePair): string => `${resolve(cwd, source)}\n${resolve(cwd, translation)}`;
  const known = new Set(checked.map(key));
  return { checked, others: archive.filter((pair) => !known.has(key(pair))) };
}

/**
 * What the checked pairs render otherwise than the archive.
 * @param all what was found in the checked pairs, then in the others
 */
export async function archiveFindings(
  { checked, others }: ArchivePairs,
  all: readonly CheckedPair[],
  { context, settings }: { readonly context: Context; readonly settings: RuleSettings },
): Promise<ReportedFinding[]> {
  const { io, t } = context;
  const translations = new Set(checked.map(({ translation }) => translation));
  // Of two forms as frequent the first is right: that of the archive.
  const articles = [...all.slice(checked.length), ...all.slice(0, checked.length)];
  const found = inconsistentInArchive(articles.map(({ uses }) => uses)).filter(
    ({ target }) => target !== undefined && translations.has(target.file),
  );
  const graded = applyRuleSettings(found, settings);
  const byFile = Map.groupBy(graded, ({ target }) => target?.file ?? '');
  const reported: ReportedFinding[] = [];
  for (const [file, findings] of byFile) {
    const pair = [...checked, ...others].find(({ translation }) => translation === file);
    const inputs = await Promise.all([pair?.source ?? file, file].map((each) => readInput(each, io)));
    const texts = new Map(inputs.map((input) => [input.file, input.text]));
    reported.push(...reportFindings(findings, { texts, main: file, t }));
  }
  return reported;
}
