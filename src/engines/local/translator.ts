import { TermtreuError } from '../../errors.js';
import { isInCapitals } from '../../in-capitals.js';
import type { EngineNote, EngineResult, EngineSegment, RequiredTerm, TranslateOptions } from '../engine.js';
import { isMostlyForeign } from '../foreign-text.js';
import { makeBatches, type BatchOptions } from './batches.js';
import { beamSearch, type Hypothesis, type SearchOptions } from './beam.js';
import { withoutCapitals } from './capitals.js';
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

/** Hypotheses of a batch, of parts of like length; more gain little and take memory. */
const ROWS = 16;
/** Source tokens of all hypotheses of a batch, padding included. */
const ROW_TOKENS = 4096;
/** Under constraints each part has up to sixteen hypotheses. */
const CONSTRAINED_SENTENCES = 2;
const WINDOW = 64;
/** Constrained decoding needs room for a bank of hypotheses for every constraint, but no more than this. */
const MOST_BEAMS = 16;
const BEAMS_PER_BANK = 2;
/** For parts on which a beam would be wasted. */
const GREEDY = { beams: 1, mostBeams: 4 };
/** A sentence in more parts than this is no sentence that a beam would make better: it is decoded greedily. */
const MOST_PARTS = 3;
/**
 * Tokens to a UTF-16 unit: German has 0.2 to 0.5, in capitals 0.7. With more than the first it is decoded greedily, with
 * more than the second it is no language and stays as it is.
 */
const DENSE = { greedy: 0.75, copied: 1.3 };
/** A shorter text may consist of one rare letter. */
const SHORTEST_COPIED = 12;
/** Source tokens, some fifty words: longer parts get fewer hypotheses under constraints, and no beam a second time. */
const LONG = 80;
const MOST_LONG_BEAMS = 8;
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
  /** Whether a beam would be wasted on it. */
  readonly greedy: boolean;
}

interface Prepared {
  readonly pieces: readonly Piece[];
  readonly restore: (english: string) => string;
  readonly note?: EngineNote;
}

interface Job extends TaskOptions {
  readonly model: LoadedModel;
  readonly beams: number;
  /** The most hypotheses that constraints may ask for. */
  readonly mostBeams: number;
  readonly noRepeat?: number;
}

/** Makes the translator of a model. `beams` are the hypotheses per sentence, the model's own setting unless given. */
export function createTranslator(model: LoadedModel, beams = model.card.decoding.beams): Translator {
  return {
    version: `${model.card.name} ${model.card.version}`,
    translate: (segments, options) => translateAll(segments, { ...options, model, beams, mostBeams: MOST_BEAMS }),
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
  const pieces = prepared.flatMap((item) => item.pieces);
  await decodeAll(
    job,
    pieces.filter(({ greedy }) => !greedy),
    done,
  );
  await decodeAll(
    { ...job, ...GREEDY },
    pieces.filter(({ greedy }) => greedy),
    done,
  );
  return results;
}

type Done = (piece: Piece, best: Hypothesis) => void;

/** Decodes pieces; those that run wild are decoded again without repetitions, and the better of the two is taken. */
async function decodeAll(job: Job, pieces: readonly Piece[], done: Done): Promise<void> {
  const wild = new Map<Piece, Hypothesis>();
  for (const batch of batchesOf(pieces, job)) {
    await search(job, batch, (piece, best) => {
      if (isWild(job.model, best)) wild.set(piece, best);
      else done(piece, best);
    });
  }
  const { greedy = [], beamed = [] } = Object.groupBy(wild.keys(), ({ size }) => (size > LONG ? 'greedy' : 'beamed'));
  const decodeAgain = async (again: Job, part: readonly Piece[]): Promise<void> => {
    for (const batch of batchesOf(part, again)) {
      await search(again, batch, (piece, second) => {
        const first = wild.get(piece);
        done(piece, first === undefined || !isWild(job.model, second) ? second : first);
      });
    }
  };
  await decodeAgain({ ...job, noRepeat: NO_REPEAT }, beamed);
  await decodeAgain({ ...job, ...GREEDY, noRepeat: NO_REPEAT }, greedy);
}

/** Parts of a sentence that have no constraint need no wide beam. */
function batchesOf(pieces: readonly Piece[], { beams }: Job): Piece[][] {
  const { free = [], bound = [] } = Object.groupBy(pieces, ({ tracker }) => (tracker.banks === 1 ? 'free' : 'bound'));
  const sentences = Math.max(1, Math.floor(ROWS / beams));
  const options: BatchOptions = { sentences, tokens: Math.floor(ROW_TOKENS / beams), first: 0, window: WINDOW };
  return [...makeBatches(free, options), ...makeBatches(bound, { ...options, sentences: CONSTRAINED_SENTENCES })];
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

function searchOptions({ model, beams, mostBeams }: Job, batch: readonly Piece[]): SearchOptions {
  const { tokens, decoding } = model.card;
  const banks = Math.max(...batch.map((piece) => piece.tracker.banks));
  const most = batch.some(({ size }) => size > LONG) ? Math.min(mostBeams, MOST_LONG_BEAMS) : mostBeams;
  const wanted = banks === 1 ? beams : Math.min(most, BEAMS_PER_BANK * (banks + 1));
  return {
    beams: Math.max(beams, wanted),
    lengthPenalty: decoding.lengthPenalty,
    startToken: tokens.decoderStart,
    endToken: tokens.end,
    maxTokens: (sourceTokens) => Math.ceil(1.5 * sourceTokens) + 20,
  };
}

function prepare(job: Job, wanted: EngineSegment, index: number): Prepared {
  const prepared = prepareText(job, wanted, index);
  if (!isInCapitals(wanted.text)) return prepared;
  const { restore } = prepared;
  return { ...prepared, restore: (english) => restore(english).toUpperCase() };
}

function prepareText(job: Job, wanted: EngineSegment, index: number): Prepared {
  const { model } = job;
  const { segment, restore } = standInForCopies(
    isInCapitals(wanted.text) ? { ...wanted, text: withoutCapitals(wanted.text) } : wanted,
  );
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
  const encoded = parts.map(encode);
  const density = encoded.reduce((sum, ids) => sum + ids.length, 0) / segment.text.length;
  if (density > DENSE.copied && segment.text.length >= SHORTEST_COPIED) return { pieces: [], restore };
  const greedy = parts.length > MOST_PARTS || density > DENSE.greedy;
  const pieces = parts.map((part, partIndex): Piece => {
    const ids = encoded[partIndex] ?? [];
    const source = segment.text.slice(part.start, part.end);
    const tracker = job.constrained ? track(model, termsWithin(segment, part)) : UNCONSTRAINED;
    return { segment: index, part: partIndex, size: ids.length, ids, tracker, source, greedy };
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
