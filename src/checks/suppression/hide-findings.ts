import { isOfRule } from '../rule-settings.js';
import type { Suppression } from './directives.js';

/** The lines, from 1, of a file that a finding is about. */
export interface FindingLines {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Findings, told apart by what comments say of them. */
export interface HiddenFindings<F> {
  readonly open: readonly F[];
  /** Each with the reason that its comment gives. */
  readonly hidden: readonly { readonly finding: F; readonly reason: string }[];
  /** What hides nothing, by file. */
  readonly unused: readonly { readonly file: string; readonly suppression: Suppression }[];
}

/** Takes away the findings that comments hide. @param linesOf where a finding stands, in one file or in several */
export function hideFindings<F extends { readonly code: string }>(
  findings: readonly F[],
  suppressions: ReadonlyMap<string, readonly Suppression[]>,
  linesOf: (finding: F) => readonly FindingLines[],
): HiddenFindings<F> {
  const used = new Set<Suppression>();
  const open: F[] = [];
  const hidden: { finding: F; reason: string }[] = [];
  for (const finding of findings) {
    const matching = linesOf(finding).flatMap(({ file, from, to }) =>
      (suppressions.get(file) ?? []).filter(
        (each) => isOfRule(finding.code, each.rule) && from <= each.to && to >= each.from,
      ),
    );
    for (const each of matching) used.add(each);
    const [first] = matching;
    if (first === undefined) open.push(finding);
    else hidden.push({ finding, reason: first.reason });
  }
  const unused = [...suppressions].flatMap(([file, ofFile]) =>
    ofFile.filter((suppression) => !used.has(suppression)).map((suppression) => ({ file, suppression })),
  );
  return { open, hidden, unused };
}
