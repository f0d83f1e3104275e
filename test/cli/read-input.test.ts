import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.js';
import { MAX_BYTES, readInput } from '../../src/cli/read-input.js';
import { createIo } from './run-main.js';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'termtreu-read-'));
  await writeFile(join(cwd, 'article.txt'), '\uFEFFDer Präsident kam.\r\n');
});
afterAll(() => rm(cwd, { recursive: true }));

const readLetters = (size: number) => readInput('-', createIo({ stdin: Buffer.alloc(size, 'a') }));

describe('an article', () => {
  it('is read as it is, mark and line ends included', async () => {
    const text = '\uFEFFDer Präsident kam.\r\n';
    expect(await readInput('article.txt', createIo({ cwd }))).toEqual({ file: 'article.txt', text });
  });

  it('comes from standard input where its name is a hyphen', async () => {
    expect(await readInput('-', createIo({ stdin: 'Es regnet.' }))).toEqual({ file: '-', text: 'Es regnet.' });
  });

  it('may have so many bytes, but not one more', async () => {
    expect((await readLetters(MAX_BYTES)).text).toHaveLength(MAX_BYTES);
    const failure = { code: 'file-too-large', args: { megabytes: 11, limit: 10 } };
    await expect(readLetters(MAX_BYTES + 1)).rejects.toMatchObject(failure);
  });

  it('that never ends is given up', async () => {
    await expect(readInput('/dev/zero', createIo({}))).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is no longer waited for after Ctrl-C', async () => {
    const read = readInput('article.txt', createIo({ cwd, signal: AbortSignal.abort() }));
    await expect(read).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
  });

  it.each([
    ['missing', 'nowhere.txt', 'file-missing'],
    ['below a file', 'article.txt/x', 'file-missing'],
    ['a folder', '.', 'file-is-directory'],
    ['with a name that no file can have', 'a'.repeat(300), 'file-unreadable'],
  ])('%s', async (_name, file, code) => {
    await expect(readInput(file, createIo({ cwd }))).rejects.toMatchObject({ code, args: { file } });
  });
});

describe('bytes', () => {
  it('that are UTF-8 are never refused and never changed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((any) => !any.includes('\0'));
    fc.assert(
      fc.property(text, (any) => {
        expect(decodeText('a', Buffer.from(any))).toBe(any);
      }),
    );
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\uFEFFEs', 'utf16le'), 'UTF-16LE', 1],
    ['UTF-16 with a mark, big end first', Buffer.from([0xfe, 0xff, 0, 0x45]), 'UTF-16BE', 1],
    ['UTF-16 without a mark', Buffer.from('Es regnet.', 'utf16le'), 'UTF-16LE', 1],
    ['UTF-16 without a mark, big end first', Buffer.from('Es regnet.', 'utf16le').swap16(), 'UTF-16BE', 1],
    ['UTF-32 with a mark', Buffer.from([0xff, 0xfe, 0, 0, 0x45, 0, 0, 0]), 'UTF-32LE', 1],
    ['one byte per letter', Buffer.from('a\nb\nPräsident\nc', 'latin1'), 'WINDOWS-1252', 3],
    ['quotes of Windows', Buffer.from([0x84, 0x4a, 0x61, 0x93]), 'WINDOWS-1252', 1],
    ['a sequence cut off at the end', Buffer.from('a\nPrä').subarray(0, 5), 'WINDOWS-1252', 2],
  ])('in %s are told by line and encoding', (...[, bytes, encoding, line]) => {
    expect(() => decodeText('a.txt', bytes)).toThrow(
      expect.objectContaining({ code: 'file-encoding', args: { file: 'a.txt', line, encoding } }),
    );
  });

  it.each([
    ['a NUL', Buffer.from('abcdef\0'), 6],
    ['a control in what is no UTF-8', Buffer.from([0x61, 0xff, 0x02]), 2],
  ])('with %s are no text', (_name, bytes, byte) => {
    expect(() => decodeText('a', bytes)).toThrow(
      expect.objectContaining({ code: 'file-binary', args: { file: 'a', byte } }),
    );
  });
});
