import type { Step } from './cheapest-path.js';
import type { CueKind } from './cues.js';
import { type Items, RATIO, type Likeness } from './likeness.js';
import type { Bead } from './pair.js';

/**
 * How much of the length that a sentence ought to have one of two sentences has by itself, and how much both have, for
 * the other to be surplus. Of sentences that translators split in two, 4 in 100 are as long as that; of translations
 * followed by a sentence from elsewhere, 86 in 100.
 */
const WHOLE = { least: 0.75, tooLong: 1.2 };
const WHOLE_AND_MORE = { least: 0.85, tooLong: 1.15 };
/** In UTF-16 code units. What is shorter may be a word that the other language has inside the sentence. */
const SHORTEST = 12;
/** Cues that hardly stand in a sentence by chance: repetitions, numbers, words written alike, terms. */
const TELLING: ReadonlySet<CueKind> = new Set(['i', 'n', 'w', 't']);

/** A cue that so few sentences have is telling as well. */
const RARE = 0.1;

/** Both sides of an alignment, and what its cues are. */
export interface Sides {
  readonly source: Items;
  readonly target: Items;
  readonly kinds: readonly CueKind[];
  /** How likely each cue is to stand in a sentence by chance. */
  readonly chances: Float64Array;
  readonly likeness: Likeness;
}

/**
 * Two sentences for one, of which one translates all of it by its length, and the other has nothing in common with it,
 * are no split: the other one was added, or is missing.
 */
export function withoutSurplus(step: Step, sides: Sides): Bead[] | undefined {
  const { move, source, target } = step;
  if (move.source + move.target !== 3) return undefined;
  const splits = move.target === 2;
  const [single, double] = splits ? ([sides.source, sides.target] as const) : ([sides.target, sides.source] as const);
  const [one, first] = splits ? [source, target] : [target, source];
  const expected = (single.lengths[one] ?? 0) * (splits ? RATIO : 1 / RATIO);
  const lengths = [double.lengths[first] ?? 0, double.lengths[first + 1] ?? 0] as const;
  const excess = lengths[0] + lengths[1] + 1 - expected;
  if (excess < SHORTEST) return undefined;
  const like = (rank: number): number =>
    splits
      ? sides.likeness({ count: 1, end: one + 1 }, { count: 1, end: rank + 1 })
      : sides.likeness({ count: 1, end: rank + 1 }, { count: 1, end: one + 1 });
  const main = like(first) >= like(first + 1) ? first : first + 1;
  const other = main === first ? first + 1 : first;
  if ((double.lengths[other] ?? 0) < SHORTEST) return undefined;
  const isSurplus = ({ least, tooLong }: typeof WHOLE): boolean =>
    (double.lengths[main] ?? 0) >= least * expected && excess >= (tooLong - 1) * expected;
  if (!isSurplus(WHOLE) && !isSurplus(WHOLE_AND_MORE)) return undefined;
  if (hasOwnCue({ single: single.cues[one], main: double.cues[main], other: double.cues[other] }, sides))
    return undefined;
  const pair = splits ? { source: [source], target: [main] } : { source: [main], target: [target] };
  const alone = splits ? { source: [], target: [other] } : { source: [other], target: [] };
  return main < other ? [pair, alone] : [alone, pair];
}

interface CuesOfThree {
  readonly single: Int32Array | undefined;
  readonly main: Int32Array | undefined;
  readonly other: Int32Array | undefined;
}

/** Whether the other sentence has a telling cue of the single one that the main sentence lacks. */
function hasOwnCue({ single, main, other }: CuesOfThree, { kinds, chances }: Sides): boolean {
  const wanted = new Set(single);
  const kept = new Set(main);
  const isTelling = (id: number): boolean => TELLING.has(kinds[id] ?? 'l') || (chances[id] ?? 1) < RARE;
  return [...(other ?? [])].some((id) => wanted.has(id) && !kept.has(id) && isTelling(id));
}
