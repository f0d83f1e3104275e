import type { Engine, EngineResult, EngineSegment, TranslateOptions } from '../engines/engine.js';
import { TermtreuError } from '../errors.js';
import { spellAs, type Variant } from '../terms/english/spelling.js';
import type { Plan, PlannedSegment } from './plan.js';
import { copyFigures } from './copy-figures.js';
import {
  chooseRepair,
  examine,
  needsRepair,
  toEngineSegment,
  type SentenceTranslation,
} from './sentence-translation.js';

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
}

/** The English of a plan's sentences, and of the phrases that were asked for on their own. */
export interface PlanTranslation {
  readonly sentences: readonly SentenceTranslation[];
  /** By German phrase. */
  readonly phrases: ReadonlyMap<string, string>;
}

/**
 * Translates the sentences of a plan, looks whether every required term stands in the English, and has those sentences
 * made anew, under constraint, where one does not.
 * @param phrases German words whose English alone is wanted, to find them again in the sentences
 * @throws {TermtreuError} what the engine throws: `interrupted`, `engine-failed`
 */
export async function translatePlan(
  plan: Plan,
  phrases: readonly string[],
  { engine, variant = 'en-GB', signal, onProgress }: RunOptions,
): Promise<PlanTranslation> {
  const wanted = plan.segments.filter((segment) => segment.translatable);
  const distinct = [...new Set(phrases)];
  const options: TranslateOptions = signal === undefined ? {} : { signal };
  const requests = [...wanted.map(toEngineSegment), ...distinct.map((text) => ({ text, terms: [] }))];
  const results = await ask(engine, 'translate', {
    requests,
    options: { ...options, onResult: countProgress(wanted, onProgress) },
  });
  const first = new Map(wanted.map((segment, i) => [segment, results[i]]));
  const sentences = plan.segments.map((segment) => examineFirst(segment, first.get(segment)));
  return {
    sentences: await repairFailing(sentences, speller, options),
    phrases: new Map(distinct.map((text, i) => [text, results[wanted.length + i]?.text ?? ''])),
  };
}

interface Order {
  readonly requests: readonly EngineSegment[];
  readonly options: TranslateOptions;
}

/** A sentence without an answer may not pass for a translated one. */
async function ask(
  engine: Engine,
  task: 'translate' | 'repair',
  { requests, options }: Order,
): Promise<EngineResult[]> {
  if (requests.length === 0) return [];
  const results = await engine[task](requests, options);
  const answered = requests.filter((_, index) => results[index] !== undefined).length;
  if (answered === requests.length) return results;
  const problem = `${answered} of ${requests.length} sentences`;
  throw new TermtreuError('engine-failed', { engine: engine.name, problem });
}

/** An engine whose English is in the spelling wanted: few can be told which, and the embedded model mixes both. */
function spelling(engine: Engine, variant: Variant): Pick<Engine, 'translate' | 'repair'> {
  const spell = (results: readonly EngineResult[]): EngineResult[] =>
    results.map((result) => ({ ...result, text: spellAs(result.text, variant) }));
  return {
    translate: async (segments, options) => spell(await engine.translate(segments, options)),
    repair: async (segments, options) => spell(await engine.repair(segments, options)),
  };
}

function examineFirst(segment: PlannedSegment, result: EngineResult | undefined): SentenceTranslation {
  return result === undefined
    ? examine(segment, { target: copyFigures(segment), origin: 'copy', notes: [] })
    : examine(segment, { target: result.text, origin: 'engine', notes: result.notes });
}

async function repairFailing(
  sentences: readonly SentenceTranslation[],
  engine: Pick<Engine, 'repair'>,
  options: TranslateOptions,
): Promise<SentenceTranslation[]> {
  const failing = sentences.filter(needsRepair);
  const requests = failing.map((sentence) => toEngineSegment(sentence.planned));
  const results = await ask(engine, 'repair', { requests, options });
  const repaired = new Map(failing.map((sentence, i) => [sentence, results[i]]));
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
