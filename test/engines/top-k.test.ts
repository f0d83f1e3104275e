import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { logSumExp, topTokens } from '../../src/engines/local/top-k.js';

const logit = fc.float({ min: -40, max: 40, noNaN: true });
const row = fc.array(fc.oneof({ weight: 9, arbitrary: logit }, fc.constant(-Infinity)), {
  minLength: 1,
  maxLength: 60,
});

/** The same by sorting everything; of equal tokens the one with the lower number comes first. */
function sortTokens(logits: readonly number[], k: number) {
  const sum = logits.reduce((total, value) => total + Math.exp(value), 0);
  return logits
    .map((value, token) => ({ token, value, score: value - Math.log(sum) }))
    .filter(({ score }) => score > -Infinity)
    .toSorted((left, right) => right.value - left.value)
    .slice(0, k);
}

it('gives the same tokens and log-probabilities as a sort, wherever the row begins', () => {
  fc.assert(
    fc.property(fc.array(logit, { maxLength: 5 }), row, fc.integer({ min: 1, max: 70 }), (...[before, logits, k]) => {
      const data = Float32Array.from([...before, ...logits, 50]);
      const top = topTokens(data, before.length, { k, vocabulary: logits.length });
      const expected = sortTokens(logits, k);
      expect([...top.tokens]).toEqual([...expected.map(({ token }) => token), ...Array(k - expected.length).fill(-1)]);
      for (const [i, { score }] of expected.entries()) expect(top.scores[i]).toBeCloseTo(score, 5);
    }),
  );
});

it('finds the normaliser of a row', () => {
  const logits = Float32Array.of(99, Math.log(1), Math.log(2), Math.log(5), 99);
  expect(logSumExp(logits, 1, { vocabulary: 3, maximum: Math.log(5) })).toBeCloseTo(Math.log(8), 5);
});
