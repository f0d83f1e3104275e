import { describe, expect, it } from 'vitest';
import { inconsistentInArchive, type PlacedTerm } from '../../src/checks/translation/archive.js';

/** A use of the entry “Heer, army” in an article. */
function use(file: string, base: string, line = 1): PlacedTerm {
  const place = { file, line, column: 1, start: 0, end: base.length, text: base };
  return { id: 'heer', de: 'Heer', en: 'army', base, source: { ...place, file: `${file}.de` }, target: place };
}

const told = (...articles: readonly (readonly PlacedTerm[])[]) =>
  inconsistentInArchive(articles).map(({ target, args }) => `${target?.file}: ${args['found']}, ${args['otherAt']}`);

describe('terms over an archive', () => {
  it.each<[string, PlacedTerm[][], string[]]>([
    ['are fine where all articles agree', [[use('a', 'army')], [use('b', 'army')]], []],
    ['are fine in one article', [[use('a', 'army'), use('a', 'land forces')]], []],
    ['keep to the preferred rendering', [[use('a', 'land forces')], [use('b', 'army')]], ['a: land forces, b:1']],
    [
      'keep to that of most articles where the preferred one stands in none',
      [[use('a', 'land forces')], [use('b', 'ground forces')], [use('c', 'land forces', 4)]],
      ['b: ground forces, a:1'],
    ],
    [
      'are told once for each article',
      [[use('a', 'army', 7)], [use('b', 'land forces', 2), use('b', 'land forces', 3)]],
      ['b: land forces, a:7'],
    ],
    ['are left to the article that has both', [[use('a', 'army')], [use('b', 'land forces'), use('b', 'army')]], []],
  ])('%s', (_what, articles, expected) => {
    expect(told(...articles)).toEqual(expected);
  });
});
