import type { GlossaryFile } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import { type SuppressionCode, SUPPRESSION_SEVERITIES } from '../suppression/codes.js';
import { type Comment, readDirectives, type Suppression } from '../suppression/directives.js';
import { hideFindings } from '../suppression/hide-findings.js';
import type { GlossaryFinding } from './finding.js';

/** A finding that a comment in the glossary hides, with the comment's reason. */
export interface HiddenFinding extends GlossaryFinding {
  readonly hidden: string;
}

/** What is left of a lint's findings, and what comments took away. */
interface SortedFindings {
  /** Those about comments that hide nothing among them. */
  readonly findings: readonly GlossaryFinding[];
  readonly hidden: readonly HiddenFinding[];
}

const YAML_COMMENT = /(?:^|\s)#+\s*(termtreu-.*)$/u;
const NOTE = /termtreu-(?:disable|enable)\b[^\r\n]*/u;

/** The comments of a YAML file; a table has none, so that there the note says it. */
function commentsOf({ path, text }: GlossaryFile, rows: readonly GlossaryRow[]): Comment[] {
  if (!/\.ya?ml$/iu.test(path)) {
    return rows.flatMap(({ entry, place }) => {
      const [words] = NOTE.exec(entry.note ?? '') ?? [];
      return words === undefined ? [] : [{ line: place.line, text: words }];
    });
  }
  if (!text.includes('termtreu-')) return [];
  return text.split('\n').flatMap((content, index) => {
    const words = YAML_COMMENT.exec(content.trimEnd())?.[1];
    return words === undefined ? [] : [{ line: index + 1, text: words }];
  });
}

/** The next line that is neither blank nor a comment. */
function nextLine({ text }: GlossaryFile): (line: number) => number {
  const lines = text.split('\n');
  return (line) => {
    const found = lines.findIndex((content, index) => index >= line && !/^\s*(?:#.*)?$/u.test(content));
    return found < 0 ? line : found + 1;
  };
}

/** What is said of a comment that hides nothing. */
function finding(
  code: Exclude<SuppressionCode, 'baseline/stale'>,
  { file, line, args }: Pick<GlossaryFinding, 'file' | 'line' | 'args'>,
): GlossaryFinding {
  return { code, severity: SUPPRESSION_SEVERITIES[code], args, file, line, entry: '' };
}

/**
 * Takes away the findings that comments hide (`# termtreu-disable-next-line CODE: reason`), and adds what is to be said
 * of comments that hide nothing. A finding stands on all the lines of its entry.
 */
export function suppress(
  all: readonly GlossaryFinding[],
  files: readonly GlossaryFile[],
  rows: readonly GlossaryRow[],
): SortedFindings {
  const rowsOf = Map.groupBy(rows, ({ place }) => place.file);
  const read = files.map((file) => {
    const comments = commentsOf(file, rowsOf.get(file.path) ?? []);
    return { file: file.path, directives: readDirectives(comments, nextLine(file)) };
  });
  const byFile = new Map<string, readonly Suppression[]>(
    read.map(({ file, directives }) => [file, directives.suppressions]),
  );
  const lastLine = lastLines(rowsOf);
  const { open, hidden, unused } = hideFindings(all, byFile, ({ file, line }) => [
    { file, from: line, to: lastLine(file, line) },
  ]);
  const faulty = read.flatMap(({ file, directives }) =>
    directives.faults.map(({ comment, fault, code }) =>
      finding('suppression/invalid', { file, line: comment.line, args: { context: fault, rule: code } }),
    ),
  );
  const idle = unused.map(({ file, suppression: { comment, rule } }) =>
    finding('suppression/unused', { file, line: comment.line, args: { rule } }),
  );
  return {
    findings: [...open, ...faulty, ...idle],
    hidden: hidden.map(({ finding: found, reason }) => Object.assign({ hidden: reason }, found)),
  };
}

/** The last line of the entry at a line: the one before the next entry. */
function lastLines(rowsOf: ReadonlyMap<string, readonly GlossaryRow[]>): (file: string, line: number) => number {
  const ends = new Map<string, number>();
  for (const [file, rows] of rowsOf) {
    rows.forEach(({ place }, index) => {
      const next = rows.slice(index + 1, index + 2)[0]?.place.line;
      ends.set(`${file}:${place.line}`, next === undefined ? Number.POSITIVE_INFINITY : Math.max(place.line, next - 1));
    });
  }
  return (file, line) => ends.get(`${file}:${line}`) ?? line;
}
