import type { Article, Block } from '../article/article.js';
import { hasLatinWords, isMostlyForeign } from '../engines/foreign-text.js';
import { segment, type SegmentOptions } from '../segment/segment.js';
import type { Matcher, Occurrence, Span } from '../terms/occurrence.js';
import { markVerbatim } from './verbatim.js';

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
  /** Parts of the sentence that stay as they are: code, addresses, other scripts, emoji; offsets into the sentence. */
  readonly verbatim: readonly Span[];
  /** The words under links and emphasis that are not the whole sentence; offsets into the sentence. */
  readonly marks: readonly Span[];
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
export function planArticle(parsed: Article, options: PlanOptions): Plan {
  const article = { ...parsed, blocks: parsed.blocks.map((block) => markVerbatim(block, parsed.format)) };
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
  const fixed = block.marks
    .filter((mark) => mark.verbatim && mark.start < mark.end)
    .sort((one, other) => one.start - other.start);
  return withVerbatim(segment(block.text, segmenter), fixed).map(({ start, end, parts }) => {
    const text = block.text.slice(start, end);
    const verbatim = parts.map((part) => ({
      start: Math.max(part.start - start, 0),
      end: Math.min(part.end - start, text.length),
    }));
    const translatable = hasWords(text, verbatim) && !isMostlyForeign(text);
    const occurrences = translatable ? matcher.find(text).filter((found) => isRequired(found, verbatim)) : [];
    const marks = marksWithin(block, { start, end });
    return { block: index, start, end, text, occurrences, verbatim, marks, translatable };
  });
}

/** The marks that begin and end in a sentence, with words, and words around them. */
function marksWithin({ marks, text }: Block, { start, end }: Span): Span[] {
  const hasLetters = (from: number, to: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(from, to));
  return marks
    .filter((mark) => !mark.verbatim && mark.start >= start && mark.end <= end && hasLetters(mark.start, mark.end))
    .filter((mark) => hasLetters(start, mark.start) || hasLetters(mark.end, end))
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
}

/**
 * The sentences with the code and the addresses in them, which may hold what looks like the end of a sentence: no
 * sentence ends there.
 */
function withVerbatim(sentences: readonly Span[], fixed: readonly Span[]): (Span & { parts: Span[] })[] {
  const result: { start: number; end: number; parts: Span[] }[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    let last = result.at(-1);
    if (last !== undefined && start < (fixed[next - 1]?.end ?? 0)) last.end = end;
    else result.push((last = { start, end, parts: [] }));
    for (let part = fixed[next]; part !== undefined && part.start < end; part = fixed[next]) {
      last.parts.push(part);
      next += 1;
    }
  }
  return result;
}

/**
 * Proposed and deprecated entries are found by `termtreu terms`, but a translation need not follow them. What touches
 * code or an address stays German with it.
 */
function isRequired({ entry, start, end }: Occurrence, verbatim: readonly Span[]): boolean {
  const enforced = entry.status === 'preferred' || entry.status === 'keep';
  return enforced && !verbatim.some((part) => start < part.end && part.start < end);
}

/** Whether there is anything to translate: numbers, signs and what is verbatim are the same in English. */
export function hasWords(text: string, verbatim: readonly Span[] = []): boolean {
  let place = 0;
  for (const { start, end } of [...verbatim, { start: text.length, end: text.length }]) {
    if (hasLatinWords(text.slice(place, start))) return true;
    place = end;
  }
  return false;
}
