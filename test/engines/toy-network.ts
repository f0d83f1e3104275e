import type { Network } from '../../src/engines/local/network.js';
import type { SearchOptions } from '../../src/engines/local/beam.js';

/** Tokens of the toy vocabulary: padding and start, the end, and words. */
export const PAD = 0;
export const END = 1;

/** One call of a decoder step, as the search made it. */
export interface StepCall {
  readonly tokens: readonly number[];
  readonly sentences: readonly number[];
  readonly parents: readonly number[];
}

/** The log-probabilities of the next token, given the sentence's seed and all tokens so far. */
export type NextToken = (seed: number, history: readonly number[]) => readonly number[];

/** A network that needs no weights: a function says what may follow; every call is kept to be looked at. */
export interface ToyNetwork extends Network {
  readonly calls: StepCall[];
}

/**
 * Makes a toy network. Each row's history is rebuilt from the parents alone, as a real cache would be, so that wrong
 * parents lead to wrong outputs. A sentence's first source token is its seed.
 */
export function createToyNetwork(vocabulary: number, next: NextToken): ToyNetwork {
  const calls: StepCall[] = [];
  return {
    vocabulary,
    calls,
    open: async (batch) => {
      let rows: readonly (readonly number[])[] = [];
      return {
        close: () => {},
        step: async ({ tokens, sentences, parents, count, wanted }) => {
          calls.push({ tokens: [...tokens], sentences: [...sentences], parents: [...parents] });
          const first = rows.length === 0;
          const histories = tokens.map((token, row) => [...(first ? [] : (rows[parents[row] ?? -1] ?? [])), token]);
          rows = histories;
          const scores = histories.map((history, row) => next(batch[sentences[row] ?? -1]?.[0] ?? 0, history.slice(1)));
          const best = scores.map((row) => bestTokens(row, count));
          return {
            tokens: best.flatMap((row) => row.map(({ token }) => token)),
            scores: best.flatMap((row) => row.map(({ score }) => score)),
            wanted: wanted.map((row, at) => row.map((token) => scores[at]?.[token] ?? -Infinity)),
          };
        },
      };
    },
    dispose: async () => {},
  };
}

/** As a decoder gives them: the best first, as many as are asked for. */
function bestTokens(scores: readonly number[], count: number): { token: number; score: number }[] {
  const sorted = scores.map((score, token) => ({ token, score })).toSorted((one, other) => other.score - one.score);
  return Array.from({ length: count }, (_, i) => sorted[i] ?? { token: -1, score: -Infinity });
}

/** A Markov chain of the second order with random weights; the same seed gives the same chain. */
export function randomChain(vocabulary: number): NextToken {
  return (seed, history) => {
    const state = [seed, history.at(-1) ?? 0, history.at(-2) ?? 0];
    return logProbabilities(
      Array.from({ length: vocabulary }, (_, token) => (token === PAD ? -Infinity : 4 * hash([...state, token]))),
    );
  };
}

/** Logits to log-probabilities, in the precision that the search sees. */
export function logProbabilities(logits: readonly number[]): number[] {
  const sum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit), 0));
  return logits.map((logit) => Math.fround(logit - sum));
}

/** A number in [0, 1) that only depends on the input: rounds of the mixer of MurmurHash3. */
function hash(values: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const value of values) {
    state = Math.imul(state ^ (value + 0x85ebca6b), 0xcc9e2d51);
    state = Math.imul(state ^ (state >>> 15), 0x1b873593);
    state ^= state >>> 13;
  }
  return (state >>> 0) / 2 ** 32;
}

/** Settings for a search over a toy network. */
export function toyOptions(options: Partial<SearchOptions> & { readonly limit: number }): SearchOptions {
  const { limit, ...rest } = options;
  return {
    beams: 4,
    lengthPenalty: 1,
    startToken: PAD,
    endToken: END,
    maxTokens: () => limit,
    ...rest,
  };
}
