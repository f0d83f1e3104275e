import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { formatGlossary } from '../../../src/glossary/edit/format-glossary.js';
import { parseGlossaryYaml } from '../../../src/glossary/parse-yaml.js';
import { file, write } from './written-glossary.js';

const format = (text: string): string => formatGlossary({ path: 'g.yaml', text });
const entriesOf = (text: string) => parseGlossaryYaml(text.replace(/^\uFEFF/u, ''), 'g.yaml');
const commentsOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .flatMap((line) => /(?:^|\s)(# [A-Za-z][^"']*)$/u.exec(line)?.[1] ?? [])
    .sort();

it('formatting keeps every entry and every comment, and done twice changes nothing', () => {
  assert(
    property(file, (made) => {
      const before = write(made);
      const after = format(before);
      expect(entriesOf(after)).toEqual(entriesOf(before));
      expect(commentsOf(after)).toEqual(commentsOf(before));
      expect(format(after)).toBe(after);
      expect(after).toMatch(/[^\n]\r?\n$/u);
    }),
    { numRuns: 300 },
  );
});
