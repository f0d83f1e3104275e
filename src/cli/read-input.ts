import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TermtreuError } from '../errors.js';
import type { Io } from './io.js';

/** A text that a user gave. */
export interface Input {
  /** The path as the user wrote it, `-` for standard input. */
  readonly file: string;
  readonly text: string;
}

/** The most bytes of one article: some 250 times a long one. */
export const MAX_BYTES = 10_000_000;
const MEGABYTE = 1_000_000;

/**
 * Reads an article: UTF-8 text of at most 10 MB that is not empty.
 * @throws {TermtreuError} `file-missing`, `file-is-directory`, `file-unreadable`, `file-too-large`, `file-empty`,
 * `file-binary`, `file-encoding` (with the first line that is wrong)
 */
export async function readInput(file: string, io: Io): Promise<Input> {
  const bytes = file === '-' ? await readStream(io.stdin) : await readBytes(file, resolve(io.cwd, file));
  const text = decode(file, bytes);
  if (text.replaceAll('\uFEFF', '').trim() === '') throw new TermtreuError('file-empty', { file });
  return { file, text };
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new TermtreuError('file-is-directory', { file: file.replace(/[/\\]+$/u, '') });
    if (found.size > MAX_BYTES) throw tooLarge(file, found.size);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new TermtreuError('file-missing', { file }, { cause });
    throw new TermtreuError('file-unreadable', { file, problem: code }, { cause });
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw tooLarge('-', size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, bytes: number): TermtreuError {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return new TermtreuError('file-too-large', { file, megabytes, limit: MAX_BYTES / MEGABYTE });
}

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-32LE', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'UTF-32BE', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

function decode(file: string, bytes: Buffer): string {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) throw new TermtreuError('file-encoding', { file, line: 1, encoding });
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new TermtreuError('file-binary', { file, byte: nul });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TermtreuError('file-encoding', { file, line: firstWrongLine(bytes), encoding: 'ISO-8859-1' }, { cause });
  }
}

/** UTF-16 without a mark: in European text every other byte is NUL. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 256);
  const half = Math.floor(sample.length / 2);
  if (half < 2) return undefined;
  const share = (parity: number): number => sample.filter((byte, i) => i % 2 === parity && byte === 0).length / half;
  if (share(1) > 0.8 && share(0) < 0.2) return 'UTF-16LE';
  return share(0) > 0.8 && share(1) < 0.2 ? 'UTF-16BE' : undefined;
}

/** The number, from 1, of the first line that does not decode: no UTF-8 sequence holds a line feed. */
function firstWrongLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
