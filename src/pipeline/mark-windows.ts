import { type Span, type Word, similarity, wordsOf } from './mark-words.js';

/** Two parts that translate each other, in the source's and in the target's text. */
export interface SpanPair {
  readonly source: Span;
  readonly target: Span;
}

/** What a mark's place in the translation is judged by. */
export interface WindowTask {
  readonly sourceText: string;
  readonly targetText: string;
  /** The marked words, and the parts of both texts that correspond around them. */
  readonly marked: Span;
  readonly frame: SpanPair;
  /** The words of the target inside the frame. */
  readonly words: readonly Word[];
  readonly anchors: readonly SpanPair[];
  /** The marked words translated by themselves. */
  readonly isolated: string | undefined;
}

/** A run of target words and how much speaks for it. */
export interface Window extends Span {
  readonly score: number;
  /** The share of the marked words that were found in it, 0 to 1. */
  readonly support: number;
}

/** How much each kind of deviation counts against a window. */
const COST = {
  length: 0.35,
  place: 0.3,
  foreign: 0.6,
  unfounded: 0.3,
  looseEdge: 0.12,
  cutAnchor: 0.4,
  pause: 0.2,
} as const;

/** The longest window tried, as a multiple of the length expected. */
const LONGEST = 2.5;

const LOOSE_START = /^(?:of|and|or|to|by)$/iu;
const ARTICLE = /^(?:the|an?)$/iu;

const PAUSE = /[,;:–—](?=\s)/gu;

/** What is known of each target word. */
interface Evidence {
  /** For each marked word, how well each target word renders it. */
  readonly rendered: readonly Row[];
  /** The same for the words of the isolated translation. */
  readonly repeated: readonly Row[];
  /** How well a target word renders a word outside the mark, better than any inside. */
  readonly foreign: readonly number[];
  /** The weight of each target word that nothing inside the mark accounts for. */
  readonly unfounded: readonly number[];
  /** Length expected and place expected of the middle, in UTF-16 units of the target. */
  readonly length: number;
  readonly middle: number;
}

interface Row {
  readonly weight: number;
  readonly likeness: readonly number[];
}

/** All windows of target words worth considering, the best first. Own method: token overlap with a prior for place and length. */
export function rankWindows(task: WindowTask): Window[] {
  const evidence = gatherEvidence(task);
  const windows: Window[] = [];
  const longest = Math.max(LONGEST * evidence.length, 24);
  task.words.forEach((first, from) => {
    for (let to = from; to < task.words.length; to += 1) {
      const end = task.words[to]?.end ?? first.end;
      if (to > from && end - first.start > longest) break;
      windows.push(judge(task, evidence, { start: from, end: to + 1 }));
    }
  });
  return windows.sort((a, b) => b.score - a.score);
}

function gatherEvidence(task: WindowTask): Evidence {
  const { sourceText, frame, marked, words, isolated = '' } = task;
  const all = wordsOf(sourceText, frame.source);
  const inside = all.filter((word) => word.start < marked.end && word.end > marked.start);
  const outside = all.filter((word) => !inside.includes(word));
  const rendered = inside.map((word) => rowOf(word, words, task.anchors));
  const repeated = wordsOf(isolated, { start: 0, end: isolated.length }).map((word) => rowOf(word, words, []));
  const others = outside.map((word) => rowOf(word, words, task.anchors));
  const own = words.map((_, index) => Math.max(bestOf(rendered, index), bestOf(repeated, index)));
  const foreign = words.map(({ weight }, index) => weight * Math.max(0, bestOf(others, index) - (own[index] ?? 0)));
  const unfounded = words.map(({ weight }, index) => weight * (1 - (own[index] ?? 0)));
  return { rendered, repeated, foreign, unfounded, ...expectation(task) };
}

function bestOf(rows: readonly Row[], index: number): number {
  return Math.max(0, ...rows.map((row) => row.likeness[index] ?? 0));
}

function expectation({ marked, frame, isolated }: WindowTask): { length: number; middle: number } {
  const ratio = lengthOf(frame.target) / Math.max(1, lengthOf(frame.source));
  const relative = ((marked.start + marked.end) / 2 - frame.source.start) / Math.max(1, lengthOf(frame.source));
  const length = isolated === undefined ? lengthOf(marked) * ratio : isolated.trim().length;
  return { length: Math.max(1, length), middle: frame.target.start + relative * lengthOf(frame.target) };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function rowOf(word: Word, words: readonly Word[], anchors: readonly SpanPair[]): Row {
  const anchor = anchors.find(({ source }) => word.start >= source.start && word.end <= source.end);
  const likeness = words.map((target) => {
    if (anchor === undefined) return similarity(word, target);
    return target.start >= anchor.target.start && target.end <= anchor.target.end ? 1 : 0;
  });
  return { weight: word.weight, likeness };
}

function judge(task: WindowTask, evidence: Evidence, { start: from, end: to }: Span): Window {
  const start = task.words[from]?.start ?? 0;
  const end = task.words[to - 1]?.end ?? start;
  const support = Math.max(share(evidence.rendered, from, to), share(evidence.repeated, from, to));
  const length = Math.abs(end - start - evidence.length) / Math.max(end - start, evidence.length);
  const place = Math.abs((start + end) / 2 - evidence.middle) / Math.max(1, lengthOf(task.frame.target));
  const foreign = mean(evidence.foreign.slice(from, to));
  // Only where something was found in it: otherwise every word is unfounded, and function words would win.
  const unfounded = support > 0 ? mean(evidence.unfounded.slice(from, to)) : 0;
  const score =
    support -
    COST.length * length -
    COST.place * place -
    COST.foreign * foreign -
    COST.unfounded * unfounded -
    COST.pause * pausesInside(task, { start, end }) -
    COST.looseEdge * looseEdges(task, { start, end }) -
    (cutsAnchor(task.anchors, { start, end }) ? COST.cutAnchor : 0);
  return { start, end, score, support };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Commas and the like in the window that the marked words do not have. */
function pausesInside({ sourceText, targetText, marked }: WindowTask, { start, end }: Span): number {
  const [inside, meant] = [targetText.slice(start, end), sourceText.slice(marked.start, marked.end)];
  return Math.max(0, (inside.match(PAUSE)?.length ?? 0) - (meant.match(PAUSE)?.length ?? 0));
}

/** The weighted share of the rows that find a word of their own in the window. */
function share(rows: readonly Row[], from: number, to: number): number {
  const used = new Set<number>();
  let found = 0;
  let all = 0;
  for (const { weight, likeness } of rows) {
    all += weight;
    let best = -1;
    for (let index = from; index < to; index += 1) {
      if (!used.has(index) && (likeness[index] ?? 0) > (likeness[best] ?? 0)) best = index;
    }
    if (best < 0) continue;
    used.add(best);
    found += weight * (likeness[best] ?? 0);
  }
  return all === 0 ? 0 : found / all;
}

/** Function words at the edges that belong to the words outside, unless the mark has such words there too. */
function looseEdges(
  { targetText, sourceText, marked, words, isolated = '' }: WindowTask,
  { start, end }: Span,
): number {
  const first = words.find((word) => word.start === start);
  const last = words.find((word) => word.end === end);
  const own = wordsOf(isolated, { start: 0, end: isolated.length });
  const opening = targetText.slice(first?.start, first?.end);
  const closing = targetText.slice(last?.start, last?.end);
  const meant = (word: Span | undefined, edge: string) =>
    word !== undefined && isolated.slice(word.start, word.end).toLowerCase() === edge.toLowerCase();
  const determined = (wordsOf(sourceText, marked)[0]?.weight ?? 1) < 1;
  const looseStart = LOOSE_START.test(opening) || (ARTICLE.test(opening) && !determined);
  const looseEnd = (last?.weight ?? 1) < 1;
  return Number(looseStart && !meant(own[0], opening)) + Number(looseEnd && !meant(own.at(-1), closing));
}

function cutsAnchor(anchors: readonly SpanPair[], { start, end }: Span): boolean {
  return anchors.some(({ target }) => {
    const overlaps = target.start < end && target.end > start;
    return overlaps && (target.start < start || target.end > end);
  });
}
