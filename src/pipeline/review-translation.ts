import { findRemarks, type Remark } from '../article/remarks.js';
import type { Finding, Place } from '../checks/finding.js';
import { type SuppressionCode, SUPPRESSION_SEVERITIES } from '../checks/suppression/codes.js';
import { type Directives, readDirectives, type Suppression } from '../checks/suppression/directives.js';
import { type FindingLines, hideFindings } from '../checks/suppression/hide-findings.js';
import type { MessageArgs } from '../errors.js';
import { lineStarts, placeAt } from '../report/line-places.js';
import type { CheckedFile } from './article-side.js';
import type { TranslationCheck, TranslationChecker } from './check-translation.js';
import { createPlacer } from './places.js';

/** A finding of a review: of a check, or about a comment that hides nothing. */
export interface ReviewFinding extends Omit<Finding, 'code'> {
  readonly code: Finding['code'] | SuppressionCode;
  /** The reason of the comment that hides it. */
  readonly hidden?: string;
}

/** What there is to say of a translation. */
export interface Review {
  /** In the order of the source, those that comments hide and those about comments last. */
  readonly findings: readonly ReviewFinding[];
  readonly summary: TranslationCheck['summary'];
  readonly uses: TranslationCheck['uses'];
}

/** One file of a pair and what its comments say. */
interface Commented {
  readonly file: CheckedFile;
  readonly side: 'source' | 'target';
  readonly remarks: readonly PlacedRemark[];
  readonly directives: Directives;
}

interface PlacedRemark extends Remark {
  readonly line: number;
}

/** Checks a translation and takes away the findings that comments in either file hide. */
export function reviewTranslation(check: TranslationChecker, source: CheckedFile, translation: CheckedFile): Review {
  const { findings, summary, uses } = check(source, translation);
  const files = [commented(source, 'source'), commented(translation, 'target')];
  if (files.every(({ remarks }) => remarks.length === 0)) return { findings, summary, uses };
  const suppressions = new Map<string, readonly Suppression[]>(
    files.map(({ file, directives }) => [file.file, directives.suppressions]),
  );
  const sorted = hideFindings(findings, suppressions, linesOf([source, translation]));
  const hidden = sorted.hidden.map(({ finding, reason }) => Object.assign({ hidden: reason }, finding));
  return {
    findings: [...sorted.open, ...hidden, ...files.flatMap((file) => aboutComments(file, sorted.unused))],
    uses,
    summary,
  };
}

function commented(file: CheckedFile, side: Commented['side']): Commented {
  const remarks = findRemarks(file.text, file.format);
  if (remarks.length === 0) return { file, side, remarks: [], directives: { suppressions: [], faults: [] } };
  const starts = lineStarts(file.text);
  const placed = remarks.map(({ start, end, text }) => ({ start, end, text, line: placeAt(starts, end - 1).line }));
  return { file, side, remarks: placed, directives: readDirectives(placed, nextTextLine(file.text, placed)) };
}

/** The line after another one that holds anything but remarks. */
function nextTextLine(text: string, remarks: readonly Remark[]): (line: number) => number {
  let bare = '';
  let at = 0;
  for (const { start, end } of remarks) {
    bare += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\r\n]/gu, ' ');
    at = end;
  }
  const lines = (bare + text.slice(at)).split(/\r\n|\r|\n/u);
  return (line) => {
    const found = lines.findIndex((content, index) => index >= line && content.trim() !== '');
    return found < 0 ? line : found + 1;
  };
}

/** On which lines of the two files a finding stands. */
function linesOf(files: readonly CheckedFile[]): (finding: Finding) => FindingLines[] {
  const starts = new Map(files.map(({ file, text }) => [file, lineStarts(text)]));
  return ({ source, target }) =>
    [source, target].flatMap((place: Place | undefined) => {
      if (place === undefined) return [];
      const to = placeAt(starts.get(place.file) ?? [0], Math.max(place.start, place.end - 1)).line;
      return [{ file: place.file, from: place.line, to }];
    });
}

/** What is to be said of the comments of a file that hide nothing. */
function aboutComments(
  { file, side, remarks, directives }: Commented,
  unused: readonly { readonly file: string; readonly suppression: Suppression }[],
): ReviewFinding[] {
  const place = createPlacer(file.file, file.text);
  const make = (code: SuppressionCode, line: number, args: MessageArgs): ReviewFinding => {
    const remark = remarks.find((each) => each.line === line) ?? { start: 0, end: 0 };
    return { code, severity: SUPPRESSION_SEVERITIES[code], args, [side]: place(remark) };
  };
  return [
    ...directives.faults.map(({ comment, fault, code }) =>
      make('suppression/invalid', comment.line, { context: fault, rule: code }),
    ),
    ...unused
      .filter((each) => each.file === file.file)
      .map(({ suppression }) => make('suppression/unused', suppression.comment.line, { rule: suppression.rule })),
  ];
}
