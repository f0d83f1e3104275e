import type { CueKind, Cues } from './cues.js';
import type { Items } from './likeness.js';
import type { Bead } from './pair.js';

/** In nats, by the ids of cues: how much likelier it makes it that two texts translate each other. */
export interface CueWeights {
  /** That both have the cue. */
  readonly shared: Float64Array;
  /** Below 0: that the source or the target alone has it. */
  readonly sourceAlone: Float64Array;
  readonly targetAlone: Float64Array;
}

/** How often a cue of the source stands in its translation too, and how often one of the translation in its source. */
export type Kept = Readonly<Record<CueKind, readonly [number, number]>>;

/**
 * Counted over 4,900 sentences of news and their professional translations, in texts of 30 sentences; terms over texts
 * whose translators did not know the glossary.
 */
const USUALLY_KEPT: Kept = {
  i: [0.99, 0.99],
  n: [0.92, 0.77],
  w: [0.89, 0.9],
  p: [0.67, 0.71],
  t: [0.63, 0.63],
  l: [0.7, 0.42],
  e: [0, 0.65],
};

/** As many cues as what is usual counts for beside what the texts themselves show. */
const USUAL_COUNT = 200;

/** What the cues are worth where so many of them survive translation. */
export function weighCues({ kinds, chances }: Cues, kept: Kept = USUALLY_KEPT): CueWeights {
  const weights = {
    shared: new Float64Array(kinds.length),
    sourceAlone: new Float64Array(kinds.length),
    targetAlone: new Float64Array(kinds.length),
  };
  for (const [id, kind] of kinds.entries()) {
    const [fromSource, fromTarget] = kept[kind];
    const chance = chances[id] ?? 0;
    weights.shared[id] = Math.max(0, Math.log(fromSource / chance));
    weights.sourceAlone[id] = Math.min(0, Math.log((1 - fromSource) / (1 - chance)));
    weights.targetAlone[id] = Math.min(0, Math.log((1 - fromTarget) / (1 - chance)));
  }
  return weights;
}

/**
 * How often cues survive in these texts, by their aligned blocks. It depends on the translator and on the length of the
 * texts: the longer, the more words begin alike by chance.
 */
export function observeKept(cues: Cues, [source, target]: readonly [Items, Items], blocks: readonly Bead[]): Kept {
  const counts = new Map<CueKind, { both: number; source: number; target: number }>();
  const tally = (ids: readonly Int32Array[], other: readonly Int32Array[], side: 'source' | 'target'): void => {
    const known = new Set(other.flatMap((list) => [...list]));
    for (const id of new Set(ids.flatMap((list) => [...list]))) {
      const kind = cues.kinds[id] ?? 'w';
      const count = counts.get(kind) ?? { both: 0, source: 0, target: 0 };
      count[side] += 1;
      if (side === 'source' && known.has(id)) count.both += 1;
      counts.set(kind, count);
    }
  };
  for (const bead of blocks) {
    if (bead.source.length === 0 || bead.target.length === 0) continue;
    const sources = bead.source.map((at) => source.cues[at] ?? new Int32Array());
    const targets = bead.target.map((at) => target.cues[at] ?? new Int32Array());
    tally(sources, targets, 'source');
    tally(targets, sources, 'target');
  }
  const observed = (kind: CueKind): readonly [number, number] => {
    const { both, source: inSource, target: inTarget } = counts.get(kind) ?? { both: 0, source: 0, target: 0 };
    const [fromSource, fromTarget] = USUALLY_KEPT[kind];
    return [
      (both + USUAL_COUNT * fromSource) / (inSource + USUAL_COUNT),
      (both + USUAL_COUNT * fromTarget) / (inTarget + USUAL_COUNT),
    ];
  };
  return {
    ...USUALLY_KEPT,
    n: observed('n'),
    w: observed('w'),
    p: observed('p'),
    t: observed('t'),
    l: observed('l'),
  };
}
