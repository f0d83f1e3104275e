import type { Mark } from '../article/article.js';
import { type MarkNode, crosses, inWritingOrder, isAncestor, isEmpty, isInside, markTree } from './mark-tree.js';
import { type Texts, placeVerbatim, relativePlace } from './mark-verbatim.js';
import { type SpanPair, rankWindows } from './mark-windows.js';
import { type Span, type Word, similarity, wordsOf } from './mark-words.js';

export type { SpanPair } from './mark-windows.js';

/** A block's two texts and what is known about which parts of them correspond. All offsets are UTF-16 units into these texts. */
export interface ProjectionInput {
  readonly sourceText: string;
  readonly targetText: string;
  /** The sentences in order, each with its translation. */
  readonly sentences: readonly SpanPair[];
  /** Terms and their renderings. */
  readonly anchors?: readonly SpanPair[];
  /** Marks, and where an engine says that they stand. */
  readonly placed?: readonly SpanPair[];
  /** The translation of a mark's text by itself, where one was made. */
  readonly isolated?: (text: string) => string | undefined;
}

/** The marks of a block at their places in the translation. */
export interface Projection {
  /** One for each mark of the source, in the order in which they are written; none crosses another. */
  readonly marks: readonly Mark[];
  /** The marks of the source whose place in the translation is only likely. */
  readonly guessed: readonly Mark[];
  /** The target text, in which lost code and addresses were put back. */
  readonly text: string;
}

interface Placement {
  readonly span: Span;
  readonly guessed: boolean;
}

interface Board extends Texts {
  readonly isolated: (text: string) => string | undefined;
  readonly atoms: readonly Span[];
  readonly placed: Map<MarkNode, Placement>;
}

/** Less than this share of a mark's words found in the translation is a guess. */
const SUFFICIENT_SUPPORT = 0.5;

/**
 * Places the inline marks of a block in its translation. A mark over whole
 * sentences stays over them, one over a term goes over its rendering; any
 * other goes over the run of words that shares most with it.
 */
export function projectMarks(marks: readonly Mark[], input: ProjectionInput): Projection {
  const nodes = markTree(marks);
  const { texts, found, inserted } = placeVerbatim(nodes, { anchors: [], ...input });
  const verbatim = [...found].map(([node, target]) => ({ source: node.mark, target }));
  const placed = new Map<MarkNode, Placement>();
  for (const [node, span] of found) placed.set(node, { span, guessed: inserted.has(node) });
  // What was lost and put in moved all that follows.
  const told = inserted.size > 0 ? [] : (input.placed ?? []);
  const board: Board = {
    ...texts,
    anchors: [...verbatim, ...texts.anchors],
    isolated: input.isolated ?? (() => undefined),
    atoms: [...found.values()].sort((a, b) => a.start - b.start),
    placed,
  };
  for (const node of nodes.filter(({ mark }) => !isEmpty(mark))) {
    if (!placed.has(node)) placed.set(node, placeAsTold(board, node, told) ?? placeOverWords(board, node));
  }
  for (const node of nodes.filter(({ mark }) => isEmpty(mark))) placed.set(node, placeBetweenWords(board, node));
  return result(nodes, board);
}

function result(nodes: readonly MarkNode[], { placed, targetText }: Board): Projection {
  const marks: Mark[] = [];
  const guessed: Mark[] = [];
  for (const node of [...nodes].sort((a, b) => a.index - b.index)) {
    const place = placed.get(node);
    if (place === undefined) continue;
    const mark: Mark = { ...node.mark, start: place.span.start, end: place.span.end };
    marks.push(mark);
    if (place.guessed) guessed.push(node.mark);
  }
  return { marks: inWritingOrder(marks), guessed, text: targetText };
}

/** The sentences that a mark touches, inside the mark around it. */
function frameOf(board: Board, { mark, parent }: MarkNode): SpanPair {
  const touched = board.sentences.filter(({ source }) =>
    isEmpty(mark)
      ? mark.start > source.start && mark.start <= source.end
      : mark.start < source.end && mark.end > source.start,
  );
  const frame = {
    source: hull(touched.map(({ source }) => source)) ?? { start: 0, end: board.sourceText.length },
    target: hull(touched.map(({ target }) => target)) ?? { start: 0, end: board.targetText.length },
  };
  const around = parent === undefined ? undefined : board.placed.get(parent)?.span;
  if (parent === undefined || around === undefined) return frame;
  const target = intersection(frame.target, around);
  if (wordsOf(board.targetText, target, board.atoms).length === 0) return { source: parent.mark, target: around };
  return { source: intersection(frame.source, parent.mark), target };
}

function hull(spans: readonly Span[]): Span | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  return spans.reduce(
    (whole, { start, end }) => ({ start: Math.min(whole.start, start), end: Math.max(whole.end, end) }),
    first,
  );
}

function intersection(one: Span, other: Span): Span {
  const start = Math.max(one.start, other.start);
  return { start, end: Math.max(start, Math.min(one.end, other.end)) };
}

const sameWords = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((word, index) => word.start === other[index]?.start);

const bounds = (words: readonly Word[]): Span | undefined => hull(words);

/** Where the engine says that a mark stands, if it can stand there. */
function placeAsTold(board: Board, node: MarkNode, told: readonly SpanPair[]): Placement | undefined {
  const { mark } = node;
  const span = told.find(({ source }) => source.start === mark.start && source.end === mark.end)?.target;
  if (span === undefined || span.end > board.targetText.length || !isFree(board, node, span)) return undefined;
  return { span, guessed: false };
}

function placeOverWords(board: Board, node: MarkNode): Placement {
  const frame = frameOf(board, node);
  const words = wordsOf(board.targetText, frame.target, board.atoms);
  const marked = wordsOf(board.sourceText, node.mark);
  if (marked.length === 0) return placeSigns(board, node, frame);
  const whole = bounds(words);
  if (whole !== undefined && sameWords(marked, wordsOf(board.sourceText, frame.source))) {
    return settle(board, node, { span: whole, guessed: false });
  }
  const anchor = board.anchors.find(({ source }) => sameWords(marked, wordsOf(board.sourceText, source)));
  if (anchor !== undefined && isFree(board, node, anchor.target)) {
    return settle(board, node, { span: anchor.target, guessed: false });
  }
  return settle(board, node, bestWindow(board, node, { frame, words }));
}

function bestWindow(board: Board, node: MarkNode, { frame, words }: { frame: SpanPair; words: Word[] }): Placement {
  const { sourceText, targetText, anchors } = board;
  const isolated = board.isolated(sourceText.slice(node.mark.start, node.mark.end));
  const task = { sourceText, targetText, marked: node.mark, frame, words, anchors, isolated };
  const window = rankWindows(task).find((candidate) => isFree(board, node, candidate));
  if (window !== undefined) return { span: window, guessed: window.support < SUFFICIENT_SUPPORT };
  const inner = hull(childrenOf(board, node));
  return { span: inner ?? { start: frame.target.end, end: frame.target.end }, guessed: true };
}

/** A mark over signs without a word, `**!**`, goes where the same signs are. */
function placeSigns(board: Board, node: MarkNode, frame: SpanPair): Placement {
  const signs = board.sourceText.slice(node.mark.start, node.mark.end).trim();
  const found = board.targetText.slice(frame.target.start, frame.target.end).indexOf(signs);
  const start = found < 0 || signs === '' ? frame.target.end : frame.target.start + found;
  const span = { start, end: found < 0 ? start : start + signs.length };
  return settle(board, node, { span, guessed: found < 0 });
}

function childrenOf(board: Board, node: MarkNode): Span[] {
  return [...board.placed].filter(([other]) => isAncestor(node, other)).map(([, { span }]) => span);
}

/** Whether a mark can stand there: inside the marks around it, around those inside it, apart from all others. */
function isFree(board: Board, node: MarkNode, span: Span): boolean {
  for (const [other, { span: taken }] of board.placed) {
    if (isEmpty(taken)) continue;
    if (isAncestor(other, node) ? !isInside(span, taken) : isAncestor(node, other) && !isInside(taken, span))
      return false;
    const related = isAncestor(other, node) || isAncestor(node, other);
    if (!related && span.start < taken.end && taken.start < span.end) return false;
  }
  return true;
}

/** Takes in the signs that the mark also holds in the source, and widens what would cross another mark. */
function settle(board: Board, node: MarkNode, placement: Placement): Placement {
  const dressed = withEdgeSigns(board, node.mark, placement.span);
  let span = isFree(board, node, dressed) ? dressed : placement.span;
  const others = [...board.placed.values()].map((other) => other.span);
  for (let other = others.find((taken) => crosses(span, taken)); other !== undefined;) {
    span = hull([span, other]) ?? span;
    const widened = span;
    other = others.find((taken) => crosses(widened, taken));
  }
  return { ...placement, span };
}

/** Signs of one kind: what a mark holds of it in German it also holds in English. */
const SIGN_KINDS = [/[„“”"»«›‹‚‘’']/u, /[()[\]]/u, /[.!?…]/u, /[,;:–—]/u] as const;

function sharesKind(signs: string, sign: string): boolean {
  return SIGN_KINDS.some((kind) => kind.test(signs) && kind.test(sign));
}

function withEdgeSigns(board: Board, mark: Span, span: Span): Span {
  const text = board.sourceText.slice(mark.start, mark.end);
  const opening = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
  const closing = /[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
  const before = /[^\p{L}\p{N}\s]*$/u.exec(board.targetText.slice(0, span.start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}\s]*/u.exec(board.targetText.slice(span.end))?.[0] ?? '';
  const left = before.split('').findIndex((sign) => sharesKind(opening, sign));
  const right = after.split('').findLastIndex((sign) => sharesKind(closing, sign));
  return { start: left < 0 ? span.start : span.start - before.length + left, end: span.end + right + 1 };
}

/** A mark without text follows the word that renders the word before it. */
function placeBetweenWords(board: Board, node: MarkNode): Placement {
  const at = node.mark.start;
  const previous = [...board.placed.keys()].find(({ mark }) => mark.end === at && !isEmpty(mark));
  const follows = previous === undefined ? undefined : board.placed.get(previous);
  const place = follows === undefined ? besideWord(board, node) : { at: follows.span.end, guessed: follows.guessed };
  return { span: pushedOut(board, node, place.at), guessed: place.guessed };
}

function besideWord(board: Board, node: MarkNode): { at: number; guessed: boolean } {
  const place = node.mark.start;
  const frame = frameOf(board, node);
  const source = wordsOf(board.sourceText, frame.source, verbatimSources(board));
  const words = wordsOf(board.targetText, frame.target, board.atoms);
  const before = source.findLast((word) => word.end <= place);
  const after = source.find((word) => word.start >= place);
  const lastWord = words.at(-1);
  if (before === undefined || lastWord === undefined) return { at: frame.target.start, guessed: false };
  const sign = /[^\s\p{L}\p{N}]/u.test(board.sourceText.slice(before.end, place));
  if (after === undefined) return { at: sign ? trimmedEnd(board, frame.target) : lastWord.end, guessed: false };
  const expected = relativePlace(place, board);
  const scored = words.map((word, index) => {
    const near = Math.abs(word.end - expected) / Math.max(1, frame.target.end - frame.target.start);
    const likeness = Math.max(alike(board, before, word), alike(board, after, words[index + 1]));
    return { word, likeness, score: likeness - 0.5 * near };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  const signs = sign ? (/^[^\p{L}\p{N}\s]*/u.exec(board.targetText.slice(best.word.end))?.[0].length ?? 0) : 0;
  return { at: best.word.end + signs, guessed: best.likeness < SUFFICIENT_SUPPORT };
}

function verbatimSources(board: Board): Span[] {
  const verbatim = [...board.placed.keys()].filter(({ mark }) => mark.verbatim).map(({ mark }) => mark);
  return verbatim.sort((a, b) => a.start - b.start);
}

function trimmedEnd({ targetText }: Board, { start, end }: Span): number {
  return start + targetText.slice(start, end).trimEnd().length;
}

/** Whether two words correspond: the ends of a term and its rendering do. */
function alike(board: Board, german: Word, english: Word | undefined): number {
  if (english === undefined) return 0;
  const anchor = board.anchors.find(({ source }) => german.start >= source.start && german.end <= source.end);
  if (anchor === undefined) return similarity(german, english);
  const ends = german.end === anchor.source.end && english.end === anchor.target.end;
  const starts = german.start === anchor.source.start && english.start === anchor.target.start;
  return ends || starts ? 1 : 0;
}

/** Out of marks that do not stand around it in the source, and into the one that does. */
function pushedOut(board: Board, node: MarkNode, place: number): Span {
  let at = place;
  const around = [...board.placed].filter(([other]) => !isAncestor(other, node)).map(([, { span }]) => span);
  for (let other: Span | undefined; (other = around.find((span) => at > span.start && at < span.end)) !== undefined;) {
    at = other.end;
  }
  const parent = node.parent === undefined ? undefined : board.placed.get(node.parent)?.span;
  if (parent !== undefined) at = Math.min(Math.max(at, parent.start), parent.end);
  return { start: at, end: at };
}
