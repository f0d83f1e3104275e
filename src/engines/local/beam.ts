import type { ConstraintTracker, Progress } from './constraints.js';
import type { DecodeSession, Network, NextTokens } from './network.js';
import { isCaughtInLoop, wouldRepeat } from './repetition.js';

/** How the search works. */
export interface SearchOptions {
  /** Hypotheses kept per sentence; 1 is greedy decoding. */
  readonly beams: number;
  /** A hypothesis scores its log-probability divided by its length to this power. */
  readonly lengthPenalty: number;
  readonly startToken: number;
  readonly endToken: number;
  /** The most tokens an output may have, for a source of so many tokens. */
  readonly maxTokens: (sourceTokens: number) => number;
  /**
   * No row of so many tokens is written twice in an output (Paulus et al. 2017, https://arxiv.org/abs/1705.04304,
   * section 2.5); for a sentence that was caught in a loop.
   */
  readonly noRepeat?: number;
  readonly signal?: AbortSignal;
  /** Called with each sentence as soon as it is done. */
  readonly onDone?: (sentence: number, best: Hypothesis) => void;
}

/** One sentence to decode: its source tokens and what the output has to contain. */
export interface SearchInput {
  readonly ids: readonly number[];
  readonly tracker: ConstraintTracker;
}

/** A finished output. */
export interface Hypothesis {
  /** The tokens, without start and end. */
  readonly tokens: readonly number[];
  /** Log-probability divided by the length penalty; comparable within one sentence. */
  readonly score: number;
  /** Whether the end token was written; else the output was cut at the limit. */
  readonly ended: boolean;
  /** Whether every constraint is met. */
  readonly complete: boolean;
}

interface Live {
  readonly tokens: readonly number[];
  readonly sum: number;
  /** The row of the last decoder step. */
  readonly row: number;
  readonly progress: Progress;
}

interface Search {
  readonly sentence: number;
  readonly limit: number;
  readonly tracker: ConstraintTracker;
  live: readonly Live[];
  finished: Hypothesis[];
}

interface Candidate extends Live {
  readonly token: number;
  readonly bank: number;
}

type StepOptions = SearchOptions & { readonly vocabulary: number };

/** Candidates taken from each row: as many as may end, and as many again to live on. */
const candidatesOf = ({ beams, vocabulary }: StepOptions): number => Math.min(2 * beams, vocabulary);

/**
 * Beam search over a batch: sentences that are done leave, so that the batch shrinks with its slowest members.
 * Candidates and the stop follow the usual formulation (Wu et al. 2016, https://arxiv.org/abs/1609.08144, section 7;
 * the bookkeeping is that of Hugging Face's beam search): of the 2k best extensions those that end are finished,
 * the k best others live on, and a sentence is done when k are finished, or in a wide beam when none that lives is
 * better than the fourth that is finished.
 * Under constraints the beam is divided among banks of hypotheses that have met as many of them: dynamic beam
 * allocation (Post and Vilar 2018, https://aclanthology.org/N18-1119/).
 * @throws the signal's reason when it is aborted
 */
export async function beamSearch(
  network: Network,
  batch: readonly SearchInput[],
  options: SearchOptions,
): Promise<Hypothesis[]> {
  const session = await network.open(batch.map((input) => input.ids));
  try {
    return await decode(session, batch, { ...options, vocabulary: network.vocabulary });
  } finally {
    session.close();
  }
}

async function decode(
  session: DecodeSession,
  batch: readonly SearchInput[],
  options: StepOptions,
): Promise<Hypothesis[]> {
  const results: Hypothesis[] = [];
  let active: Search[] = batch.map(({ ids, tracker }, sentence) => ({
    sentence,
    limit: options.maxTokens(ids.length),
    tracker,
    live: [{ tokens: [], sum: 0, row: 0, progress: tracker.start }],
    finished: [],
  }));
  while (active.length > 0) {
    options.signal?.throwIfAborted();
    const wanted = active.flatMap(({ live, tracker }) => live.map(({ progress }) => tracker.wanted(progress)));
    const next = await stepAll(session, active, { wanted, options });
    advanceAll(active, { next, wanted }, options);
    const remaining: Search[] = [];
    for (const search of active) {
      if (isDone(search, options)) {
        const best = bestOf(search, options);
        results[search.sentence] = best;
        options.onDone?.(search.sentence, best);
      } else remaining.push(search);
    }
    active = remaining;
  }
  return results;
}

/** For each hypothesis the tokens that its constraints want next. */
type Wanted = readonly (readonly number[])[];

function stepAll(
  session: DecodeSession,
  active: readonly Search[],
  { wanted, options }: { readonly wanted: Wanted; readonly options: StepOptions },
): Promise<NextTokens> {
  const tokens: number[] = [];
  const sentences: number[] = [];
  const parents: number[] = [];
  for (const search of active) {
    for (const live of search.live) {
      tokens.push(live.tokens.at(-1) ?? options.startToken);
      sentences.push(search.sentence);
      parents.push(live.row);
    }
  }
  return session.step({ tokens, sentences, parents, count: candidatesOf(options), wanted });
}

interface Step {
  readonly next: NextTokens;
  readonly wanted: Wanted;
}

function advanceAll(active: readonly Search[], step: Step, options: StepOptions): void {
  let row = 0;
  for (const search of active) {
    const candidates: Candidate[] = [];
    for (const parent of search.live) {
      extend(candidates, { ...step, search, parent, row, options });
      row += 1;
    }
    candidates.sort((left, right) => right.sum - left.sum);
    search.live = allocate(search, candidates, options);
  }
}

interface Extension extends Step {
  readonly search: Search;
  readonly parent: Live;
  readonly row: number;
  readonly options: StepOptions;
}

/** Adds the best extensions of one hypothesis, and those that its constraints want, to the candidates. */
function extend(candidates: Candidate[], { search, parent, row, next, wanted, options }: Extension): void {
  const { tracker } = search;
  const add = (token: number, score: number): void => {
    const ends = token === options.endToken;
    const progress = ends ? parent.progress : tracker.advance(parent.progress, token);
    if (progress === undefined || (ends && !tracker.isComplete(progress))) return;
    if (options.noRepeat !== undefined && wouldRepeat(parent.tokens, token, options.noRepeat)) return;
    const tokens = ends ? parent.tokens : [...parent.tokens, token];
    candidates.push({ tokens, token, sum: parent.sum + score, row, progress, bank: tracker.bank(progress) });
  };
  const added = new Set<number>();
  const count = candidatesOf(options);
  for (let i = row * count; i < (row + 1) * count; i += 1) {
    const score = next.scores[i] ?? -Infinity;
    const token = next.tokens[i] ?? -1;
    if (score === -Infinity) break;
    added.add(token);
    add(token, score);
  }
  for (const [i, token] of wanted[row]?.entries() ?? []) {
    if (added.has(token)) continue;
    added.add(token);
    add(token, next.wanted[row]?.[i] ?? -Infinity);
  }
}

/**
 * Chooses who lives on: each bank gets the same share of the beam, what a bank cannot fill goes to the best of the
 * others. Candidates that end are finished when they stand among the first of their bank.
 */
function allocate(search: Search, candidates: readonly Candidate[], options: SearchOptions): Live[] {
  const open: Candidate[][] = Array.from({ length: search.tracker.banks }, () => []);
  const seen = new Int32Array(search.tracker.banks);
  for (const candidate of candidates) {
    const rank = seen[candidate.bank] ?? 0;
    seen[candidate.bank] = rank + 1;
    if (candidate.token !== options.endToken) open[candidate.bank]?.push(candidate);
    else if (rank < options.beams) finish(search, candidate, options);
  }
  const filled = furthestFirst(search.tracker, open.filter((bank) => bank.length > 0).toReversed());
  const share = Math.max(1, Math.floor(options.beams / Math.max(1, filled.length)));
  const chosen = filled.flatMap((bank) => bank.slice(0, share)).slice(0, options.beams);
  const rest = filled.flatMap((bank) => bank.slice(share)).sort((left, right) => right.sum - left.sum);
  return [...chosen, ...rest.slice(0, options.beams - chosen.length)].sort((left, right) => right.sum - left.sum);
}

/**
 * Puts the candidate that has written most of a constraint at the head of the highest bank, where it cannot be left
 * out: else hypotheses that begin a constraint again and again could crowd out the one that is about to meet it.
 */
function furthestFirst(tracker: ConstraintTracker, [highest, ...lower]: readonly Candidate[][]): Candidate[][] {
  if (highest === undefined) return [];
  const furthest = highest.reduce((best, candidate) =>
    tracker.depth(candidate.progress) > tracker.depth(best.progress) ? candidate : best,
  );
  return [[furthest, ...highest.filter((candidate) => candidate !== furthest)], ...lower];
}

function finish(search: Search, { tokens, sum }: Candidate, options: SearchOptions): void {
  const score = sum / (tokens.length + 1) ** options.lengthPenalty;
  search.finished.push({ tokens, score, ended: true, complete: true });
  search.finished.sort((left, right) => right.score - left.score);
  search.finished.length = Math.min(search.finished.length, options.beams);
}

/** A wide beam is for finding its way through constraints; more finished hypotheses than this rarely bring a better one. */
const ENOUGH_FINISHED = 4;

function isDone(search: Search, options: SearchOptions): boolean {
  const best = search.live[0];
  if (best === undefined || best.tokens.length >= search.limit || isCaughtInLoop(best.tokens)) return true;
  if (search.finished.length >= options.beams) return true;
  const enough = search.finished[ENOUGH_FINISHED - 1];
  return enough !== undefined && enough.score >= best.sum / best.tokens.length ** options.lengthPenalty;
}

function bestOf(search: Search, options: SearchOptions): Hypothesis {
  const finished = search.finished[0];
  if (finished !== undefined) return finished;
  const { tracker } = search;
  const cut = search.live.toSorted((left, right) => tracker.bank(right.progress) - tracker.bank(left.progress))[0];
  if (cut === undefined) return { tokens: [], score: -Infinity, ended: false, complete: false };
  const score = cut.sum / cut.tokens.length ** options.lengthPenalty;
  return { tokens: cut.tokens, score, ended: false, complete: tracker.isComplete(cut.progress) };
}
