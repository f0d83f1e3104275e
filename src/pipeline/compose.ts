import { parseArticle } from '../article/parse-article.js';
import { renderArticle } from '../article/render-article.js';
import type { Block, BlockTranslation, Mark } from '../article/article.js';
import type { Span } from '../terms/occurrence.js';
import { projectMarks, type SpanPair } from './marks.js';
import type { Plan } from './plan.js';
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
  readonly places: readonly (Span | undefined)[];
  readonly movedMarks: readonly MovedMark[];
}

/**
 * The German words under the marks of a plan whose English is worth making on its own, to find them in the sentences:
 * those that are neither a whole sentence nor a term.
 */
export function phrasesToPlace({ article, dropped, segments }: Plan): string[] {
  const known = segments.flatMap(({ block, start, end, occurrences }) => [
    placeKey(block, { start, end }),
    ...occurrences.map((term) => placeKey(block, { start: start + term.start, end: start + term.end })),
  ]);
  const places = new Set(known);
  return article.blocks.flatMap((block, index) => {
    if (dropped.has(index)) return [];
    const marks = block.marks.filter((mark) => !mark.verbatim && mark.start < mark.end);
    return marks
      .filter((mark) => !places.has(placeKey(index, mark)))
      .map((mark) => block.text.slice(mark.start, mark.end));
  });
}

function placeKey(block: number, { start, end }: Span): string {
  return `${block}:${start}:${end}`;
}

/** Puts the English sentences together to an article with the structure and the marks of the German one. */
export function composeArticle(plan: Plan, translation: PlanTranslation): Composition {
  const byBlock = Map.groupBy(translation.sentences, (sentence) => sentence.planned.block);
  const translations = new Map<number, BlockTranslation>();
  const movedMarks: MovedMark[] = [];
  for (const [index, sentences] of byBlock) {
    const block = plan.article.blocks[index];
    if (block === undefined || sentences.every((sentence) => sentence.origin === 'copy')) continue;
    const joined = joinSentences(block, sentences);
    const projection = projectMarks(block.marks, {
      sourceText: block.text,
      targetText: joined.text,
      sentences: joined.pairs,
      anchors: joined.anchors,
      isolated: (text) => translation.phrases.get(text),
    });
    translations.set(index, { text: projection.text, marks: projection.marks });
    for (const mark of projection.guessed) {
      movedMarks.push({ block: index, source: originalOf(block, mark, projection.marks) });
    }
  }
  const text = renderArticle(plan.article, translations, { drop: plan.dropped });
  return { text, places: findPlaces(plan, translation.sentences, text), movedMarks };
}

/** The mark of the German block that a mark of the English one comes from. */
function originalOf(block: Block, mark: Mark, projected: readonly Mark[]): Mark {
  const same = (other: Mark): boolean => other.open === mark.open && other.close === mark.close;
  const rank = projected.filter(same).indexOf(mark);
  return block.marks.filter(same)[rank] ?? mark;
}

interface JoinedBlock {
  readonly text: string;
  readonly pairs: readonly SpanPair[];
  readonly anchors: readonly SpanPair[];
}

function joinSentences(block: Block, sentences: readonly SentenceTranslation[]): JoinedBlock {
  let text = '';
  let at = 0;
  const pairs: SpanPair[] = [];
  const anchors: SpanPair[] = [];
  for (const { planned, target, coverage } of sentences) {
    text += pairs.length === 0 ? '' : gapInEnglish(block.text.slice(at, planned.start), text);
    const start = text.length;
    text += target;
    at = planned.end;
    pairs.push({ source: { start: planned.start, end: planned.end }, target: { start, end: text.length } });
    for (const { term, rendering } of coverage.terms) {
      if (rendering === undefined) continue;
      anchors.push({
        source: { start: planned.start + term.start, end: planned.start + term.end },
        target: { start: start + rendering.start, end: start + rendering.end },
      });
    }
  }
  return { text, pairs, anchors };
}

/** Lines of verse, addresses and lists keep their line breaks; a paragraph that was only wrapped loses them. */
function gapInEnglish(gap: string, before: string): string {
  if (!/[\r\n]/u.test(gap)) return gap === '' ? ' ' : gap;
  return /[.!?…:;,][”’")\]]*$/u.test(before) ? ' ' : gap;
}

/** Reads the English article as it was written and finds each sentence in its block. */
function findPlaces(plan: Plan, sentences: readonly SentenceTranslation[], text: string): (Span | undefined)[] {
  const written = parseArticle(text, plan.article.format).blocks;
  const kept = plan.article.blocks.map((_, index) => index).filter((index) => !plan.dropped.has(index));
  if (written.length !== kept.length) return sentences.map(() => undefined);
  const english = new Map(kept.map((index, rank) => [index, written[rank]]));
  const reached = new Map<number, number>();
  return sentences.map(({ planned, target }) => {
    const block = english.get(planned.block);
    const from = block?.text.indexOf(target, reached.get(planned.block) ?? 0) ?? -1;
    if (block === undefined || from < 0) return undefined;
    reached.set(planned.block, from + target.length);
    return placeInSource(block, { start: from, end: from + target.length });
  });
}

/** The place in the document of a part of a block's text. */
export function placeInSource(block: Block, { start, end }: Span): Span {
  const first = block.offsets[start] ?? block.start;
  const last = end > start ? (block.offsets[end - 1] ?? first) + 1 : first;
  return { start: first, end: last };
}
