import type { Finding } from '../../checks/finding.js';
import type { Language, Translate } from '../../locales/index.js';
import { placeFindings } from '../placed-finding.js';
import type { BlockReport, SegmentReport, TranslationReport } from '../translation.js';

/** A finding and its number on the page, from 1. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** A sentence of the page with its number, from 1, and the findings beside it. */
export interface ReviewSegment {
  readonly number: number;
  readonly segment: SegmentReport;
  readonly findings: readonly NumberedFinding[];
}

/** A block with its sentences. */
export interface ReviewBlock {
  readonly block: BlockReport;
  readonly segments: readonly ReviewSegment[];
}

/** What the page shows: sentences by block, findings in the order of the text. */
export interface Review {
  readonly blocks: readonly ReviewBlock[];
  readonly findings: readonly NumberedFinding[];
  /** Findings that belong to no sentence. */
  readonly elsewhere: readonly NumberedFinding[];
}

/** How words are made on the page. */
export interface PageContext {
  readonly t: Translate;
  readonly language: Language;
  readonly number: Intl.NumberFormat;
}

/** Orders a report by block and sentence and puts each finding beside its sentence. */
export function arrangeReview(report: TranslationReport): Review {
  const findings = placeFindings(report).map(({ finding, segment }, index) => ({
    number: index + 1,
    finding,
    segment,
  }));
  const segments = report.segments.map((segment, index) => ({
    number: index + 1,
    segment,
    findings: findings.filter((finding) => finding.segment === index),
  }));
  return {
    blocks: report.blocks.map((block, index) => ({
      block,
      segments: segments.filter(({ segment }) => segment.block === index),
    })),
    findings,
    elsewhere: findings.filter((finding) => finding.segment === undefined),
  };
}
