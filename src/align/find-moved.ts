import type { Bead } from './pair.js';

/** A bead of what stood alone on both sides, and how sure that is in nats. */
interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly likeness: number;
}

/**
 * Pairs what was lost in one place with what was added in another: it has moved. The surest pair goes first, and each
 * has to reach the least likeness, since a lost sentence and an added one are like each other by chance.
 */
export function findMoved(
  beads: readonly Bead[],
  likeness: (source: number, target: number) => number,
  least: number,
): Bead[] {
  const lost = beads.flatMap(({ source, target }) => (target.length === 0 ? source : []));
  const added = beads.flatMap(({ source, target }) => (source.length === 0 ? target : []));
  const candidates: Candidate[] = [];
  for (const source of lost) {
    for (const target of added) {
      const value = likeness(source, target);
      if (value >= least) candidates.push({ source, target, likeness: value });
    }
  }
  const taken = { source: new Set<number>(), target: new Set<number>() };
  return candidates
    .sort((one, other) => other.likeness - one.likeness)
    .filter(({ source, target }) => {
      const free = !taken.source.has(source) && !taken.target.has(target);
      if (free) {
        taken.source.add(source);
        taken.target.add(target);
      }
      return free;
    })
    .map(({ source, target }) => ({ source: [source], target: [target] }));
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
