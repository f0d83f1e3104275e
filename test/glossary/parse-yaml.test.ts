import { describe, expect, it } from 'vitest';
import { TermtreuError } from '../../src/errors.js';
import { parseGlossaryYaml } from '../../src/glossary/parse-yaml.js';

/** The code and the values of the error that a text brings about. */
function failureOf(text: string): Record<string, unknown> {
  try {
    parseGlossaryYaml(text, 'g.yaml');
  } catch (error) {
    if (error instanceof TermtreuError) return { code: error.code, ...error.args };
    throw error;
  }
  return { code: 'none' };
}

const ENTRY = '- id: tank\n  de: Panzer\n  en: tank\n';

describe('parseGlossaryYaml', () => {
  it('fills what an entry leaves out', () => {
    expect(parseGlossaryYaml(ENTRY, 'g.yaml')).toEqual([
      { id: 'tank', de: 'Panzer', en: 'tank', variants: [], admitted: [], avoid: [], status: 'preferred' },
    ]);
  });

  it('keeps the order of the entries and every field', () => {
    const text = `# yaml-language-server: $schema=./schema.json
- id: withdrawal
  de: Abzug
  en: withdrawal
  variants: [Truppenabzug]
  admitted: [pull-out]
  avoid: [deduction]
  status: proposed
  pos: noun
  gender: m
  domain: operations
  match: inflected
  forms: [Abzugs]
  when: [Truppen]
  unless: [Steuer]
  definition: The leaving of a place by troops.
  note: 'Also: trigger of a gun.'
  source: usage
${ENTRY}`;
    const entries = parseGlossaryYaml(text, 'g.yaml');
    expect(entries.map(({ id }) => id)).toEqual(['withdrawal', 'tank']);
    expect(entries[0]).toMatchObject({ match: 'inflected', forms: ['Abzugs'], when: ['Truppen'], unless: ['Steuer'] });
  });

  it('reads an empty list as a glossary without entries', () => {
    expect(parseGlossaryYaml('[]\n', 'g.yaml')).toEqual([]);
  });

  it('takes the words yes, no and on for words', () => {
    const text = '- id: no\n  de: no\n  en: yes\n  variants: [on]\n';
    expect(parseGlossaryYaml(text, 'g.yaml')[0]).toMatchObject({ de: 'no', en: 'yes', variants: ['on'] });
  });
});

describe('what parseGlossaryYaml refuses', () => {
  it.each([
    ['a bracket left open', '- id: a\n  variants: [x\n', { problem: 'yaml', line: 3 }],
    ['a tab as indent', '- id: a\n\tde: b\n', { problem: 'yaml', line: 2, column: 2 }],
    ['the same key twice', `${ENTRY}  de: Tank\n`, { problem: 'yaml', line: 4, column: 3 }],
    ['two documents', `${ENTRY}---\n${ENTRY}`, { problem: 'yaml', line: 4 }],
    ['an unknown tag', '- id: !x a\n  de: b\n  en: c\n', { problem: 'yaml', line: 1 }],
    ['an anchor', '- id: a\n  de: &x b\n  en: c\n', { problem: 'alias', line: 2 }],
    ['an alias', '- id: a\n  de: &x b\n  en: *x\n', { problem: 'alias', line: 2 }],
  ])('glossary-syntax: %s', (_what, text, expected) => {
    expect(failureOf(text)).toMatchObject({ code: 'glossary-syntax', file: 'g.yaml', ...expected });
  });

  it('glossary-syntax: brackets nested by the ten thousand', () => {
    expect(failureOf('['.repeat(50_000))).toMatchObject({ code: 'glossary-syntax' });
  });

  it.each([
    ['no entry at all', '# nothing yet\n', { problem: 'empty', line: 1 }],
    ['a map in place of the list', 'id: a\n', { problem: 'not-a-list', line: 1, column: 1 }],
    ['a word in place of an entry', `${ENTRY}- tank\n`, { problem: 'not-an-entry', line: 4, column: 3 }],
    [
      'an unknown key',
      `${ENTRY}  definiton: x\n`,
      { problem: 'key-mistyped', line: 4, key: 'definiton', suggestion: 'definition' },
    ],
    ['a missing key', '- id: a\n  de: b\n', { problem: 'key-missing', line: 1, column: 3, key: 'en' }],
    ['a number', '- id: a\n  de: 5\n  en: five\n', { problem: 'text-expected', line: 2, column: 7, key: 'de' }],
    ['a word in place of a list', `${ENTRY}  avoid: x\n`, { problem: 'list-expected', line: 4, key: 'avoid' }],
    [
      'a number in a list',
      `${ENTRY}  avoid: [x, 5]\n`,
      { problem: 'text-expected', line: 4, column: 14, key: 'avoid' },
    ],
    ['a key without a value', '- id: a\n  de:\n  en: b\n', { problem: 'value-empty', line: 2, key: 'de' }],
    ['an empty word', "- id: a\n  de: ' '\n  en: b\n", { problem: 'value-empty', line: 2, key: 'de' }],
    [
      'an id with capitals',
      '- id: Tank_1\n  de: a\n  en: b\n',
      { problem: 'id-form', line: 1, column: 7, value: 'Tank_1' },
    ],
    [
      'an unknown status',
      `${ENTRY}  status: prefered\n`,
      { problem: 'value-mistyped', line: 4, column: 11, suggestion: 'preferred' },
    ],
    [
      'a text in a term',
      `- id: a\n  de: a\n  en: ${'x'.repeat(501)}\n`,
      { problem: 'value-too-long', line: 3, limit: 500 },
    ],
  ])('glossary-schema: %s', (_what, text, expected) => {
    expect(failureOf(text)).toMatchObject({ code: 'glossary-schema', file: 'g.yaml', ...expected });
  });

  it('suggests nothing for a key that resembles none', () => {
    expect(failureOf(`${ENTRY}  frequency: x\n`)).toMatchObject({ problem: 'key-unknown', key: 'frequency' });
  });

  it('glossary-duplicate-id names both places', () => {
    expect(failureOf(ENTRY + ENTRY)).toEqual({
      code: 'glossary-duplicate-id',
      file: 'g.yaml',
      line: 4,
      column: 3,
      id: 'tank',
      firstFile: 'g.yaml',
      firstLine: 1,
    });
  });
});
