import { ENGINE_NOTES, type EngineSegment } from '../engines/engine.js';
import type { SegmentMemory } from '../memory/memory.js';
import { findingCodes } from './findings.js';
import type { Question } from './questions.js';
import {
  chooseRepair,
  examine,
  type Made,
  needsRepair,
  type SentenceTranslation,
  toRepairSegment,
} from './sentence-translation.js';

/** English that is known for a question. */
export interface Answer extends Made {
  /** Whether a repair was tried where one was needed, or a person has had the last word. */
  readonly finished: boolean;
}

/** What of the memory may be used. */
export interface RecallOptions {
  readonly memory?: SegmentMemory;
  /** Everything is made anew but for what people corrected. */
  readonly force?: boolean;
}

/** What the memory holds for the questions. */
export function recallAnswers(
  questions: readonly Question[],
  { memory, force = false }: RecallOptions,
): Map<Question, Answer> {
  const answers = new Map<Question, Answer>();
  for (const question of questions) {
    const known = memory?.recall(question.key);
    if (known === undefined || (force && known.by !== 'human')) continue;
    const { target, by, finished } = known;
    const notes = ENGINE_NOTES.filter((note) => known.notes.includes(note));
    answers.set(question, { target, by, notes, finished, origin: 'memory' });
  }
  return answers;
}

/**
 * Takes in what an engine made. A first attempt that fails the checks is remembered as unfinished, so that a run that
 * ends here goes on with its repair.
 */
export function takeFirst(question: Question, made: Made, memory?: SegmentMemory): Answer {
  const sentence = examineOne(question, made);
  const finished = sentence === undefined || !needsRepair(sentence);
  remember(question, { made, finished, sentence }, memory);
  return { ...made, finished };
}

/** Takes in a repair: the better of the two is remembered, and is not repaired again. */
export function takeRepair(
  question: Question,
  { first, repair }: { readonly first: Made; readonly repair: Made },
  memory?: SegmentMemory,
): void {
  const before = examineOne(question, first);
  const after = examineOne(question, repair);
  if (before === undefined || after === undefined) return;
  const sentence = chooseRepair(before, after);
  remember(question, { made: sentence, finished: true, sentence }, memory);
}

/** A question whose answer lacks a term, and what is asked for in its place. */
export interface Failing {
  readonly question: Question;
  readonly request: EngineSegment;
}

/** The answers that lack a term which nobody has tried to put in. */
export function findFailing(questions: readonly Question[], answers: ReadonlyMap<Question, Answer>): Failing[] {
  return questions.flatMap((question) => {
    const answer = answers.get(question);
    const sentence = answer === undefined || answer.finished ? undefined : examineOne(question, answer);
    if (sentence === undefined || !needsRepair(sentence)) return [];
    const { context } = question.request;
    const request = { ...toRepairSegment(sentence), ...(context === undefined ? {} : { context }) };
    return [{ question, request }];
  });
}

/** The sentence in the first of its places; the checks say the same of all of them. */
function examineOne({ segments: [segment] }: Question, made: Made): SentenceTranslation | undefined {
  return segment === undefined ? undefined : examine(segment, made);
}

interface ToRemember {
  readonly made: Made;
  readonly finished: boolean;
  readonly sentence: SentenceTranslation | undefined;
}

/** Nothing at all is no English: it will be asked for again. */
function remember({ key }: Question, { made, finished, sentence }: ToRemember, memory?: SegmentMemory): void {
  const { target, notes, origin, by } = made;
  if (target.trim() === '') return;
  const maker = origin === 'repair' || by === 'repair' ? 'repair' : 'engine';
  memory?.store(key, {
    target,
    notes,
    by: maker,
    finished,
    findings: sentence === undefined ? [] : findingCodes(sentence),
  });
}
