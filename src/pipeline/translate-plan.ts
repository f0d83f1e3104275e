import { countCharacters } from '../engines/characters.js';
import type {
  CharacterBudget,
  Engine,
  EngineResult,
  EngineSegment,
  EngineWarning,
  RepairStrategy,
  TranslateOptions,
  Wait,
} from '../engines/engine.js';
import { TermtreuError } from '../errors.js';
import type { Variant } from '../terms/english/spelling.js';
import { copyFigures } from './copy-figures.js';
import type { SimilarSegment } from '../memory/memory.js';
import { charactersReused } from './estimate.js';
import type { Plan, PlannedSegment } from './plan.js';
import { type Question, questionsOf } from './questions.js';
import { type Answer, recallAnswers, type RecallOptions, takeFirst } from './recall.js';
import { repairAnswers } from './repair.js';
import { examine, type Made, type SentenceTranslation } from './sentence-translation.js';
import { spellResult } from './spell-result.js';

/** How far the translation of a plan is. */
export interface PlanProgress {
  /** Sentences finished, and in all. */
  readonly done: number;
  readonly total: number;
  /** German words of the sentences finished. */
  readonly words: number;
}

/** How a plan is carried out. */
export interface RunOptions extends RecallOptions {
  readonly engine: Engine;
  /** The spelling wanted, British unless given. */
  readonly variant?: Variant;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Called before the engine pauses for its service. */
  readonly onWait?: (wait: Wait) => void;
  readonly onWarning?: (warning: EngineWarning) => void;
  /** The characters that a service may be sent. */
  readonly budget?: CharacterBudget;
}

/** The English of a plan's sentences, and of the phrases that were asked for on their own. */
export interface PlanTranslation {
  readonly sentences: readonly SentenceTranslation[];
  /** By German phrase. */
  readonly phrases: ReadonlyMap<string, string>;
  readonly usage: Usage;
  /** Characters (code points) of what the engine was not asked for. */
  readonly reused: number;
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
 * Translates the sentences of a plan: what the memory holds is taken from it, the rest is asked for. Looks whether every
 * required term stands in the English, and has those sentences made anew, under constraint, where one does not. Each
 * answer is remembered as soon as it is there.
 * @param phrases German words whose English alone is wanted, to find them again in the sentences
 * @throws {TermtreuError} what the engine throws: `interrupted`, `engine-failed`; what the memory throws
 */
export async function translatePlan(plan: Plan, phrases: readonly string[], run: RunOptions): Promise<PlanTranslation> {
  const { engine, variant = 'en-GB', memory } = run;
  const questions = questionsOf(plan, phrases, { ...run, variant });
  const answers = recallAnswers(questions.all, run);
  const missing = questions.all.filter((question) => !answers.has(question));
  const similar = new Map(missing.map((question) => [question, findSimilar(question, run)]));
  const progress = countProgress(plan, run.onProgress);
  if (answers.size > 0) progress(...answers.keys());
  const first = await ask('translate', run, {
    questions: missing,
    requests: missing.map(({ request }) => request),
    onAnswer(question, result) {
      answers.set(question, takeFirst(question, { ...madeOf(question, result), origin: 'engine' }, memory));
      progress(question);
    },
  });
  const second: Answered[] = [];
  const repairs = await repairAnswers(questions.all, answers, {
    strategies: engine.repairs,
    variant,
    memory,
    async ask({ strategy, questions: failing, requests, onAnswer }) {
      const order: Order = {
        strategy,
        questions: failing,
        requests,
        onAnswer: (question, result) => onAnswer(question, madeOf(question, result)),
      };
      second.push(...(await ask('repair', run, order)));
    },
  });
  return {
    sentences: plan.segments.map((segment) =>
      assemble(segment, questions.ofSegment(segment), { answers, repairs, similar }),
    ),
    phrases: new Map(phrases.map((phrase) => [phrase, englishOf(questions.ofPhrase(phrase), answers)])),
    usage: usageOf([...first, ...second]),
    reused: charactersReused(questions, missing),
  };
}

type Answers = ReadonlyMap<Question, Answer>;

function madeOf({ example }: Question, result: EngineResult): Omit<Made, 'origin'> {
  const { text, notes, marks, score, exampleGiven } = result;
  return {
    target: text,
    notes,
    ...(marks === undefined ? {} : { marks }),
    ...(score === undefined ? {} : { score }),
    ...(exampleGiven === undefined || example === undefined ? {} : { example }),
  };
}

function assemble(
  segment: PlannedSegment,
  question: Question | undefined,
  { answers, repairs, similar }: Material,
): SentenceTranslation {
  if (question === undefined) return examine(segment, { target: copyFigures(segment), origin: 'copy', notes: [] });
  const first = examine(segment, answers.get(question) ?? { target: '', notes: [], origin: 'engine' });
  const repair = repairs.get(question);
  const sentence = repair === undefined ? first : { ...examine(segment, repair), firstMissing: first.firstMissing };
  const alike = similar.get(question) ?? [];
  return alike.length === 0 ? sentence : { ...sentence, similar: alike };
}

/** What the sentences of a plan are put together from. */
interface Material {
  readonly answers: Answers;
  readonly repairs: ReadonlyMap<Question, Made>;
  readonly similar: ReadonlyMap<Question, readonly SimilarSegment[]>;
}

/** Before anything is asked for: what this run makes says nothing that its reader does not see. */
function findSimilar({ key, segments }: Question, { similar }: RunOptions): readonly SimilarSegment[] {
  return segments.length === 0 ? [] : (similar?.(key.source) ?? []);
}

function englishOf(phrase: Question | undefined, answers: Answers): string {
  return (phrase && answers.get(phrase)?.target) ?? '';
}

function usageOf(answered: readonly Answered[]): Usage {
  return {
    characters: answered.reduce((sum, { request, result }) => sum + (result.sent ?? countCharacters(request.text)), 0),
    billed: answered.reduce((sum, { result }) => sum + (result.billed ?? 0), 0),
    lost: answered.reduce((sum, { result }) => sum + (result.lost ?? 0), 0),
    models: [...new Set(answered.flatMap(({ result }) => result.model ?? []))].sort(),
  };
}

/** How a run is watched, for the engine. */
function watching({ onWait, onWarning, budget }: RunOptions): TranslateOptions {
  return {
    ...(onWait === undefined ? {} : { onWait }),
    ...(onWarning === undefined ? {} : { onWarning }),
    ...(budget === undefined ? {} : { budget }),
  };
}

/** A request and what came of it. */
interface Answered {
  readonly request: EngineSegment;
  readonly result: EngineResult;
}

interface Order {
  /** Of a repair: how it is to be made. */
  readonly strategy?: RepairStrategy;
  readonly questions: readonly Question[];
  /** What the engine is asked for each. */
  readonly requests: readonly EngineSegment[];
  /** Called for each question once, as soon as its English is there. */
  readonly onAnswer: (question: Question, result: EngineResult) => void;
}

/**
 * Asks the engine and spells its English as wanted. A sentence without an answer may not pass for a translated one.
 * Where an answer cannot be taken in, no more are asked for.
 */
async function ask(task: 'translate' | 'repair', run: RunOptions, order: Order): Promise<Answered[]> {
  const { engine, variant = 'en-GB', signal } = run;
  const { requests } = order;
  if (requests.length === 0) return [];
  if (signal?.aborted === true) throw new TermtreuError('interrupted');
  const inbox = openInbox(order, variant);
  const stop = signal === undefined ? inbox.failed : AbortSignal.any([signal, inbox.failed]);
  const way = order.strategy === undefined ? {} : { strategy: order.strategy };
  const options: TranslateOptions = { variant, ...watching(run), ...way, signal: stop, onResult: inbox.take };
  const results = await engine[task](requests, options).catch((error: unknown) => {
    // What cannot be remembered is why the engine was stopped.
    throw inbox.failed.aborted ? inbox.failed.reason : error;
  });
  for (const [index, result] of results.entries()) inbox.take(index, result);
  inbox.failed.throwIfAborted();
  const answered = requests.flatMap((request, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ request, result }];
  });
  if (answered.length === requests.length) return answered;
  const problem = `${answered.length} of ${requests.length} sentences`;
  throw new TermtreuError('engine-failed', { engine: engine.name, problem });
}

interface Inbox {
  /** Takes a result in, unless it was taken before. Never throws: an engine could not know what it means. */
  readonly take: (index: number, result: EngineResult) => void;
  /** Aborted, with the reason, when a result could not be taken in. */
  readonly failed: AbortSignal;
}

function openInbox({ questions, onAnswer }: Order, variant: Variant): Inbox {
  const failure = new AbortController();
  const taken = new Set<number>();
  return {
    failed: failure.signal,
    take(index, result) {
      const question = questions[index];
      if (question === undefined || taken.has(index)) return;
      taken.add(index);
      try {
        onAnswer(question, spellResult(question.request, result, variant));
      } catch (error) {
        failure.abort(error);
      }
    },
  };
}

/** Counts the places of the questions that are answered. */
function countProgress(
  { segments }: Plan,
  onProgress: RunOptions['onProgress'],
): (...questions: readonly Question[]) => void {
  const total = segments.filter((segment) => segment.translatable).length;
  let done = 0;
  let words = 0;
  return (...questions) => {
    const places = questions.flatMap((question) => question.segments);
    if (places.length === 0) return;
    done += places.length;
    words += places.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
    onProgress?.({ done, total, words });
  };
}
