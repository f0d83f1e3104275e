import { expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import { planArticle } from '../../src/pipeline/plan.js';
import { surroundings } from '../../src/pipeline/surroundings.js';
import { createMatcher } from '../../src/terms/matcher.js';

function contexts(source: string): string[] {
  const plan = planArticle(parseArticle(source, 'markdown'), { matcher: createMatcher([]) });
  return plan.segments.map(surroundings(plan));
}

/** A paragraph of 1,000 characters. */
const paragraph = (name: string): string => `${name} ${'sehr '.repeat(198)}lang.`.padEnd(1000, '!');

it('are headline, standfirst and the neighbours of a block, the same for blocks that lie together', () => {
  const [a, b, c, d, e, f] = ['Anton', 'Berta', 'Cäsar', 'Dora', 'Emil', 'Fritz'].map(paragraph);
  const found = contexts(['# Titel', 'Vorspann.', a, b, c, d, e, f].join('\n\n'));
  expect([...new Set(found)]).toEqual([
    ['Titel', 'Vorspann.', a, b, c].join('\n'),
    ['Titel', 'Vorspann.', b, c, d, e].join('\n'),
    ['Titel', 'Vorspann.', d, e, f].join('\n'),
  ]);
});

it('are the neighbours alone where an article has no headline', () => {
  expect([...new Set(contexts('Es regnet. Es schneit.\n\nEs hagelt.'))]).toEqual([
    'Es regnet. Es schneit.\nEs hagelt.',
  ]);
});

it('have an end', () => {
  const [context = ''] = contexts('Es regnet 😀. '.repeat(1000));
  expect(context.length).toBeLessThanOrEqual(6000);
  expect(context.isWellFormed()).toBe(true);
});

it('are nothing where nothing is', () => {
  expect(contexts('')).toEqual([]);
});
