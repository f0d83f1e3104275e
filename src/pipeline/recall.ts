import { ENGINE_NOTES, type PlacedMark } from '../engines/engine.js';
import type { SegmentMemory, SimilarSegment, TermRendering } from '../memory/memory.js';
import { findingCodes } from './findings.js';
import type { Question } from './questions.js';
import { examine, type Made, needsRepair, type SentenceTranslation } from './sentence-translation.js';

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
  /** Finds remembered sentences like one that is not remembered, for a person to look at. */
  readonly similar?: (source: string) => readonly SimilarSegment[];
  /** Finds what a person made of a sentence like this one, for an engine that takes examples. */
  readonly exampleFor?: (source: string) => SimilarSegment | undefined;
}

/** Stands in the memory, among an engine's notes, before a way of repair that was tried. */
const TRIED = 'tried:';

/** Stands in the memory before the places of marks: `marks:4-26>4-27`, German then English. */
const MARKS = 'marks:';

/** Stands in the memory before the score of English that is still to be repaired. */
const SCORE = 'score:';

/** Stands in the memory before the English of a sentence without the terms that were forced into it. */
const FREE = 'free:';

/** Stands in the memory where the engine was given the example that is part of the sentence's key. */
const EXAMPLE = 'example';

/** What stands behind a word among the notes. */
function noted(notes: readonly string[], word: string): string | undefined {
  return notes.find((note) => note.startsWith(word))?.slice(word.length);
}

function writePlaces(marks: readonly PlacedMark[] = []): string[] {
  const places = marks.map(({ source, target }) => `${source.start}-${source.end}>${target.start}-${target.end}`);
  return places.length === 0 ? [] : [MARKS + places.join()];
}

/** The places that were remembered; none of a text that they cannot be places in. */
function readPlaces(notes: readonly string[], { length }: string): PlacedMark[] | undefined {
  const places = noted(notes, MARKS)
    ?.split(',')
    .flatMap((place): PlacedMark[] => {
      const [from = 0, to = 0, start = 0, end = 0] = place.split(/[->]/u).map(Number);
      const isSound = from < to && start < end && end <= length;
      return isSound ? [{ source: { start: from, end: to }, target: { start, end } }] : [];
    });
  return places === undefined || places.length === 0 ? undefined : places;
}

function readScore(notes: readonly string[]): Pick<Made, 'score' | 'free'> {
  const score = Number(noted(notes, SCORE) ?? NaN);
  const free = noted(notes, FREE);
  return {
    ...(Number.isFinite(score) ? { score } : {}),
    ...(free === undefined ? {} : { free: decodeURIComponent(free) }),
  };
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
    const tried = known.notes.filter((note) => note.startsWith(TRIED)).map((note) => note.slice(TRIED.length));
    const marks = readPlaces(known.notes, target);
    const example = known.notes.includes(EXAMPLE) ? question.example : undefined;
    const rest = { ...(marks && { marks }), ...(example && { example }), ...readScore(known.notes) };
    answers.set(question, { target, by, notes, tried, finished, origin: 'memory', ...rest });
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

/** A repair that was chosen, or what was kept in its place. */
export interface Repaired {
  readonly made: Made;
  /** The ways tried so far. */
  readonly tried: readonly string[];
  /** Whether no other way is left. */
  readonly isLast: boolean;
}

/** Remembers what a way of repair came to, so that a run that ends here goes on with the next. */
export function rememberRepair(question: Question, { made, tried, isLast }: Repaired, memory?: SegmentMemory): void {
  const sentence = examineOne(question, made);
  const finished = isLast || sentence === undefined || !needsRepair(sentence);
  remember(question, { made: { ...made, tried }, finished, sentence }, memory);
}

/** The sentence in the first of its places; the checks say the same of all of them. */
export function examineOne({ segments: [segment] }: Question, made: Made): SentenceTranslation | undefined {
  return segment === undefined ? undefined : examine(segment, made);
}

/** The terms that are kept, and by what; where a term stays German there is nothing to tell. */
function renderingsIn({ coverage }: SentenceTranslation): TermRendering[] {
  return coverage.terms.flatMap(({ term: { entry }, rendering }) =>
    rendering === undefined || entry.status === 'keep' ? [] : [{ german: entry.de, english: rendering.base }],
  );
}

interface ToRemember {
  readonly made: Made;
  readonly finished: boolean;
  readonly sentence: SentenceTranslation | undefined;
}

/** Nothing at all is no English: it will be asked for again. */
function remember({ key }: Question, { made, finished, sentence }: ToRemember, memory?: SegmentMemory): void {
  const { target, notes, origin, by, marks, score, free, example, tried = [] } = made;
  if (target.trim() === '') return;
  const maker = origin === 'repair' || by === 'repair' ? 'repair' : 'engine';
  memory?.store(key, {
    target,
    // What is finished is never tried again.
    notes: [
      ...notes,
      ...writePlaces(marks),
      ...(example === undefined ? [] : [EXAMPLE]),
      // A blank ends a note.
      ...(free === undefined ? [] : [FREE + encodeURIComponent(free.toWellFormed())]),
      ...(finished || score === undefined ? [] : [`${SCORE}${score}`]),
      ...(finished ? [] : tried.map((way) => TRIED + way)),
    ],
    by: maker,
    finished,
    findings: sentence === undefined ? [] : findingCodes(sentence),
    renderings: sentence === undefined ? [] : renderingsIn(sentence),
  });
}
