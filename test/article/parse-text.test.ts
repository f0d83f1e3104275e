import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';

const blocksOf = (source: string) =>
  parseArticle(source, 'text').blocks.map(({ kind, text }) => `${kind}: ${text.replaceAll(/\s*[\r\n]\s*/gu, '⏎')}`);

describe('plain text', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('has its blocks between blank lines (%s)', (_, feed) => {
    expect(blocksOf(['Erster Satz.', '', 'Zweiter', 'Satz.', ' \t', '', 'Dritter.'].join(feed))).toEqual([
      'paragraph: Erster Satz.',
      'paragraph: Zweiter⏎Satz.',
      'paragraph: Dritter.',
    ]);
  });

  it('keeps the line breaks of a hard-wrapped paragraph', () => {
    const [block] = parseArticle('  Die Nato\r\n  wächst.  \r\n', 'text').blocks;
    expect(block).toMatchObject({ text: 'Die Nato\r\n  wächst.', start: 2, end: 21 });
  });

  it('leaves a byte order mark and lines of signs outside', () => {
    const source = '\uFEFFErster Absatz.\n* * *\nZweiter Absatz.\n-----\n';
    expect(blocksOf(source)).toEqual(['paragraph: Erster Absatz.', 'paragraph: Zweiter Absatz.']);
    expect(parseArticle(source, 'text').blocks[0]?.start).toBe(1);
  });

  it.each(['', '\n\n', '\uFEFF', '---'])('has no blocks in %j', (source) => {
    expect(blocksOf(source)).toEqual([]);
  });
});

describe('a headline in plain text', () => {
  it.each(['Rutte warnt vor Putin', 'Kommt der Krieg zurück?', '„Wir sind bereit“', '3. Oktober: Ein Land feiert'])(
    'is a short first line without a stop: %s',
    (line) => {
      expect(blocksOf(`${line}\n\nDer Text.`)[0]).toBe(`heading: ${line}`);
    },
  );

  it.each([
    ['ends with a stop', 'Die Nato wächst.\n\nDer Text.'],
    ['ends with a stop and a quote', '„Die Nato wächst.“\n\nDer Text.'],
    ['has no blank line after it', 'Die Nato wächst\nDer Text.'],
    ['has nothing after it', 'Die Nato wächst\n'],
    ['is long', `${'Die Nato wächst und '.repeat(8)}\n\nDer Text.`],
  ])('is not a line that %s', (_, source) => {
    expect(blocksOf(source)[0]).toMatch(/^paragraph/u);
  });
});

describe('a list in plain text', () => {
  it.each([
    ['dashes', '- Panzer\n- Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    ['bullets', '• Panzer\n• Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    ['one bullet', '- Panzer', ['list-item: Panzer']],
    ['numbers', '1. Panzer\n2. Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    ['numbers with brackets', '1) Panzer\n2) Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    [
      'wrapped items',
      '- Panzer und\n  Schiffe\n- Flugzeuge',
      ['list-item: Panzer und⏎Schiffe', 'list-item: Flugzeuge'],
    ],
    [
      'a line before',
      'Die Punkte:\n- Panzer\n- Schiffe',
      ['paragraph: Die Punkte:', 'list-item: Panzer', 'list-item: Schiffe'],
    ],
    ['blank lines between', '1. Panzer\n\n2. Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    ['en dashes', '– Panzer\n– Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
  ])('has items: %s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected);
  });

  it.each([
    ['a date at a line start', 'Die Feier war am\n3. Oktober in Berlin.'],
    ['a date at the start of a paragraph', '3. Oktober 1990 war der Tag der Einheit.'],
    ['an ordinal at a line start', 'Er leitete die\n1. Panzerdivision und die\n2. Brigade.'],
    ['a dash where the line was wrapped', 'Die Nato wächst\n– so Rutte – weiter\n– und schnell.'],
    ['one line of speech', '– Ja, sagte er.'],
    ['a negative number', '-5 Grad\n-6 Grad'],
    ['a year', 'Das war im Jahr\n2022. Danach kam'],
  ])('is not %s', (_, source) => {
    expect(blocksOf(source).every((block) => block.startsWith('paragraph'))).toBe(true);
    expect(blocksOf(source)).toHaveLength(1);
  });

  it('leaves the markers outside the block', () => {
    const { blocks, source } = parseArticle('  1. Panzer\n  2. Schiffe', 'text');
    expect(blocks.map(({ start, end }) => source.slice(start, end))).toEqual(['Panzer', 'Schiffe']);
  });
});

describe('long lines', () => {
  it.each([
    ['signs', `${'+'.repeat(100_000)}a`],
    ['opened signs', `>>> ${'<'.repeat(100_000)}a`],
    ['blanks', `a${' '.repeat(100_000)}b`],
    ['promo signs without end', '>>> '.repeat(500)],
  ])('of %s take no noticeable time', (_, source) => {
    const start = performance.now();
    parseArticle(source, 'text');
    parseArticle(source, 'markdown');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
