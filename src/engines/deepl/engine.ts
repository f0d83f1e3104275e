import type { TextResult } from 'deepl-node';
import { TermtreuError } from '../../errors.js';
import type { Engine, EngineResult, EngineSegment, TranslateOptions } from '../engine.js';
import { type Batch, batchItems, type Item } from './batches.js';
import { protectTerms, readProtected } from './protect-terms.js';
import type { Environment } from './proxy.js';
import { MODEL_TYPE } from './request.js';
import { sendBatch, type Sending } from './send.js';
import { type DeepLSettings, readSettings } from './settings.js';
import { createSharedPause, type Timing, TIMING } from './timing.js';

/** How the engine is opened. */
export interface DeepLOptions {
  /** Holds the key, and where wanted the server and a proxy. */
  readonly env: Environment;
  readonly timing?: Partial<Timing>;
  /** Sent along with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** More at once earn a 429 sooner than a translation. */
const MOST_REQUESTS_AT_ONCE = 4;

/**
 * DeepL's API as an engine. A text goes to it as it is; in a repair, the English of the required terms stands in the
 * text already, in tags that DeepL leaves alone.
 * @throws {TermtreuError} what {@link readSettings} throws
 */
export async function openDeepLEngine(options: DeepLOptions): Promise<Engine> {
  const settings = await readSettings(options.env);
  const connection: Connection = {
    settings,
    timing: { ...TIMING, ...options.timing },
    headers: options.headers ?? {},
    pause: createSharedPause(),
  };
  return {
    name: 'deepl',
    version: `v2, ${MODEL_TYPE}, ${new URL(settings.server).host}`,
    translate: (segments, run) => translate(segments, connection, run),
    repair: (segments, run) => repair(segments, connection, run),
    async dispose() {},
  };
}

interface Connection extends Pick<Sending, 'timing' | 'pause'> {
  readonly settings: DeepLSettings;
  readonly headers: Readonly<Record<string, string>>;
}

async function translate(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const results: (EngineResult | undefined)[] = segments.map(({ text }) => (text.trim() === '' ? NOTHING : undefined));
  const items = segments.flatMap(({ text, context = '' }, index): Item[] =>
    results[index] === undefined ? [{ index, source: text, text, context }] : [],
  );
  await sendAll(items, { connection, options, marked: false }, ({ index }, answer) => {
    const result = { text: answer.text, notes: [], ...costOf(answer, segments[index]?.text ?? '') };
    results[index] = result;
    options.onResult?.(index, result);
  });
  return results.map((result) => result ?? NOTHING);
}

async function repair(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const sentences = segments.map((segment) => protectTerms(segment));
  const results = sentences.map((sentence): EngineResult | undefined =>
    // Without a term to protect DeepL would only be paid for the same answer once more.
    sentence === undefined ? NOTHING : sentence.complete === undefined ? undefined : plain(sentence.complete),
  );
  const items = segments.flatMap(({ text, context = '' }, index): Item[] => {
    const sent = results[index] === undefined ? sentences[index]?.text : undefined;
    return sent === undefined ? [] : [{ index, source: text, text: sent, context }];
  });
  await sendAll(items, { connection, options, marked: true }, ({ index, text }, answer) => {
    const sentence = sentences[index];
    if (sentence === undefined) return;
    const result = { ...readProtected(answer.text, sentence), ...costOf(answer, text) };
    results[index] = result;
    options.onResult?.(index, result);
  });
  return results.map((result) => result ?? NOTHING);
}

const NOTHING: EngineResult = { text: '', notes: ['empty'] };

function plain(text: string): EngineResult {
  return { text, notes: [] };
}

/** Where a server does not tell what it bills, it is the code points sent, as DeepL documents. */
function costOf({ billedCharacters, modelTypeUsed }: TextResult, sent: string): Partial<EngineResult> {
  return {
    billed: billedCharacters ?? Array.from(sent).length,
    ...(modelTypeUsed === undefined ? {} : { model: modelTypeUsed }),
  };
}

interface Task {
  readonly connection: Connection;
  readonly options: TranslateOptions;
  readonly marked: boolean;
}

/**
 * Sends items in batches, several at once. Where one fails for good, no other is begun; those under way may end, so
 * that what was paid for arrives.
 */
async function sendAll(
  items: readonly Item[],
  { connection, options, marked }: Task,
  onAnswer: (item: Item, answer: TextResult) => void,
): Promise<void> {
  const { settings, timing, headers, pause } = connection;
  const { signal = new AbortController().signal, variant = 'en-GB' } = options;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const request = { settings, timeout: timing.timeout, headers, signal };
  const sending: Sending = { target: variant, marked, timing, pause, stop, request };
  const waiting = batchItems(items);
  let failure: unknown;
  const work = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined && !stop.aborted; batch = waiting.shift()) {
      try {
        deliver(batch, await sendBatch(batch, sending), onAnswer);
      } catch (error) {
        if (!failed.signal.aborted) failure = error;
        failed.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: MOST_REQUESTS_AT_ONCE }, work));
  if (signal.aborted) throw new TermtreuError('interrupted');
  if (failed.signal.aborted) throw failure;
}

function deliver(
  { items }: Batch,
  answers: readonly TextResult[],
  onAnswer: (item: Item, answer: TextResult) => void,
): void {
  for (const [i, item] of items.entries()) {
    const answer = answers[i];
    if (answer !== undefined) onAnswer(item, answer);
  }
}
