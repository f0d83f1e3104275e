import type { WordChange } from './word-changes.js';
import type { Finding } from '../checks/finding.js';
import type { BlockKind, BlockRole } from '../article/article.js';

/** Where a segment's English came from; `copy` where there was nothing to translate. */
export type Origin = 'engine' | 'repair' | 'memory' | 'copy';

/** Who made remembered English. */
export type RememberedBy = 'human' | 'engine' | 'repair';

/**
 * How a repair was made: by the engine, in one of its ways, or by replacing a known wrong rendering, one that the glossary
 * names (`replacement`), one that it wanted before (`former`) or a name that the article has otherwise (`names`).
 */
export type RepairWay = 'constraint' | 'tags' | 'instruction' | 'prompt' | 'replacement' | 'former' | 'names';

/** What became of one occurrence of a term. */
export type TermState = 'kept' | 'repaired' | 'missing';

/** One required term in one segment, with both places. Offsets are UTF-16 code units into the segment's source and target. */
export interface TermReport {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly definition?: string;
  readonly state: TermState;
  readonly source: { readonly start: number; readonly end: number; readonly text: string };
  readonly target?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A remembered sentence that is like one of the article. */
export interface SimilarReport {
  /** The number of the translation in the memory. */
  readonly id: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly source: string;
  readonly target: string;
  readonly by: RememberedBy;
  /** What has become of its German in the article. */
  readonly changes: readonly WordChange[];
}

/** One sentence and its English. `start` and `end` are UTF-16 offsets into the source file. */
export interface SegmentReport {
  readonly source: string;
  readonly target: string;
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
  /** Of English from the memory: who made it. */
  readonly by?: RememberedBy;
  /** Of a repair: how it was made. */
  readonly repair?: RepairWay;
  /** What the memory holds for sentences like it, where the English is not from there. */
  readonly similar?: readonly SimilarReport[];
  /** The remembered sentence that the engine was given as an example. */
  readonly example?: SimilarReport;
  /** The block that it belongs to, from 0. */
  readonly block: number;
  readonly terms: readonly TermReport[];
}

/** A block of the article, for the layout of a report. */
export interface BlockReport {
  readonly kind: BlockKind;
  readonly role: BlockRole;
}

/** How many terms were required and what became of them. */
export interface TermCounts {
  readonly required: number;
  readonly kept: number;
  readonly repaired: number;
  readonly missing: number;
}

/** Everything that a report says about one translated article. */
export interface TranslationReport {
  readonly file: string;
  /** `models` are those that a service says it took. */
  readonly engine: { readonly name: string; readonly version: string; readonly models?: readonly string[] };
  readonly blocks: readonly BlockReport[];
  readonly segments: readonly SegmentReport[];
  readonly terms: TermCounts;
  readonly findings: readonly Finding[];
  readonly cost: {
    readonly characters: number;
    readonly billed: number;
    /** Of sentences that the engine was not asked for: the memory holds them, or the article says them twice. */
    readonly reused: number;
    /** Sent again because an answer was lost on the way; a service may have charged for them before. */
    readonly lost?: number;
  };
  readonly milliseconds: number;
}
