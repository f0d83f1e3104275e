import { TermtreuError } from '../../errors.js';
import { countCharacters } from '../characters.js';
import type { CharacterBudget } from '../engine.js';
import { ask, type Patience } from '../http/ask.js';
import type { Batch } from './batches.js';
import { type Answered, checkAnswer, type CheckedAnswer } from './check-answer.js';
import type { RequestOptions } from './client.js';
import { type GlossaryUse, refusesGlossary } from './glossary-use.js';
import { requestTranslation, type TranslationRequest } from './request.js';
import { SERVER_VARIABLE } from './settings.js';

/** What all requests of a run have in common. */
export interface Sending extends Omit<TranslationRequest, 'texts' | 'context' | 'glossary'> {
  readonly glossary: GlossaryUse;
  readonly request: RequestOptions;
  /** Its `stop` is aborted where a batch has failed for good; what is under way then may end. */
  readonly patience: Patience;
  readonly budget: CharacterBudget | undefined;
  /** Called for each text as soon as its English is there. */
  readonly onAnswer: (answered: Answered) => void;
  /** Called with the characters of a request that is made again though its answer may only have been lost. */
  readonly onLost: (characters: number) => void;
}

/**
 * Sends a batch until it is answered: again after a pause where the failure may pass, in halves where it is too large.
 * What is sound in an answer is handed on, for it is paid for, even where the batch fails because of the rest.
 * @throws {TermtreuError} `interrupted`, `character-limit`, or why no further attempt is made
 */
export async function sendBatch(batch: Batch, sending: Sending): Promise<void> {
  sending.budget?.spend(charactersOf(batch));
  await sendPaid(batch, sending);
}

async function sendPaid(batch: Batch, sending: Sending): Promise<void> {
  const { patience, budget, onLost } = sending;
  const outcome = await ask(
    () => requestBatch(batch, sending),
    patience,
    () => {
      // What may have been charged for already is charged for again.
      budget?.spend(charactersOf(batch));
      onLost(charactersOf(batch));
    },
  );
  if (outcome.kind === 'answer') handOn(checkAnswer(batch.items, outcome.answer), sending);
  else await sendSmaller(batch, sending, outcome.error);
}

/** Makes a request once; and once more at once, without the glossary, where that is what was refused. */
async function requestBatch({ items, context }: Batch, sending: Sending): ReturnType<typeof requestTranslation> {
  const { target, marked, choices, glossary, request: options } = sending;
  const plain = { texts: items.map((item) => item.text), context, target, marked, choices };
  const id = await glossary.current();
  if (id === undefined) return requestTranslation(plain, options);
  const outcome = await requestTranslation({ ...plain, glossary: id }, options);
  if (outcome.kind === 'answer' || !refusesGlossary(outcome)) return outcome;
  glossary.drop('glossary-refused');
  return requestTranslation(plain, options);
}

function charactersOf({ items }: Batch): number {
  return items.reduce((sum, { text }) => sum + countCharacters(text), 0);
}

function handOn({ sound, problem }: CheckedAnswer, { onAnswer, request }: Sending): void {
  for (const answered of sound) onAnswer(answered);
  if (problem === undefined) return;
  const { server } = request.settings;
  throw new TermtreuError('engine-answer-invalid', { engine: 'deepl', server, variable: SERVER_VARIABLE, problem });
}

/** A text alone may still go without its context. */
async function sendSmaller(batch: Batch, sending: Sending, error: TermtreuError): Promise<void> {
  const { items, context } = batch;
  if (items.length > 1) {
    const middle = Math.ceil(items.length / 2);
    await sendPaid({ context, items: items.slice(0, middle) }, sending);
    await sendPaid({ context, items: items.slice(middle) }, sending);
  } else if (context === '') throw error;
  else await sendPaid({ context: '', items }, sending);
}
