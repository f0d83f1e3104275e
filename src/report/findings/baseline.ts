import { applyRuleSettings, type RuleSettings } from '../../checks/rule-settings.js';
import { SUPPRESSION_SEVERITIES } from '../../checks/suppression/codes.js';
import { TermtreuError } from '../../errors.js';
import type { Translate } from '../../locales/index.js';
import { mainPlace, type ReportedFinding } from './finding-report.js';
import { fingerprints } from './fingerprint.js';

/** A finding that is known and not to be reported again. */
export interface BaselineEntry {
  /** The file that it is reported for, with slashes, relative to the folder of the baseline. */
  readonly file: string;
  readonly code: string;
  readonly fingerprint: string;
  /** The words at fault, for people who read the list. */
  readonly text: string;
  /** The line of the baseline, from 1, on which the entry stands. */
  readonly line: number;
}

const VERSION = 1;
/** The most of the words at fault that a baseline quotes, in UTF-16 code units. */
const TEXT_LENGTH = 60;

const keyOf = ({ file, code, fingerprint }: Pick<BaselineEntry, 'file' | 'code' | 'fingerprint'>): string =>
  `${file}\n${code}\n${fingerprint}`;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function wordsOf(finding: ReportedFinding): string {
  const text = (mainPlace(finding)?.text ?? finding.entry ?? '').replaceAll(/\s+/gu, ' ');
  return text.length <= TEXT_LENGTH ? text : `${text.slice(0, TEXT_LENGTH).toWellFormed()}…`;
}

/** Where files stand for a baseline: relative to its folder. */
export type RelativePath = (file: string) => string;

/**
 * The list of findings that are known from now on: those that no comment hides, one on each line, in the order of file,
 * code and fingerprint, so that the same findings always give the same bytes.
 */
export function formatBaseline(findings: readonly ReportedFinding[], relative: RelativePath): string {
  const entries = findings
    .filter(({ hidden, code }) => hidden === undefined && code !== 'baseline/stale')
    .map((finding) => ({
      file: relative(finding.file),
      code: finding.code,
      fingerprint: finding.fingerprint,
      text: wordsOf(finding),
    }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readEntry(value: unknown): Omit<BaselineEntry, 'line'> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { file, code, fingerprint, text = '' }: Readonly<Record<string, unknown>> = { ...value };
  return isText(file) && isText(code) && isText(fingerprint) && isText(text)
    ? { file, code, fingerprint, text }
    : undefined;
}

/**
 * Reads a baseline.
 * @param file its name, for messages
 * @throws {TermtreuError} `baseline-invalid`
 */
export function parseBaseline(text: string, file: string): BaselineEntry[] {
  const json = parseJson(text, file);
  const { version, findings }: Readonly<Record<string, unknown>> = typeof json === 'object' ? { ...json } : {};
  if (version !== VERSION || !Array.isArray(findings)) throw new TermtreuError('baseline-invalid', { file });
  const lines = linesOf(text);
  return findings.map((value: unknown) => {
    const entry = readEntry(value);
    if (entry === undefined) throw new TermtreuError('baseline-invalid', { file });
    return Object.assign({ line: lines.get(`${entry.fingerprint} ${entry.file}`) ?? 1 }, entry);
  });
}

/** The lines on which entries stand, one on each as they are written, by fingerprint and file. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  text.split('\n').forEach((content, index) => {
    const [, fingerprint] = /"fingerprint":\s*"([^"\\]*)"/u.exec(content) ?? [];
    const [, file] = /"file":\s*"((?:[^"\\]|\\.)*)"/u.exec(content) ?? [];
    if (fingerprint === undefined || file === undefined) return;
    lines.set(`${fingerprint} ${String(parseJson(`"${file}"`, ''))}`, index + 1);
  });
  return lines;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TermtreuError('baseline-invalid', { file }, { cause });
  }
}

/** What a baseline is compared with. */
export interface BaselineRun {
  readonly findings: readonly ReportedFinding[];
  /** The name of the baseline's file, for findings about it. */
  readonly file: string;
  readonly relative: RelativePath;
  /** Whether the run would have found what an entry names: its file was looked at, or is gone. */
  readonly covers: (entry: BaselineEntry) => boolean;
  readonly settings: RuleSettings;
  readonly t: Translate;
}

/** The findings with a word on whether the baseline knows them, and one for each entry that nothing fits any more. */
export function applyBaseline(entries: readonly BaselineEntry[], run: BaselineRun): ReportedFinding[] {
  const known = new Set(entries.map(keyOf));
  const met = new Set<string>();
  const findings = run.findings.map((finding) => {
    const { code, fingerprint } = finding;
    const key = keyOf({ file: run.relative(finding.file), code, fingerprint });
    if (!known.has(key)) return Object.assign({}, finding, { known: false });
    met.add(key);
    return Object.assign({}, finding, { known: true });
  });
  const stale = entries.filter((entry) => !met.has(keyOf(entry)) && run.covers(entry));
  return [...findings, ...staleFindings(stale, run)];
}

function staleFindings(stale: readonly BaselineEntry[], { file, settings, t }: BaselineRun): ReportedFinding[] {
  const code = 'baseline/stale';
  const raw = stale.map(({ file: about, code: rule, text, fingerprint, line }) => ({
    code,
    severity: SUPPRESSION_SEVERITIES[code],
    args: { file: about, rule, text },
    entry: fingerprint,
    line,
  }));
  const prints = fingerprints(raw);
  const found = raw.map(({ severity, args, line }, index) => ({
    code,
    severity,
    message: t(code, args),
    file,
    line,
    known: false,
    fingerprint: prints[index] ?? '',
  }));
  return applyRuleSettings(found, settings);
}
