import { expect, it } from 'vitest';
import { alignPair } from '../../src/align/align-pair.js';
import { ENGLISH, GERMAN } from './article.js';
import { blockBeads, sideOf } from './side.js';

/** The article many times over, each time with other numbers, so that it is a long text and not the same again. */
function many(article: readonly (readonly string[])[], times: number): string[][] {
  return Array.from({ length: times }, (_, time) =>
    article.map((paragraph) => paragraph.map((text, at) => (at === 0 ? `${text} (${1000 + time})` : text))),
  ).flat();
}

it('finds a gap of any length in a long text', () => {
  const times = 40;
  const blocks = GERMAN.length;
  const english = many(ENGLISH, times);
  const lost = { from: 10 * blocks + 2, count: 12 * blocks };
  const pair = alignPair(sideOf(many(GERMAN, times)), sideOf(english.toSpliced(lost.from, lost.count)));
  const expected = Array.from({ length: times * blocks }, (_, at) => {
    if (at < lost.from) return `${at}-${at}`;
    return at < lost.from + lost.count ? `${at}-` : `${at}-${at - lost.count}`;
  });
  expect(blockBeads(pair)).toBe(expected.join(' '));
});
