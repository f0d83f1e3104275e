import type { MarkNode } from './mark-tree.js';
import { type Span, wordsOf } from './mark-words.js';
import type { SpanPair } from './mark-windows.js';

/** Two texts and the parts of them that are known to correspond. */
export interface Texts {
  readonly sourceText: string;
  readonly targetText: string;
  readonly sentences: readonly SpanPair[];
  readonly anchors: readonly SpanPair[];
}

/** The texts after lost verbatim parts were put back, and where each verbatim mark stands. */
export interface VerbatimResult {
  readonly texts: Texts;
  readonly found: ReadonlyMap<MarkNode, Span>;
  readonly inserted: ReadonlySet<MarkNode>;
}

interface Insertion {
  readonly node: MarkNode;
  readonly at: number;
  readonly text: string;
  /** Where the verbatim part begins in `text`. */
  readonly offset: number;
}

/**
 * Finds code and addresses in the translation, which has them unchanged. What
 * the engine lost is put in after the word at its relative place.
 */
export function placeVerbatim(nodes: readonly MarkNode[], texts: Texts): VerbatimResult {
  const found = new Map<MarkNode, Span>();
  const lost: MarkNode[] = [];
  for (const node of nodes.filter(({ mark }) => mark.verbatim && mark.start < mark.end)) {
    const span = nearest(node, texts, [...found.values()]);
    if (span === undefined) lost.push(node);
    else found.set(node, span);
  }
  const taken = [...found.values()].sort((a, b) => a.start - b.start);
  const insertions = lost.map((node) => insertion(node, texts, taken)).sort((a, b) => a.at - b.at);
  return insert(texts, found, insertions);
}

/** The place in the target that corresponds to a place in the source, by length. */
export function relativePlace(place: number, { sentences, sourceText, targetText }: Texts): number {
  const pair = sentences.find(({ source }) => place >= source.start && place <= source.end);
  const source = pair?.source ?? { start: 0, end: sourceText.length };
  const target = pair?.target ?? { start: 0, end: targetText.length };
  const share = (place - source.start) / Math.max(1, source.end - source.start);
  return Math.round(target.start + share * (target.end - target.start));
}

function nearest(node: MarkNode, texts: Texts, taken: readonly Span[]): Span | undefined {
  const { mark } = node;
  const wanted = texts.sourceText.slice(mark.start, mark.end);
  const expected = relativePlace(mark.start, texts);
  let best: Span | undefined;
  for (let at = texts.targetText.indexOf(wanted); at >= 0; at = texts.targetText.indexOf(wanted, at + 1)) {
    const span = { start: at, end: at + wanted.length };
    if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
    if (best === undefined || Math.abs(at - expected) < Math.abs(best.start - expected)) best = span;
  }
  return best;
}

function insertion(node: MarkNode, texts: Texts, taken: readonly Span[]): Insertion {
  const { sourceText, targetText } = texts;
  const verbatim = sourceText.slice(node.mark.start, node.mark.end);
  const expected = relativePlace(node.mark.start, texts);
  const words = wordsOf(targetText, { start: 0, end: targetText.length }, taken);
  const before = words.findLast((word) => (word.start + word.end) / 2 <= expected);
  if (before !== undefined) return { node, at: before.end, text: ` ${verbatim}`, offset: 1 };
  return { node, at: 0, text: targetText === '' ? verbatim : `${verbatim} `, offset: 0 };
}

function insert(texts: Texts, found: ReadonlyMap<MarkNode, Span>, insertions: readonly Insertion[]): VerbatimResult {
  let targetText = '';
  let place = 0;
  const places = new Map<MarkNode, Span>();
  for (const { node, at, text, offset } of insertions) {
    targetText += texts.targetText.slice(place, at) + text;
    place = at;
    const end = targetText.length - (text.length - offset - (node.mark.end - node.mark.start));
    places.set(node, { start: end - (node.mark.end - node.mark.start), end });
  }
  targetText += texts.targetText.slice(place);
  const sum = (chosen: readonly Insertion[]) => chosen.reduce((total, { text }) => total + text.length, 0);
  const shift = ({ start, end }: Span): Span => ({
    start: start + sum(insertions.filter(({ at }) => at <= start)),
    end: end + sum(insertions.filter(({ at }) => at < end)),
  });
  const widen = ({ start, end }: Span): Span => ({
    start: start + sum(insertions.filter(({ at }) => at < start)),
    end: end + sum(insertions.filter(({ at }) => at <= end)),
  });
  for (const [node, span] of found) places.set(node, shift(span));
  const anchors = texts.anchors.map(({ source, target }) => ({ source, target: shift(target) }));
  const sentences = texts.sentences.map(({ source, target }) => ({ source, target: widen(target) }));
  return {
    texts: { ...texts, targetText, anchors, sentences },
    found: places,
    inserted: new Set(insertions.map(({ node }) => node)),
  };
}
