import { describe, expect, it } from 'vitest';
import { inconsistentInArchive, type PlacedUse } from '../../src/checks/translation/archive.js';

/** A use of the entry “Heer, army” in an article. */
function use(file: string, base: string, line = 1): PlacedUse {
  const place = { file, line, column: 1, start: 0, end: base.length, text: base };
  return {
    code: 'term/inconsistent',
    id: 'heer',
    de: 'Heer',
    en: 'army',
    base,
    source: { ...place, file: `${file}.de` },
    target: place,
  };
}

const told = (...articles: readonly (readonly PlacedUse[])[]) =>
  inconsistentInArchive(articles).map(({ target, args }) => `${target?.file}: ${args['found']}, ${args['otherAt']}`);

describe('terms over an archive', () => {
  it.each<[string, PlacedUse[][], string[]]>([
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

/** A name or figure of an article and how it is written there. */
function written(code: PlacedUse['code'], file: string, [base, text, id]: readonly string[]): PlacedUse {
  const { en: _, ...term } = use(file, base ?? '');
  const target = { ...term.target, text: text ?? base ?? '' };
  return { ...term, code, id: id ?? 'one', target };
}

const name = (file: string, base: string) => written('name/inconsistent', file, [base]);
const figure = (file: string, ...words: string[]) => written('number/inconsistent', file, words);

describe('names over an archive', () => {
  it('are told where one is not like most', () => {
    expect(told([name('a', 'kyiv')], [name('b', 'kiev')], [name('c', 'kyiv')])).toEqual(['b: kiev, a:1']);
  });

  it('are as in the first article where two are as frequent', () => {
    expect(told([name('a', 'kiev')], [name('b', 'kyiv')])).toEqual(['b: kyiv, a:1']);
  });
});

describe('figures over an archive', () => {
  it('are told once for each way of writing', () => {
    const archive = [figure('a', '| per cent', '5 per cent', '5'), figure('a', '| per cent', '7 per cent', '7')];
    const article = [figure('b', '|%', '5%', '5'), figure('b', '|%', '7%', '7')];
    expect(told(archive, article)).toEqual(['b: 5%, a:1']);
  });
});
