import { assert, constantFrom, array, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../src/bilingual/decode-xml.js';
import { createTmxScanner, type TmxPiece } from '../../src/bilingual/tmx-scan.js';
import { parseTmxUnit } from '../../src/bilingual/tmx-unit.js';
import { readTmxDate, tmxHead, tmxUnit } from '../../src/bilingual/tmx-write.js';

const scan = (text: string, cut = text.length, limit?: number): TmxPiece[] => {
  const scanner = createTmxScanner(limit);
  const pieces: TmxPiece[] = [];
  for (let at = 0; at < text.length; at += cut) pieces.push(...scanner.push(text.slice(at, at + cut)));
  return [...pieces, ...scanner.end()];
};

const FILE = `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<!-- <tmx> <tu>none</tu> -->
<tmx version="1.4"><header/><body>
<tu tuid="1"><tuv xml:lang="de"><seg>a <!-- </tu> --> b</seg></tuv></tu>
<tu>
<tuv xml:lang="de"><seg><![CDATA[</tu>]]></seg></tuv>
</tu ></body></tmx>
`;

describe('the units of a TMX file', () => {
  const found = [
    { kind: 'tmx', line: 4 },
    { kind: 'unit', line: 5, xml: '<tu tuid="1"><tuv xml:lang="de"><seg>a <!-- </tu> --> b</seg></tuv></tu>' },
    { kind: 'unit', line: 6, xml: '<tu>\n<tuv xml:lang="de"><seg><![CDATA[</tu>]]></seg></tuv>\n</tu >' },
  ];

  it('are found with their lines, not those in comments', () => {
    expect(scan(FILE)).toEqual(found);
  });

  it('are found wherever the text is cut', () => {
    assert(
      property(integer({ min: 1, max: 40 }), (cut) => {
        expect(scan(FILE, cut)).toEqual(found);
      }),
    );
  });

  it('are as many as were written, in any mixture with other things', () => {
    const parts = [
      '<tu><tuv/></tu>',
      '<tu a="b">x</tu>',
      '<!-- <tu> -->',
      '<![CDATA[<tu></tu>]]>',
      '\n',
      '<tuv>',
      '</tu>',
    ];
    const mixture = array(constantFrom(...parts), { maxLength: 30 });
    assert(
      property(mixture, integer({ min: 1, max: 9 }), (pieces, cut) => {
        const units = pieces.filter((piece) => piece.startsWith('<tu>') || piece.startsWith('<tu a'));
        const texts = scan(pieces.join(''), cut).flatMap((piece) => (piece.kind === 'unit' ? [piece.xml] : []));
        expect(texts).toEqual(units);
      }),
    );
  });

  it('that are too large are told, and those after them found', () => {
    const text = `<tmx >\n<tu>${'x'.repeat(100)}</tu>\n<tu>y</tu>`;
    expect(scan(text, 10, 50)).toEqual([
      { kind: 'tmx', line: 1 },
      { kind: 'too-large', line: 2 },
      { kind: 'unit', line: 3, xml: '<tu>y</tu>' },
    ]);
  });

  it.each([
    ['<tmx >\n<tu>a</tu>\n<tu><tuv>', 3],
    ['<tu>a</tu>\n\n<tu><!-- ', 3],
  ])('that the file ends in are told: %j', (text, line) => {
    expect(scan(text, 5).at(-1)).toEqual({ kind: 'unfinished', line });
  });
});

describe('a unit', () => {
  it('has its texts without the codes of other formats', () => {
    const unit = parseTmxUnit(`<tu creationdate="20260101T000000Z" changeid="MT!"><prop type="x-a">b &amp; c</prop>
      <tuv xml:lang="DE-de" changedate="20260202T000000Z"><seg>Die <hi type="term">Fregatte</hi> <bpt i="1">&lt;b></bpt>lief<ept i="1"/> aus.</seg></tuv>
      <tuv lang="en"><seg>It &lt; &#228;&#x41; <![CDATA[<&amp;>]]><ph x="1"/></seg></tuv></tu>`);
    expect(unit).toEqual({
      variants: [
        { language: 'DE-de', text: 'Die Fregatte lief aus.' },
        { language: 'en', text: 'It < äA <&amp;>' },
      ],
      attributes: expect.objectContaining({ creationdate: '20260101T000000Z', changeid: 'MT!' }),
      properties: { 'x-a': 'b & c' },
    });
  });

  it.each([
    ['<tu><tuv></tu>', 'malformed'],
    ['<tu><tuv a=b></tuv></tu>', 'malformed'],
    [`<tu>${'<hi>'.repeat(60)}${'</hi>'.repeat(60)}</tu>`, 'malformed'],
    ['<tu><tuv xml:lang="de"><seg>&lol;</seg></tuv></tu>', 'entity'],
    ['<tu><tuv xml:lang="de"><seg>&#0;</seg></tuv></tu>', 'entity'],
    ['<tu><tuv xml:lang="de"><seg>A & B</seg></tuv></tu>', 'malformed'],
  ])('is refused where it is unsound: %s', (xml, problem) => {
    expect(parseTmxUnit(xml)).toBe(problem);
  });

  it('comes back as it was written', () => {
    const pair = { source: 'A < „B“ & "C" \u0007', target: "It's <b>", language: 'en-GB', created: 1_767_225_600 };
    const text = tmxHead('1"0') + tmxUnit({ ...pair, properties: { 'x-by': 'human', empty: '' } });
    const [, piece] = scan(text);
    expect(piece?.kind === 'unit' && parseTmxUnit(piece.xml)).toEqual({
      variants: [
        { language: 'de', text: 'A < „B“ & "C" ' },
        { language: 'en-GB', text: "It's <b>" },
      ],
      attributes: { 'xml:lang': 'en-GB', creationdate: '20260101T000000Z' },
      properties: { 'x-by': 'human' },
    });
    expect(readTmxDate('20260101T000000Z')).toBe(pair.created);
    expect(readTmxDate('2026')).toBeUndefined();
  });
});

const read = async (...chunks: Uint8Array[]): Promise<string> => {
  let text = '';
  async function* pieces() {
    yield* chunks;
  }
  for await (const piece of decodeXml('a.tmx', pieces())) text += piece;
  return text;
};
const inHalves = (bytes: Buffer) => [bytes.subarray(0, 9), bytes.subarray(9)];
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('<?xml version="1.0"?> ü')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<?xml version="1.0"?> ü')],
    ['UTF-16LE', Buffer.from('\uFEFF<?xml version="1.0"?> ü', 'utf16le')],
    ['UTF-16BE', bigEndian('\uFEFF<?xml version="1.0"?> ü')],
    ['UTF-16LE without a mark', Buffer.from('<?xml version="1.0"?> ü', 'utf16le')],
    ['UTF-16BE without a mark', bigEndian('<?xml version="1.0"?> ü')],
  ])('is read in %s, however it is cut', async (_name, bytes) => {
    expect(await read(...inHalves(bytes))).toBe('<?xml version="1.0"?> ü');
  });

  it('is read in what its declaration says', async () => {
    const text = '<?xml version="1.0" encoding="windows-1252"?>ü';
    expect(await read(Buffer.from(text, 'latin1'))).toBe(text);
  });

  it('that is none is told with its line', async () => {
    const bytes = Buffer.concat([Buffer.from('<tmx>\nü\n'), Buffer.from('\nü', 'latin1')]);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'file-encoding', args: { file: 'a.tmx', line: 4 } });
    await expect(read(Buffer.from('<tmx>\n\n\xC3', 'latin1'))).rejects.toMatchObject({ args: { line: 3 } });
  });
});
