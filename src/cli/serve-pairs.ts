import { parentPort } from 'node:worker_threads';
import { type Failure, packError } from '../engines/local/messages.js';
import { type CheckedPair, type CheckTask, createPairChecker } from './check-pair.js';
import type { FilePair } from './pair-files.js';

/** What a thread that checks pairs is started with. */
export interface PairThreadTask extends CheckTask {
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

/** A pair for a thread, by its place in the list of all. */
export interface PairOrder {
  readonly index: number;
  readonly pair: FilePair;
}

/** What a thread says of a pair. */
export type PairAnswer =
  | { readonly index: number; readonly checked: CheckedPair }
  | { readonly index: number; readonly failure: Failure };

/** Checks the pairs that the main thread sends, one after another. */
export function servePairs(task: PairThreadTask): void {
  const port = parentPort;
  if (port === null) throw new TypeError('not in a thread');
  // Standard input belongs to the main thread.
  const io = { cwd: task.cwd, stdin: nothing(), signal: new AbortController().signal };
  const check = createPairChecker(task, io);
  const answer = (message: PairAnswer): void => port.postMessage(message);
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ index, pair }: PairOrder) => {
    last = last
      .then(() => check(pair))
      .then((checked) => answer({ index, checked }))
      .catch((error: unknown) => answer({ index, failure: packError(error) }));
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // It has no bytes.
}
