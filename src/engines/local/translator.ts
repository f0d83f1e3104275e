import { TermtreuError } from '../../errors.js';
import type { EngineNote, EngineResult, EngineSegment, RequiredTerm, TranslateOptions } from '../engine.js';
import { isMostlyForeign } from '../foreign-text.js';
import { makeBatches, type BatchOptions } from './batches.js';
import { beamSearch, type Hypothesis, type SearchOptions } from './beam.js';
import { cutAtClauses, type Span } from './clauses.js';
import { createTracker, phraseConstraint, UNCONSTRAINED, type ConstraintTracker } from './constraints.js';
import type { LoadedModel } from './load-model.js';
import { repeatsItself } from './repetition.js';
import { toModelText } from './source-text.js';
import { standInForCopies } from './stand-ins.js';
import { capitaliseStart, dropDoubledWords, restoreTypography } from './target-text.js';
import type { Annotation } from './tokenizer.js';

/** What is asked for besides what every engine may be told. */
export interface TaskOptions extends TranslateOptions {
  /** Whether the required terms are constraints of the search. */
  readonly constrained: boolean;
}

/** A model at work, in this thread or another. */
export interface Translator {
  /** Name and version of the model. */
  readonly version: string;
  /**
   * Translates the segments; result i belongs to segment i.
   * @throws {TermtreuError} `interrupted`, `engine-failed`
   */
  translate(segments: readonly EngineSegment[], options: TaskOptions): Promise<EngineResult[]>;
  dispose(): Promise<void>;
}

/** Parts of sentences of like length go together; more than four gain little and take memory. */
const BATCHES: BatchOptions = { sentences: 4, tokens: 1024, first: 0, window: 64 };
/** Under constraints each has up to sixteen. */
const CONSTRAINED_BATCHES: BatchOptions = { ...BATCHES, sentences: 2 };
/** Constrained decoding needs room for a bank of hypotheses for every constraint, but no more than this. */
const MOST_BEAMS = 16;
const BEAMS_PER_BANK = 2;
/** A sentence in more parts than this is no sentence that a beam would make better: it is decoded greedily. */
const MOST_PARTS = 8;
/** So many tokens in a row are not written twice where a first attempt was caught in a loop: longer than a year or a name. */
const NO_REPEAT = 8;
/** Alternatives of one term that are offered to the search. */
const MAX_FORMS = 24;

/** One part of a segment that fits the model. */
interface Piece {
  readonly segment: number;
  readonly part: number;
  readonly size: number;
  readonly ids: readonly number[];
  readonly tracker: ConstraintTracker;
  readonly source: string;
}

interface Prepared {
  readonly pieces: readonly Piece[];
  readonly restore: (english: string) => string;
  readonly note?: EngineNote;
}

interface Job extends TaskOptions {
  readonly model: LoadedModel;
  readonly beams: number;
  readonly noRepeat?: number;
}

/** Makes the translator of a model. `beams` are the hypotheses per sentence, the model's own setting unless given. */
export function createTranslator(model: LoadedModel, beams = model.card.decoding.beams): Translator {
  return {
    version: `${model.card.name} ${model.card.version}`,
    translate: (segments, options) => translateAll(segments, { ...options, model, beams }),
    dispose: () => model.network.dispose(),
  };
}

async function translateAll(segments: readonly EngineSegment[], job: Job): Promise<EngineResult[]> {
  const prepared = segments.map((segment, index) => prepare(job, segment, index));
  const finished = prepared.map(({ pieces }) => pieces.map((): Hypothesis | undefined => undefined));
  const results: EngineResult[] = [];
  const finish = (index: number, result: EngineResult): void => {
    results[index] = result;
    job.onResult?.(index, result);
  };
  const done = (piece: Piece, best: Hypothesis): void => {
    const parts = finished[piece.segment] ?? [];
    parts[piece.part] = best;
    const all = parts.filter((part) => part !== undefined);
    const whole = prepared[piece.segment];
    if (all.length === parts.length && whole !== undefined) finish(piece.segment, assemble(job.model, whole, all));
  };
  for (const [index, { pieces }] of prepared.entries()) {
    if (pieces.length === 0) finish(index, { text: segments[index]?.text ?? '', notes: [] });
  }
  const isLong = ({ segment }: Piece): boolean => (prepared[segment]?.pieces.length ?? 0) > MOST_PARTS;
  const { long = [], short = [] } = Object.groupBy(
    prepared.flatMap((item) => item.pieces),
    (piece) => (isLong(piece) ? 'long' : 'short'),
  );
  await decodeAll(job, short, done);
  await decodeAll({ ...job, beams: 1 }, long, done);
  return results;
}

type Done = (piece: Piece, best: Hypothesis) => void;

/** Decodes pieces; those that run wild are decoded again without repetitions, and the better of the two is taken. */
async function decodeAll(job: Job, pieces: readonly Piece[], done: Done): Promise<void> {
  const wild = new Map<Piece, Hypothesis>();
  for (const batch of batchesOf(pieces)) {
    await search(job, batch, (piece, best) => {
      if (isWild(job.model, best)) wild.set(piece, best);
      else done(piece, best);
    });
  }
  for (const batch of batchesOf([...wild.keys()])) {
    await search({ ...job, noRepeat: NO_REPEAT }, batch, (piece, second) => {
      const first = wild.get(piece);
      done(piece, first === undefined || !isWild(job.model, second) ? second : first);
    });
  }
}

/** Parts of a sentence that have no constraint need no wide beam. */
function batchesOf(pieces: readonly Piece[]): Piece[][] {
  const { free = [], bound = [] } = Object.groupBy(pieces, ({ tracker }) => (tracker.banks === 1 ? 'free' : 'bound'));
  return [...makeBatches(free, BATCHES), ...makeBatches(bound, CONSTRAINED_BATCHES)];
}

function isWild({ tokenizer }: LoadedModel, { tokens, ended }: Hypothesis): boolean {
  return !ended || repeatsItself(tokenizer.decode(tokens));
}

async function search(job: Job, batch: readonly Piece[], done: Done): Promise<void> {
  const { signal, noRepeat } = job;
  const onDone = (index: number, best: Hypothesis): void => {
    const piece = batch[index];
    if (piece !== undefined) done(piece, best);
  };
  const options = {
    ...searchOptions(job, batch),
    onDone,
    ...(signal === undefined ? {} : { signal }),
    ...(noRepeat === undefined ? {} : { noRepeat }),
  };
  try {
    await beamSearch(job.model.network, batch, options);
  } catch (cause) {
    if (signal?.aborted === true) throw new TermtreuError('interrupted', {}, { cause });
    throw new TermtreuError('engine-failed', { engine: 'local', problem: String(cause) }, { cause });
  }
}

function searchOptions({ model, beams }: Job, batch: readonly Piece[]): SearchOptions {
  const { tokens, decoding } = model.card;
  const banks = Math.max(...batch.map((piece) => piece.tracker.banks));
  const wanted = banks === 1 ? beams : Math.min(MOST_BEAMS, BEAMS_PER_BANK * (banks + 1));
  return {
    beams: Math.max(beams, wanted),
    lengthPenalty: decoding.lengthPenalty,
    startToken: tokens.decoderStart,
    endToken: tokens.end,
    maxTokens: (sourceTokens) => Math.ceil(1.5 * sourceTokens) + 20,
  };
}

function prepare(job: Job, wanted: EngineSegment, index: number): Prepared {
  const { model } = job;
  const { segment, restore } = standInForCopies(wanted);
  if (isMostlyForeign(wanted.text)) return { pieces: [], restore };
  const encode = (part: Span): readonly number[] => {
    const { text, annotations } = toModelText(
      segment.text.slice(part.start, part.end).trimEnd(),
      annotate(segment, part),
    );
    return model.tokenizer.encodeSource(text, annotations);
  };
  const limit = model.card.maxSourceTokens;
  const { parts, hard } = cutAtClauses(
    segment.text,
    (part) => isShort(part, limit) && encode(part).length <= limit,
    segment.terms,
  );
  const pieces = parts.map((part, partIndex): Piece => {
    const ids = encode(part);
    const source = segment.text.slice(part.start, part.end);
    const tracker = job.constrained ? track(model, termsWithin(segment, part)) : UNCONSTRAINED;
    return { segment: index, part: partIndex, size: ids.length, ids, tracker, source };
  });
  if (parts.length === 1) return { pieces, restore };
  return { pieces, restore, note: hard ? 'cut-hard' : 'cut-at-clause' };
}

/** Spares the tokenizer texts that cannot fit: no token of the vocabulary is longer than this many characters on average. */
function isShort(part: Span, limit: number): boolean {
  return part.end - part.start <= limit * 16 || part.end - part.start <= 1;
}

function termsWithin(segment: EngineSegment, part: Span): RequiredTerm[] {
  return segment.terms.filter((term) => term.start >= part.start && term.end <= part.end);
}

/** The terms to annotate, in order; of two that overlap the first, since the model reads each word once. */
function annotate(segment: EngineSegment, part: Span): Annotation[] {
  const whole = termsWithin(segment, part).filter((term) => term.whole);
  const annotations: Annotation[] = [];
  for (const { start, end, target } of whole.toSorted((left, right) => left.start - right.start)) {
    const free = start - part.start >= (annotations.at(-1)?.end ?? 0);
    if (free) annotations.push({ start: start - part.start, end: end - part.start, target });
  }
  return annotations;
}

function track({ tokenizer }: LoadedModel, terms: readonly RequiredTerm[]): ConstraintTracker {
  const constraints = terms.map((term) => phraseConstraint(tokenizer, term.forms.slice(0, MAX_FORMS)));
  // A term that the model cannot write would keep every sentence from ending; it is found missing afterwards.
  const possible = constraints.filter(({ spaced }) => spaced.length > 0);
  return createTracker(possible, tokenizer);
}

/** Over all tokens of all parts, the end of each among them. */
function meanScore({ card }: LoadedModel, parts: readonly Hypothesis[]): number {
  const { lengthPenalty } = card.decoding;
  const lengths = parts.map(({ tokens }) => tokens.length + 1);
  const sum = parts.reduce((total, { score }, part) => total + score * (lengths[part] ?? 1) ** lengthPenalty, 0);
  return sum / lengths.reduce((total, length) => total + length, 0);
}

function assemble(model: LoadedModel, { pieces, restore, note }: Prepared, parts: readonly Hypothesis[]): EngineResult {
  const texts = parts.map(({ tokens }, i) => {
    const source = pieces[i]?.source ?? '';
    return restoreTypography(dropDoubledWords(model.tokenizer.decode(tokens), source), source);
  });
  const text = restore(capitaliseStart(texts.join(' ').trim(), pieces[0]?.source ?? ''));
  const notes: EngineNote[] = note === undefined ? [] : [note];
  if (parts.some((part) => !part.ended)) notes.push('output-limit');
  if (repeatsItself(text)) notes.push('repetition');
  if (text === '') notes.push('empty');
  return { text, notes, score: meanScore(model, parts) };
}
