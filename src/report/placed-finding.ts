import type { Finding } from '../checks/finding.js';
import type { SegmentReport, TranslationReport } from './translation.js';

/** A finding and the index of the sentence that it belongs to, if any. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly segment: number | undefined;
}

/** The findings in the order of the text, each with its sentence; those without one come last. */
export function placeFindings({ findings, segments }: TranslationReport): PlacedFinding[] {
  return findings
    .map((finding) => ({ finding, segment: segmentOf(finding, segments) }))
    .sort((a, b) => (a.segment ?? segments.length) - (b.segment ?? segments.length) || startOf(a) - startOf(b));
}

function startOf({ finding }: PlacedFinding): number {
  return finding.source?.start ?? 0;
}

/** The sentence in which a finding's German begins, or else the first that it touches. */
function segmentOf({ source }: Finding, segments: readonly SegmentReport[]): number | undefined {
  if (source === undefined) return undefined;
  const begins = segments.findIndex(({ start, end }) => start <= source.start && source.start < end);
  if (begins >= 0) return begins;
  const touches = segments.findIndex(({ start, end }) => source.start < end && start < source.end);
  return touches >= 0 ? touches : undefined;
}
