import { assert, constantFrom, integer, property, shuffledSubarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { planArticle } from '../../src/pipeline/plan.js';
import { replaceFormer } from '../../src/pipeline/replace-former.js';
import { examine } from '../../src/pipeline/sentence-translation.js';
import { createMatcher } from '../../src/terms/matcher.js';

const ENTRIES: PlainEntry[] = [
  { id: 'turn', de: 'Zeitenwende', en: 'turning point', pos: 'noun', gender: 'f' },
  { id: 'procurement', de: 'Beschaffung', en: 'procurement', admitted: ['purchasing'], pos: 'noun', gender: 'f' },
  { id: 'ship', de: 'Schiff', en: 'ship', pos: 'noun', gender: 'n' },
  { id: 'corvette', de: 'Korvette', en: 'corvette', pos: 'noun', gender: 'f' },
  { id: 'deter', de: 'abschrecken', en: 'deter', pos: 'verb' },
];

/** What the glossary wanted before, and what it still wants. */
const REMEMBERED: Readonly<Record<string, readonly string[]>> = {
  Zeitenwende: ['watershed', 'turning point', 'new era'],
  Beschaffung: ['acquisition', 'purchasing'],
  Korvette: ['ship', 'escort', 'small frigate'],
  Schiff: ['vessel', 'escort'],
  abschrecken: ['scare off'],
};

const renderingsOf = (term: string) => REMEMBERED[term] ?? [];

function sentenceOf(german: string, english: string) {
  const [segment] = planArticle(parseArticle(german, 'text'), { matcher: createMatcher(ENTRIES) }).segments;
  if (segment === undefined) throw new Error('no sentence');
  return examine(segment, { target: english, origin: 'engine', notes: [] });
}

function replaced(german: string, english: string): string | undefined {
  return replaceFormer(sentenceOf(german, english), { variant: 'en-GB', renderingsOf });
}

describe('a former rendering is replaced by the present one', () => {
  it.each([
    ['as it stands', 'Die Zeitenwende kam.', 'The watershed came.', 'The turning point came.'],
    ['in its number', 'Zeitenwenden kamen.', 'Watersheds came.', 'Turning points came.'],
    ['with its article', 'Eine Beschaffung kam.', 'An acquisition came.', 'A procurement came.'],
    [
      'of several terms',
      'Die Zeitenwende der Beschaffung.',
      'The watershed of acquisition.',
      'The turning point of procurement.',
    ],
  ])('%s', (...[, german, english, wanted]) => {
    expect(replaced(german, english)).toBe(wanted);
  });
});

describe('nothing is replaced', () => {
  it.each([
    ['where the term stands', 'Die Zeitenwende kam.', 'The turning point, a watershed, came.'],
    ['where its English is admitted', 'Die Beschaffung kam.', 'The purchasing came.'],
    ['where it was never called so', 'Die Zeitenwende kam.', 'The epoch came.'],
    ['by what stands for another term', 'Die Korvette und das Schiff.', 'The boat and the ship.'],
    ['by what was another term’s too', 'Die Korvette und das Schiff.', 'The escort and the boat.'],
    ['that stands more often than the term', 'Die Zeitenwende kam.', 'The watershed at the watershed came.'],
    ['where the German says it in English', 'Die Zeitenwende („watershed“) kam.', 'The “watershed” came.'],
    ['where a longer German word has it', 'Beschaffung und Beschaffungsamt.', 'Purchase and acquisition office.'],
    ['of a verb', 'Sie wollen den Gegner abschrecken.', 'They want to scare off the enemy.'],
  ])('%s', (...[, german, english]) => {
    expect(replaced(german, english)).toBeUndefined();
  });

  it('that stands for another term, whatever else stands there', () => {
    const nouns = ['Die Zeitenwende', 'die Beschaffung', 'das Schiff', 'die Korvette'];
    const words = [
      'the watershed',
      'the acquisition',
      'the ship',
      'the corvette',
      'the vessel',
      'the escort',
      'a boat',
    ];
    const german = shuffledSubarray(nouns, { minLength: 1 }).map((some) => `${some.join(' und ')} am Meer.`);
    const english = tuple(constantFrom(...words), constantFrom(...words), constantFrom(...words), integer());
    assert(
      property(german, english, (source, [one, two, three]) => {
        const before = `${one} and ${two} near ${three}.`;
        const after = replaced(source, before);
        if (after === undefined) return true;
        const [first, second] = [sentenceOf(source, before).coverage.terms, sentenceOf(source, after).coverage.terms];
        // What was rendered is rendered by the same words, and more terms stand than before.
        const kept = first.filter(({ rendering }) => rendering !== undefined);
        const still = kept.every(({ term, rendering }) =>
          second.some((each) => each.term.start === term.start && each.rendering?.text === rendering?.text),
        );
        return still && second.filter(({ rendering }) => rendering !== undefined).length > kept.length;
      }),
    );
  });
});
