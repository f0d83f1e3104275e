import { expect, it } from 'vitest';
import { parseGlossary } from '../../src/glossary/parse.js';

const YAML = '- id: tank\n  de: Panzer\n  en: tank\n';

it('merges files in their order, each read by its ending', () => {
  const glossary = parseGlossary([
    { path: 'a.yml', text: YAML },
    { path: 'b.TSV', text: 'de\ten\nHaubitze\thowitzer\n' },
  ]);
  expect(glossary.entries.map(({ id }) => id)).toEqual(['tank', 'howitzer']);
});

it('ignores a byte order mark', () => {
  expect(parseGlossary([{ path: 'a.tsv', text: '\uFEFFde\ten\na\tb\n' }]).entries).toHaveLength(1);
});

it('gives ids made for a table way to those that another file states', () => {
  const glossary = parseGlossary([
    { path: 'a.tsv', text: 'de\ten\nKampfwagen\ttank\n' },
    { path: 'b.yaml', text: YAML },
  ]);
  expect(glossary.entries.map(({ id }) => id)).toEqual(['tank-2', 'tank']);
});

it('names both files of an id that stands in two', () => {
  const files = ['a.yaml', 'b.yaml'].map((path) => ({ path, text: YAML }));
  expect(() => parseGlossary(files)).toThrow(
    expect.objectContaining({
      code: 'glossary-duplicate-id',
      args: { file: 'b.yaml', line: 1, column: 3, id: 'tank', firstFile: 'a.yaml', firstLine: 1 },
    }),
  );
});

it('refuses a format that it cannot read', () => {
  expect(() => parseGlossary([{ path: 'a.docx', text: '' }])).toThrow(
    expect.objectContaining({
      code: 'glossary-syntax',
      args: expect.objectContaining({ problem: 'format-unknown', value: 'docx' }),
    }),
  );
});
