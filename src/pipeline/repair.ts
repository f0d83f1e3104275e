import type { EngineSegment, RepairStrategy } from '../engines/engine.js';
import type { Variant } from '../terms/english/spelling.js';
import type { Question } from './questions.js';
import { type Answer, examineOne, rememberRepair } from './recall.js';
import { replaceAvoided } from './replace-avoided.js';
import { toRequiredFigure } from './required-figures.js';
import { replaceFormer } from './replace-former.js';
import type { RepairWay } from '../report/translation.js';
import type { SegmentMemory } from '../memory/memory.js';
import { toEvenSegment, unevenTerms, usualRenderings } from './even-renderings.js';
import {
  chooseRepair,
  isForced,
  isWorse,
  lacksTerms,
  type Made,
  needsRepair,
  type SentenceTranslation,
  toRepairSegment,
} from './sentence-translation.js';

/** What an engine is asked in one round of repairs. */
export interface RepairRound {
  readonly strategy: RepairStrategy;
  readonly questions: readonly Question[];
  readonly requests: readonly EngineSegment[];
  readonly onAnswer: (question: Question, made: Omit<Made, 'origin'>) => void;
}

/** What repairs are made with. */
export interface RepairOptions {
  readonly strategies: readonly RepairStrategy[];
  readonly variant: Variant;
  readonly memory: SegmentMemory | undefined;
  /** Asks the engine, and resolves when all answers have been taken in. */
  readonly ask: (round: RepairRound) => Promise<void>;
}

/**
 * Has the sentences that lack a term made anew: by one way after the other, as long as a term is missing; at last known
 * wrong renderings are replaced. Each attempt is taken only where it is better and nothing else is worse, and is
 * remembered with the ways tried, so that none is paid for again.
 * @returns the repaired English
 */
export async function repairAnswers(
  questions: readonly Question[],
  answers: ReadonlyMap<Question, Answer>,
  { strategies, variant, memory, ask }: RepairOptions,
): Promise<ReadonlyMap<Question, Made>> {
  const repairs = new Map<Question, Made>();
  const tried = new Map<Question, readonly string[]>();
  const best = (question: Question): Made | undefined => repairs.get(question) ?? answers.get(question);
  const open = questions.filter((question) => answers.get(question)?.finished === false);
  const round = async (strategy: RepairStrategy, failing: readonly Failing[]): Promise<Failing[]> => {
    const isLast = strategy === strategies.at(-1);
    const again: Failing[] = [];
    await ask({
      strategy,
      questions: failing.map(({ question }) => question),
      requests: failing.map(({ request }) => request),
      onAnswer(question, { marks: _places, ...result }) {
        const before = best(question);
        if (before === undefined) return;
        const repair: Made = { ...result, origin: 'repair', repair: strategy };
        const repaired = better(question, before, repair);
        const chosen = isLast ? replaced(question, repaired, { variant, memory }) : repaired;
        if (chosen !== before) repairs.set(question, chosen);
        tried.set(question, [...(tried.get(question) ?? before.tried ?? []), strategy]);
        rememberRepair(question, { made: chosen, tried: tried.get(question) ?? [], isLast }, memory);
        const asked = failing.find((one) => one.question === question);
        if (asked !== undefined && repaired === before) again.push(...withLostFigures(asked, before, repair));
      },
    });
    return again;
  };
  for (const strategy of strategies) {
    const failing = open.flatMap((question) => failingOf(question, best(question), strategy));
    const again = await round(strategy, failing);
    // Elsewhere another request would only be another try.
    if (strategy === 'constraint' && again.length > 0) await round(strategy, again);
  }
  for (const question of open) {
    const before = best(question);
    const chosen = before === undefined ? undefined : replaced(question, before, { variant, memory });
    if (chosen !== undefined && chosen !== before) repairs.set(question, chosen);
  }
  if (strategies.includes('constraint')) {
    await makeEven(questions, { best, repairs }, { memory, ask });
    await makeNamesEven(questions, { best, repairs }, memory);
  }
  return repairs;
}

interface Work {
  readonly best: (question: Question) => Made | undefined;
  readonly repairs: Map<Question, Made>;
}

/**
 * Has sentences made anew that call a term otherwise than the rest of the article does, with what the glossary admits. It
 * is a wish, not a rule: the new English is taken only where nothing is worse and the term has not been forced.
 */
async function makeEven(
  questions: readonly Question[],
  { best, repairs }: Work,
  { memory, ask }: Pick<RepairOptions, 'memory' | 'ask'>,
): Promise<void> {
  const examined = examineAll(questions, best);
  const usual = usualRenderings(examined.map(({ sentence }) => sentence));
  const uneven = examined.filter(
    ({ made, sentence }) => made.by !== 'human' && unevenTerms(sentence, usual).length > 0,
  );
  await ask({
    strategy: 'constraint',
    questions: uneven.map(({ question }) => question),
    requests: uneven.map(({ question, sentence }) => ({ ...question.request, ...toEvenSegment(sentence, usual) })),
    onAnswer(question, { marks: _places, ...result }) {
      const before = uneven.find((one) => one.question === question)?.sentence;
      const made: Made = { ...result, origin: 'repair', repair: 'constraint' };
      const after = examineOne(question, made);
      if (before === undefined || after === undefined) return;
      const isBetter = unevenTerms(after, usual).length < unevenTerms(before, usual).length;
      if (!isBetter || isWorse(before, after) || isForced(before, after)) return;
      repairs.set(question, made);
      rememberRepair(question, { made, tried: [], isLast: true }, memory);
    },
  });
}

function examineAll(questions: readonly Question[], best: Work['best']) {
  return questions.flatMap((question) => {
    const made = best(question);
    const sentence = made === undefined ? undefined : examineOne(question, made);
    return made === undefined || sentence === undefined ? [] : [{ question, made, sentence }];
  });
}

/** Writes names as the rest of the article does, where nothing else becomes worse. */
async function makeNamesEven(
  questions: readonly Question[],
  { best, repairs }: Work,
  memory: RepairOptions['memory'],
): Promise<void> {
  // What is known of names takes its time to load, and is wanted only after the first English has been shown.
  const { evenNames } = await import('./even-names.js');
  const examined = examineAll(questions, best);
  const texts = evenNames(examined.map(({ sentence }) => sentence));
  for (const [index, { question, made, sentence }] of examined.entries()) {
    const target = texts[index] ?? made.target;
    if (target === made.target || made.by === 'human') continue;
    const even: Made = { ...made, target, origin: 'repair', repair: made.repair ?? 'names' };
    const after = examineOne(question, even);
    if (after === undefined || isWorse(sentence, after)) continue;
    repairs.set(question, even);
    rememberRepair(question, { made: even, tried: made.tried ?? [], isLast: true }, memory);
  }
}

interface Failing {
  readonly question: Question;
  readonly request: EngineSegment;
}

/** What is asked for a sentence that lacks a term, unless it was asked before. */
function failingOf(question: Question, made: Made | undefined, strategy: RepairStrategy): Failing[] {
  const sentence =
    made === undefined || made.tried?.includes(strategy) === true ? undefined : examineOne(question, made);
  if (sentence === undefined || !needsRepair(sentence)) return [];
  // A figure can be put in by the search itself.
  if (strategy !== 'constraint' && !lacksTerms(sentence)) return [];
  const { context, example } = question.request;
  const request = { ...toRepairSegment(sentence), ...(context && { context }), ...(example && { example }) };
  return [{ question, request }];
}

/** What is asked for once more where a repair has lost figures that stood in the English before: these as well. */
function withLostFigures({ question, request }: Failing, before: Made, repair: Made): Failing[] {
  const missed = new Set(examineOne(question, before)?.missingNumbers.map(({ start }) => start));
  const lost = examineOne(question, repair)?.missingNumbers.filter(({ start }) => !missed.has(start)) ?? [];
  const figures = lost.flatMap((number) => toRequiredFigure(number) ?? []);
  if (figures.length === 0) return [];
  const terms = [...request.terms, ...figures].sort((left, right) => left.start - right.start);
  return [{ question, request: { ...request, terms } }];
}

/** The repair where it is better, else what was. */
function better(question: Question, before: Made, repair: Made): Made {
  const [first, second] = [examineOne(question, before), examineOne(question, repair)];
  if (first === undefined || second === undefined) return before;
  const chosen = chooseRepair(first, second);
  if (chosen === first) return before;
  const { free } = chosen;
  return free === undefined ? repair : { ...repair, free };
}

/** Known wrong renderings replaced: those that the glossary names, then those that it wanted before. */
function replaced(
  question: Question,
  made: Made,
  { variant, memory }: Pick<RepairOptions, 'variant' | 'memory'>,
): Made {
  const renderingsOf = (german: string): readonly string[] => memory?.renderings?.(german) ?? [];
  const ways: readonly (readonly [RepairWay, (sentence: SentenceTranslation) => string | undefined])[] = [
    ['replacement', (sentence) => replaceAvoided(sentence, variant)],
    ['former', (sentence) => replaceFormer(sentence, { variant, renderingsOf })],
  ];
  return ways.reduce((best, [repair, replace]) => {
    const sentence = examineOne(question, best);
    const target = sentence === undefined ? undefined : replace(sentence);
    if (target === undefined) return best;
    const { notes, example } = best;
    const rest = example === undefined ? { notes } : { notes, example };
    return better(question, best, { target, ...rest, origin: 'repair', repair });
  }, made);
}
