import { TermtreuError } from '../../errors.js';
import type { Batch } from './batches.js';
import { type Answered, checkAnswer, type CheckedAnswer } from './check-answer.js';
import { type Failure, type RequestOptions, requestTranslation, type TranslationRequest } from './request.js';
import { pauseAfter, type SharedPause, sleep, type Timing } from './timing.js';

/** What all requests of a run have in common. */
export interface Sending extends Pick<TranslationRequest, 'target' | 'marked'> {
  readonly request: RequestOptions;
  readonly timing: Timing;
  readonly pause: SharedPause;
  /** Aborted where a batch has failed for good: nothing more is begun then, but what is under way may end. */
  readonly stop: AbortSignal;
  /** Called for each text as soon as its English is there. */
  readonly onAnswer: (answered: Answered) => void;
  /** Called with the characters of a request that is made again though its answer may only have been lost. */
  readonly onLost: (characters: number) => void;
}

/**
 * Sends a batch until it is answered: again after a pause where the failure may pass, in halves where it is too large.
 * What is sound in an answer is handed on, for it is paid for, even where the batch fails because of the rest.
 * @throws {TermtreuError} `interrupted`, or why no further attempt is made
 */
export async function sendBatch(batch: Batch, sending: Sending): Promise<void> {
  const { target, marked, request, pause, stop } = sending;
  const texts = batch.items.map((item) => item.text);
  for (let attempt = 1; ; attempt += 1) {
    await pause.over(stop);
    if (stop.aborted) throw new TermtreuError('interrupted');
    const outcome = await requestTranslation({ texts, context: batch.context, target, marked }, request);
    if (outcome.kind === 'answer') return handOn(checkAnswer(batch.items, outcome.answers), sending);
    if (outcome.retry === 'halved') return sendSmaller(batch, sending, outcome.error);
    await waitBeforeNext(attempt, outcome, sending);
    if (outcome.lost) sending.onLost(texts.reduce((sum, text) => sum + countCharacters(text), 0));
  }
}

/** Characters as DeepL counts them: code points. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

function handOn({ sound, problem }: CheckedAnswer, { onAnswer, request }: Sending): void {
  for (const answered of sound) onAnswer(answered);
  if (problem === undefined) return;
  throw new TermtreuError('engine-answer-invalid', { engine: 'deepl', server: request.settings.server, problem });
}

/** A text alone may still go without its context. */
async function sendSmaller(batch: Batch, sending: Sending, error: TermtreuError): Promise<void> {
  const { items, context } = batch;
  if (items.length > 1) {
    const middle = Math.ceil(items.length / 2);
    await sendBatch({ context, items: items.slice(0, middle) }, sending);
    await sendBatch({ context, items: items.slice(middle) }, sending);
  } else if (context === '') throw error;
  else await sendBatch({ context: '', items }, sending);
}

async function waitBeforeNext(
  attempt: number,
  { error, retry, after }: Failure,
  { timing, pause, stop }: Sending,
): Promise<void> {
  const wait = after ?? pauseAfter(attempt, timing);
  if (attempt >= timing.attempts[retry] || wait > timing.longestWait) throw error;
  if (retry === 'together') pause.extend(wait);
  else await sleep(wait, stop);
}
