import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTable } from '../../../src/glossary/edit/table-edits.js';

const edit = (text: string, change: Parameters<typeof editTable>[1], path = 'g.csv'): string | undefined =>
  editTable({ path, text }, change);

const shout: Parameters<typeof editTable>[1] = ({ cells }) => cells.map((cell) => (cell === 'army' ? 'ARMY' : cell));

const written = (value: string, quote: boolean): string =>
  quote || /[",;\n\r\t]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

describe('a table', () => {
  it.each([
    ['de,en\nHeer,army\n', 'de,en\nHeer,ARMY\n'],
    ['de;en\r\n\r\n"Heer";"army"', 'de;en\r\n\r\n"Heer";"ARMY"'],
    ['\uFEFFde,en\n"He,er",army\n', '\uFEFFde,en\n"He,er",ARMY\n'],
    ['de,en\n"a ""b""\nc",army\n', 'de,en\n"a ""b""\nc",ARMY\n'],
    ['de,en,note\n,,\nHeer,army,\n', 'de,en,note\n,,\nHeer,ARMY,\n'],
  ])('keeps every byte that is not changed: %j', (before, after) => {
    expect(edit(before, shout)).toBe(after);
  });

  it('gets quotes where a value needs them', () => {
    expect(edit('de,en\nHeer,army\n', ({ cells }) => cells.map((cell) => cell.replace('army', 'a, "b"')))).toBe(
      'de,en\nHeer,"a, ""b"""\n',
    );
  });

  it('loses a row with its line break', () => {
    expect(edit('de,en\r\nHeer,army\r\nMarine,navy\r\n', (row, index) => (index === 1 ? undefined : row.cells))).toBe(
      'de,en\r\nMarine,navy\r\n',
    );
  });

  const cell = string({ unit: constantFrom('a', 'ü', ' ', '"', ',', ';', '\n', '\r\n', '\t', "'"), maxLength: 6 });
  it('in which nothing is changed is the same', () => {
    const rows = array(tuple(cell, cell, constantFrom(true, false)), { maxLength: 6 });
    assert(
      property(rows, constantFrom('\n', '\r\n'), constantFrom(',', ';', '\t'), (body, lineBreak, separator) => {
        const lines = body.map(([a, b, quote]) => written(a, quote) + separator + written(b, quote));
        const text = ['de', 'en'].join(separator) + lineBreak + lines.join(lineBreak);
        expect(edit(text, ({ cells }) => cells, separator === '\t' ? 'g.tsv' : 'g.csv')).toBe(text);
      }),
    );
  });
});
