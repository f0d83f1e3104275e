import { setTimeout } from 'node:timers/promises';
import type { Retry } from './outcome.js';

/** How long is waited, in milliseconds, and how often a request is made. */
export interface Timing {
  /** Until the whole answer to a request has to be there. */
  readonly timeout: number;
  /** The pause after the first failure; each further one is longer. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** A server that asks for a longer pause than this is not waited for. */
  readonly longestWait: number;
  /** Attempts in all, by the kind of failure. */
  readonly attempts: Readonly<Record<Retry, number>>;
}

export const TIMING: Timing = {
  timeout: 45_000,
  firstPause: 1000,
  longestPause: 30_000,
  longestWait: 120_000,
  attempts: { never: 1, halved: 1, alone: 5, together: 8 },
};

const GROWTH = 1.6;
const JITTER = 0.25;

/**
 * The pause after a failed attempt: it grows, and chance keeps requests that failed together from coming back together.
 * @param attempt the attempts so far, from 1
 */
export function pauseAfter(attempt: number, { firstPause, longestPause }: Timing): number {
  const pause = Math.min(firstPause * GROWTH ** (attempt - 1), longestPause);
  return pause * (1 + JITTER * (2 * Math.random() - 1));
}

/** A pause that all requests keep together. */
export interface SharedPause {
  /** Nobody begins a request in the next milliseconds. @returns whether that is later than was known, by a tenth */
  extend(milliseconds: number): boolean;
  /** Resolves when the pause is over, also where it is extended meanwhile. */
  over(signal: AbortSignal): Promise<void>;
}

export function createSharedPause(): SharedPause {
  let until = 0;
  return {
    extend(milliseconds) {
      const now = performance.now();
      const longer = now + milliseconds > until + milliseconds / 10;
      until = Math.max(until, now + milliseconds);
      return longer;
    },
    async over(signal) {
      for (let left = until - performance.now(); left > 0; left = until - performance.now()) await sleep(left, signal);
    },
  };
}

/** @throws the signal's reason when it is aborted */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(Math.ceil(milliseconds), undefined, { signal });
}
