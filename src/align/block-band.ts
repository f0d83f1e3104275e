import type { Reach } from './cheapest-path.js';
import type { Items } from './likeness.js';

/** Texts of fewer blocks are searched through. */
const FEW_BLOCKS = 60;
/** How far beside what is known the search looks, in blocks. */
const WIDTH = 12;
/** How far beside the straight line it looks where nothing is known. */
const STRAIGHT_WIDTH = 60;
/** Most places in the band, so that memory is bounded: nine bytes each. */
const MOST_PLACES = 8_000_000;
/** By how many rare cues two blocks are known to belong together. */
const LEAST_VOTES = 2;
/** A cue is rare that stands no more often in a text. */
const MOST_OFTEN = 4;

/**
 * Where the search looks for the counterpart of each block. In long texts it keeps to the blocks that have rare cues in
 * common, in the longest sequence of these that ascends on both sides, so that a gap of any length is found.
 */
export function blockBand(source: Items, target: Items): (rank: number) => Reach {
  const [from, to] = [source.cues.length, target.cues.length];
  if (from < FEW_BLOCKS && to < FEW_BLOCKS) return () => ({ from: 0, to });
  const band = anchoredBand(longestAscent(findAnchors(source, target)), from, to);
  const places = band.reduce((sum, reach) => sum + reach.to - reach.from + 1, 0);
  return places <= MOST_PLACES ? (rank) => band[rank] ?? { from: 0, to } : straightBand(from, to);
}

/** Two blocks that belong together. */
interface Anchor {
  readonly source: number;
  readonly target: number;
}

function findAnchors(source: Items, target: Items): Anchor[] {
  const inTarget = placesOfCues(target);
  const votes = new Map<string, { anchor: Anchor; count: number }>();
  for (const [cue, places] of placesOfCues(source)) {
    const others = inTarget.get(cue) ?? [];
    // What stands as often on both sides stands in the same order, for the most part.
    if (places.length !== others.length || places.length > MOST_OFTEN) continue;
    for (const [rank, at] of places.entries()) {
      const anchor = { source: at, target: others[rank] ?? 0 };
      const key = `${anchor.source} ${anchor.target}`;
      const vote = votes.get(key) ?? { anchor, count: 0 };
      vote.count += 1;
      votes.set(key, vote);
    }
  }
  return [...votes.values()]
    .filter(({ count }) => count >= LEAST_VOTES)
    .map(({ anchor }) => anchor)
    .sort((one, other) => one.source - other.source || other.target - one.target);
}

/** The blocks that each cue stands in, ascending. */
function placesOfCues({ cues }: Items): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, ids] of cues.entries()) {
    for (const id of ids) {
      const known = places.get(id);
      if (known === undefined) places.set(id, [at]);
      else known.push(at);
    }
  }
  return places;
}

/** The longest subsequence whose targets ascend, by patience sorting. */
function longestAscent(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [at, { target }] of anchors.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = at;
  }
  const chain: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at];
    if (anchor !== undefined) chain.push(anchor);
  }
  return chain.reverse();
}

/** From the anchor before each block to the one after it, and a little beyond. */
function anchoredBand(anchors: readonly Anchor[], source: number, target: number): Reach[] {
  const band: Reach[] = [];
  let next = 0;
  for (let rank = 0; rank <= source; rank += 1) {
    while (next < anchors.length && (anchors[next]?.source ?? 0) < rank) next += 1;
    const low = anchors[next - 1]?.target ?? 0;
    const high = anchors[next]?.target ?? target;
    band.push({ from: Math.max(0, low - WIDTH), to: Math.min(target, high + WIDTH) });
  }
  band[source] = { from: band[source]?.from ?? 0, to: target };
  return band;
}

/** Wide enough for any one gap, however long, as far as memory goes, and for several that make up for each other. */
function straightBand(source: number, target: number): (rank: number) => Reach {
  const most = Math.max(STRAIGHT_WIDTH, Math.floor(MOST_PLACES / (2 * (source + 1))));
  const slope = source === 0 ? target : target / source;
  // A band narrower than its own steps would not hang together.
  const width = Math.max(Math.min(STRAIGHT_WIDTH + Math.abs(source - target), most), Math.ceil(slope) + 1);
  return (rank) => {
    const middle = Math.round(rank * slope);
    return { from: Math.max(0, middle - width), to: Math.min(target, middle + width) };
  };
}
