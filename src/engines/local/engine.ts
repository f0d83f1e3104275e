import { availableParallelism } from 'node:os';
import { TermtreuError } from '../../errors.js';
import type { Engine, EngineNote, EngineResult, EngineSegment, RequiredTerm, TranslateOptions } from '../engine.js';
import { makeBatches, type BatchOptions } from './batches.js';
import { beamSearch, type Hypothesis, type SearchOptions } from './beam.js';
import { cutAtClauses, type Span } from './clauses.js';
import { createTracker, phraseConstraint, UNCONSTRAINED, type ConstraintTracker } from './constraints.js';
import { loadModel, type LoadedModel } from './load-model.js';
import { repeatsItself } from './repetition.js';
import { toModelText } from './source-text.js';
import { restoreTypography } from './target-text.js';
import type { Annotation } from './tokenizer.js';

/** How the local engine works. */
export interface LocalEngineOptions {
  /** The model's folder. */
  readonly folder: string;
  /** Hypotheses per sentence; the model's own setting unless given, 1 is greedy. */
  readonly beams?: number;
  /** Threads of the runtime; the machine's cores, at most four, unless given. */
  readonly threads?: number;
}

const BATCHES: BatchOptions = { sentences: 16, tokens: 1024, first: 2, window: 64 };
/** More threads than this do not pay for matrices of this size. */
const MAX_THREADS = 4;
/** Constrained decoding needs room for a bank of hypotheses for every constraint. */
const CONSTRAINED_BEAMS = 8;
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
  readonly note?: EngineNote;
}

/**
 * Opens the embedded engine: a model of the contract in `models/de-en/README.md` on this machine's processor.
 * @throws {TermtreuError} `model-missing`, `model-damaged`, `model-invalid`, `engine-unavailable`
 */
export async function openLocalEngine(options: LocalEngineOptions): Promise<Engine> {
  const threads = options.threads ?? Math.min(MAX_THREADS, availableParallelism());
  const model = await loadModel(options.folder, threads);
  const beams = options.beams ?? model.card.decoding.beams;
  return {
    name: 'local',
    version: `${model.card.name} ${model.card.version}`,
    translate: (segments, run = {}) => translateAll({ model, beams, constrained: false, segments, run }),
    repair: (segments, run = {}) =>
      translateAll({ model, beams: Math.max(beams, CONSTRAINED_BEAMS), constrained: true, segments, run }),
    dispose: () => model.network.dispose(),
  };
}

interface Job {
  readonly model: LoadedModel;
  readonly beams: number;
  readonly constrained: boolean;
  readonly segments: readonly EngineSegment[];
  readonly run: TranslateOptions;
}

async function translateAll(job: Job): Promise<EngineResult[]> {
  const prepared = job.segments.map((segment, index) => prepare(job, segment, index));
  const finished = prepared.map(({ pieces }) => pieces.map((): Hypothesis | undefined => undefined));
  const results: EngineResult[] = [];
  const done = (piece: Piece, best: Hypothesis): void => {
    const parts = finished[piece.segment] ?? [];
    parts[piece.part] = best;
    const all = parts.filter((part) => part !== undefined);
    if (all.length < parts.length) return;
    const result = assemble(job.model, prepared[piece.segment], all);
    results[piece.segment] = result;
    job.run.onResult?.(piece.segment, result);
  };
  for (const batch of makeBatches(
    prepared.flatMap(({ pieces }) => pieces),
    BATCHES,
  )) {
    await search(job, batch, done);
  }
  return results;
}

async function search(
  job: Job,
  batch: readonly Piece[],
  done: (piece: Piece, best: Hypothesis) => void,
): Promise<void> {
  const { signal } = job.run;
  const onDone = (index: number, best: Hypothesis): void => {
    const piece = batch[index];
    if (piece !== undefined) done(piece, best);
  };
  const options = { ...searchOptions(job), onDone, ...(signal === undefined ? {} : { signal }) };
  try {
    await beamSearch(job.model.network, batch, options);
  } catch (cause) {
    if (signal?.aborted === true) throw new TermtreuError('interrupted', {}, { cause });
    throw new TermtreuError('engine-failed', { engine: 'local', problem: String(cause) }, { cause });
  }
}

function searchOptions({ model, beams }: Job): SearchOptions {
  const { tokens, decoding } = model.card;
  return {
    beams,
    lengthPenalty: decoding.lengthPenalty,
    startToken: tokens.decoderStart,
    endToken: tokens.end,
    banned: [tokens.pad],
    maxTokens: (sourceTokens) => Math.ceil(1.5 * sourceTokens) + 20,
  };
}

function prepare(job: Job, segment: EngineSegment, index: number): Prepared {
  const { model } = job;
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
  if (parts.length === 1) return { pieces };
  return { pieces, note: hard ? 'cut-hard' : 'cut-at-clause' };
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
  return createTracker(constraints, tokenizer);
}

function assemble(model: LoadedModel, prepared: Prepared | undefined, parts: readonly Hypothesis[]): EngineResult {
  const texts = parts.map((part, i) =>
    restoreTypography(model.tokenizer.decode(part.tokens), prepared?.pieces[i]?.source ?? ''),
  );
  const text = texts.join(' ').trim();
  const notes: EngineNote[] = prepared?.note === undefined ? [] : [prepared.note];
  if (parts.some((part) => !part.ended)) notes.push('output-limit');
  if (repeatsItself(text)) notes.push('repetition');
  if (text === '') notes.push('empty');
  return { text, notes };
}
