import { describe, expect, it } from 'vitest';
import { TermtreuError } from '../../../src/errors.js';
import { decodeXml } from '../../../src/glossary/formats/decode-xml.js';
import { elementsOf, parseXml, parseXmlParts, textOf } from '../../../src/glossary/formats/xml.js';

function failureOf(read: () => unknown): Record<string, unknown> {
  try {
    read();
  } catch (error) {
    if (error instanceof TermtreuError) return { ...error.args };
    throw error;
  }
  return { problem: 'none' };
}

describe('parseXml', () => {
  it('decodes the references of XML and numbers, and nothing in CDATA', () => {
    const root = parseXml('<a b="&quot;&#65;">&lt;&amp;&#x1F600;<![CDATA[&amp;<]]>&apos;</a>', 'x');
    expect([root.attributes['b'], textOf(root)]).toEqual(['"A', "<&😀&amp;<'"]);
  });

  it('drops white space that lays out the file, and keeps what is written as a reference', () => {
    expect(textOf(parseXml('<a>\n  two\r\n   words&#10;&#32;</a>', 'x'))).toBe('two words\n ');
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['text that breaks off', '<a>\n<b>x</b>\n<c>y', { problem: 'xml-cut', line: 3 }],
    ['a comment without an end', '<a>\n<!-- x\n</a>', { problem: 'xml-cut', line: 3 }],
    ['tags that cross', '<a>\n<b>\n</a></b>', { problem: 'xml', line: 3 }],
    ['two roots', '<a></a>\n<b></b>', { problem: 'xml', line: 2 }],
    ['a bare ampersand', '<a>\nR & D</a>', { problem: 'xml', line: 2 }],
    ['no XML at all', 'de,en\n', { problem: 'xml', line: 1 }],
    ['nothing', '', { problem: 'xml', line: 1 }],
    ['an entity that nobody declared', '<a>\n<b>&uuml;</b></a>', { problem: 'xml-entity', line: 2, value: '&uuml;' }],
    ['a NUL as a reference', '<a>&#0;</a>', { problem: 'xml-entity' }],
    ['half a surrogate pair', '<a>&#xD800;</a>', { problem: 'xml-entity' }],
    ['a DOCTYPE with entities', '\n<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', { problem: 'xml-doctype', line: 2 }],
    ['a DOCTYPE without an end', '<!DOCTYPE a', { problem: 'xml-doctype' }],
    ['one element that fills the file', `<a>\n${'x'.repeat(5_000_000)}</a>`, { problem: 'too-large' }],
    ['elements nested without end', '<a>'.repeat(5000) + '</a>'.repeat(5000), { problem: 'nesting' }],
  ])('refuses %s', (_what, text, expected) => {
    expect(failureOf(() => parseXml(text, 'x'))).toMatchObject(expected);
  });

  it('takes a DOCTYPE that only names a DTD, which is not read', () => {
    expect(parseXml('<!DOCTYPE a PUBLIC "x>[" \'y\'><a/>', 'x').name).toBe('a');
  });
});

describe('parseXmlParts', () => {
  const text = `<r a="1">
<!-- <p>no</p> --><b><p x=">">one<i/>
</p><p/></b><![CDATA[<p>no</p>]]><n:p>two</n:p ><pp>no</pp>
</r>`;

  it('reads elements one by one, and what is around them', () => {
    const { root, parts } = parseXmlParts(text, 'x', ['p', 'q']);
    const found = [...parts].map((part) => [part.name, textOf(part), part.line, part.column]);
    expect(found).toEqual([
      ['p', 'one', 2, 22],
      ['p', '', 3, 5],
      ['p', 'two', 3, 34],
    ]);
    expect([root.attributes['a'], elementsOf(root).map(({ name }) => name)]).toEqual(['1', ['b', 'pp']]);
  });

  it('names the line of what is wrong within a part', () => {
    const { parts } = parseXmlParts('<r>\n<p/>\n<p>\n<b>&ouml;</b></p></r>', 'x', ['p']);
    expect(failureOf(() => [...parts])).toMatchObject({ problem: 'xml-entity', line: 4 });
  });

  it('takes a hundred thousand comments, and brackets that nobody closes, in their stride', () => {
    const { parts } = parseXmlParts(`<r>${'<!-- < -->'.repeat(100_000)}<p/></r>`, 'x', ['p']);
    expect([...parts]).toHaveLength(1);
  });
});

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>Geschütz €</a>`;

describe('decodeXml', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(declared('UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${declared('utf-8')}`)],
    ['UTF-8 that nobody declares', Buffer.from('<a>Geschütz €</a>')],
    ['UTF-16 by its mark', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16LE'), 'utf16le')],
    ['Windows-1252', Buffer.from(declared('windows-1252').replace('€', '\u0080'), 'latin1')],
  ])('reads %s', (_what, bytes) => {
    expect(textOf(parseXml(decodeXml(bytes, 'x'), 'x'))).toBe('Geschütz €');
  });

  it.each<[string, Uint8Array, Record<string, unknown>]>([
    [
      'a mark and a declaration that differ',
      Buffer.from(`\uFEFF${declared('ISO-8859-1')}`),
      { problem: 'xml-encoding' },
    ],
    ['UTF-16 that is none', Buffer.from(declared('UTF-16')), { problem: 'xml-encoding', encoding: 'utf-16' }],
    ['an encoding that nobody knows', Buffer.from(declared('KLINGON')), { problem: 'xml-encoding-unknown' }],
    ['bytes of two encodings', Buffer.from(`<a>\nü`, 'latin1'), { problem: 'xml-bytes', line: 2 }],
  ])('refuses %s', (_what, bytes, expected) => {
    expect(failureOf(() => decodeXml(bytes, 'x'))).toMatchObject(expected);
  });
});
