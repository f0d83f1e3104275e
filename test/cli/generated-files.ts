import { cp, mkdir, open, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { openMemory } from '../../src/memory/open-memory.js';

const MODEL = new URL('../../models/de-en/', import.meta.url).pathname;

/** Files that no repository should hold, by name: each is made for a test at a path. */
export const GENERATED: Readonly<Record<string, (path: string) => Promise<void>>> = {
  /** Sparse: it takes no room on the disk. */
  'huge.txt': async (path) => {
    const file = await open(path, 'w');
    await file.truncate(50_000_000);
    await file.close();
  },
  /** Git does not keep empty folders. */
  'empty-folder': async (path) => {
    await mkdir(path);
  },
  'latin1.txt': (path) => writeFile(path, Buffer.from('Erste Zeile.\nDer Präsident kam.\n', 'latin1')),
  'utf16-with-mark.txt': (path) => writeFile(path, Buffer.from('\uFEFFDer Präsident kam.\n', 'utf16le')),
  'utf16-without-mark.txt': (path) => writeFile(path, Buffer.from('Der Präsident kam.\n', 'utf16le')),
  'utf16.yaml': (path) => writeFile(path, Buffer.from('\uFEFF- id: a\n', 'utf16le')),
  'picture.png': (path) => writeFile(path, Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1')),
  'packed.gz': (path) => writeFile(path, Buffer.from([0x1f, 0x8b, 0x08, 0x41, 0xc3, 0x28, 0xff])),
  'bomb.xlsx': (path) => writeFile(path, workbook(Buffer.alloc(60_000_000, ' '), 60_000_000)),
  'lies.xlsx': (path) => writeFile(path, workbook(Buffer.alloc(60_000_000, ' '), 1000)),
  'memory.sqlite': fillMemory,
  'model-missing-file': (path) => brokenModel(path, 'decoder.int8.onnx', (file) => rm(file)),
  'model-damaged': (path) => brokenModel(path, 'tokenizer.json', (file) => rewrite(file, '{}')),
};

/** A memory with one segment of an engine and one of a person. */
async function fillMemory(path: string): Promise<void> {
  const memory = openMemory(path, { now: () => Date.UTC(2026, 0, 1) });
  const engine = { name: 'local', version: '1' };
  const key = { source: 'Die Fregatte lief am Freitag aus.', target: 'en-GB' as const, engine, terms: 'x' };
  const target = 'The frigate put to sea on Friday.';
  memory.store(key, { target, by: 'engine', notes: [], findings: [], finished: true });
  const none = new Uint8Array();
  const origin = { engine: '', terms: none, context: none, notes: [], findings: [], created: 1_767_225_600 };
  const pair = { source: 'Es regnet.', target: 'It is raining.', variant: 'en' };
  memory.add([{ ...pair, ...origin, by: 'human', finished: true }], false);
  memory.close();
}

/** A copy of the model with one file broken; the large ones are links. */
async function brokenModel(path: string, name: string, damage: (file: string) => Promise<void>): Promise<void> {
  await mkdir(path);
  for (const file of ['config.json', 'SHA256SUMS', 'tokenizer.json']) await cp(join(MODEL, file), join(path, file));
  for (const file of ['encoder.int8.onnx', 'decoder.int8.onnx']) await symlink(join(MODEL, file), join(path, file));
  await damage(join(path, name));
}

async function rewrite(file: string, text: string): Promise<void> {
  await rm(file);
  await writeFile(file, text);
}

/** An archive of one sheet that says of itself how large it is unpacked. */
function workbook(content: Buffer, declared: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(content);
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(declared, 8);
  sizes.writeUInt16LE(name.length, 12);
  const deflated = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflated, sizes, name]);
  const version = Buffer.from([20, 0]);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), version, deflated, sizes, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
