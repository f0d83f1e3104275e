import { assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bilingualFormat, readBilingual } from '../../src/bilingual/read-bilingual.js';
import { TermtreuError } from '../../src/errors.js';

function read(file: string, text: string) {
  return readBilingual({ file, text }, 'en-GB');
}

/** The units as German, English and paragraph. */
function units(file: string, text: string) {
  return read(file, text).units.map(({ source, target, paragraph }) => [source.text, target.text, paragraph]);
}

function codeOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof TermtreuError ? `${error.code} ${error.args['line'] ?? ''}`.trim() : String(error);
  }
}

const tmx = (body: string, head = ''): string =>
  `<?xml version="1.0"?>\n${head}<tmx version="1.4">\n<header srclang="de"/><body>\n${body}\n</body></tmx>`;
const tuv = (language: string, seg: string): string => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`;

describe('TMX', () => {
  it('gives German and English, whatever the order, without the codes of other formats', () => {
    const code = '<bpt i="1">&lt;b&gt;</bpt>Zwei<ept i="1">&lt;/b&gt;</ept> <hi>Panzer</hi> &amp; ein Boot';
    const text = tmx(`<tu>${tuv('en-US', 'Two tanks')}${tuv('fr', 'Deux')}${tuv('DE-DE', code)}</tu>`);
    expect(units('a.tmx', text)).toEqual([['Zwei Panzer & ein Boot', 'Two tanks', 0]]);
  });

  it('prefers the wanted English', () => {
    const text = tmx(`<tu>${tuv('de', 'Farbe')}${tuv('en-US', 'color')}${tuv('en_GB', 'colour')}</tu>`);
    expect(units('a.tmx', text)).toEqual([['Farbe', 'colour', 0]]);
  });

  it('says what it leaves out', () => {
    const text = tmx(
      `<tu>${tuv('fr', 'Un')}${tuv('en', 'One')}</tu>\n<tu>${tuv('de', 'Eins')}</tu>\n<tu>${tuv('de', 'Zwei')}${tuv('en', 'Two')}</tu>`,
    );
    expect(read('a.tmx', text).skipped).toEqual([
      { reason: 'no-german', count: 1, line: 4 },
      { reason: 'no-english', count: 1, line: 5 },
    ]);
  });

  it('does not expand what a document type declares', () => {
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n';
    const one = `<tu>${tuv('de', 'Eins')}${tuv('en', 'One')}</tu>`;
    expect(units('a.tmx', tmx(one, bomb))).toEqual([['Eins', 'One', 0]]);
    const used = `<tu>${tuv('de', '&b;')}${tuv('en', 'One')}</tu>`;
    expect(codeOf(() => read('a.tmx', tmx(used, bomb)))).toBe('bilingual-syntax 5');
  });

  it('tells the line of what is broken', () => {
    expect(codeOf(() => read('a.tmx', tmx('<tu>\n<tuv></tu>')))).toMatch(/^bilingual-syntax \d/u);
    expect(codeOf(() => read('a.tmx', '<a/>'))).toBe('bilingual-syntax 1');
    expect(codeOf(() => read('a.tmx', tmx('')))).toBe('bilingual-empty');
  });
});

const xliff = (body: string, languages = 'source-language="de" target-language="en-GB"'): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${languages}><body>\n${body}\n</body></file></xliff>`;

describe('XLIFF 1.2', () => {
  it('gives units, without codes, proposals and notes', () => {
    const text = xliff(`<trans-unit id="1"><source><g id="1">Eins</g><x id="2"/></source>
      <target>One</target><alt-trans><source>Zwei</source><target>Two</target></alt-trans><note>Drei</note></trans-unit>
      <trans-unit id="2"><source>Vier</source><target/></trans-unit><trans-unit id="3"><source>Fünf</source></trans-unit>`);
    expect(units('a.xlf', text)).toEqual([
      ['Eins', 'One', 0],
      ['Vier', '', 1],
      ['Fünf', '', 2],
    ]);
  });

  it('gives segments by their marks', () => {
    const text = xliff(`<trans-unit id="1"><source>Eins. Zwei.</source>
      <seg-source><mrk mtype="seg" mid="0">Eins.</mrk> <mrk mtype="seg" mid="1">Zwei.</mrk></seg-source>
      <target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></target></trans-unit>`);
    expect(units('a.xliff', text)).toEqual([
      ['Eins.', 'One.', 0],
      ['Zwei.', 'Two.', 0],
    ]);
  });

  it('leaves out what is not to be translated', () => {
    const text = xliff(`<trans-unit id="1" translate="no"><source>ABC-1</source></trans-unit>
      <trans-unit id="2"><source>Eins</source><target>One</target></trans-unit>`);
    expect(read('a.xlf', text).skipped).toEqual([{ reason: 'not-to-translate', count: 1, line: 2 }]);
  });

  it('refuses other languages', () => {
    const text = xliff(
      '<trans-unit id="1"><source>One</source></trans-unit>',
      'source-language="en" target-language="de"',
    );
    expect(codeOf(() => read('a.xlf', text))).toBe('bilingual-languages');
  });
});

it('reads XLIFF 2: segments of a unit are one paragraph', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"><file id="f"><unit id="u1">
    <originalData><data id="d1">&lt;b&gt;</data></originalData>
    <segment id="s1"><source><pc id="1">Eins</pc> <mrk id="m" type="term">Wort</mrk>.</source><target>One word.</target></segment>
    <ignorable><source> </source></ignorable>
    <segment id="s2"><source>Zwei<cp hex="0021"/></source></segment></unit>
    <unit id="u2"><notes><note>Nein</note></notes><segment><source>Drei</source><target>Three</target></segment></unit></file></xliff>`;
  expect(units('a.xlf', text)).toEqual([
    ['Eins Wort.', 'One word.', 0],
    ['Zwei!', '', 0],
    ['Drei', 'Three', 1],
  ]);
});

describe('a table', () => {
  it('gives two columns, with and without a head and quotation marks', () => {
    expect(
      units('a.tsv', '\uFEFFde\ten\tnote\r\nEins\tOne\tx\r\n\r\n"Zwei ""Wörter"""\t"Two ""words"""\r\nDrei\t'),
    ).toEqual([
      ['Eins', 'One', 0],
      ['Zwei "Wörter"', 'Two "words"', 1],
      ['Drei', '', 2],
    ]);
  });

  it('tells the line without a tab', () => {
    expect(codeOf(() => read('a.tsv', 'Eins\tOne\nZwei Two\n'))).toBe('bilingual-syntax 2');
  });
});

const segment = (source: string, target: string, block: number) => ({
  source,
  start: 0,
  terms: [{ source: { text: 'x' } }],
  target,
  block,
});

describe('the JSON of a translation', () => {
  it('gives the segments of an article by their blocks', () => {
    const article = {
      file: 'a.md',
      segments: [segment('Ein „Wort“.', 'A "word".', 0), segment('Zwei\n\\', 'Two 😀', 0), segment('Drei', 'Three', 1)],
    };
    expect(units('a.json', JSON.stringify(article))).toEqual([
      ['Ein „Wort“.', 'A "word".', 0],
      ['Zwei\n\\', 'Two 😀', 0],
      ['Drei', 'Three', 1],
    ]);
  });

  it('gives those of several articles', () => {
    const articles = [[segment('Eins', 'One', 0)], [segment('Zwei', 'Two', 0)]].map((segments) => ({ segments }));
    expect(units('a.json', JSON.stringify({ articles }, null, 2))).toEqual([
      ['Eins', 'One', 0],
      ['Zwei', 'Two', 1],
    ]);
  });

  it('refuses anything else', () => {
    expect(codeOf(() => read('a.json', '{"segments": [}'))).toMatch(/^bilingual-syntax/u);
    expect(codeOf(() => read('a.json', '{}'))).toBe('bilingual-syntax 1');
    expect(codeOf(() => read('a.json', '{"segments": []}'))).toBe('bilingual-empty');
  });
});

it('goes by the endings of names', () => {
  expect(['a.TMX', 'b/c.xlf', 'c.xliff', 'd.tsv', 'e.json', 'f.md', 'tmx', 'g.'].map(bilingualFormat)).toEqual([
    'tmx',
    'xlf',
    'xliff',
    'tsv',
    'json',
    undefined,
    undefined,
    undefined,
  ]);
  expect(codeOf(() => read('a.md', 'x'))).toBe('bilingual-format');
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

it('places every sign where it stands in the file', () => {
  assert(
    property(string({ unit: 'grapheme', minLength: 1 }), (word) => {
      const text = tmx(`<tu>${tuv('de', escaped(word))}${tuv('en', 'x')}</tu>`);
      const { source } = read('a.tmx', text).units[0] ?? { source: undefined };
      expect(source?.text).toBe(word);
      const written = source?.starts.map((start, at) => text.slice(start, source.ends[at])).join('');
      expect(written).toBe(escaped(word));
    }),
  );
});

const FILES: Readonly<Record<string, string>> = {
  'a.tmx': tmx(
    `<tu>${tuv('de', 'Eins &amp; <bpt i="1">x</bpt>zwei &#228;')}${tuv('en', '<![CDATA[One <two>]]>')}</tu>`,
  ),
  'a.xlf': xliff('<trans-unit id="1"><source>Eins</source><target><g id="1">One</g></target></trans-unit>'),
  'a.tsv': 'de\ten\n"Eins ""x"""\tOne\nZwei\t\n',
  'a.json': JSON.stringify({ segments: [segment('Eins ä\n', 'One', 0)] }),
};

it('reads a damaged file or says what is wrong with it', () => {
  const put = constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    "'",
    '\\',
    '\t',
    '\n',
    '{',
    ']',
    '<seg>',
    '</tu>',
    '<target/>',
    ']]>',
    '<!--',
  );
  const damage = record({ at: integer({ min: 0, max: 400 }), cut: integer({ min: 0, max: 9 }), put });
  assert(
    property(constantFrom(...Object.keys(FILES)), damage, (file, { at, cut, put: piece }) => {
      const text = FILES[file] ?? '';
      const damaged = text.slice(0, at) + piece + text.slice(at + cut);
      expect(codeOf(() => read(file, damaged))).toMatch(/^(?:|bilingual-(?:syntax \d+|languages|empty))$/u);
    }),
    { numRuns: 500 },
  );
});
