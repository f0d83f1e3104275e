import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locateYamlEntries } from '../../src/glossary/parse-yaml.js';
import { readSoundYaml } from '../../src/glossary/read-sound-yaml.js';

const SHIPPED = readFileSync('glossary/defence-policy.yaml', 'utf8');

it('reads the shipped glossary', () => {
  expect(readSoundYaml(SHIPPED, 'g.yaml')).toHaveLength(locateYamlEntries(SHIPPED, 'g.yaml').length);
});

it('finds what the slow reading finds, places included', () => {
  // An ampersand, here in a comment, sends a text the slow way.
  expect(locateYamlEntries(`${SHIPPED}# &\n`, 'g.yaml')).toEqual(readSoundYaml(SHIPPED, 'g.yaml'));
});

it.each([
  ['a syntax error', '- id: a\n  de: [b\n  en: c\n'],
  ['a mistake in an entry', '- id: a\n  de: b\n'],
  ['an anchor', '- id: a\n  de: &x b\n  en: c\n'],
  ['an indented list, whose places it does not know', '  - id: a\n    de: b\n    en: c\n'],
])('leaves %s to the slow reading', (_what, text) => {
  expect(readSoundYaml(text, 'g.yaml')).toBeUndefined();
});

it('reads an & that is no anchor', () => {
  const text = '- id: a\n  de: F&E\n  en: R&D\n  note: research & development\n';
  expect(readSoundYaml(text, 'g.yaml')).toMatchObject([{ entry: { de: 'F&E', en: 'R&D' } }]);
});

it.each(['de: *x', 'de: &x b', 'variants: [*x]', 'variants: [a,*x]', '*x : b'])(
  'leaves %s to the slow reading',
  (line) => {
    expect(readSoundYaml(`- id: a\n  ${line}\n  en: c\n`, 'g.yaml')).toBeUndefined();
  },
);
