import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beamSearch } from '../../src/engines/local/beam.js';
import { createTracker, phraseConstraint, UNCONSTRAINED, type Progress } from '../../src/engines/local/constraints.js';
import { createToyNetwork, END, logProbabilities, randomChain, toyOptions, type NextToken } from './toy-network.js';
import { createToyTokenizer } from './toy-tokenizer.js';

/** Words with a space, the same bare, and what may stand before a bare one. */
const WORDS = 'the Minsk agreement agreements accord coalition of willing brave and pro'.split(' ');
const CASES = WORDS.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
const ENGLISH = createToyTokenizer([...new Set(CASES.flatMap((word) => [` ${word}`, word])), 's', ' "', '"', '-']);

const MINSK = ['Minsk agreement', 'Minsk accord'];

/** Where a text stands with its constraints; undefined when the tracker forbids one of its tokens. */
function follow(terms: readonly (readonly string[])[], text: string): Progress | undefined {
  const tracker = trackerOf(terms);
  return ENGLISH.tokens(text).reduce<Progress | undefined>(
    (progress, token) => (progress === undefined ? undefined : tracker.advance(progress, token)),
    tracker.start,
  );
}

function trackerOf(terms: readonly (readonly string[])[]) {
  return createTracker(
    terms.map((forms) => phraseConstraint(ENGLISH, forms)),
    ENGLISH,
  );
}

function keeps(terms: readonly (readonly string[])[], text: string): boolean {
  const progress = follow(terms, text);
  return progress !== undefined && trackerOf(terms).isComplete(progress);
}

describe('a constraint', () => {
  it.each([
    ['any of its forms', [MINSK], ' the Minsk accord and', true],
    ['a form at the very end', [MINSK], ' the Minsk agreement', true],
    ['a form with a capital', [['coalition']], ' Coalition of', true],
    ['a form after a quotation mark', [MINSK], ' the "Minsk agreement"', true],
    ['a form after a hyphen', [MINSK], ' pro-Minsk agreement', true],
    ['a form that begins again', [MINSK], ' Minsk Minsk agreement', true],
    ['a form glued to a word', [MINSK], ' proMinsk agreement', false],
    ['only a part of a form', [MINSK], ' the agreement', false],
    ['a longer word', [['agreement']], ' the agreements', false],
    ['a longer word that is a form too', [['agreement', 'agreements']], ' the agreements', true],
    [
      'a form whose longer sister breaks off',
      [['coalition', 'coalition of the willing']],
      ' coalition of the brave',
      true,
    ],
    [
      'a term whose longer sister breaks off',
      [['coalition'], ['coalition of the willing']],
      ' coalition of the brave coalition of the willing',
      true,
    ],
    [
      'the longer of two terms for both',
      [['coalition'], ['coalition of the willing']],
      ' coalition of the willing',
      false,
    ],
    ['one place for two equal terms', [MINSK, MINSK], ' the Minsk agreement', false],
    ['two places for two equal terms', [MINSK, MINSK], ' the Minsk agreement and Minsk accord', true],
    ['two terms in the other order', [MINSK, ['coalition']], ' coalition and Minsk accord', true],
  ])('and %s', (...[_what, terms, text, kept]) => {
    expect(keeps(terms, text)).toBe(kept);
  });

  it('does not let a word grow beyond the form that it has just met', () => {
    expect(follow([['agreement']], ' agreement')).toBeDefined();
    expect(follow([['agreement']], ' agreements')).toBeDefined();
    const [agreement = 0, s = 0] = [...ENGLISH.tokens(' agreement'), ...ENGLISH.tokens('s')];
    const tracker = trackerOf([['agreement']]);
    const met = tracker.advance(tracker.start, agreement);
    expect(met && tracker.advance(met, s)).toBeUndefined();
  });

  it('asks for the tokens that begin or continue it, the bare ones after a quotation mark only', () => {
    const tracker = trackerOf([MINSK]);
    const wanted = (text: string) => {
      const progress = follow([MINSK], text);
      return new Set(progress === undefined ? [] : tracker.wanted(progress).map((token) => ENGLISH.decode([token])));
    };
    expect(wanted('')).toEqual(new Set([' Minsk']));
    expect(wanted(' the')).toEqual(new Set([' Minsk']));
    expect(wanted(' the "')).toEqual(new Set([' Minsk', 'Minsk']));
    expect(wanted(' Minsk')).toEqual(new Set([' Minsk', ' agreement', ' accord']));
    expect(wanted(' Minsk accord')).toEqual(new Set());
  });
});

describe('banks', () => {
  it('grow with what is met, and no progress lies outside of them', () => {
    const terms = [MINSK, ['coalition']];
    const tracker = trackerOf(terms);
    const bank = (text: string) => tracker.bank(follow(terms, text) ?? tracker.start);
    expect([' the', ' Minsk', ' Minsk accord', ' Minsk accord and', ' Minsk accord coalition'].map(bank)).toEqual([
      0, 1, 2, 2, 4,
    ]);
    expect(tracker.banks).toBeGreaterThan(4);
    // Everything is met: a form that begins once more is no progress.
    expect(bank(' Minsk accord coalition Minsk')).toBe(4);
    expect(bank(' Minsk accord Minsk')).toBe(2);
  });

  it('of a sentence without constraints are one', () => {
    expect(trackerOf([])).toBe(UNCONSTRAINED);
    expect(UNCONSTRAINED.bank(UNCONSTRAINED.advance(UNCONSTRAINED.start, 5) ?? UNCONSTRAINED.start)).toBe(0);
    expect(UNCONSTRAINED.isComplete(UNCONSTRAINED.start)).toBe(true);
  });
});

it('follows the first thirty constraints and leaves the rest to the verification', () => {
  const terms = Array.from({ length: 34 }, () => ['coalition']);
  expect(keeps(terms, ' coalition'.repeat(29))).toBe(false);
  expect(keeps(terms, ' coalition'.repeat(30))).toBe(true);
  expect(keeps(terms, ' coalition'.repeat(34))).toBe(true);
});

describe('constrained beam search', () => {
  /** Six words, each a token of its own, and an ending that may follow any of them. */
  const words = createToyTokenizer([' a', ' b', ' c', ' d', ' e', ' f', 'x']);
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const terms = fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  /** Without capitals and bare forms, which this vocabulary lacks. */
  const constraintsOf = (wanted: readonly (readonly string[])[]) =>
    wanted.map((forms) => ({ spaced: forms.map((form) => words.tokens(` ${form}`)), bare: [] }));

  it('meets constraints that can be met, however improbable, within the length that they need', async () => {
    const limit = 40;
    await fc.assert(
      fc.asyncProperty(terms, fc.nat(100_000), fc.integer({ min: 2, max: 8 }), async (wanted, seed, beams) => {
        const chain = randomChain(words.vocabulary);
        const steep: NextToken = (state, history) => logProbabilities(chain(state, history).map((score) => 4 * score));
        const network = createToyNetwork(words.vocabulary, steep);
        const tracker = createTracker(constraintsOf(wanted), words);
        const [found] = await beamSearch(network, [{ ids: [seed, END], tracker }], toyOptions({ limit, beams }));
        expect(found?.complete).toBe(true);
        for (const forms of wanted) {
          const text = words.decode(found?.tokens ?? []);
          expect(forms.some((form) => new RegExp(` ${form}(?!\\p{L})`, 'u').test(text))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('may write a term again after every constraint is met', async () => {
    // The network wants to say “a b a c” and nothing else.
    const sentence = words.tokens(' a b a c');
    const next: NextToken = (_seed, { length }) =>
      logProbabilities(
        Array.from({ length: words.vocabulary }, (_, token) => (token === (sentence[length] ?? END) ? 9 : 0)),
      );
    const tracker = createTracker(constraintsOf([['a'], ['b']]), words);
    const network = createToyNetwork(words.vocabulary, next);
    const [found] = await beamSearch(network, [{ ids: [END], tracker }], toyOptions({ limit: 12, beams: 4 }));
    expect(words.decode(found?.tokens ?? [])).toBe(' a b a c');
  });

  it('gives of two cut outputs the one that has met more constraints', async () => {
    // No output ends, and the limit leaves room for two of three terms; the network prefers the last term.
    const [a = 0, b = 0, c = 0] = words.tokens(' a b c');
    const next: NextToken = () =>
      logProbabilities(
        Array.from({ length: words.vocabulary }, (_, token) =>
          token === END ? -Infinity : ({ [a]: 0, [b]: 0, [c]: 8 }[token] ?? -9),
        ),
      );
    const tracker = createTracker(constraintsOf([['a'], ['b'], ['c']]), words);
    const network = createToyNetwork(words.vocabulary, next);
    const [found] = await beamSearch(network, [{ ids: [END], tracker }], toyOptions({ limit: 2, beams: 8 }));
    expect(found).toMatchObject({ ended: false, complete: false });
    expect(new Set(found?.tokens).size).toBe(2);
  });
});

it('leaves out forms that the model cannot write', () => {
  const brave = new Set([' brave', 'brave'].flatMap((word) => ENGLISH.tokens(word)));
  const some = { ...ENGLISH, canWrite: (ids: readonly number[]) => !ids.some((id) => brave.has(id)) };
  const { spaced, bare } = phraseConstraint(some, ['coalition of brave', 'coalition']);
  expect(spaced).toEqual([ENGLISH.tokens(' coalition'), ENGLISH.tokens(' Coalition')]);
  expect(bare).toEqual([ENGLISH.tokens('coalition'), ENGLISH.tokens('Coalition')]);
});
