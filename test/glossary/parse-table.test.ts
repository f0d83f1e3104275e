import { describe, expect, it } from 'vitest';
import { TermtreuError } from '../../src/errors.js';
import { parseGlossaryTable } from '../../src/glossary/parse-table.js';

function failureOf(text: string): Record<string, unknown> {
  try {
    parseGlossaryTable(text, 'g.tsv');
  } catch (error) {
    if (error instanceof TermtreuError) return { code: error.code, ...error.args };
    throw error;
  }
  return { code: 'none' };
}

const table = (...rows: string[][]): string => rows.map((row) => row.join('\t')).join('\n');

describe('parseGlossaryTable', () => {
  it('reads the least: two columns, ids made from the English', () => {
    const text = table(['de', 'en'], ['Panzer', 'tank'], ['Élysée-Vertrag', 'Élysée Treaty']);
    expect(parseGlossaryTable(text, 'g.tsv').map(({ id, de, en }) => [id, de, en])).toEqual([
      ['tank', 'Panzer', 'tank'],
      ['elysee-treaty', 'Élysée-Vertrag', 'Élysée Treaty'],
    ]);
  });

  it('numbers the ids of rows with the same English', () => {
    const text = table(['de', 'en'], ['Waffenstillstand', 'ceasefire'], ['Waffenruhe', 'ceasefire']);
    expect(parseGlossaryTable(text, 'g.tsv').map(({ id }) => id)).toEqual(['ceasefire', 'ceasefire-2']);
  });

  it('leaves a given id alone and steps aside for it', () => {
    const text = table(
      ['id', 'de', 'en'],
      ['', 'Waffenstillstand', 'ceasefire'],
      ['ceasefire', 'Waffenruhe', 'ceasefire'],
    );
    expect(parseGlossaryTable(text, 'g.tsv').map(({ id }) => id)).toEqual(['ceasefire-2', 'ceasefire']);
  });

  it('parts lists at | and makes keep a status', () => {
    const text = table(
      ['de', 'de_variants', 'en', 'en_admitted', 'en_avoid', 'keep', 'note'],
      ['Bundeswehr', 'Bw | BW', 'Bundeswehr', 'German armed forces', '', 'yes', ''],
      ['Panzer', '', 'tank', '', 'panzer', 'no', 'By “tank” readers think of a battle tank.'],
    );
    expect(parseGlossaryTable(text, 'g.tsv')).toEqual([
      {
        id: 'bundeswehr',
        de: 'Bundeswehr',
        en: 'Bundeswehr',
        variants: ['Bw', 'BW'],
        admitted: ['German armed forces'],
        avoid: [],
        status: 'keep',
      },
      {
        id: 'tank',
        de: 'Panzer',
        en: 'tank',
        variants: [],
        admitted: [],
        avoid: ['panzer'],
        status: 'preferred',
        note: 'By “tank” readers think of a battle tank.',
      },
    ]);
  });

  it('takes Windows line ends, blank lines and quoted cells', () => {
    expect(parseGlossaryTable('de\ten\r\n\r\n"Panzer"\t"""tank"""\r\n', 'g.tsv')[0]).toMatchObject({
      de: 'Panzer',
      en: '"tank"',
    });
  });
});

const pairs = (text: string): string[][] => parseGlossaryTable(text, 'g.csv').map(({ de, en }) => [de, en]);

describe('a .csv file', () => {
  it('is parted by commas, or by semicolons where the header is', () => {
    expect(pairs('de,en\nPanzer,tank\n')).toEqual([['Panzer', 'tank']]);
    expect(pairs('de;en\nPanzer;tank, main battle\n')).toEqual([['Panzer', 'tank, main battle']]);
  });

  it('may hold separators and line breaks in quotes, and still names the right line', () => {
    const text = 'de,en,note\nPanzer,tank,"one,\ntwo"\n\nHaubitze,,x\n';
    expect(() => parseGlossaryTable(text, 'g.csv')).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'key-missing', line: 5 }) }),
    );
  });

  it.each([
    ['a quote left open', 'de,en\na,b\n"c,d\ne,f\n', 3],
    ['a quote inside a cell', 'de,en\na,b"c\n', 2],
    ['text after a quote', 'de,en\n"a"x,b\n', 2],
  ])('is refused for %s', (_what, text, line) => {
    expect(() => parseGlossaryTable(text, 'g.csv')).toThrow(
      expect.objectContaining({ code: 'glossary-syntax', args: expect.objectContaining({ problem: 'quote', line }) }),
    );
  });
});

describe('what parseGlossaryTable refuses', () => {
  it.each([
    ['nothing at all', '', { code: 'glossary-schema', problem: 'empty', line: 1 }],
    ['no column en', 'de\tnote\na\tb', { code: 'glossary-schema', problem: 'header-missing', key: 'en', line: 1 }],
    [
      'an unknown column',
      'de\ten\tdomian',
      { code: 'glossary-schema', problem: 'column-mistyped', suggestion: 'domain' },
    ],
    [
      'a column twice',
      'de\ten\tavoid\ten_avoid',
      { code: 'glossary-schema', problem: 'column-twice', key: 'en_avoid' },
    ],
    ['a cell too few', 'de\ten\n\na', { code: 'glossary-syntax', problem: 'columns', line: 3, expected: 2, found: 1 }],
    ['a cell too many', 'de\ten\na\tb\tc', { code: 'glossary-syntax', problem: 'columns', line: 2, found: 3 }],
    ['a stray quote', 'de\ten\n"a\tb', { code: 'glossary-syntax', problem: 'quote', line: 2 }],
    ['an empty side', 'de\ten\na\tb\nc\t', { code: 'glossary-schema', problem: 'key-missing', line: 3, key: 'en' }],
    [
      'keep: maybe',
      'de\ten\tkeep\na\tb\tmaybe',
      { code: 'glossary-schema', problem: 'value-unknown', line: 2, value: 'maybe' },
    ],
    ['an id twice', 'id\tde\ten\nx\ta\tb\nx\tc\td', { code: 'glossary-duplicate-id', line: 3, firstLine: 2, id: 'x' }],
  ])('%s', (_what, text, expected) => {
    expect(failureOf(text)).toMatchObject({ file: 'g.tsv', ...expected });
  });
});
