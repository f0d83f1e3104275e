import { assert, nat, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCaughtInLoop, wouldRepeat } from '../../src/engines/local/repetition.js';

const opening = Array.from({ length: 20 }, (_, i) => i + 100);
const repeated = (phrase: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => phrase).flat();

describe('isCaughtInLoop', () => {
  it.each([1, 2, 3, 5, 7, 10])('sees a phrase of %d tokens that never ends', (length) => {
    const phrase = Array.from({ length }, (_, i) => i);
    expect(isCaughtInLoop([...opening, ...repeated(phrase, 50)])).toBe(true);
  });

  it('lets a text repeat itself and go on', () => {
    expect(isCaughtInLoop([...opening, ...repeated([1, 2, 3], 9)])).toBe(false);
    expect(isCaughtInLoop([...opening, ...repeated([1, 2, 3], 20), ...opening])).toBe(false);
  });

  it('takes no text of different tokens for a loop', () => {
    assert(
      property(uniqueArray(nat(), { minLength: 0, maxLength: 80 }), (tokens) => {
        expect(isCaughtInLoop(tokens)).toBe(false);
      }),
    );
  });
});

describe('wouldRepeat', () => {
  it('sees a row of tokens that stands there already', () => {
    expect(wouldRepeat([1, 2, 3, 9, 1, 2], 3, 3)).toBe(true);
    expect(wouldRepeat([1, 2, 3, 9, 1, 2], 4, 3)).toBe(false);
    expect(wouldRepeat([7, 7, 7], 7, 3)).toBe(true);
    expect(wouldRepeat([1, 2], 3, 3)).toBe(false);
  });

  it('is never true while all tokens differ', () => {
    assert(property(uniqueArray(nat(), { minLength: 1 }), ([last = 0, ...tokens]) => !wouldRepeat(tokens, last, 1)));
  });
});
