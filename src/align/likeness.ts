import type { CueWeights } from './cue-weights.js';

/** Sentences or blocks of one side: how long each is in UTF-16 code units, and the ids of its cues, ascending. */
export interface Items {
  readonly lengths: readonly number[];
  readonly cues: readonly Int32Array[];
}

/** Adjacent items of each side: how many, and how many stand before their end. */
export interface Group {
  readonly count: number;
  readonly end: number;
}

/** How likely it is that groups translate each other, in nats against chance. */
export type Likeness = (source: Group, target: Group) => number;

/** Signs of English for a sign of German: over 5,700 sentences of news and their professional translations. */
export const RATIO = 0.96;
/** The variance of that for a sign. */
const VARIANCE = 2.2;
/** Degrees of freedom of Student's distribution, whose tails are as heavy as those of real translations. */
const FREEDOM = 5;
/** How the lengths of sentences that have nothing to do with each other spread about their mean. */
const SPREAD = 0.6;
/** In standard deviations: what differs more in length is not looked at any closer. */
const HOPELESS = 16;
/** Short sentences vary by words, not by signs. */
const SHORTEST = 20;

/** Judges by length, as Gale and Church (1993) do, and by what the texts have in common. */
export function createLikeness(source: Items, target: Items, weights: CueWeights): Likeness {
  const mean = Math.max(SHORTEST, sum(target.lengths) / Math.max(1, target.lengths.length));
  const sources = groups(source, weights.sourceAlone);
  const targets = groups(target, weights.targetAlone);
  const bonus = weights.shared.map(
    (shared, cue) => shared - (weights.sourceAlone[cue] ?? 0) - (weights.targetAlone[cue] ?? 0),
  );
  return (one, other) => {
    const from = sources(one);
    const to = targets(other);
    const { deviation } = from;
    const z = (to.length - RATIO * from.length) / deviation;
    const byLength =
      Math.log((SPREAD * mean * Math.sqrt(other.count)) / deviation) -
      ((FREEDOM + 1) / 2) * Math.log1p((z * z) / FREEDOM);
    const gain = Math.abs(z) > HOPELESS ? 0 : sharedGain(from.cues, to.cues, bonus);
    return byLength + gain + from.alone + to.alone;
  };
}

/** What the cues that both have are worth over their being missed by one side each. */
function sharedGain(source: Int32Array, target: Int32Array, bonus: Float64Array): number {
  let gain = 0;
  let at = 0;
  let other = 0;
  while (at < source.length && other < target.length) {
    const difference = (source[at] ?? 0) - (target[other] ?? 0);
    if (difference === 0) gain += bonus[source[at] ?? 0] ?? 0;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return gain;
}

interface Merged {
  readonly length: number;
  /** How the length of its translation spreads. */
  readonly deviation: number;
  readonly cues: Int32Array;
  /** The sum of what its cues are worth where the other side has none of them. */
  readonly alone: number;
}

/** Gives groups of items as one item; what was merged once is kept. */
function groups({ lengths, cues }: Items, alone: Float64Array): (group: Group) => Merged {
  const known: (Merged | undefined)[][] = [];
  return ({ count, end }) => {
    const ofCount = (known[count] ??= []);
    const found = ofCount[end];
    if (found !== undefined) return found;
    const all = count === 1 ? (cues[end - 1] ?? new Int32Array()) : union(cues.slice(end - count, end));
    // A space between two sentences.
    const length = sum(lengths.slice(end - count, end)) + count - 1;
    const deviation = Math.sqrt(VARIANCE * Math.max(length, SHORTEST));
    const merged = { length, deviation, cues: all, alone: sumOf(alone, all) };
    ofCount[end] = merged;
    return merged;
  };
}

/** The ids that any of some lists has, ascending. */
export function union(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((total, { length }) => total + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let kept = 0;
  for (const id of all) {
    if (kept > 0 && all[kept - 1] === id) continue;
    all[kept] = id;
    kept += 1;
  }
  return all.subarray(0, kept);
}

function sumOf(weights: Float64Array, cues: Int32Array): number {
  let total = 0;
  for (const cue of cues) total += weights[cue] ?? 0;
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
