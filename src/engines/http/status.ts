import type { ErrorCode } from '../../errors.js';
import type { Retry } from './outcome.js';

/** What a status stands for, and whether the request may be made again. */
export interface StatusMeaning {
  readonly code: ErrorCode;
  readonly retry: Retry;
}

/** What statuses stand for at one service or address, by their numbers. */
export type StatusMeanings = Readonly<Record<number, StatusMeaning>>;

/** What every service means (RFC 9110, 15; RFC 6585, 4), and 529, by which many say that they are overloaded. */
const COMMON: StatusMeanings = {
  401: { code: 'key-refused', retry: 'never' },
  403: { code: 'key-refused', retry: 'never' },
  408: { code: 'engine-unreachable', retry: 'alone' },
  413: { code: 'request-too-large', retry: 'halved' },
  429: { code: 'engine-overloaded', retry: 'together' },
  529: { code: 'engine-overloaded', retry: 'together' },
};

/**
 * What a failed request's status stands for.
 * @param status 0 where no whole answer came
 * @param own what it stands for at this service
 */
export function meaningOf(status: number, own: StatusMeanings): StatusMeaning {
  const known = own[status] ?? COMMON[status];
  if (known !== undefined) return known;
  if (status === 0 || status >= 500) return { code: 'engine-unreachable', retry: 'alone' };
  // A redirect, a page of some gateway, or JSON that was cut short.
  return { code: status < 400 ? 'engine-answer-invalid' : 'engine-failed', retry: 'never' };
}
