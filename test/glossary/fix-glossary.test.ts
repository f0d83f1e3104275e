import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixGlossary } from '../../src/checks/glossary/fix-glossary.js';
import type { GlossaryFile } from '../../src/glossary/parse.js';
import { lintGlossary } from '../../src/checks/glossary/lint-glossary.js';

const lint = (files: readonly GlossaryFile[]) => lintGlossary(files, { today: '2026-01-01' }).findings;

function fix(text: string, path = 'g.yaml'): { text: string; fixed: number } {
  const files = [{ path, text }];
  const { files: after, fixed } = fixGlossary(files, lint);
  return { text: after[0]?.text ?? '', fixed };
}

const around = (entry: string): string =>
  `# Forces\n\n- id: x\n${entry}\n# next\n- { id: y, de:   Marine, en: navy } # odd\n`;

const entry = (id: string): string => `- id: ${id}\n  de: Heer\n  en: army\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('a fix of YAML', () => {
  it.each([
    ['white space at an edge', '  de: "Heer "  # land\n  en: army\n', '  de: "Heer"  # land\n  en: army\n'],
    ['a no-break space', '  de: Heer\n  en: armed\u00A0forces\n', '  de: Heer\n  en: armed forces\n'],
    ['a mark of width zero', '  de: Kampf\u200Bpanzer\n  en: tank\n', '  de: Kampfpanzer\n  en: tank\n'],
    ['an escaped one', '  de: "Kampf\\u200Bpanzer"\n  en: tank\n', '  de: "Kampfpanzer"\n  en: tank\n'],
    ['an accent apart', '  de: Bu\u0308ndnis\n  en: alliance\n', '  de: Bündnis\n  en: alliance\n'],
    ['a control character', '  de: "He\\u0007er"\n  en: army\n', '  de: "Heer"\n  en: army\n'],
    [
      'an item',
      '  de: Heer\n  en: army\n  avoid: [land\u00A0force, b]\n',
      '  de: Heer\n  en: army\n  avoid: [land force, b]\n',
    ],
  ])('repairs %s, and nothing else', (_what, before, after) => {
    expect(fix(around(before))).toEqual({ text: around(after), fixed: 1 });
  });

  it('removes an entry that repeats another, at most their ids apart', () => {
    expect(fix(`${entry('a')}\n${entry('b')}`)).toEqual({ text: entry('a'), fixed: 1 });
    expect(fix(`${entry('a')}\n${entry('a')}\n# navy\n- id: c\n  de: Marine\n  en: navy\n`)).toEqual({
      text: `${entry('a')}\n# navy\n- id: c\n  de: Marine\n  en: navy\n`,
      fixed: 1,
    });
  });

  it.each([
    ['another rendering', '- id: a\n  de: Heer\n  en: army\n- id: b\n  de: Heer\n  en: land forces\n'],
    ['another note', '- id: a\n  de: Heer\n  en: army\n- id: b\n  de: Heer\n  en: army\n  note: n\n'],
    ['a character that is lost', '- id: a\n  de: B\uFFFDndnis\n  en: alliance\n'],
    ['a letter of another script', '- id: a\n  de: H\u0435er\n  en: army\n'],
    [
      'what a comment hides',
      '# termtreu-disable-next-line glossary/edge-space: so it stands in print\n- id: a\n  de: "Heer "\n  en: army\n',
    ],
    ['a text that would be empty', '- id: a\n  de: "\u200B"\n  en: army\n'],
  ])('leaves %s alone', (_what, text) => {
    expect(fix(text)).toEqual({ text, fixed: 0 });
  });
});

describe('a fix of a table', () => {
  it('repairs cells with terms, removes rows that stand twice and headers among the rows', () => {
    const before = 'de;en;note\r\n"Heer ";army;a\u00A0b\r\nde;en;note\r\nHeer;army;a\u00A0b\r\nMarine;navy;\r\n';
    const after = 'de;en;note\r\n"Heer";army;a\u00A0b\r\nMarine;navy;\r\n';
    expect(fix(before, 'g.csv')).toEqual({ text: after, fixed: 3 });
  });

  it('knows tabs', () => {
    expect(fix('de\ten\nHeer\tarmy \n', 'g.tsv')).toEqual({ text: 'de\ten\nHeer\tarmy\n', fixed: 1 });
  });

  it('leaves a row of the same term with another rendering', () => {
    const text = 'de,en\nHeer,army\nHeer,land forces\n';
    expect(fix(text, 'g.csv')).toEqual({ text, fixed: 0 });
  });
});

const SAFE: ReadonlySet<string> = new Set(
  ['edge-space', 'unusual-space', 'invisible-character', 'control-character', 'not-composed'].map(
    (name) => `glossary/${name}`,
  ),
);

it('takes a row away that a repair has made the same as another', () => {
  expect(fix('de,en\n"\u0007ü","ü\u0007"\n"ü","ü\u0007"\n', 'g.csv').text).toBe('de,en\n"ü","ü"\n');
});

describe('after a fix', () => {
  const term = string({
    unit: constantFrom('a', 'B', 'ü', 'u\u0308', ' ', '\u00A0', '\u200B', '\u0007', '"', ';'),
    minLength: 1,
    maxLength: 8,
  });
  const sound = term.filter((text) => text.replaceAll(/[\s\u200B\p{Cc}]/gu, '') !== '');
  const pairs = array(tuple(sound, sound), { minLength: 1, maxLength: 5 });
  const tables = pairs.map((rows) => ['de,en', ...rows.map((row) => row.map(quoted).join(','))].join('\n'));
  const yaml = pairs.map((rows) =>
    rows
      .map(([de, en], index) => `- id: a${index}\n  de: ${JSON.stringify(de)}\n  en: ${JSON.stringify(en)}\n`)
      .join('\n'),
  );

  it.each([
    ['g.csv', tables],
    ['g.yaml', yaml],
  ])('nothing is left to fix in %s', (path, texts) => {
    assert(
      property(texts, (before) => {
        const { text } = fix(before, path);
        const { findings } = lintGlossary([{ path, text }], { today: '2026-01-01' });
        expect(findings.filter(({ code }) => SAFE.has(code))).toEqual([]);
        expect(fix(text, path)).toEqual({ text, fixed: 0 });
        const after = new Set(text.split('\n'));
        const plain = before
          .split('\n')
          .filter((line) => !line.startsWith('- id: ') && /^(?!.* {2}.*")[-:,\w ü]*(?:"[aBü]+",?)*$/u.test(line));
        const isLost = (line: string): boolean => !after.has(line);
        expect(plain.filter(isLost)).toEqual([]);
      }),
    );
  });
});
