import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beamSearch, type Hypothesis, type SearchOptions } from '../../src/engines/local/beam.js';
import { UNCONSTRAINED } from '../../src/engines/local/constraints.js';
import { createToyNetwork, END, randomChain, toyOptions, type NextToken } from './toy-network.js';

const VOCABULARY = 6;
const LIMIT = 4;
/** More than there are outputs of LIMIT tokens: nothing is ever left out. */
const EVERYTHING = 400;

const seeds = fc.integer({ min: 0, max: 100_000 });
const batches = fc.array(seeds, { minLength: 1, maxLength: 5 });

function search(batch: readonly number[], options: SearchOptions, next = randomChain(VOCABULARY)) {
  const network = createToyNetwork(VOCABULARY, next);
  const inputs = batch.map((seed) => ({ ids: [seed, END], tracker: UNCONSTRAINED }));
  return { calls: network.calls, result: beamSearch(network, inputs, options) };
}

/** Every ended output below the limit with its score, by trying them all. */
function enumerate(next: NextToken, seed: number, lengthPenalty: number): Pick<Hypothesis, 'tokens' | 'score'>[] {
  const ended: Pick<Hypothesis, 'tokens' | 'score'>[] = [];
  const visit = (tokens: readonly number[], sum: number): void => {
    const scores = next(seed, tokens);
    ended.push({ tokens, score: (sum + (scores[END] ?? -Infinity)) / (tokens.length + 1) ** lengthPenalty });
    if (tokens.length + 1 === LIMIT) return;
    for (let token = END + 1; token < VOCABULARY; token += 1) {
      visit([...tokens, token], sum + (scores[token] ?? -Infinity));
    }
  };
  visit([], 0);
  return ended.sort((left, right) => right.score - left.score);
}

describe('the best hypothesis', () => {
  it.each([0, 0.6, 1])(
    'is that of exhaustive enumeration when the beam holds everything (penalty %d)',
    async (penalty) => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const options = toyOptions({ limit: LIMIT, beams: EVERYTHING, lengthPenalty: penalty });
          const [found] = await search([seed], options).result;
          const best = enumerate(randomChain(VOCABULARY), seed, penalty)[0];
          expect(found).toMatchObject({ tokens: best?.tokens, ended: true, complete: true });
          expect(found?.score).toBeCloseTo(best?.score ?? NaN, 4);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('of a narrow beam has the score of its tokens and is never better than the best', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 1, max: 6 }), async (seed, beams) => {
        const [found] = await search([seed], toyOptions({ limit: LIMIT, beams })).result;
        if (found?.ended !== true) return;
        const all = enumerate(randomChain(VOCABULARY), seed, 1);
        const same = all.find(({ tokens }) => tokens.join() === found.tokens.join());
        expect(found.score).toBeCloseTo(same?.score ?? NaN, 4);
        expect(found.score).toBeLessThanOrEqual((all[0]?.score ?? 0) + 1e-4);
      }),
    );
  });

  it('is not the greedy one where a worse first token leads to a better whole', async () => {
    // Token 2 looks better at first (0.6 against 0.4), but what follows it is spread thin.
    const table = new Map([
      ['', probabilities({ 2: 0.6, 5: 0.4 })],
      ['2', probabilities({ 1: 0.3, 3: 0.35, 4: 0.35 })],
    ]);
    const next: NextToken = (_seed, history) => table.get(history.join()) ?? probabilities({ 1: 1 });
    const tokensOf = async (beams: number) =>
      (await search([0], toyOptions({ limit: 8, beams, lengthPenalty: 0 }), next).result)[0]?.tokens;
    expect(await tokensOf(1)).toEqual([2, 3]);
    expect(await tokensOf(2)).toEqual([5]);
  });
});

describe('greedy decoding', () => {
  it('takes the most probable token at every step', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(0, 1), async (seed, lengthPenalty) => {
        const limit = 12;
        const [found] = await search([seed], toyOptions({ limit, beams: 1, lengthPenalty })).result;
        expect(found).toMatchObject(argmax(randomChain(VOCABULARY), seed, limit));
      }),
    );
  });
});

describe('a batch', () => {
  it('gives each sentence what it gets alone', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 1, max: 5 }), async (batch, beams) => {
        const options = toyOptions({ limit: 12, beams });
        const alone = await Promise.all(batch.map(async (seed) => (await search([seed], options).result)[0]));
        expect(await search(batch, options).result).toEqual(alone);
      }),
    );
  });

  it('never has more rows than its sentences have beams, and each row goes on from one of its own sentence', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 1, max: 5 }), async (batch, beams) => {
        const { calls, result } = search(batch, toyOptions({ limit: 12, beams }));
        await result;
        calls.forEach(({ tokens, sentences, parents }, step) => {
          expect([sentences.length, parents.length]).toEqual([tokens.length, tokens.length]);
          for (const count of Map.groupBy(sentences, (sentence) => sentence).values()) {
            expect(count.length).toBeLessThanOrEqual(beams);
          }
          if (step === 0) return;
          const before = calls[step - 1]?.sentences ?? [];
          expect(parents.map((parent) => before[parent])).toEqual(sentences);
        });
      }),
    );
  });

  it('loses the sentences that are done', async () => {
    const done: number[] = [];
    const options = toyOptions({ limit: 9, beams: 2, onDone: (sentence) => done.push(sentence) });
    const { calls, result } = search([3, 1, 2], options, endsAfterSeed);
    expect((await result).map(({ tokens }) => tokens)).toEqual([[2, 2, 2], [2], [2, 2]]);
    expect(done).toEqual([1, 2, 0]);
    expect(calls.map(({ sentences }) => sentences)).toEqual([[0, 1, 2], [0, 1, 2], [0, 2], [0]]);
    expect(calls.map(({ parents }) => parents)).toEqual([[0, 0, 0], [0, 1, 2], [0, 2], [0]]);
  });
});

describe('limits', () => {
  it('cuts an output that does not end, and says so', async () => {
    const [found] = await search([7], toyOptions({ limit: 5 }), endless).result;
    expect(found).toMatchObject({ tokens: [2, 2, 2, 2, 2], ended: false, complete: true });
  });

  it('asks for the limit with the length of the source', async () => {
    const options = toyOptions({ limit: 0, maxTokens: (sourceTokens) => 2 * sourceTokens + 1 });
    expect((await search([7], options, endless).result)[0]?.tokens).toHaveLength(5);
  });
});

it('stops at once when it is aborted, with the reason of the signal', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const next: NextToken = (_seed, history) => {
    if (history.length === 2) controller.abort(reason);
    return probabilities({ 2: 1 });
  };
  const { calls, result } = search([0], toyOptions({ limit: 100, signal: controller.signal }), next);
  await expect(result).rejects.toBe(reason);
  expect(calls).toHaveLength(3);
});

/** Sentence n is certain to end after n words. */
const endsAfterSeed: NextToken = (seed, history) => probabilities(history.length < seed ? { 2: 1 } : { 1: 1 });

const endless: NextToken = () => probabilities({ 2: 0.5, 3: 0.3, 4: 0.2 });

function probabilities(table: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: VOCABULARY }, (_, token) => Math.log(table[token] ?? 0));
}

function argmax(next: NextToken, seed: number, limit: number): Pick<Hypothesis, 'tokens' | 'ended'> {
  const tokens: number[] = [];
  while (tokens.length < limit) {
    const scores = next(seed, tokens);
    const best = scores.indexOf(Math.max(...scores));
    if (best === END) return { tokens, ended: true };
    tokens.push(best);
  }
  return { tokens, ended: false };
}
