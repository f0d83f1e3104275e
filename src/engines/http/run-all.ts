import { TermtreuError } from '../../errors.js';

/** How batches are run. */
export interface RunLimits {
  readonly atOnce: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Does the work of batches, several at once. Where one fails for good, no other is begun; those under way may end, so
 * that what was paid for arrives.
 * @param work gets a signal that is aborted when nothing more is to be begun, and one for what is under way
 * @throws {TermtreuError} `interrupted`, or the first failure
 */
export async function runAll<T>(
  batches: readonly T[],
  { atOnce, signal = new AbortController().signal }: RunLimits,
  work: (batch: T, stop: AbortSignal, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const waiting = [...batches];
  let failure: unknown;
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined && !stop.aborted; batch = waiting.shift()) {
      try {
        await work(batch, stop, signal);
      } catch (error) {
        if (!failed.signal.aborted) failure = error;
        failed.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (signal.aborted) throw new TermtreuError('interrupted');
  if (failed.signal.aborted) throw failure;
}
