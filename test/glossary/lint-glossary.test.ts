import { readFileSync } from 'node:fs';
import { array, assert, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { lintGlossary } from '../../src/checks/glossary/lint-glossary.js';
import { parseGlossary } from '../../src/glossary/parse.js';
import { createMatcher } from '../../src/terms/matcher.js';

const today = '2026-01-01';
const lint = (path: string, text: string) => lintGlossary([{ path, text }], { today });

describe('the glossary that termtreu brings along', () => {
  it('passes its own lint without a finding', () => {
    const path = 'glossary/defence-policy.yaml';
    expect(lint(path, readFileSync(path, 'utf8'))).toMatchObject({ findings: [], suppressed: 0 });
  });
});

describe('places', () => {
  it('are those of the words at fault, in YAML and in tables', () => {
    const yaml = '- id: a\n  de: Heer\n  avoid: [army.]\n  en: army.\n';
    const finding = lint('g.yaml', yaml).findings.find(({ code }) => code === 'glossary/trailing-punctuation');
    expect(finding?.target).toMatchObject({ line: 4, column: 7, text: 'army.' });
    const [inTable] = lint('g.csv', 'note,de,en\n"Heer, army;",Heer,army;\n').findings;
    expect(inTable?.target).toMatchObject({ line: 2, text: 'army;' });
  });

  it('count lines from an entry on, and offsets in UTF-16 units', () => {
    const text = 'de,en\nPanzer 😀,tank\nHeer,army;\n';
    const finding = lint('g.csv', text).findings.find(({ line }) => line === 3);
    const { start = 0, end = 0 } = finding?.target ?? {};
    expect(text.slice(start, end)).toBe('army;');
  });

  it('name both files where two contradict each other', () => {
    const files = [
      { path: 'a.csv', text: 'de,en\nHeer,army\n' },
      { path: 'b.csv', text: 'de,en\nHeer,land forces\n' },
    ];
    expect(lintGlossary(files, { today }).findings).toMatchObject([
      { code: 'glossary/duplicate-source', file: 'b.csv', line: 2, args: { otherAt: 'a.csv:2' } },
    ]);
  });
});

describe('comments that hide a finding', () => {
  const entry = '- id: puma\n  de: Puma\n  en: Puma\n';
  const words = 'glossary/identical-sides: the name of a vehicle';
  const next = `# termtreu-disable-next-line ${words}`;
  const line = `# termtreu-disable-line ${words}`;

  it.each([
    ['above the entry', `${next}\n${entry}`],
    ['above the entry, with a blank line and another comment between', `${next}\n\n# vehicles\n${entry}`],
    ['in the entry', entry.replace('  en:', `  ${line}\n  en:`)],
    ['in the entry, before a line of it', entry.replace('  en:', `  ${next}\n  en:`)],
    ['at the end of a line', entry.replace('de: Puma', `de: Puma ${line}`)],
    ['around a block', `# termtreu-disable ${words}\n${entry}# termtreu-enable\n`],
    ['anywhere, for the file', `${entry}# termtreu-disable-file glossary/*: all of them are names\n`],
  ])('stand %s', (_where, text) => {
    expect(lint('g.yaml', text)).toMatchObject({
      findings: [],
      suppressed: 1,
      hidden: [{ code: 'glossary/identical-sides', line: text.split('\n').indexOf('- id: puma') + 1 }],
    });
  });

  it('do not reach another entry', () => {
    const other = '- id: boxer\n  de: Boxer\n  en: Boxer\n';
    expect(lint('g.yaml', `${next}\n${entry}${other}`).findings).toMatchObject([{ entry: 'boxer', line: 5 }]);
  });

  it('do not hide without a reason, or what is no rule, or what is not there', () => {
    const text = `# termtreu-disable-file glossary/identical-sides:
# termtreu-disable-file identical-sides: a name
# termtreu-disable-file: a name
# termtreu-hide glossary/identical-sides: a name
# termtreu-enable glossary/capitals
# termtreu-disable-file glossary/capitals: a name
${entry}`;
    const { findings } = lint('g.yaml', text);
    expect(findings.map(({ code, line: at, args }) => [code, at, args['context'] ?? args['rule']])).toEqual([
      ['suppression/invalid', 1, 'reason'],
      ['suppression/invalid', 2, 'code'],
      ['suppression/invalid', 3, 'codes'],
      ['suppression/invalid', 4, 'form'],
      ['suppression/invalid', 5, 'enable'],
      ['suppression/unused', 6, 'glossary/capitals'],
      ['glossary/identical-sides', 7, undefined],
    ]);
  });
});

it('whatever the terms are, the lint ends, and every place holds the words that it names', () => {
  const term = string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
  assert(
    property(array(tuple(term, term), { minLength: 1, maxLength: 6 }), (pairs) => {
      const text = stringify(pairs.map(([de, en], index) => ({ id: `e${index}`, de, en })));
      for (const { line, source, target } of lint('g.yaml', text).findings) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        for (const place of [source, target]) {
          expect(place === undefined || text.slice(place.start, place.end) === place.text).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** Entries of words that the lexicon does not know, none like another. */
function manyEntries(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const word = Array.from(String(index * 7919))
      .map((digit) => 'bakodifugehimusary'.slice(Number(digit), Number(digit) + 3))
      .join('');
    return `W${word}${index % 7}platz ${index},place ${word} ${index}`;
  });
  return ['de,en', ...rows].join('\n');
}

/** The processor's time to lint that many entries. */
function seconds(count: number): number {
  const text = manyEntries(count);
  const begin = process.cpuUsage().user;
  lint('g.csv', text);
  return (process.cpuUsage().user - begin) / 1e6;
}

it('takes time in proportion to the glossary', () => {
  seconds(1000);
  // A quadratic step would take a hundred times as long; the bound leaves room for a busy machine.
  expect(seconds(20_000)).toBeLessThan(40 * Math.max(seconds(2000), 0.1));
});

describe('an entry that is said to be shadowed', () => {
  const RIVAL = '- id: rocket\n  de: Rakete\n  en: rocket\n';
  const CONDITION = '- id: missile\n  de: Rakete\n  en: missile\n  when: [Sprengkopf]\n';
  const DEPRECATED = '- id: old\n  de: Rakete\n  en: firework\n  status: deprecated\n';

  it.each([
    ['behind one without conditions', RIVAL + CONDITION, 'missile', true],
    ['before it', CONDITION + RIVAL, 'missile', false],
    ['and deprecated, behind', RIVAL + DEPRECATED, 'old', true],
    ['and deprecated, before', DEPRECATED + RIVAL, 'old', true],
    [
      'with a form that the other lacks',
      RIVAL + DEPRECATED.replace('status', 'variants: [Feuerkörper]\n  status'),
      'old',
      false,
    ],
  ])('is found by the matcher in no text: %s', (...[, text, id, isShadowed]) => {
    const shadowed = lint('g.yaml', text).findings.filter(({ code }) => code === 'glossary/shadowed');
    expect(shadowed.map(({ entry }) => entry)).toEqual(isShadowed ? [id] : []);
    const matcher = createMatcher(parseGlossary([{ path: 'g.yaml', text }]));
    const found = matcher.find('Die Rakete trägt einen Sprengkopf. Ein Feuerkörper trägt keinen.');
    expect(found.some(({ entry }) => entry.id === id)).toBe(!isShadowed);
  });
});

describe('an option of a rule', () => {
  it.each([
    [0, []],
    [1, ['a']],
    [31, ['a', 'b']],
  ])('says how long before its end an entry is reported: %d days', (days, entries) => {
    const text = [
      ['a', '2026-01-01'],
      ['b', '2026-01-31'],
      ['c', '2026-02-01'],
    ].map(([id, day]) => `- id: ${id}\n  de: Heer ${id}\n  en: army ${id}\n  expires: ${day}\n`);
    const files = [{ path: 'g.yaml', text: text.join('') }];
    const { findings } = lintGlossary(files, { today, settings: { 'glossary/expired': { days } } });
    expect(findings.filter(({ code }) => code === 'glossary/expired').map(({ entry }) => entry)).toEqual(entries);
  });
});

describe('rules that not every glossary keeps', () => {
  it('run only where they are asked for by name', () => {
    const files = [{ path: 'g.csv', text: 'de,en\nHeer,army\n' }];
    expect(lintGlossary(files, { today }).findings).toEqual([]);
    const { findings } = lintGlossary(files, {
      today,
      settings: { 'glossary/no-source': 'info', 'glossary/*': 'error' },
    });
    expect(findings).toMatchObject([{ code: 'glossary/no-source', severity: 'info', line: 2, entry: 'Heer' }]);
  });
});
