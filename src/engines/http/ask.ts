import { TermtreuError } from '../../errors.js';
import type { Wait } from '../engine.js';
import type { Answer, Failure, Outcome } from './outcome.js';
import { pauseAfter, type SharedPause, sleep, type Timing } from './timing.js';

/** How requests of a run are waited for and made again. */
export interface Patience {
  readonly timing: Timing;
  readonly pause: SharedPause;
  /** Aborted where nothing more is to be begun. */
  readonly stop: AbortSignal;
  /** Called before a wait that a person may notice. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/**
 * Makes a request until it is answered: again after a pause where the failure may pass.
 * @param request makes it once
 * @param onLost called before a request is made again though its answer may only have been lost
 * @returns the answer; or the failure of a request that is too large, which the caller may make smaller
 * @throws {TermtreuError} `interrupted`, or why no further attempt is made
 */
export async function ask<T>(
  request: () => Promise<Outcome<T>>,
  patience: Patience,
  onLost: () => void = () => undefined,
): Promise<Answer<T> | Failure> {
  const { pause, stop } = patience;
  for (let attempt = 1; ; attempt += 1) {
    await pause.over(stop);
    if (stop.aborted) throw new TermtreuError('interrupted');
    const outcome = await request();
    if (outcome.kind === 'answer' || outcome.retry === 'halved') return outcome;
    await waitBeforeNext(attempt, outcome, patience);
    if (outcome.lost) onLost();
  }
}

async function waitBeforeNext(
  attempt: number,
  { error, retry, after }: Failure,
  { timing, pause, stop, onWait }: Patience,
): Promise<void> {
  const wait = after ?? pauseAfter(attempt, timing);
  if (attempt >= timing.attempts[retry] || wait > timing.longestWait) throw error;
  const told = { milliseconds: wait, problem: String(error.args['problem'] ?? error.code) };
  if (retry === 'together') {
    // Requests that fail together wait together, and one word about it is enough.
    if (pause.extend(wait)) onWait?.(told);
    return;
  }
  onWait?.(told);
  await sleep(wait, stop);
}
