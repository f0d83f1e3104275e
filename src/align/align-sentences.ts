import { cheapestPath, type Move, type Reach, type Step } from './cheapest-path.js';
import type { CueWeights } from './cue-weights.js';
import type { Cues } from './cues.js';
import { createLikeness, type Items, type Likeness } from './likeness.js';
import type { Bead, PairSide } from './pair.js';
import { range } from './range.js';
import { findRepeats } from './repeats.js';
import { withoutSurplus } from './surplus.js';

const MOVES: readonly Move[] = [
  { source: 1, target: 1, cost: 0.1 },
  { source: 1, target: 0, cost: 5.5 },
  { source: 0, target: 1, cost: 5.5 },
  { source: 2, target: 1, cost: 3.5 },
  { source: 1, target: 2, cost: 3.5 },
  { source: 2, target: 2, cost: 6 },
  { source: 3, target: 1, cost: 6.5 },
  { source: 1, target: 3, cost: 6.5 },
];

/** In nats: what it costs to align sentences whose blocks do not translate each other. */
const OTHER_BLOCK = 4;
/** What it costs to merge sentences of several blocks. */
const ACROSS_BLOCKS = 3;
/** What it costs to take a sentence and its repetition for one translation. */
const REPEATED = 12;
/** In nats: how much likelier it has to be that two sentences changed places, and how likely that two belong together. */
const CHANGED_ABOUT = 2;
const LIKELY = -4;
/** How far before and after its block the search looks for a sentence. */
const REACH = 6;

/** The sentences of one side, in the order in which they are aligned. */
export type Ranks = readonly number[];

/** What the sentences of a pair are aligned by. */
export interface SentenceInput {
  readonly source: PairSide;
  readonly target: PairSide;
  readonly ranks: BlockRanks;
  readonly cues: Cues;
  readonly weights: CueWeights;
}

/**
 * Aligns sentences in the order given. They may cross the borders of aligned blocks, as where a translator ends a
 * paragraph one sentence later, but at a cost.
 */
export function alignSentences(input: SentenceInput, sources: Ranks, targets: Ranks): Bead[] {
  const { source, target, ranks, cues, weights } = input;
  const sides = { source: items(source, cues.source, sources), target: items(target, cues.target, targets) };
  const likeness = createLikeness(sides.source, sides.target, weights);
  const sourceBlocks = sources.map((at) => source.sentences[at]?.block ?? 0);
  const targetBlocks = targets.map((at) => target.sentences[at]?.block ?? 0);
  const sourceBeads = sourceBlocks.map((block) => ranks.source[block] ?? -1);
  const targetBeads = targetBlocks.map((block) => ranks.target[block] ?? -1);
  const isRepeat = {
    source: findRepeats(sources.map((at) => cues.words.source[at] ?? [])),
    target: findRepeats(targets.map((at) => cues.words.target[at] ?? [])),
  };
  const steps = cheapestPath({
    source: sources.length,
    target: targets.length,
    moves: MOVES,
    reach: blockBand(sourceBeads, targetBeads),
    cost(move, atSource, atTarget) {
      if (move.source === 0 || move.target === 0) return 0;
      let cost = sourceBeads[atSource - 1] === targetBeads[atTarget - 1] ? 0 : OTHER_BLOCK;
      if (sourceBlocks[atSource - 1] !== sourceBlocks[atSource - move.source]) cost += ACROSS_BLOCKS;
      if (targetBlocks[atTarget - 1] !== targetBlocks[atTarget - move.target]) cost += ACROSS_BLOCKS;
      if (move.target > move.source && isRepeat.target.has(atTarget - 1)) cost += REPEATED;
      if (move.source > move.target && isRepeat.source.has(atSource - 1)) cost += REPEATED;
      return cost - likeness({ count: move.source, end: atSource }, { count: move.target, end: atTarget });
    },
  });
  return steps
    .flatMap((step) => {
      if (step.move.source === 2 && step.move.target === 2) return untangle(step, likeness);
      return withoutSurplus(step, { ...sides, kinds: cues.kinds, chances: cues.chances, likeness }) ?? [beadOf(step)];
    })
    .map((bead) => ({
      source: bead.source.map((rank) => sources[rank] ?? 0),
      target: bead.target.map((rank) => targets[rank] ?? 0),
    }));
}

function beadOf({ move, source, target }: Step): Bead {
  return { source: range(source, source + move.source), target: range(target, target + move.target) };
}

/** Two sentences for two are one for one where that is likely: in their order, or changed about. */
function untangle(step: Step, likeness: Likeness): Bead[] {
  const { source, target } = step;
  const one = (from: number, to: number): number => likeness({ count: 1, end: from + 1 }, { count: 1, end: to + 1 });
  const straight = [one(source, target), one(source + 1, target + 1)];
  const crossed = [one(source, target + 1), one(source + 1, target)];
  const isCrossed = sum(crossed) > sum(straight) + CHANGED_ABOUT;
  if (Math.min(...(isCrossed ? crossed : straight)) < LIKELY) return [beadOf(step)];
  const [first, second] = isCrossed ? [target + 1, target] : [target, target + 1];
  return [
    { source: [source], target: [first] },
    { source: [source + 1], target: [second] },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function items({ sentences }: PairSide, cues: readonly Int32Array[], ranks: Ranks): Items {
  return {
    lengths: ranks.map((at) => sentences[at]?.text.length ?? 0),
    cues: ranks.map((at) => cues[at] ?? new Int32Array()),
  };
}

/** The rank of the bead of each block: blocks of one bead translate each other. */
export interface BlockRanks {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Numbers the beads of blocks. */
export function rankBlocks(blocks: readonly Bead[]): BlockRanks {
  const ranks: { source: number[]; target: number[] } = { source: [], target: [] };
  for (const [rank, bead] of blocks.entries()) {
    for (const at of bead.source) ranks.source[at] = rank;
    for (const at of bead.target) ranks.target[at] = rank;
  }
  return ranks;
}

/** For each sentence the target's sentences about the block that translates its own. */
function blockBand(sources: readonly number[], targets: readonly number[]): (rank: number) => Reach {
  const reach: Reach[] = [];
  let [low, high] = [0, 0];
  for (const bead of sources) {
    while (low < targets.length && (targets[low] ?? 0) < bead) low += 1;
    high = Math.max(high, low);
    while (high < targets.length && (targets[high] ?? 0) <= bead) high += 1;
    reach.push({ from: Math.max(0, low - REACH), to: Math.min(targets.length, high + REACH) });
  }
  const last = reach.at(-1);
  return (rank) => {
    if (rank === sources.length) return { from: Math.min(last?.from ?? 0, targets.length), to: targets.length };
    const { from, to } = reach[rank] ?? { from: 0, to: targets.length };
    // A move into this rank comes from the one before.
    return { from: rank === 0 ? 0 : Math.min(from, reach[rank - 1]?.from ?? from), to };
  };
}
