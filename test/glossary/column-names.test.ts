import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/glossary/formats/table.js';
import { readTable } from '../../src/glossary/table-records.js';

const read = (text: string, columns?: ReadonlyMap<string, string>) =>
  readRecords(readTable(text, 'g.csv'), 'g.csv', columns === undefined ? {} : { columns });

/** The fields that a header's columns are taken for. */
const fieldsOf = (header: string): string[] => [
  ...(read(`${header}\nx${header.replaceAll(/[^,;\t|]/gu, '')}`).fields ?? []),
];

describe('the columns of a table', () => {
  it.each([
    ['de,en', ['de', 'en']],
    ['Deutsch;Englisch;Wortart;Fachgebiet', ['de', 'en', 'pos', 'domain']],
    ['German term,English (UK),Comments', ['de', 'en', 'note']],
    ['DE-DE\tEN_GB\tDefinition', ['de', 'en', 'definition']],
    ['Source,Target', ['de', 'en']],
    ['source language|target language', ['de', 'en']],
    ['Quelle;Deutsch;Englisch', ['source', 'de', 'en']],
    ['de,en,source', ['de', 'en', 'source']],
    ['Term [de],Term [en],Entry ID', ['de', 'en', 'id']],
  ])('%s', (header, fields) => {
    expect(fieldsOf(header)).toEqual(fields);
  });

  it('takes the columns that the user names before those that name themselves', () => {
    const text = 'en,Begriff,Benennung\nwrong,Panzer,tank\n';
    const { entries, ignored } = read(text, new Map(Object.entries({ de: 'begriff', en: '3' })));
    expect(entries.map(({ entry }) => [entry.de, entry.en])).toEqual([['Panzer', 'tank']]);
    expect(ignored).toEqual([{ kind: 'column', name: 'en', count: 1 }]);
  });

  it('fills up rows that are too short, and tells of those that are too long', () => {
    const { entries, problems } = read('de,en,note\nPanzer,tank\nZug,train,,\nBus,bus,a,b\n');
    expect(entries.map(({ entry }) => entry.de)).toEqual(['Panzer', 'Zug']);
    expect(problems.map(({ place, problem }) => [place.line, problem])).toEqual([[4, 'columns']]);
  });

  it.each([
    ['columns', ','.repeat(2_000_001)],
    ['words', `a,${'b'.repeat(2_000_001)}`],
  ])('refuses a row of more %s than any entry has', (_what, row) => {
    expect(() => read(`de,en\nPanzer,tank\n${row}\n`)).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'row-too-long', line: 3 }) }),
    );
  });

  it('stops at the row that is one too many', () => {
    const text = `de,en\n${'a,b\n'.repeat(200_001)}`;
    expect(() => read(text)).toThrow(
      expect.objectContaining({ args: expect.objectContaining({ problem: 'too-many-rows', line: 200_002 }) }),
    );
  });
});
