import { TermtreuError } from '../../errors.js';
import { countCharacters } from '../characters.js';
import type { Engine, EngineResult, EngineSegment, TranslateOptions } from '../engine.js';
import { ask, type Patience } from '../http/ask.js';
import { isGermanCopy } from '../http/german-copy.js';
import { openPoster } from '../http/post-json.js';
import type { Environment } from '../http/proxy.js';
import { runAll } from '../http/run-all.js';
import { createSharedPause, type SharedPause, type Timing, TIMING } from '../http/timing.js';
import { type ChatItem, readAnswer, writeMessages } from './prompt.js';
import { type Chat, requestChat } from './request.js';
import { readChatSettings, SERVER_VARIABLE } from './settings.js';

/** How the engine is opened. */
export interface ChatOptions {
  /** Names the server, the key and a proxy. */
  readonly env: Environment;
  readonly model?: string;
  readonly timing?: Partial<Timing>;
}

/** A model on a machine without a graphics card takes minutes over a page. */
const TIMEOUT = 300_000;
/** Servers of one's own answer one after another; a service may do several. */
const MOST_REQUESTS_AT_ONCE = 4;
/** Small models lose count of many sentences. */
const MOST_SENTENCES = 12;
const MOST_CHARACTERS = 4000;

/**
 * Any endpoint that speaks the chat completions of OpenAI (Ollama, vLLM, llama.cpp, a cloud) as an engine: sentences go
 * and come as JSON, by number.
 * @throws {TermtreuError} what {@link readChatSettings} and {@link openPoster} throw
 */
export async function openChatEngine({ env, model, timing }: ChatOptions): Promise<Engine> {
  const settings = await readChatSettings(env, model);
  const poster = openPoster('openai', settings);
  const all: Timing = { ...TIMING, timeout: TIMEOUT, ...timing };
  const chat: Chat = { settings, poster, abilities: { format: 0, temperature: true }, timeout: all.timeout };
  const connection: Connection = { chat, timing: all, pause: createSharedPause() };
  return {
    name: 'openai',
    version: `${settings.model}, ${new URL(settings.server).host}`,
    readsContext: true,
    takesExample: ({ source, target }) => source.length + target.length <= MOST_CHARACTERS / 2,
    translate: (segments, options) => translate(segments, connection, options),
    repairs: ['prompt'],
    // The prompt holds the finding: the segments bring it along.
    repair: (segments, options) => translate(segments, connection, options),
    async dispose() {
      poster.close();
    },
  };
}

interface Connection {
  readonly chat: Chat;
  readonly timing: Timing;
  readonly pause: SharedPause;
}

const NOTHING: EngineResult = { text: '', notes: ['empty'], sent: 0 };

async function translate(
  segments: readonly EngineSegment[],
  { chat, timing, pause }: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const results = new Map<number, EngineResult>();
  const items = segments
    .map((segment, index) => ({ index, segment }))
    .filter(({ segment }) => /\S/u.test(segment.text));
  await runAll(batchItems(items), { atOnce: MOST_REQUESTS_AT_ONCE, signal: options.signal }, (batch, stop, signal) =>
    sendBatch(batch, {
      chat,
      options,
      signal,
      patience: { timing, pause, stop, onWait: options.onWait },
      onAnswer(index, result) {
        results.set(index, result);
        options.onResult?.(index, result);
      },
    }),
  );
  return segments.map((_, index) => results.get(index) ?? NOTHING);
}

/** Sentences with one context, few enough for one answer. */
function batchItems(items: readonly ChatItem[]): ChatItem[][] {
  const batches: ChatItem[][] = [];
  for (const group of Map.groupBy(items, ({ segment }) => segment.context ?? '').values()) {
    let size = Infinity;
    for (const item of group) {
      const { text, example } = item.segment;
      const length = text.length + (example === undefined ? 0 : example.source.length + example.target.length);
      const last = batches.at(-1);
      if (last === undefined || last.length >= MOST_SENTENCES || size + length > MOST_CHARACTERS) {
        batches.push([item]);
        size = length;
      } else {
        last.push(item);
        size += length;
      }
    }
  }
  return batches;
}

interface Sending {
  readonly chat: Chat;
  readonly options: TranslateOptions;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  readonly onAnswer: (index: number, result: EngineResult) => void;
}

/** How often a sentence alone is asked for before its answers are given up. */
const MOST_ROUNDS = 3;

/**
 * Sends a batch; what is unsound in the answer is asked for again in smaller batches.
 * @throws {TermtreuError} `interrupted`, `character-limit`, `engine-answer-invalid`, or why no further attempt is made
 */
async function sendBatch(items: readonly ChatItem[], sending: Sending, round = 1): Promise<void> {
  const { chat, options, patience, signal, onAnswer } = sending;
  const context = items[0]?.segment.context ?? '';
  const spend = (): void => options.budget?.spend(items.reduce((sum, item) => sum + sentFor(item), 0));
  spend();
  const messages = writeMessages({ context, items, variant: options.variant ?? 'en-GB' });
  let lost = 0;
  const outcome = await ask(
    () => requestChat(messages, chat, signal),
    patience,
    () => {
      spend();
      lost += items.reduce((sum, item) => sum + sentFor(item), 0);
    },
  );
  if (outcome.kind === 'failure') return sendSmaller(items, sending, { round, error: outcome.error });
  const { content, model, cut } = outcome.answer;
  const english = readAnswer(content) ?? new Map<number, string>();
  const unsound = items.filter((item) => {
    const text = english.get(item.index);
    if (text === undefined || problemOf(item, text) !== undefined) return true;
    const again = lost === 0 ? {} : { lost };
    const given = item.segment.example === undefined ? {} : ({ exampleGiven: true } as const);
    onAnswer(item.index, { text: text.trim(), notes: [], sent: sentFor(item), model, ...again, ...given });
    lost = 0;
    return false;
  });
  const [first] = unsound;
  if (first === undefined) return;
  const text = english.get(first.index);
  const problem = cut ? 'finish_reason: length' : text === undefined ? content : problemOf(first, text);
  await sendSmaller(unsound, sending, { round, error: answerInvalid(problem ?? '', chat) });
}

function sentFor({ segment }: ChatItem): number {
  return countCharacters(segment.text);
}

/** Halves what is too much for an answer; a sentence alone is asked for a few times. */
async function sendSmaller(
  items: readonly ChatItem[],
  sending: Sending,
  { round, error }: { readonly round: number; readonly error: TermtreuError },
): Promise<void> {
  if (items.length > 1) {
    const middle = Math.ceil(items.length / 2);
    await sendBatch(items.slice(0, middle), sending);
    await sendBatch(items.slice(middle), sending);
    return;
  }
  if (round >= MOST_ROUNDS || error.code === 'request-too-large') throw error;
  await sendBatch(items, sending, round + 1);
}

const LONGEST_PROBLEM = 120;

function answerInvalid(problem: string, { settings }: Chat): TermtreuError {
  return new TermtreuError('engine-answer-invalid', {
    engine: 'openai',
    server: settings.scrub(settings.server),
    variable: SERVER_VARIABLE,
    problem: settings.scrub(problem).replaceAll(/\s+/gu, ' ').slice(0, LONGEST_PROBLEM),
  });
}

/** English is about as long as German; a model that talks, or obeys the article, gives more. */
const LONGEST = { times: 3, more: 100 } as const;

/** What is wrong with the English of a sentence, in the notation of the answer. */
function problemOf({ index, segment }: ChatItem, english: string): string | undefined {
  if (english.trim() === '') return `${index}: ""`;
  if (isGermanCopy(segment.text, english)) return `${index}: german`;
  const most = countCharacters(segment.text) * LONGEST.times + LONGEST.more;
  return countCharacters(english) > most ? `${index}: ${countCharacters(english)} > ${most}` : undefined;
}
