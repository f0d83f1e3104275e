import type { TextResult } from 'deepl-node';
import { TermtreuError } from '../../errors.js';
import type { Batch } from './batches.js';
import { problemOf } from './check-answer.js';
import { type Outcome, type RequestOptions, requestTranslation, type TranslationRequest } from './request.js';
import { pauseAfter, type SharedPause, sleep, type Timing } from './timing.js';

/** What all requests of a run have in common. */
export interface Sending extends Pick<TranslationRequest, 'target' | 'marked'> {
  readonly request: RequestOptions;
  readonly timing: Timing;
  readonly pause: SharedPause;
  /** Aborted where a batch has failed for good: nothing more is begun then, but what is under way may end. */
  readonly stop: AbortSignal;
}

/**
 * Sends a batch until it is answered: again after a pause where the failure may pass, in halves where it is too large.
 * @returns an answer for each item of the batch, checked
 * @throws {TermtreuError} `interrupted`, or why no further attempt is made
 */
export async function sendBatch(batch: Batch, sending: Sending): Promise<readonly TextResult[]> {
  const { target, marked, request, pause, stop } = sending;
  const texts = batch.items.map((item) => item.text);
  for (let attempt = 1; ; attempt += 1) {
    await pause.over(stop);
    if (stop.aborted) throw new TermtreuError('interrupted');
    const outcome = await requestTranslation({ texts, context: batch.context, target, marked }, request);
    if (outcome.kind === 'answer') return checked(batch, outcome.results, request);
    if (outcome.retry === 'halved') return sendSmaller(batch, sending, outcome.error);
    await waitBeforeNext(attempt, outcome, sending);
  }
}

function checked(
  { items }: Batch,
  results: readonly TextResult[],
  { settings }: RequestOptions,
): readonly TextResult[] {
  const problem = problemOf(items, results);
  if (problem === undefined) return results;
  throw new TermtreuError('engine-answer-invalid', { engine: 'deepl', server: settings.server, problem });
}

/** A text alone may still go without its context. */
async function sendSmaller(batch: Batch, sending: Sending, error: TermtreuError): Promise<readonly TextResult[]> {
  const { items, context } = batch;
  if (items.length > 1) {
    const middle = Math.ceil(items.length / 2);
    const first = await sendBatch({ context, items: items.slice(0, middle) }, sending);
    return [...first, ...(await sendBatch({ context, items: items.slice(middle) }, sending))];
  }
  if (context === '') throw error;
  return sendBatch({ context: '', items }, sending);
}

async function waitBeforeNext(
  attempt: number,
  { error, retry, after }: Extract<Outcome, { kind: 'failure' }>,
  { timing, pause, stop }: Sending,
): Promise<void> {
  const wait = after ?? pauseAfter(attempt, timing);
  if (attempt >= timing.attempts[retry] || wait > timing.longestWait) throw error;
  if (retry === 'together') pause.extend(wait);
  else await sleep(wait, stop);
}
