import { alignBlocks, blockItems } from './align-blocks.js';
import { alignSentences, rankBlocks, type SentenceInput } from './align-sentences.js';
import { observeKept, weighCues } from './cue-weights.js';
import { findCues, type TermNames } from './cues.js';
import { findMoved, type Leasts, withMoved } from './find-moved.js';
import { createLikeness, type Items, type Likeness } from './likeness.js';
import type { Bead, Pair, PairSide } from './pair.js';
import { range } from './range.js';
import { settleBlocks } from './settle-blocks.js';

const MOVED_BLOCK: Leasts = { moved: 0, beside: -6 };
const MOVED_SENTENCE: Leasts = { moved: -2, beside: -14 };

/**
 * Aligns a German text with its English: blocks first, then the sentences in them. The algorithm is explained in
 * `docs/alignment.md`.
 * @param terms the glossary, if there is one: its terms are cues
 */
export function alignPair(source: PairSide, target: PairSide, terms?: TermNames): Pair {
  const cues = findCues(source, target, terms);
  const ofBlocks = [blockItems(source, cues.source), blockItems(target, cues.target)] as const;
  const likeness = createLikeness(...ofBlocks, weighCues(cues));
  const inOrder = alignBlocks(source, target, { source: ofBlocks[0], target: ofBlocks[1], likeness });
  const movedBlocks = findMoved(inOrder, ofSingles(likeness), MOVED_BLOCK);
  const blocks = withMoved(inOrder, movedBlocks);
  const weights = weighCues(cues, observeKept(cues, ofBlocks, blocks));
  const sentences = sentenceBeads({ source, target, ranks: rankBlocks(blocks), cues, weights }, movedBlocks);
  return {
    source,
    target,
    blocks: placeBeads(settleBlocks({ source, target, blocks, sentences })),
    sentences: placeBeads(sentences),
  };
}

function ofSingles(likeness: Likeness): (source: number, target: number) => number {
  return (source, target) => likeness({ count: 1, end: source + 1 }, { count: 1, end: target + 1 });
}

/** Sentences in order, those of each moved block by themselves, and then single sentences that have moved. */
function sentenceBeads(input: SentenceInput, movedBlocks: readonly Bead[]): Bead[] {
  const { source, target, cues, weights } = input;
  const moved = {
    source: new Set(movedBlocks.flatMap((bead) => bead.source)),
    target: new Set(movedBlocks.flatMap((bead) => bead.target)),
  };
  const beads = [
    ...alignSentences(input, outside(source, moved.source), outside(target, moved.target)),
    ...movedBlocks.flatMap((bead) =>
      alignSentences(input, inBlocks(source, bead.source), inBlocks(target, bead.target)),
    ),
  ];
  const likeness = createLikeness(sentenceItems(source, cues.source), sentenceItems(target, cues.target), weights);
  return withMoved(beads, findMoved(beads, ofSingles(likeness), MOVED_SENTENCE));
}

function outside({ sentences }: PairSide, blocks: ReadonlySet<number>): number[] {
  return range(0, sentences.length).filter((at) => !blocks.has(sentences[at]?.block ?? -1));
}

function inBlocks({ sentences }: PairSide, blocks: readonly number[]): number[] {
  return range(0, sentences.length).filter((at) => blocks.includes(sentences[at]?.block ?? -1));
}

function sentenceItems({ sentences }: PairSide, cues: readonly Int32Array[]): Items {
  return { lengths: sentences.map(({ text }) => text.length), cues };
}

/** Beads by their source; what only the target has follows what stands before it there. */
function placeBeads(beads: readonly Bead[]): Bead[] {
  const withSource = beads
    .filter(({ source }) => source.length > 0)
    .sort((one, other) => (one.source[0] ?? 0) - (other.source[0] ?? 0));
  const added = beads
    .filter(({ source }) => source.length === 0)
    .sort((one, other) => (one.target[0] ?? 0) - (other.target[0] ?? 0));
  const before = new Map(withSource.flatMap((bead) => bead.target.map((at) => [at, bead] as const)));
  const followers = new Map<Bead | undefined, Bead[]>();
  for (const bead of added) {
    const [first = 0] = bead.target;
    const anchor = before.get(first - 1);
    for (const at of bead.target) if (anchor !== undefined) before.set(at, anchor);
    const others = followers.get(anchor);
    if (others === undefined) followers.set(anchor, [bead]);
    else others.push(bead);
  }
  return [followers.get(undefined) ?? [], ...withSource.map((bead) => [bead].concat(followers.get(bead) ?? []))].flat();
}
