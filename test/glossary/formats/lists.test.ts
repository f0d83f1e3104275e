import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, readYaml, writeJson, writeYaml } from '../../../src/glossary/formats/lists.js';
import { glossary } from './random-glossary.js';

describe('lists', () => {
  it.each([
    ['YAML', writeYaml, readYaml],
    ['JSON', writeJson, readJson],
  ])('in %s lose nothing of any glossary', (_name, write, read) => {
    assert(
      property(glossary, (entries) => {
        const { entries: found, problems } = read(String(write(entries).content), 'g');
        expect(problems).toEqual([]);
        expect(found.map(({ entry }) => entry)).toEqual(entries);
      }),
      { numRuns: 150 },
    );
  });

  it('take the entries that are sound, and tell the line of the others', () => {
    const text =
      '[\n  {"id": "a", "de": "[\\"Ä\\n{", "en": "a"},\n  {"id": "b",\n   "de": "B"}, 3,\n  {"id": "c", "de": "C", "en": "c"}\n]';
    const { entries, problems, count } = readJson(text, 'g.json');
    expect(entries.map(({ entry, place }) => [entry.id, place.line])).toEqual([
      ['a', 2],
      ['c', 5],
    ]);
    expect(problems.map(({ place, problem }) => [place.line, problem])).toEqual([
      [3, 'key-missing'],
      [4, 'not-an-entry'],
    ]);
    expect(count).toBe(4);
  });

  it.each([
    ['what breaks off', '[\n{"id": "a",\n "de"', 3],
    ['a slip of the pen', '[\n{"id" "a"}]', 2],
  ])('name the line of %s', (_what, text, line) => {
    expect(() => readJson(text, 'g.json')).toThrow(
      expect.objectContaining({ code: 'glossary-syntax', args: expect.objectContaining({ line, problem: 'json' }) }),
    );
  });
});
