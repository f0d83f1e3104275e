import { type GlossaryFile, readRows } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import { type Draft, type FileDraft, GLOSSARY_SEVERITIES, type GlossaryFinding } from './finding.js';
import { type RuleSettings, ruleOptionOf } from '../rule-settings.js';
import { tooLarge } from './limits.js';
import { placeOf, sourceFiles, type SourceFile } from './places.js';
import { rowProblems } from './row-problems.js';
import { RULES, RULES_ON_REQUEST } from './rules.js';
import { type HiddenFinding, suppress } from './suppressions.js';

/** What the lint found in a glossary. */
export interface GlossaryLint {
  /** By file and line. */
  readonly findings: readonly GlossaryFinding[];
  readonly entries: number;
  /** How many findings comments in the glossary hide. */
  readonly suppressed: number;
  /** The findings that comments hide, each with the reason that its comment gives. */
  readonly hidden: readonly HiddenFinding[];
}

/** What the lint has to be told. */
export interface LintOptions {
  /** The day after whose eve entries are expired, `YYYY-MM-DD`; today where it is left out. */
  readonly today?: string;
  /** What is said of rules: their options, and those that run only where they are asked for. Severities stay as they are. */
  readonly settings?: RuleSettings;
}

/** A day, so many days later. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What an entry is called in a finding: by its id where its file gives one. */
function nameOf({ entry, hasOwnId }: GlossaryRow): string {
  return hasOwnId ? entry.id : entry.de.trim();
}

function fromDraft(
  { code, row, args = {}, at, suggestion }: Draft,
  files: ReadonlyMap<string, SourceFile>,
): GlossaryFinding {
  const { file: path, line } = row.place;
  const file = files.get(path);
  const place = at === undefined || file === undefined ? undefined : placeOf(file, row, at);
  return {
    code,
    severity: GLOSSARY_SEVERITIES[code],
    args,
    file: path,
    line,
    entry: nameOf(row),
    ...(place === undefined ? {} : { [at?.side === 'en' ? 'target' : 'source']: place }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function fromFileDraft({ code, place, entry, args = {} }: FileDraft): GlossaryFinding {
  return { code, severity: GLOSSARY_SEVERITIES[code], args, file: place.file, line: place.line, entry };
}

/**
 * Checks glossary files as a terminologist would: duplicates, contradictions, slips of writing, the wrong language.
 * It reports whatever it finds; what breaks a file's form so that nothing can be read of it is thrown.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema`
 */
export function lintGlossary(files: readonly GlossaryFile[], options: LintOptions = {}): GlossaryLint {
  const { rows, problems } = readRows(files);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const sources = sourceFiles(files, rows);
  const { settings = {} } = options;
  const expiring = daysAfter(today, ruleOptionOf(settings, 'glossary/expired', 'days'));
  const asked = Object.entries(RULES_ON_REQUEST).filter(([code]) => Object.hasOwn(settings, code));
  const rules = [...RULES, ...asked.map(([, rule]) => rule)];
  const drafts = rules.flatMap((rule) => Array.from(rule({ rows, expiring })));
  const all = [
    ...[...rowProblems(problems), ...tooLarge(rows, files)].map(fromFileDraft),
    ...drafts.map((draft) => fromDraft(draft, sources)),
  ];
  const { findings, hidden } = suppress(all, files, rows);
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const fileOf = ({ file }: GlossaryFinding): number => order.get(file) ?? 0;
  const sorted = findings.toSorted((a, b) => fileOf(a) - fileOf(b) || a.line - b.line);
  return { findings: sorted, entries: rows.length, suppressed: hidden.length, hidden };
}
