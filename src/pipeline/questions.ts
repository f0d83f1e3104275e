import type { EngineIdentity, EngineSegment } from '../engines/engine.js';
import type { Entry } from '../glossary/entry.js';
import type { SegmentKey, SimilarSegment } from '../memory/memory.js';
import type { Variant } from '../terms/english/spelling.js';
import type { Plan, PlannedSegment } from './plan.js';
import { toEnginePhrase, toEngineSegment } from './sentence-translation.js';
import { surroundings } from './surroundings.js';

/** Something that English is wanted for: a sentence, which may stand in several places, or a phrase. */
export interface Question {
  readonly key: SegmentKey;
  readonly request: EngineSegment;
  /** The remembered sentence that the engine is given as an example. */
  readonly example?: SimilarSegment;
  /** The places where it stands; none of a phrase. */
  readonly segments: readonly PlannedSegment[];
}

/** Everything that an article asks of an engine, each thing once. */
export interface Questions {
  readonly all: readonly Question[];
  /** By the sentence that asks; undefined where there is nothing to translate in it. */
  readonly ofSegment: (segment: PlannedSegment) => Question | undefined;
  /** By German phrase. */
  readonly ofPhrase: (phrase: string) => Question | undefined;
}

/** What the answers depend on besides the plan. */
export interface Conditions {
  readonly engine: EngineIdentity;
  readonly variant: Variant;
  /** Finds what a person made of a sentence like this one, for engines that take examples. */
  readonly exampleFor?: (source: string) => SimilarSegment | undefined;
}

/** Puts together what a plan asks for. Sentences that agree in everything that the English depends on are asked for once. */
export function questionsOf(plan: Plan, phrases: readonly string[], conditions: Conditions): Questions {
  const context = surroundings(plan);
  const questions = new Map<string, Draft>();
  const ask = (key: SegmentKey, wanted: Pick<Draft, 'request' | 'example'>): Draft => {
    const id = JSON.stringify([key.source, key.terms, key.context]);
    const known = questions.get(id) ?? { key, ...wanted, segments: [] };
    questions.set(id, known);
    return known;
  };
  const bySegment = new Map<PlannedSegment, Question>();
  for (const segment of plan.segments) {
    if (!segment.translatable) continue;
    const marks = conditions.engine.charactersPerMark === undefined ? [] : segment.marks;
    const example = exampleOf(segment, conditions);
    const request = {
      ...toEngineSegment(segment),
      context: context(segment),
      ...(marks === undefined ? {} : { marks }),
      ...(example === undefined ? {} : { example: { source: example.source, target: example.target } }),
    };
    const wanted = example === undefined ? { request } : { request, example };
    const question = ask(keyOf(request, segment, conditions), wanted);
    question.segments.push(segment);
    bySegment.set(segment, question);
  }
  const byPhrase = new Map<string, Question>();
  for (const phrase of phrases) {
    const request = toEnginePhrase(phrase);
    byPhrase.set(phrase, ask(keyOf(request, undefined, conditions), { request }));
  }
  return {
    all: [...questions.values()],
    ofSegment: (segment) => bySegment.get(segment),
    ofPhrase: (phrase) => byPhrase.get(phrase),
  };
}

interface Draft extends Question {
  readonly segments: PlannedSegment[];
}

/** The example for a sentence, where there is one and the engine takes it. */
function exampleOf({ text }: PlannedSegment, { engine, exampleFor }: Conditions): SimilarSegment | undefined {
  if (engine.takesExample === undefined) return undefined;
  const example = exampleFor?.(text);
  return example !== undefined && engine.takesExample(example) ? example : undefined;
}

/** Stands between the parts of what an engine reads; no article holds it. */
const PART_END = '\0';

function keyOf(request: EngineSegment, segment: PlannedSegment | undefined, conditions: Conditions): SegmentKey {
  const { engine, variant } = conditions;
  const { context, example } = request;
  const read = [
    ...(engine.readsContext === true && context !== undefined ? [context] : []),
    ...(example === undefined ? [] : [example.source, example.target]),
  ];
  return {
    source: request.text,
    target: variant,
    engine,
    terms: segment === undefined ? '' : termsOf(segment),
    ...(read.length === 0 ? {} : { context: read.join(PART_END) }),
  };
}

/**
 * What the glossary asks of a sentence, written down: where its entries stand in it, and of each what the English and
 * the checks depend on. A change of an entry's definition or note makes no new English. Code and addresses, which stay
 * as they are, count like entries.
 */
function termsOf({ text, occurrences, verbatim }: PlannedSegment): string {
  if (occurrences.length + verbatim.length === 0) return '';
  const terms = occurrences.map(({ entry, how, parts, text: found }) => [
    found,
    how,
    parts?.length ?? 1,
    contentOf(entry),
  ]);
  return JSON.stringify([terms, verbatim.map(({ start, end }) => text.slice(start, end))]);
}

function contentOf({ de, en, admitted, avoid, status, pos, gender, match, forms, variants, when, unless }: Entry) {
  return { de, en, admitted, avoid, status, pos, gender, match, forms, variants, when, unless };
}
