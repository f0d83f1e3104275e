import type {
  CharacterBudget,
  Engine,
  EngineResult,
  EngineSegment,
  TranslateOptions,
  Wait,
} from '../engines/engine.js';
import { TermtreuError } from '../errors.js';
import { spellAs, type Variant } from '../terms/english/spelling.js';
import { countCharacters } from '../engines/characters.js';
import { copyFigures } from './copy-figures.js';
import type { Plan, PlannedSegment } from './plan.js';
import {
  chooseRepair,
  examine,
  needsRepair,
  toEnginePhrase,
  toEngineSegment,
  toRepairSegment,
  type SentenceTranslation,
} from './sentence-translation.js';
import { surroundings } from './surroundings.js';

/** How far the translation of a plan is. */
export interface PlanProgress {
  /** Sentences finished, and in all. */
  readonly done: number;
  readonly total: number;
  /** German words of the sentences finished. */
  readonly words: number;
}

/** How a plan is carried out. */
export interface RunOptions {
  readonly engine: Engine;
  /** The spelling wanted, British unless given. */
  readonly variant?: Variant;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Called before the engine pauses for its service. */
  readonly onWait?: (wait: Wait) => void;
  /** The characters that a service may be sent. */
  readonly budget?: CharacterBudget;
}

/** The English of a plan's sentences, and of the phrases that were asked for on their own. */
export interface PlanTranslation {
  readonly sentences: readonly SentenceTranslation[];
  /** By German phrase. */
  readonly phrases: ReadonlyMap<string, string>;
  readonly usage: Usage;
}

/** What was sent, what a service says that it charged, and the models that it says it took. */
export interface Usage {
  /** Characters (code points) given to the engine: sentences, phrases, and both again in a repair. */
  readonly characters: number;
  /** Characters, over all requests. */
  readonly billed: number;
  /** Characters that may have been charged for a second time, because an answer was lost on the way. */
  readonly lost: number;
  readonly models: readonly string[];
}

/**
 * Translates the sentences of a plan, looks whether every required term stands in the English, and has those sentences
 * made anew, under constraint, where one does not.
 * @param phrases German words whose English alone is wanted, to find them again in the sentences
 * @throws {TermtreuError} what the engine throws: `interrupted`, `engine-failed`
 */
export async function translatePlan(plan: Plan, phrases: readonly string[], run: RunOptions): Promise<PlanTranslation> {
  const { variant = 'en-GB' } = run;
  const wanted = plan.segments.filter((segment) => segment.translatable);
  const distinct = [...new Set(phrases)];
  const options: TranslateOptions = { variant, ...watching(run) };
  const context = surroundings(plan);
  const toRequest = (segment: PlannedSegment): EngineSegment => ({
    ...toEngineSegment(segment),
    context: context(segment),
  });
  const requests = [...wanted.map(toRequest), ...distinct.map(toEnginePhrase)];
  const onResult = countProgress(wanted, run.onProgress);
  const results = await ask('translate', run, { requests, options: { ...options, onResult } });
  const first = new Map(wanted.map((segment, i) => [segment, results[i]]));
  const sentences = plan.segments.map((segment) => examineFirst(segment, first.get(segment)));
  const failing = sentences.filter(needsRepair);
  const again = failing.map((sentence) => ({ ...toRepairSegment(sentence), context: context(sentence.planned) }));
  const repaired = await ask('repair', run, { requests: again, options });
  return {
    sentences: chooseRepairs(sentences, new Map(failing.map((sentence, i) => [sentence, repaired[i]]))),
    phrases: new Map(distinct.map((text, i) => [text, results[wanted.length + i]?.text ?? ''])),
    usage: usageOf([...requests, ...again], [...results, ...repaired]),
  };
}

/** How a run is watched and stopped, for the engine. */
function watching({ signal, onWait, budget }: RunOptions): TranslateOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onWait === undefined ? {} : { onWait }),
    ...(budget === undefined ? {} : { budget }),
  };
}

function usageOf(requests: readonly EngineSegment[], results: readonly EngineResult[]): Usage {
  return {
    characters: results.reduce((sum, { sent }, i) => sum + (sent ?? countCharacters(requests[i]?.text ?? '')), 0),
    billed: results.reduce((sum, result) => sum + (result.billed ?? 0), 0),
    lost: results.reduce((sum, result) => sum + (result.lost ?? 0), 0),
    models: [...new Set(results.flatMap((result) => result.model ?? []))].sort(),
  };
}

interface Order {
  readonly requests: readonly EngineSegment[];
  readonly options: TranslateOptions;
}

/** Asks the engine and spells its English as wanted. A sentence without an answer may not pass for a translated one. */
async function ask(
  task: 'translate' | 'repair',
  { engine, variant = 'en-GB' }: RunOptions,
  { requests, options }: Order,
): Promise<EngineResult[]> {
  if (requests.length === 0) return [];
  if (options.signal?.aborted === true) throw new TermtreuError('interrupted');
  const results = await engine[task](requests, options);
  const answered = requests.filter((_, index) => results[index] !== undefined).length;
  if (answered < requests.length) {
    const problem = `${answered} of ${requests.length} sentences`;
    throw new TermtreuError('engine-failed', { engine: engine.name, problem });
  }
  return requests.map((request, index) => spell(request, results[index], variant));
}

/** Few engines can be told which spelling is wanted, and the embedded model mixes both. What is copied stays as it is. */
function spell({ text, terms }: EngineSegment, result: EngineResult | undefined, variant: Variant): EngineResult {
  const { text: english, notes, ...usage } = result ?? { text: '', notes: [] };
  const copied = terms.filter(({ start, end, target }) => text.slice(start, end) === target);
  let spelt = '';
  let place = 0;
  for (const { target } of copied) {
    const at = english.indexOf(target, place);
    if (at < 0) continue;
    spelt += spellAs(english.slice(place, at), variant) + target;
    place = at + target.length;
  }
  return { text: spelt + spellAs(english.slice(place), variant), notes, ...usage };
}

function examineFirst(segment: PlannedSegment, result: EngineResult | undefined): SentenceTranslation {
  return result === undefined
    ? examine(segment, { target: copyFigures(segment), origin: 'copy', notes: [] })
    : examine(segment, { target: result.text, origin: 'engine', notes: result.notes });
}

function chooseRepairs(
  sentences: readonly SentenceTranslation[],
  repaired: ReadonlyMap<SentenceTranslation, EngineResult | undefined>,
): SentenceTranslation[] {
  return sentences.map((sentence) => {
    const result = repaired.get(sentence);
    if (result === undefined) return sentence;
    const second = examine(sentence.planned, { target: result.text, origin: 'repair', notes: result.notes });
    return chooseRepair(sentence, second);
  });
}

function countProgress(
  segments: readonly PlannedSegment[],
  onProgress: RunOptions['onProgress'],
): (index: number) => void {
  let done = 0;
  let words = 0;
  return (index) => {
    const segment = segments[index];
    if (segment === undefined) return;
    done += 1;
    words += segment.text.split(/\s+/u).length;
    onProgress?.({ done, total: segments.length, words });
  };
}
