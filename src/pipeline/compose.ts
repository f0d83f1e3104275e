import { renderArticle } from '../article/render-article.js';
import type { Block, BlockTranslation, Mark } from '../article/article.js';
import type { EngineIdentity } from '../engines/engine.js';
import type { Span } from '../terms/occurrence.js';
import { projectMarks, type SpanPair } from './marks.js';
import { type EnglishPlace, findPlaces } from './places.js';
import { hasWords, type Plan, type PlannedSegment } from './plan.js';
import type { PlanTranslation } from './translate-plan.js';
import type { SentenceTranslation } from './sentence-translation.js';

/** A mark whose place in the English is only likely. */
export interface MovedMark {
  readonly block: number;
  /** The marked German, offsets into the block's text. */
  readonly source: Mark;
}

/** The English article and where its sentences stand in it. */
export interface Composition {
  readonly text: string;
  /** For each sentence the place of its English in `text`; undefined where it could not be found again. */
  readonly places: readonly (EnglishPlace | undefined)[];
  readonly movedMarks: readonly MovedMark[];
}

/**
 * The German words under the marks of a plan whose English is worth making on its own, to find them in the sentences:
 * those that are neither whole sentences nor a term. None where the engine takes marks with the sentences.
 */
export function phrasesToPlace({ article, dropped, segments }: Plan, { charactersPerMark }: EngineIdentity): string[] {
  if (charactersPerMark !== undefined) return [];
  const byBlock = Map.groupBy(segments, ({ block }) => block);
  return article.blocks.flatMap((block, index) => {
    if (dropped.has(index)) return [];
    const marks = block.marks.filter((mark) => !mark.verbatim && mark.start < mark.end);
    if (marks.length === 0) return [];
    const isKnown = knownPlaces(block.text, byBlock.get(index) ?? []);
    return marks
      .filter((mark) => !isKnown(mark) && hasWords(block.text.slice(mark.start, mark.end), verbatimIn(block, mark)))
      .map((mark) => block.text.slice(mark.start, mark.end));
  });
}

function verbatimIn({ marks }: Block, { start, end }: Span): Span[] {
  return marks
    .filter((mark) => mark.verbatim && mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
}

/** Tells what begins and ends with a sentence, or is a term; signs at the ends do not count. */
function knownPlaces(text: string, segments: readonly PlannedSegment[]): (place: Span) => boolean {
  const sentences = segments.map((sentence) => wordsWithin(text, sentence));
  const starts = new Set(sentences.map(({ start }) => start));
  const ends = new Set(sentences.map(({ end }) => end));
  const terms = new Set(
    segments.flatMap(({ start, occurrences }) =>
      occurrences.map((term) => `${start + term.start}:${start + term.end}`),
    ),
  );
  return (place) => {
    const { start, end } = wordsWithin(text, place);
    return (starts.has(start) && ends.has(end)) || terms.has(`${start}:${end}`);
  };
}

function wordsWithin(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const first = inner.search(/[\p{L}\p{N}]/u);
  if (first < 0) return { start, end };
  // The lookbehind keeps a long run of signs from being tried at each of its places.
  return { start: start + first, end: start + inner.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '').length };
}

/** Puts the English sentences together to an article with the structure and the marks of the German one. */
export function composeArticle(plan: Plan, translation: PlanTranslation): Composition {
  const byBlock = Map.groupBy(translation.sentences, (sentence) => sentence.planned.block);
  const translations = new Map<number, BlockTranslation>();
  const movedMarks: MovedMark[] = [];
  for (const [index, sentences] of byBlock) {
    const block = plan.article.blocks[index];
    if (block === undefined || sentences.every(({ target, planned }) => target === planned.text)) continue;
    const joined = joinSentences(block, sentences);
    const projection = projectMarks(block.marks, {
      sourceText: block.text,
      targetText: joined.text,
      sentences: joined.pairs,
      anchors: joined.anchors,
      placed: joined.placed,
      isolated: (text) => translation.phrases.get(text),
    });
    translations.set(index, { text: projection.text, marks: projection.marks });
    movedMarks.push(...projection.guessed.map((source) => ({ block: index, source })));
  }
  const text = renderArticle(plan.article, translations, { drop: plan.dropped, remarks: false });
  const blockText = (index: number) => translations.get(index)?.text ?? plan.article.blocks[index]?.text ?? '';
  return { text, places: findPlaces({ plan, sentences: translation.sentences, text, blockText }), movedMarks };
}

interface JoinedBlock {
  readonly text: string;
  readonly pairs: readonly SpanPair[];
  readonly anchors: readonly SpanPair[];
  /** Marks that the engine gave a place. */
  readonly placed: readonly SpanPair[];
}

function joinSentences(block: Block, sentences: readonly SentenceTranslation[]): JoinedBlock {
  const wrapped = sentences.some(({ planned }) => /[\r\n]/u.test(planned.text));
  let text = '';
  let before = '';
  let at = 0;
  const pairs: SpanPair[] = [];
  const anchors: SpanPair[] = [];
  const placed: SpanPair[] = [];
  for (const { planned, target, coverage, marks = [] } of sentences) {
    const gap = block.text.slice(at, planned.start);
    if (text !== '' && target !== '') text += wrapped ? gapInWrapped(gap, before) : gap || ' ';
    const start = text.length;
    text += target;
    before = target || before;
    at = planned.end;
    pairs.push({ source: { start: planned.start, end: planned.end }, target: { start, end: text.length } });
    placed.push(
      ...marks.map((mark) => ({ source: shift(mark.source, planned.start), target: shift(mark.target, start) })),
    );
    for (const { term, rendering } of coverage.terms) {
      if (rendering === undefined) continue;
      anchors.push({
        source: { start: planned.start + term.start, end: planned.start + term.end },
        target: { start: start + rendering.start, end: start + rendering.end },
      });
    }
  }
  return { text, pairs, anchors, placed };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Lines of verse, addresses and dialogue keep their breaks; where lines were only wrapped, a sentence just goes on. */
function gapInWrapped(gap: string, before: string): string {
  if (!/[\r\n]/u.test(gap)) return gap || ' ';
  return /[.!?…:;,][”’")\]]*$/u.test(before) ? ' ' : gap;
}
