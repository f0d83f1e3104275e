import type { Engine, EngineResult, TranslateOptions } from '../engines/engine.js';
import type { Plan, PlannedSegment } from './plan.js';
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
  { engine, signal, onProgress }: RunOptions,
): Promise<PlanTranslation> {
  const wanted = plan.segments.filter((segment) => segment.translatable);
  const distinct = [...new Set(phrases)];
  const options: TranslateOptions = signal === undefined ? {} : { signal };
  const requests = [...wanted.map(toEngineSegment), ...distinct.map((text) => ({ text, terms: [] }))];
  const results = await engine.translate(requests, { ...options, onResult: countProgress(wanted, onProgress) });
  const first = new Map(wanted.map((segment, i) => [segment, results[i]]));
  const sentences = plan.segments.map((segment) => examineFirst(segment, first.get(segment)));
  return {
    sentences: await repairFailing(sentences, engine, options),
    phrases: new Map(distinct.map((text, i) => [text, results[wanted.length + i]?.text ?? ''])),
  };
}

function examineFirst(segment: PlannedSegment, result: EngineResult | undefined): SentenceTranslation {
  return result === undefined
    ? examine(segment, { target: segment.text, origin: 'copy', notes: [] })
    : examine(segment, { target: result.text, origin: 'engine', notes: result.notes });
}

async function repairFailing(
  sentences: readonly SentenceTranslation[],
  engine: Engine,
  options: TranslateOptions,
): Promise<SentenceTranslation[]> {
  const failing = sentences.filter(needsRepair);
  if (failing.length === 0) return [...sentences];
  const results = await engine.repair(
    failing.map((sentence) => toEngineSegment(sentence.planned)),
    options,
  );
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
