import { describe, expect, it } from 'vitest';
import { MOST_BYTES, MOST_ENTRIES } from '../../src/glossary/limits.js';
import { locateEntries, parseGlossary, readRows } from '../../src/glossary/parse.js';

const many = (line: (index: number) => string): string =>
  Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => line(i)).join('');

describe('a glossary that is too large', () => {
  it.each([
    ['g.yaml', many((index) => `- id: a${index}\n`)],
    ['indented.yaml', many((index) => `  -   id: a${index}\n`)],
  ])('is refused by its number of entries before it is read: %s', (path, text) => {
    const expected = expect.objectContaining({ code: 'glossary-too-many', args: { file: path, limit: MOST_ENTRIES } });
    for (const read of [locateEntries, readRows]) expect(() => read([{ path, text }])).toThrow(expected);
  });

  it('is refused by its size', () => {
    const text = `# ${' '.repeat(MOST_BYTES)}`;
    expect(() => parseGlossary([{ path: 'g.yaml', text }])).toThrow(
      expect.objectContaining({ code: 'glossary-too-large', args: { file: 'g.yaml', megabytes: 101, limit: 100 } }),
    );
  });
});
