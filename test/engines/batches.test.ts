import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBatches } from '../../src/engines/local/batches.js';

const sizes = (batches: readonly (readonly { size: number }[])[]) =>
  batches.map((batch) => batch.map(({ size }) => size));
const sized = (...all: readonly number[]) => all.map((size) => ({ size }));

it('keeps the first batch small and in order, and sorts the rest by length', () => {
  const items = sized(9, 3, 5, 8, 2, 7);
  expect(sizes(makeBatches(items, { sentences: 2, tokens: 100, first: 2, window: 4 }))).toEqual([
    [9, 3],
    [8, 7],
    [5, 2],
  ]);
});

it('sorts within windows, so that a long text comes out nearly in order', () => {
  const items = sized(1, 2, 3, 4);
  expect(sizes(makeBatches(items, { sentences: 9, tokens: 100, first: 0, window: 2 }))).toEqual([
    [2, 1],
    [4, 3],
  ]);
});

it('counts the padding', () => {
  // Three sentences of ten tokens with padding would be 30.
  const items = sized(10, 2, 2);
  expect(sizes(makeBatches(items, { sentences: 9, tokens: 29, first: 0, window: 9 }))).toEqual([[10, 2], [2]]);
});

it('loses nothing and keeps to its limits', () => {
  const options = fc.record({
    sentences: fc.integer({ min: 1, max: 8 }),
    tokens: fc.integer({ min: 1, max: 200 }),
    first: fc.nat(4),
    window: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ size: fc.integer({ min: 1, max: 160 }) })), options, (items, limits) => {
      const batches = makeBatches(items, limits);
      expect(new Set(batches.flat())).toEqual(new Set(items));
      expect(batches.flat()).toHaveLength(items.length);
      expect(Math.max(0, ...batches.map((batch) => batch.length))).toBeLessThanOrEqual(limits.sentences);
      // A single sentence may be longer than a batch should be.
      const several = batches.filter((batch) => batch.length > 1);
      const padded = several.map((batch) => batch.length * Math.max(...batch.map(({ size }) => size)));
      expect(Math.max(0, ...padded)).toBeLessThanOrEqual(limits.tokens);
    }),
  );
});
