import { cp, mkdir, open, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  'model-missing-file': (path) => brokenModel(path, 'decoder.int8.onnx', (file) => rm(file)),
  'model-damaged': (path) => brokenModel(path, 'tokenizer.json', (file) => rewrite(file, '{}')),
};

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
