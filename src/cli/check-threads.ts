import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { unpackError } from '../engines/local/messages.js';
import { TermtreuError } from '../errors.js';
import type { CheckedPair } from './check-pair.js';
import type { FilePair } from './pair-files.js';
import type { PairAnswer, PairOrder, PairThreadTask } from './serve-pairs.js';

const WORKER = new URL('check-worker.js', import.meta.url);
/** More threads than this wait for the disk, or for each other's memory. */
const MOST_THREADS = 8;
/** So many pairs pay for starting threads: one thread checks some 30 a second. */
const WORTHWHILE = 40;
/** Pairs on their way to a thread, so that it never waits for the next. */
const AHEAD = 2;

/** How many threads check so many pairs; with one or none the main thread does it itself. */
export function threadsFor(pairs: number): number {
  return pairs < WORTHWHILE ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

interface Shared {
  readonly task: PairThreadTask;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onPair: (checked: CheckedPair) => void;
}

/**
 * Checks pairs in several threads.
 * @returns what was found, in the order of the pairs
 * @throws {TermtreuError} what reading a pair throws, `interrupted`
 */
export async function checkInThreads(pairs: readonly FilePair[], shared: Shared): Promise<CheckedPair[]> {
  const { task, threads, signal, onPair } = shared;
  const results: CheckedPair[] = [];
  const queue = pairs.entries();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let open = pairs.length;
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(WORKER, { workerData: task });
    const next = (): void => {
      const { done, value } = queue.next();
      if (done === true) return;
      const [index, pair] = value;
      worker.postMessage({ index, pair } satisfies PairOrder);
    };
    worker.on('message', (answer: PairAnswer) => {
      if ('failure' in answer) return reject(unpackError(answer.failure));
      results[answer.index] = answer.checked;
      onPair(answer.checked);
      next();
      open -= 1;
      if (open === 0) resolve();
    });
    worker.on('error', reject);
    for (let ahead = 0; ahead < AHEAD; ahead += 1) next();
    return worker;
  });
  const stop = (): void => reject(new TermtreuError('interrupted'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await promise;
    return results;
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
