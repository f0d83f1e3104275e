import type { Bead } from './pair.js';

/** What stood alone on each side, and how likely it is in nats that it belongs together. */
interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly likeness: number;
}

/** What was lost or added, and the rank of its bead. */
interface Alone {
  readonly at: number;
  readonly rank: number;
}

/** How like each other a lost and an added have to be, in nats. */
export interface Leasts {
  /** In different places: one that has moved. */
  readonly moved: number;
  /** Side by side: one that was put very freely. */
  readonly beside: number;
}

/** Most pairs of lost and added that are compared. */
const MOST_COMPARED = 250_000;

/**
 * Pairs what was lost in one place with what was added in another: it has moved. The likeliest pair goes first. Where
 * there is too much to compare, as in two texts that have little to do with each other, nothing is taken for moved.
 */
export function findMoved(
  beads: readonly Bead[],
  likeness: (source: number, target: number) => number,
  leasts: Leasts,
): Bead[] {
  const lost = beads.flatMap(({ source, target }, rank): Alone[] =>
    target.length === 0 ? source.map((at) => ({ at, rank })) : [],
  );
  const added = beads.flatMap(({ source, target }, rank): Alone[] =>
    source.length === 0 ? target.map((at) => ({ at, rank })) : [],
  );
  if (lost.length * added.length > MOST_COMPARED) return [];
  const candidates: Candidate[] = [];
  for (const source of lost) {
    for (const target of added) {
      const value = likeness(source.at, target.at);
      const least = Math.abs(source.rank - target.rank) === 1 ? leasts.beside : leasts.moved;
      if (value >= least) candidates.push({ source: source.at, target: target.at, likeness: value });
    }
  }
  return likeliest(candidates);
}

/** Each source and each target once. */
function likeliest(candidates: readonly Candidate[]): Bead[] {
  const sources = new Set<number>();
  const targets = new Set<number>();
  const beads: Bead[] = [];
  for (const { source, target } of candidates.toSorted((one, other) => other.likeness - one.likeness)) {
    if (sources.has(source) || targets.has(target)) continue;
    sources.add(source);
    targets.add(target);
    beads.push({ source: [source], target: [target] });
  }
  return beads;
}

/** The beads with those that stand alone replaced where they have moved; each in the place of its source. */
export function withMoved(beads: readonly Bead[], moved: readonly Bead[]): Bead[] {
  if (moved.length === 0) return [...beads];
  const bySource = new Map(moved.map((bead) => [bead.source[0], bead]));
  const targets = new Set(moved.flatMap(({ target }) => target));
  return beads.flatMap((bead) => {
    if (bead.target.length === 0) return [bySource.get(bead.source[0]) ?? bead];
    return bead.source.length === 0 && targets.has(bead.target[0] ?? -1) ? [] : [bead];
  });
}
