import type { TermtreuError } from '../../errors.js';

/** Whether a failed request may be made again: alone after a pause, after a pause of all requests, or in halves. */
export type Retry = 'never' | 'alone' | 'together' | 'halved';

/** The answer to a request. */
export interface Answer<T> {
  readonly kind: 'answer';
  readonly answer: T;
}

/** Why a request was not answered. */
export interface Failure {
  readonly kind: 'failure';
  readonly error: TermtreuError;
  readonly retry: Retry;
  /** Milliseconds that the server asks to wait. */
  readonly after?: number;
  /** The request may have been answered, and then charged for, without the answer getting here. */
  readonly lost: boolean;
}

/** What became of one request. */
export type Outcome<T> = Answer<T> | Failure;

/**
 * How long a server asks to wait, in milliseconds.
 * @param value the header Retry-After, empty where there is none: a number of seconds or a date (RFC 9110, 10.2.3)
 */
export function readRetryAfter(value: string): number | undefined {
  if (value === '') return undefined;
  const milliseconds = /^\d+$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}

/** Failures before a connection stands. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Whether a request failed before anything of it got to the server. */
export function isNeverSent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && NEVER_SENT.has(String(cause.code));
}
