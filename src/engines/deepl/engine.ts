import type { TextResult } from 'deepl-node';
import { TermtreuError } from '../../errors.js';
import { countCharacters } from '../characters.js';
import type { Engine, EngineResult, EngineSegment, TranslateOptions } from '../engine.js';
import { batchItems, type Item } from './batches.js';
import type { Answered } from './check-answer.js';
import type { Endpoint } from '../http/endpoint.js';
import type { Environment } from '../http/proxy.js';
import { isGermanCopy } from '../http/german-copy.js';
import { runAll } from '../http/run-all.js';
import { createSharedPause, type SharedPause, type Timing, TIMING } from '../http/timing.js';
import { openAccount } from './account.js';
import { completeChoices, type DeepLChoices, describeChoices, type FullChoices } from './choices.js';
import { type GlossaryUse, NO_GLOSSARY, type PushedDictionary, watchGlossary } from './glossary-use.js';
import { exampleInstruction, instructionsFor } from './instruct.js';
import { readMarks, writeMarks } from './markup.js';
import { protectTerms, readProtected, type Words } from './protect-terms.js';
import { sendBatch, type Sending } from './send.js';
import { readSettings } from './settings.js';

/** How the engine is opened. */
export interface DeepLOptions {
  /** Holds the key, and where wanted the server and a proxy. */
  readonly env: Environment;
  readonly choices?: DeepLChoices;
  /** A glossary in the account that is to be used, if it still is what was pushed. */
  readonly glossary?: PushedDictionary;
  readonly timing?: Partial<Timing>;
  /** Sent along with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** More at once earn a 429 sooner than a translation. */
const MOST_REQUESTS_AT_ONCE = 4;

/**
 * DeepL's API as an engine. A text goes to it as it is; in a repair, the English of the required terms stands in the
 * text already, in tags that DeepL leaves alone.
 * @throws {TermtreuError} what {@link readSettings} and {@link completeChoices} throw
 */
export async function openDeepLEngine(options: DeepLOptions): Promise<Engine> {
  const choices = completeChoices(options.choices ?? {});
  const settings = await readSettings(options.env);
  const { env, glossary, timing = {}, headers = {} } = options;
  const connection: Connection = {
    settings,
    choices,
    glossary:
      glossary === undefined
        ? () => NO_GLOSSARY
        : watchGlossary(glossary, ({ signal, onWait }) => openAccount({ env, timing, headers, signal, onWait })),
    timing: { ...TIMING, ...timing },
    headers,
    pause: createSharedPause(),
    uninstructed: false,
  };
  return {
    name: 'deepl',
    version: `v2, ${describeChoices(choices)}, ${new URL(settings.server).host}`,
    readsContext: true,
    charactersPerMark: '<m id="0"></m>'.length,
    // The fast model follows no instructions.
    ...(choices.modelType === 'latency_optimized'
      ? { repairs: ['tags'] }
      : {
          repairs: ['tags', 'instruction'],
          takesExample: (example) => exampleInstruction(example, choices.instructions.length) !== undefined,
        }),
    translate: (segments, run) => translateGuided(segments, connection, run),
    repair: (segments, run) =>
      run?.strategy === 'instruction' ? instruct(segments, connection, run) : protect(segments, connection, run),
    async dispose() {},
  };
}

interface Connection {
  readonly settings: Endpoint;
  readonly choices: FullChoices;
  readonly glossary: (options: TranslateOptions) => GlossaryUse;
  readonly timing: Timing;
  readonly pause: SharedPause;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether instructions were refused. */
  uninstructed: boolean;
}

/**
 * Sentences with an example go first, each with the example as an instruction, which holds for a whole request; all others
 * go together, and so do these where the account has no instructions.
 */
async function translateGuided(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const guided = await instructEach(segments, { connection, options }, () => []);
  const others = [...segments.entries()].filter(([index]) => !guided.has(index));
  const placeOf = (at: number): number => others[at]?.[0] ?? at;
  const onResult = (at: number, result: EngineResult): void => options.onResult?.(placeOf(at), result);
  const together = others.map(([, segment]) => segment);
  const results = await translate(together, connection, { ...options, onResult });
  for (const [at, result] of results.entries()) guided.set(placeOf(at), result);
  return segments.map((_, index) => guided.get(index) ?? NOTHING);
}

/**
 * Sentences with marks go as XML, the others as they are. Where a mark does not come back, the sentence is asked for once
 * more without any, and its result says so; both requests are paid for.
 */
async function translate(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const task = { connection, options };
  const plain = itemsOf(segments, (segment) => (isMarked(segment) ? '' : segment.text));
  const results = new Map(await sendAll(plain, { ...task, marked: false, read: readPlain }));
  const unread = new Map<number, EngineResult>();
  const read = ({ item, answer }: Answered): Words | undefined => {
    const segment = segments[item.index];
    const words = segment === undefined ? undefined : readMarks(answer.text, segment);
    return words === undefined || isGermanCopy(item.source, words.text) ? undefined : words;
  };
  const marked = itemsOf(segments, (segment) => (isMarked(segment) ? writeMarks(segment) : ''));
  const keep = (index: number, cost: EngineResult): void => void unread.set(index, cost);
  for (const [index, result] of await sendAll(marked, { ...task, marked: true, read, onUnread: keep })) {
    results.set(index, result);
  }
  const again = itemsOf(segments, ({ text }, index) => (unread.has(index) ? text : ''));
  const first = (index: number): EngineResult => unread.get(index) ?? NOTHING;
  for (const [index, result] of await sendAll(again, { ...task, marked: false, read: readAgain, first })) {
    results.set(index, result);
  }
  return segments.map((_, index) => results.get(index) ?? NOTHING);
}

function isMarked({ marks = [] }: EngineSegment): boolean {
  return marks.length > 0;
}

function readAgain({ answer }: Answered): Words {
  return { text: answer.text, notes: ['markup-lost'] };
}

/** What is sent for segments: nothing for those of which there is nothing to send. */
function itemsOf(segments: readonly EngineSegment[], write: (segment: EngineSegment, index: number) => string): Item[] {
  return segments.flatMap((segment, index): Item[] => {
    const { text: source, context = '' } = segment;
    const text = source.trim() === '' ? '' : write(segment, index);
    return text === '' ? [] : [{ index, source, text, context }];
  });
}

/** Again, with the English of the terms in the text, in tags that DeepL leaves alone. */
async function protect(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions = {},
): Promise<EngineResult[]> {
  const sentences = segments.map((segment) => protectTerms(segment));
  // Without a term to protect, DeepL would only be paid for the same answer once more.
  const items = segments.flatMap(({ text: source, context = '' }, index): Item[] => {
    const sentence = sentences[index];
    const needless = sentence === undefined || sentence.complete !== undefined;
    return needless ? [] : [{ index, source, text: sentence.text, context }];
  });
  const read = ({ item, answer }: Answered): Words => {
    const sentence = sentences[item.index];
    return sentence === undefined ? NOTHING : readProtected(answer.text, sentence);
  };
  const results = await sendAll(items, { connection, options, marked: true, read });
  return sentences.map((sentence, index) => {
    if (sentence?.complete !== undefined) return { text: sentence.complete, notes: [], sent: 0 };
    return results.get(index) ?? NOTHING;
  });
}

/** Again, with instructions that name the missing terms: each sentence in a request of its own. */
async function instruct(
  segments: readonly EngineSegment[],
  connection: Connection,
  options: TranslateOptions,
): Promise<EngineResult[]> {
  const results = await instructEach(segments, { connection, options }, instructionsFor);
  return segments.map((_, index) => results.get(index) ?? NOTHING);
}

/**
 * Asks for sentences one by one, each with instructions of its own, and with its example where there is room for it. A
 * sentence that there is nothing to instruct for, or whose instructions are refused, has no result.
 * @param write makes the instructions beside the example
 */
async function instructEach(
  segments: readonly EngineSegment[],
  { connection, options }: Pick<Task, 'connection' | 'options'>,
  write: (segment: EngineSegment, taken: number) => readonly string[],
): Promise<Map<number, EngineResult>> {
  const results = new Map<number, EngineResult>();
  const own = connection.choices.instructions;
  const limits = { atOnce: MOST_REQUESTS_AT_ONCE, signal: options.signal };
  await runAll([...segments.entries()], limits, async ([index, segment]) => {
    const added = write(segment, own.length);
    const { example } = segment;
    const guide = example && exampleInstruction(example, own.length + added.length);
    const lines = guide === undefined ? added : [...added, guide];
    if (lines.length === 0 || connection.uninstructed) return;
    const told = { ...connection, choices: { ...connection.choices, instructions: [...own, ...lines] } };
    const mark = (result: EngineResult): EngineResult =>
      guide === undefined ? result : { ...result, exampleGiven: true };
    const watched = {
      ...options,
      onResult: (_: number, result: EngineResult) => options.onResult?.(index, mark(result)),
    };
    const [result] = await translate([segment], told, watched).catch(giveUp(connection, options));
    if (result !== undefined) results.set(index, mark(result));
  });
  return results;
}

/** An account may not have instructions; what is refused once is not asked for again. */
function giveUp(connection: Connection, { onWarning }: TranslateOptions): (error: unknown) => EngineResult[] {
  return (error) => {
    if (!(error instanceof TermtreuError) || error.code !== 'engine-failed') throw error;
    if (connection.uninstructed) return [];
    connection.uninstructed = true;
    onWarning?.({ code: 'instructions-refused', args: { problem: String(error.args['problem']) } });
    return [];
  };
}

function readPlain({ answer }: Answered): Words {
  return { text: answer.text, notes: [] };
}

const NOTHING: EngineResult = { text: '', notes: ['empty'], sent: 0 };

interface Task {
  readonly connection: Connection;
  readonly options: TranslateOptions;
  readonly marked: boolean;
  /** Reads the English out of an answer; nothing where it has to be asked for again. */
  readonly read: (answered: Answered) => Words | undefined;
  /** Called with the cost of an answer that could not be read. */
  readonly onUnread?: (index: number, cost: EngineResult) => void;
  /** What was paid for the same sentence before. */
  readonly first?: (index: number) => EngineResult;
}

/** Sends items in batches, several at once. @returns the results by the index of their segment */
async function sendAll(items: readonly Item[], task: Task): Promise<ReadonlyMap<number, EngineResult>> {
  const results = new Map<number, EngineResult>();
  const limits = { atOnce: MOST_REQUESTS_AT_ONCE, signal: task.options.signal };
  await runAll(batchItems(items), limits, (batch, stop, signal) =>
    sendBatch(batch, { ...sendingFor(task, { signal, stop }), ...collect(task, results) }),
  );
  return results;
}

type Collecting = Pick<Sending, 'onAnswer' | 'onLost'>;

function sendingFor(
  { connection, options, marked }: Task,
  { signal, stop }: { readonly signal: AbortSignal; readonly stop: AbortSignal },
): Omit<Sending, keyof Collecting> {
  const { settings, choices, timing, headers, pause } = connection;
  const glossary = connection.glossary(options);
  const request = { settings, timeout: timing.timeout, headers, signal };
  const patience = { timing, pause, stop, onWait: options.onWait };
  return { target: options.variant ?? 'en-GB', marked, choices, glossary, patience, request, budget: options.budget };
}

/** Keeps the results of one batch; what was lost on the way stands with the first that comes. */
function collect({ read, options, onUnread, first }: Task, results: Map<number, EngineResult>): Collecting {
  let lost = 0;
  return {
    onLost(characters) {
      lost += characters;
    },
    onAnswer(answered) {
      const { item, answer } = answered;
      const words = read(answered);
      const cost = addCosts({ ...costOf(answer, item.text), ...(lost === 0 ? {} : { lost }) }, first?.(item.index));
      lost = 0;
      if (words === undefined) return onUnread?.(item.index, { ...NOTHING, ...cost });
      const result = { ...words, ...cost };
      results.set(item.index, result);
      return options.onResult?.(item.index, result);
    },
  };
}

type Cost = Pick<EngineResult, 'sent' | 'billed' | 'lost' | 'model'>;

function addCosts(cost: Cost, before: Cost = {}): Cost {
  const lost = (cost.lost ?? 0) + (before.lost ?? 0);
  return {
    ...cost,
    sent: (cost.sent ?? 0) + (before.sent ?? 0),
    billed: (cost.billed ?? 0) + (before.billed ?? 0),
    ...(lost === 0 ? {} : { lost }),
  };
}

/** Where a server does not tell what it bills, it is the characters sent, as DeepL documents. */
function costOf({ billedCharacters, modelTypeUsed }: TextResult, text: string): Cost {
  const sent = countCharacters(text);
  return {
    sent,
    billed: billedCharacters ?? sent,
    ...(modelTypeUsed === undefined ? {} : { model: modelTypeUsed }),
  };
}
