import { describe, expect, it } from 'vitest';
import { planArticle } from '../../src/pipeline/plan.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { replaceAvoided } from '../../src/pipeline/replace-avoided.js';
import { examine } from '../../src/pipeline/sentence-translation.js';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { createMatcher } from '../../src/terms/matcher.js';

const ENTRIES: PlainEntry[] = [
  {
    id: 'coalition',
    de: 'Koalition der Willigen',
    en: 'coalition of the willing',
    avoid: ['alliance of the willing', 'coalition of volunteers'],
    pos: 'noun',
    gender: 'f',
  },
  {
    id: 'uav',
    de: 'Aufklärungsdrohne',
    en: 'reconnaissance drone',
    avoid: ['observer drone'],
    pos: 'noun',
    gender: 'f',
  },
  { id: 'defence', de: 'Verteidigung', en: 'defence', avoid: ['protection'], pos: 'noun', gender: 'f' },
  { id: 'deter', de: 'abschrecken', en: 'deter', avoid: ['scare off'], pos: 'verb' },
  { id: 'mou', de: 'Absichtserklärung', en: 'MoU', avoid: ['intent paper'], pos: 'noun', gender: 'f' },
];

function replaced(german: string, english: string, variant: 'en-GB' | 'en-US' = 'en-GB'): string | undefined {
  const [segment] = planArticle(parseArticle(german, 'text'), {
    matcher: createMatcher(ENTRIES),
  }).segments;
  if (segment === undefined) throw new Error('no sentence');
  return replaceAvoided(examine(segment, { target: english, origin: 'engine', notes: [] }), variant);
}

describe('a wrong rendering is replaced by the wanted one', () => {
  it.each([
    [
      'as it stands',
      'Die Koalition der Willigen tagt.',
      'The alliance of the willing meets.',
      'The coalition of the willing meets.',
    ],
    [
      'in its number',
      'Die Koalitionen der Willigen tagen.',
      'The alliances of the willing meet.',
      'The coalitions of the willing meet.',
    ],
    [
      'with the capital of a sentence',
      'Aufklärungsdrohnen kreisen.',
      'Observer drones circle.',
      'Reconnaissance drones circle.',
    ],
    [
      'as a possessive',
      'Das Auge der Aufklärungsdrohne.',
      "The observer drone's eye.",
      "The reconnaissance drone's eye.",
    ],
    [
      'with its article',
      'Eine Aufklärungsdrohne kreist.',
      'An observer drone circles.',
      'A reconnaissance drone circles.',
    ],
    ['with its article, spelt', 'Eine Absichtserklärung.', 'An intent paper.', 'A MoU.'],
    [
      'as often as the term is missing',
      'Die Aufklärungsdrohne sieht eine Aufklärungsdrohne.',
      'The observer drone sees an observer drone.',
      'The reconnaissance drone sees a reconnaissance drone.',
    ],
  ])('%s', (...[, german, english, wanted]) => {
    expect(replaced(german, english)).toBe(wanted);
  });

  it('in the spelling wanted', () => {
    expect(replaced('Die Verteidigung steht.', 'The protection stands.', 'en-US')).toBe('The defense stands.');
  });
});

describe('nothing is replaced', () => {
  it.each([
    ['where the term stands', 'Die Koalition der Willigen tagt.', 'The coalition of the willing meets.'],
    ['where no wrong rendering is known', 'Die Koalition der Willigen tagt.', 'The group meets.'],
    ['of a verb, whose form is not known', 'Man will den Gegner abschrecken.', 'They want to scare off the enemy.'],
  ])('%s', (...[, german, english]) => {
    expect(replaced(german, english)).toBeUndefined();
  });
});
