import { countCharacters } from '../engines/characters.js';
import type { EngineIdentity } from '../engines/engine.js';
import type { Variant } from '../terms/english/spelling.js';
import { phrasesToPlace } from './compose.js';
import type { Plan } from './plan.js';
import { type Question, type Questions, questionsOf } from './questions.js';
import { recallAnswers, type RecallOptions } from './recall.js';

/** What a plan would be carried out with. */
export interface EstimateOptions extends RecallOptions {
  readonly engine: EngineIdentity;
  readonly variant: Variant;
}

/** Characters (code points) of a plan's sentences, and of the phrases under marks. */
export interface Estimate {
  /** What an engine will be sent. What repairs will add cannot be known before. */
  readonly characters: number;
  /** What it need not be sent: the memory holds it, or the article says it twice. */
  readonly reused: number;
}

/** Looks up what the memory holds of a plan. */
export function estimate(plan: Plan, options: EstimateOptions): Estimate {
  const questions = questionsOf(plan, phrasesToPlace(plan, options.engine), options);
  const known = recallAnswers(questions.all, options);
  const asked = questions.all.filter((question) => !known.has(question));
  const marks = asked.reduce((sum, { request }) => sum + (request.marks?.length ?? 0), 0);
  const added = marks * (options.engine.charactersPerMark ?? 0);
  return { characters: characters(asked) + added, reused: charactersReused(questions, asked) };
}

/** The characters that were not sent, when it is known what was asked for. */
export function charactersReused({ all }: Questions, asked: readonly Question[]): number {
  const places = all.flatMap((question) => question.segments.map(() => question));
  const phrases = all.filter(({ segments }) => segments.length === 0);
  return characters([...places, ...phrases]) - characters(asked);
}

function characters(questions: readonly Question[]): number {
  return questions.reduce((sum, { request }) => sum + countCharacters(request.text), 0);
}
