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
      expect(problemOf(bytes)).toBe('not-xlsx');
    },
  );

  it('is refused where it breaks off anywhere', async () => {
    const bytes = await workbook();
    for (let length = 0; length < bytes.length; length += 97)
      expect(problemOf(bytes.subarray(0, length))).toBe('not-xlsx');
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

  it('is refused where many names share the same bytes', async () => {
    const packed = deflateRawSync(Buffer.alloc(1_000_000));
    const name = Buffer.from('xl/a.xml');
    const head = Buffer.alloc(26);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(Buffer.alloc(1_000_000)), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(1_000_000, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed]);
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\0\0'), head, Buffer.alloc(14), name]);
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006');
    end.writeUInt16LE(100, 10);
    end.writeUInt32LE(local.length, 16);
    expect(problemOf(Buffer.concat([local, ...Array<Buffer>(100).fill(entry), end]))).toBe('zip-too-large');
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
