import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TermtreuError } from '../../../src/errors.js';
import { readXlsx } from '../../../src/glossary/formats/read-xlsx.js';
import { writeXlsx } from '../../../src/glossary/formats/write-xlsx.js';
import { checkZip } from '../../../src/glossary/formats/zip.js';

/** A workbook as termtreu writes it. */
async function workbook(): Promise<Buffer> {
  return Buffer.from(
    await writeXlsx(
      [
        { name: 'de', width: 10 },
        { name: 'en', width: 10 },
      ],
      [['Panzer', 'tank']],
    ),
  );
}

/** An archive whose files are the same where their contents are. */
function archive(files: readonly (readonly [string, Buffer])[]): Buffer {
  const locals = new Map<Buffer, { readonly bytes: Buffer; readonly offset: number }>();
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [file, content] of files) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(file);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = locals.get(content) ?? {
      bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed]),
      offset,
    };
    if (!locals.has(content)) offset += local.bytes.length;
    locals.set(content, local);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(local.offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\0\0'), head, rest, name]));
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...[...locals.values()].map(({ bytes }) => bytes), ...entries, end]);
}

const XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook by hand, whose sheet holds what is given. */
function workbookOf(rows: string): Buffer {
  const files: readonly (readonly [string, string])[] = [
    [
      'xl/workbook.xml',
      `<workbook ${XMLNS} xmlns:r="${RELATIONS}"><sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="any.xml"/></Relationships>`,
    ],
    ['xl/any.xml', `<worksheet ${XMLNS}><sheetData>${rows}</sheetData></worksheet>`],
  ];
  return archive(files.map(([name, text]) => [name, Buffer.from(text)]));
}

const cell = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

function problemOf(bytes: Buffer): unknown {
  try {
    checkZip(bytes, 'g.xlsx', () => undefined);
  } catch (error) {
    return error instanceof TermtreuError ? error.args['problem'] : error;
  }
  return 'none';
}

/** The offset of the first record with a signature. */
const find = (bytes: Buffer, signature: string): number => bytes.indexOf(Buffer.from(signature, 'latin1'));

describe('a workbook’s archive', () => {
  it('is shown file by file', async () => {
    const names: string[] = [];
    checkZip(await workbook(), 'g.xlsx', (name) => names.push(name));
    expect(names).toContain('xl/worksheets/sheet1.xml');
  });

  it.each(['PK\u0005\u0006', 'PK\u0001\u0002', 'PK\u0003\u0004'])(
    'is refused where a record is damaged: %j',
    async (signature) => {
      const bytes = await workbook();
      bytes[find(bytes, signature)] = 0;
      expect(problemOf(bytes)).toBe('not-zip');
    },
  );

  it('is refused where it breaks off anywhere', async () => {
    const bytes = await workbook();
    for (let length = 0; length < bytes.length; length += 97)
      expect(problemOf(bytes.subarray(0, length))).toBe('not-zip');
  });

  it('is refused where a file is larger than it says, before it is unpacked further', async () => {
    const bytes = await workbook();
    bytes.writeUInt32LE(10, find(bytes, 'PK\u0001\u0002') + 24);
    expect(problemOf(bytes)).toBe('zip-too-large');
  });

  it('is refused where it says that it is large', async () => {
    const bytes = await workbook();
    bytes.writeUInt32LE(40_000_001, find(bytes, 'PK\u0001\u0002') + 24);
    expect(problemOf(bytes)).toBe('zip-too-large');
  });

  it('is refused where it counts its files in two ways, or leads to a second directory', async () => {
    const bytes = await workbook();
    const end = find(bytes, 'PK\u0005\u0006');
    const counted = Buffer.from(bytes);
    counted.writeUInt16LE(1, end + 10);
    const led = Buffer.concat([
      bytes.subarray(0, end),
      Buffer.from('PK\u0006\u0007'),
      Buffer.alloc(16),
      bytes.subarray(end),
    ]);
    expect([problemOf(counted), problemOf(led)]).toEqual(['not-zip', 'not-zip']);
  });

  it('is refused where many names share the same bytes', () => {
    const content = Buffer.alloc(1_000_000);
    expect(problemOf(archive(Array.from({ length: 100 }, () => ['xl/a.xml', content] as const)))).toBe('zip-too-large');
  });
});

describe('readXlsx', () => {
  it('tells the sheets that there are where the wanted one is missing', async () => {
    await expect(readXlsx(await workbook(), 'g.xlsx', 'Tabelle1')).rejects.toMatchObject({
      args: { problem: 'sheet-missing', value: 'Tabelle1', allowed: 'Glossary' },
    });
  });

  it('refuses an archive that is no workbook', async () => {
    const bytes = await workbook();
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('xl/workbook.xml', 'xl/workbook.abc'), 'latin1');
    await expect(readXlsx(renamed, 'g.xlsx')).rejects.toMatchObject({ args: { problem: 'not-xlsx' } });
  });

  it('reads sheets of other programs: gaps, numbers, formulas with their results', async () => {
    const rows = `<row r="1">${cell('A1', 'de')}${cell('B1', 'en')}</row>
      <row r="3">${cell('A3', 'Leopard')}<c r="B3" t="str"><f>"a"</f><v>Leopard 2</v></c></row>
      <row r="4"><c r="B4"><v>5.5</v></c></row>`;
    const { records } = await readXlsx(workbookOf(rows), 'g.xlsx', 'A & B');
    expect(records).toEqual([
      { line: 1, cells: ['de', 'en'] },
      { line: 3, cells: ['Leopard', 'Leopard 2'] },
      { line: 4, cells: ['', '5.5'] },
    ]);
  });

  it.each([
    ['a cell in the last corner', `<row r="1048576">${cell('XFD1048576', 'x')}</row>`, 'too-many-rows'],
    ['a cell far to the right, in many rows', `<row r="9000">${cell('XFD9000', 'x')}</row>`, 'sheet-too-large'],
    ['a cell far off, behind a sign that ends no tag', `<c x=">" r='XFD9000'/>`, 'sheet-too-large'],
    ['an address behind a false one', `<c x=" r='A1'" r="XFD9000"/>`, 'sheet-too-large'],
    ['an address in references', `<c r="&#88;FD9000"/>`, 'not-xlsx'],
    ['rows without numbers', '<row/>'.repeat(200_002), 'too-many-rows'],
  ])('refuses %s before it is read', async (_what, rows, problem) => {
    await expect(readXlsx(workbookOf(rows), 'g.xlsx')).rejects.toMatchObject({ args: { problem } });
  });

  it('makes no cell a formula', async () => {
    const bytes = Buffer.from(await writeXlsx([{ name: 'de', width: 9 }], [['=1+1'], ['+49'], ['@x'], ['-1']]));
    let sheet = '';
    checkZip(bytes, 'g.xlsx', (name, content) => {
      if (name.includes('worksheets/sheet')) sheet = content.toString();
    });
    expect(sheet).not.toContain('<f>');
    expect((await readXlsx(bytes, 'g.xlsx')).records.map(({ cells }) => cells[0])).toEqual([
      'de',
      '=1+1',
      '+49',
      '@x',
      '-1',
    ]);
  });
});
