/** A kind of bead: so many of the source for so many of the target. */
export interface Move {
  readonly source: number;
  readonly target: number;
  /** What the kind costs in itself, in nats: the rarer, the dearer. */
  readonly cost: number;
}

/** A bead of a path by the ranks at which it begins. */
export interface Step {
  readonly move: Move;
  readonly source: number;
  readonly target: number;
}

/** The ranks on the target's side that come into question at a rank of the source. */
export interface Reach {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** What there is to align, and where the search may look. */
export interface Grid {
  readonly source: number;
  readonly target: number;
  readonly moves: readonly Move[];
  /** For each rank of the source from 0 to their number. Both ends may only rise, and each rank needs one in common with the next. */
  readonly reach: (source: number) => Reach;
  /** What it costs to let a move end before these ranks, its own cost left out. */
  readonly cost: (move: Move, source: number, target: number) => number;
}

/**
 * The cheapest sequence of beads that covers both sides, found by dynamic programming as in Gale and Church (1993)
 * within a band. Takes one byte and one number for each place in the band.
 */
export function cheapestPath(grid: Grid): Step[] {
  const band = Array.from({ length: grid.source + 1 }, (_, source) => grid.reach(source));
  const rows = band.map(({ from, to }) => new Uint8Array(to - from + 1));
  const costs = band.map(({ from, to }) => new Float64Array(to - from + 1).fill(Infinity));
  for (const [source, { from, to }] of band.entries()) {
    for (let target = from; target <= to; target += 1) fill(grid, { band, rows, costs }, [source, target]);
  }
  return walkBack(grid, band, rows);
}

interface Table {
  readonly band: readonly Reach[];
  /** The move by which the cheapest way comes. */
  readonly rows: readonly Uint8Array[];
  readonly costs: readonly Float64Array[];
}

function fill(grid: Grid, { band, rows, costs }: Table, [source, target]: readonly [number, number]): void {
  const at = target - (band[source]?.from ?? 0);
  const costsHere = costs[source];
  if (costsHere === undefined) return;
  if (source === 0 && target === 0) costsHere[at] = 0;
  let best = costsHere[at] ?? Infinity;
  let index = 0;
  for (const move of grid.moves) {
    index += 1;
    const fromSource = source - move.source;
    const fromTarget = target - move.target;
    const { from = 1, to = 0 } = band[fromSource] ?? {};
    if (fromTarget < from || fromTarget > to) continue;
    const before = (costs[fromSource]?.[fromTarget - from] ?? Infinity) + move.cost;
    // What follows may be below 0, but never by so much that a way this much dearer could win.
    if (before === Infinity) continue;
    const cost = before + grid.cost(move, source, target);
    if (cost >= best) continue;
    best = cost;
    costsHere[at] = cost;
    const row = rows[source];
    if (row !== undefined) row[at] = index;
  }
}

function walkBack({ source, target, moves }: Grid, band: readonly Reach[], rows: readonly Uint8Array[]): Step[] {
  const steps: Step[] = [];
  let [atSource, atTarget] = [source, target];
  while (atSource > 0 || atTarget > 0) {
    const index = rows[atSource]?.[atTarget - (band[atSource]?.from ?? 0)] ?? 0;
    const move = moves[index - 1];
    if (move === undefined) throw new Error('the band of an alignment is broken');
    atSource -= move.source;
    atTarget -= move.target;
    steps.push({ move, source: atSource, target: atTarget });
  }
  return steps.reverse();
}
