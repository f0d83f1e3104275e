import type { Article, Block } from '../article/article.js';
import { parseArticle } from '../article/parse-article.js';
import type { Place } from '../checks/finding.js';
import { lineStarts, placeAt } from '../report/line-places.js';
import type { Span } from '../terms/occurrence.js';
import type { Plan } from './plan.js';
import type { SentenceTranslation } from './sentence-translation.js';

/** Makes a place of a span of a file. */
export type Placer = (span: Span) => Place;

/** Makes places in one file. */
export function createPlacer(file: string, text: string): Placer {
  const starts = lineStarts(text);
  return ({ start, end }) => ({ file, ...placeAt(starts, start), start, end, text: text.slice(start, end) });
}

/** Where the English of a sentence stands in the English article. */
export interface EnglishPlace {
  readonly whole: Span;
  /** The place of a part, given in offsets into the sentence's English. The whole where the part cannot be told. */
  readonly part: (part: Span) => Span;
}

const ENCODED = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,30});/uy;

/** The place in the document of a part of a block's text. */
export function placeInSource(source: string, block: Block, { start, end }: Span): Span {
  const first = block.offsets[start] ?? block.start;
  return { start: first, end: end > start ? endInSource(source, block, end) : first };
}

/** Markup can stand between one character and the next, and a character can be written by several. */
function endInSource(source: string, { offsets, text }: Block, end: number): number {
  const last = offsets[end - 1] ?? 0;
  const next = offsets[end] ?? last + 1;
  if (end === text.length || next <= last + 1) return next;
  ENCODED.lastIndex = last;
  return last + (ENCODED.exec(source)?.[0].length ?? 1);
}

/** What is needed to find the sentences of a plan in its English article. */
export interface Written {
  readonly plan: Plan;
  readonly sentences: readonly SentenceTranslation[];
  /** The English article. */
  readonly text: string;
  /** The English of a block as it was handed to be written. */
  readonly blockText: (index: number) => string;
}

/** Reads the English article as it was written and finds each sentence in its block. */
export function findPlaces(written: Written): (EnglishPlace | undefined)[] {
  const { plan, sentences, text } = written;
  const english = parseArticle(text, plan.article.format);
  const blocks = alignBlocks(written, english);
  const places = new Map<SentenceTranslation, EnglishPlace>();
  for (const [index, group] of Map.groupBy(sentences, (sentence) => sentence.planned.block)) {
    const block = blocks.get(index);
    if (block === undefined) continue;
    for (const [sentence, place] of placesInBlock(group, block, text)) places.set(sentence, place);
  }
  return sentences.map((sentence) => places.get(sentence));
}

/** The English block for each German one: by rank, or by its text where a block went missing. */
function alignBlocks({ plan, blockText }: Written, english: Article): ReadonlyMap<number, Block | undefined> {
  const kept = [...plan.article.blocks.keys()].filter((index) => !plan.dropped.has(index));
  if (english.blocks.length === kept.length) return new Map(kept.map((index, rank) => [index, english.blocks[rank]]));
  const byText = Map.groupBy(english.blocks, (block) => squeeze(block.text).text);
  let reached = 0;
  return new Map(
    kept.map((index) => {
      const same = byText.get(squeeze(blockText(index)).text) ?? [];
      while (same.length > 0 && (same[0]?.start ?? 0) < reached) same.shift();
      reached = same[0]?.end ?? reached;
      return [index, same.shift()];
    }),
  );
}

/** A text without white space, which writing may change, and where its characters stand. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

function squeeze(text: string): Squeezed {
  const offsets: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    for (let at = 0; at < run.length; at += 1) offsets.push(index + at);
  }
  return { text: text.replaceAll(/\s+/gu, ''), offsets };
}

function placesInBlock(
  sentences: readonly SentenceTranslation[],
  block: Block,
  source: string,
): Map<SentenceTranslation, EnglishPlace> {
  const places = new Map<SentenceTranslation, EnglishPlace>();
  const squeezed = squeeze(block.text);
  const inArticle = (span: Span) => placeInSource(source, block, span);
  let reached = 0;
  let lost: SentenceTranslation[] = [];
  const placeLost = (until: number) => {
    const [sentence] = lost;
    const gap = trim(block.text, { start: (squeezed.offsets[reached - 1] ?? -1) + 1, end: until });
    // Of several sentences in a row nobody knows where one ends and the next begins.
    if (sentence !== undefined && lost.length === 1 && gap.start < gap.end) {
      const whole = inArticle(gap);
      places.set(sentence, { whole, part: () => whole });
    }
    lost = [];
  };
  for (const sentence of sentences) {
    const wanted = squeeze(sentence.target);
    if (wanted.text === '') continue;
    const at = squeezed.text.indexOf(wanted.text, reached);
    if (at < 0) {
      lost.push(sentence);
      continue;
    }
    placeLost(squeezed.offsets[at] ?? 0);
    reached = at + wanted.text.length;
    places.set(sentence, placeOf(wanted, squeezed.offsets.slice(at, reached), inArticle));
  }
  placeLost(block.text.length);
  return places;
}

function placeOf(wanted: Squeezed, offsets: readonly number[], inArticle: (span: Span) => Span): EnglishPlace {
  const between = (low: number, high: number): Span => {
    const start = offsets[low] ?? 0;
    return inArticle({ start, end: (offsets[high] ?? start) + 1 });
  };
  const whole = between(0, offsets.length - 1);
  const part = ({ start, end }: Span): Span => {
    const low = wanted.offsets.findIndex((offset) => offset >= start);
    const high = wanted.offsets.findLastIndex((offset) => offset < end);
    return low < 0 || high < low ? whole : between(low, high);
  };
  return { whole, part };
}

function trim(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const low = start + inner.length - inner.trimStart().length;
  return { start: low, end: low + inner.trim().length };
}
