import { cheapestPath, type Move, type Reach } from './cheapest-path.js';
import { type Cues } from './cues.js';
import { createLikeness, type Group, type Items, union } from './likeness.js';
import type { Bead, PairBlock, PairSide } from './pair.js';
import { range } from './range.js';

const MOVES: readonly Move[] = [
  { source: 1, target: 1, cost: 0.1 },
  { source: 1, target: 0, cost: 5 },
  { source: 0, target: 1, cost: 5 },
  { source: 2, target: 1, cost: 4 },
  { source: 1, target: 2, cost: 4 },
  { source: 3, target: 1, cost: 6 },
  { source: 1, target: 3, cost: 6 },
  { source: 4, target: 1, cost: 7 },
  { source: 1, target: 4, cost: 7 },
];

/** In nats: what it costs to take a heading for a paragraph, a list item for a quotation. */
const OTHER_KIND = 3;
/** What it costs to merge a heading with the paragraph below it. */
const MERGED_KINDS = 8;
/** How far beside the straight line the search looks at least, in blocks. */
const LEAST_WIDTH = 60;
/** Most places in the band, so that memory is bounded: nine bytes each. */
const MOST_PLACES = 8_000_000;

/** Aligns the blocks of two texts in their order: what translates what, what was lost, added, merged or split. */
export function alignBlocks(source: PairSide, target: PairSide, cues: Cues): Bead[] {
  const likeness = createLikeness(blockItems(source, cues.source), blockItems(target, cues.target), cues.weights);
  const [from, to] = [source.blocks.length, target.blocks.length];
  const steps = cheapestPath({
    source: from,
    target: to,
    moves: MOVES,
    reach: straightBand(from, to),
    cost(move, atSource, atTarget) {
      if (move.source === 0 || move.target === 0) return 0;
      const one: Group = { count: move.source, end: atSource };
      const other: Group = { count: move.target, end: atTarget };
      return kindCost(kindsOf(source.blocks, one), kindsOf(target.blocks, other)) - likeness(one, other);
    },
  });
  return steps.map((step) => ({
    source: range(step.source, step.source + step.move.source),
    target: range(step.target, step.target + step.move.target),
  }));
}

/** Blocks as items: their cues are those of their sentences. */
export function blockItems({ blocks, sentences }: PairSide, cues: readonly Int32Array[]): Items {
  const inBlock = blocks.map((): Int32Array[] => []);
  for (const [at, { block }] of sentences.entries()) inBlock[block]?.push(cues[at] ?? new Int32Array());
  return { lengths: blocks.map(({ text }) => text.length), cues: inBlock.map(union) };
}

/** Wide enough for any one gap, however long, and for several that make up for each other up to the least width. */
function straightBand(source: number, target: number): (rank: number) => Reach {
  const most = Math.max(LEAST_WIDTH, Math.floor(MOST_PLACES / (2 * (source + 1))));
  const width = Math.min(LEAST_WIDTH + Math.abs(source - target), most);
  const slope = source === 0 ? 0 : target / source;
  // A band narrower than its own steps would not hang together.
  const least = Math.max(width, Math.ceil(slope) + 1);
  return (rank) => {
    if (source === 0) return { from: 0, to: target };
    const middle = Math.round(rank * slope);
    return { from: Math.max(0, middle - least), to: Math.min(target, middle + least) };
  };
}

function kindCost(ofSource: ReadonlySet<string>, ofTarget: ReadonlySet<string>): number {
  if (ofSource.size > 1 || ofTarget.size > 1) return MERGED_KINDS;
  return ofSource.isSubsetOf(ofTarget) ? 0 : OTHER_KIND;
}

function kindsOf(blocks: readonly PairBlock[], { count, end }: Group): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (let at = end - count; at < end; at += 1) kinds.add(blocks[at]?.kind ?? '');
  return kinds;
}
