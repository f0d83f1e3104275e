import type { Article, Block } from '../article/article.js';
import { segment, type SegmentOptions } from '../segment/segment.js';
import type { Matcher, Occurrence, Span } from '../terms/occurrence.js';

/** A sentence of an article with the terms in it. */
export interface PlannedSegment {
  /** The index of its block in the article. */
  readonly block: number;
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The terms whose rendering is required; offsets into the sentence. */
  readonly occurrences: readonly Occurrence[];
  /** Parts of the sentence that stay as they are, code and addresses; offsets into the sentence. */
  readonly verbatim: readonly Span[];
  /** Whether there is anything to translate in it. */
  readonly translatable: boolean;
}

/** What has to be done to translate an article. */
export interface Plan {
  readonly article: Article;
  /** Blocks that the translation leaves out. */
  readonly dropped: ReadonlySet<number>;
  readonly segments: readonly PlannedSegment[];
}

/** How an article is planned. */
export interface PlanOptions {
  readonly matcher: Matcher;
  /** Leaves out promotional lines and the closing disclaimer. */
  readonly skipBoilerplate?: boolean;
  readonly segmenter?: SegmentOptions;
}

/** Takes an article apart into sentences and finds the terms in each. */
export function planArticle(article: Article, options: PlanOptions): Plan {
  const dropped = new Set(
    options.skipBoilerplate === true
      ? article.blocks.flatMap((block, index) => (block.role === 'body' ? [] : [index]))
      : [],
  );
  const segments = article.blocks.flatMap((block, index) =>
    dropped.has(index) ? [] : planBlock(block, index, options),
  );
  return { article, dropped, segments };
}

function planBlock(block: Block, index: number, { matcher, segmenter }: PlanOptions): PlannedSegment[] {
  return segment(block.text, segmenter).map(({ text, start, end }) => ({
    block: index,
    start,
    end,
    text,
    occurrences: matcher.find(text).filter(isRequired),
    verbatim: verbatimParts(block, { start, end }),
    translatable: hasWords(text),
  }));
}

function verbatimParts(block: Block, sentence: Span): Span[] {
  return block.marks
    .filter(
      (mark) => mark.verbatim && mark.start < mark.end && mark.start >= sentence.start && mark.end <= sentence.end,
    )
    .map((mark) => ({ start: mark.start - sentence.start, end: mark.end - sentence.start }));
}

/** Proposed and deprecated entries are found by `termtreu terms`, but a translation need not follow them. */
function isRequired({ entry }: Occurrence): boolean {
  return entry.status === 'preferred' || entry.status === 'keep';
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}{2,}/gu;

/** Numbers, signs and addresses alone are the same in English. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(ADDRESS, ''));
}
