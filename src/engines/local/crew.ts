import type { EngineResult, EngineSegment } from '../engine.js';
import { makeBatches, type BatchOptions, type Sized } from './batches.js';
import type { TaskOptions, Translator } from './translator.js';

/** Work is handed out in pieces: one short sentence first, so that English appears early, then by like length. */
const PORTIONS: BatchOptions = { sentences: 8, tokens: 8000, first: 1, window: 64 };

/** Segments that one member of a crew translates at a time. */
export interface Portion {
  /** Indices of the segments. */
  readonly indices: readonly number[];
  readonly segments: readonly EngineSegment[];
}

/** Cuts work into portions; their sizes are counted in characters. */
export function cutIntoPortions(segments: readonly EngineSegment[]): Portion[] {
  const items = segments.map((segment, index) => ({ segment, index, size: segment.text.length }));
  return makeBatches(shortestFirst(items), PORTIONS).map((batch) => ({
    indices: batch.map((item) => item.index),
    segments: batch.map((item) => item.segment),
  }));
}

/** Moves the shortest of the opening segments to the front. */
function shortestFirst<T extends Sized>(items: readonly T[]): T[] {
  const shortest = items.slice(0, PORTIONS.sentences).toSorted((left, right) => left.size - right.size)[0];
  return shortest === undefined ? [] : [shortest, ...items.filter((item) => item !== shortest)];
}

/**
 * Lets each member of the crew take the next portion as soon as it is there and free; the first failure stops all.
 * Members that come when everything is done are not waited for.
 * @throws what a member throws
 */
export async function share(
  portions: readonly Portion[],
  crew: readonly Promise<Translator>[],
  { signal, onResult, constrained }: TaskOptions,
): Promise<EngineResult[]> {
  if (portions.length === 0) return [];
  const failure = new AbortController();
  const either = signal === undefined ? failure.signal : AbortSignal.any([signal, failure.signal]);
  const results: EngineResult[] = [];
  const queue = portions.values();
  const { promise, resolve, reject } = Promise.withResolvers<EngineResult[]>();
  let open = portions.length;
  const work = async (member: Promise<Translator>): Promise<void> => {
    const translator = await member;
    for (const { indices, segments } of queue) {
      await translator.translate(segments, {
        constrained,
        signal: either,
        onResult(at, result) {
          const index = indices[at] ?? -1;
          results[index] = result;
          onResult?.(index, result);
        },
      });
      open -= 1;
      if (open === 0) resolve(results);
    }
  };
  for (const member of crew) work(member).catch(reject);
  try {
    return await promise;
  } catch (error) {
    failure.abort();
    throw error;
  }
}
