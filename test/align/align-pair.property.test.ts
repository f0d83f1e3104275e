import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPair } from '../../src/align/align-pair.js';
import { ENGLISH, GERMAN } from './article.js';
import { sideOf } from './side.js';

const germanText = array(array(constantFrom(...GERMAN.flat()), { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const englishText = array(array(constantFrom(...ENGLISH.flat()), { minLength: 1, maxLength: 5 }), { maxLength: 8 });

function indices(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

describe('any two texts', () => {
  it('has every block and every sentence in exactly one bead', () => {
    assert(
      property(germanText, englishText, (german, english) => {
        const { source, target, blocks, sentences } = alignPair(sideOf(german), sideOf(english));
        for (const [beads, sources, targets] of [
          [blocks, source.blocks.length, target.blocks.length],
          [sentences, source.sentences.length, target.sentences.length],
        ] as const) {
          expect(beads.flatMap((bead) => bead.source).sort((one, other) => one - other)).toEqual(indices(sources));
          expect(beads.flatMap((bead) => bead.target).sort((one, other) => one - other)).toEqual(indices(targets));
          const firsts = beads.flatMap((bead) => bead.source.slice(0, 1));
          expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
          expect(beads.every((bead) => bead.source.length + bead.target.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('is aligned with itself one to one', () => {
    assert(
      property(germanText, (text) => {
        const { sentences } = alignPair(sideOf(text), sideOf(text));
        expect(sentences.every(({ source, target }) => source.length === target.length)).toBe(true);
      }),
    );
  });
});

it('tells most sentences that are lost', () => {
  const lost = { found: 0, all: 0 };
  assert(
    property(integer({ min: 1, max: ENGLISH.length - 1 }), integer({ min: 0, max: 10 }), (block, choice) => {
      const sentences = ENGLISH[block] ?? [];
      const at = choice % sentences.length;
      const before = ENGLISH.slice(0, block).flat().length;
      const pair = alignPair(sideOf(GERMAN), sideOf(ENGLISH.with(block, sentences.toSpliced(at, 1))));
      const alone = pair.sentences.filter(({ target }) => target.length === 0).flatMap(({ source }) => source);
      lost.all += 1;
      if (alone.length === 1 && alone[0] === before + at) lost.found += 1;
    }),
    { seed: 1, numRuns: 100 },
  );
  expect(lost.found / lost.all).toBeGreaterThanOrEqual(0.85);
});
