import { blockBand } from './block-band.js';
import { cheapestPath, type Move } from './cheapest-path.js';
import { type Group, type Items, type Likeness, union } from './likeness.js';
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
/** What blocks are aligned by. */
export interface BlockInput {
  readonly source: Items;
  readonly target: Items;
  readonly likeness: Likeness;
}

/** Aligns the blocks of two texts in their order: what translates what, what was lost, added, merged or split. */
export function alignBlocks(source: PairSide, target: PairSide, { likeness, ...items }: BlockInput): Bead[] {
  const [from, to] = [source.blocks.length, target.blocks.length];
  const steps = cheapestPath({
    source: from,
    target: to,
    moves: MOVES,
    reach: blockBand(items.source, items.target),
    cost(move, atSource, atTarget) {
      if (move.source === 0 || move.target === 0) return 0;
      const one: Group = { count: move.source, end: atSource };
      const other: Group = { count: move.target, end: atTarget };
      return kindCost(kindOf(source.blocks, one), kindOf(target.blocks, other)) - likeness(one, other);
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

type Kind = PairBlock['kind'];

function kindCost(ofSource: Kind | undefined, ofTarget: Kind | undefined): number {
  if (ofSource === undefined || ofTarget === undefined) return MERGED_KINDS;
  return ofSource === ofTarget ? 0 : OTHER_KIND;
}

/** The kind that all blocks of a group have; undefined where they differ. */
function kindOf(blocks: readonly PairBlock[], { count, end }: Group): Kind | undefined {
  const kind = blocks[end - 1]?.kind;
  for (let at = end - count; at < end - 1; at += 1) if (blocks[at]?.kind !== kind) return undefined;
  return kind;
}
