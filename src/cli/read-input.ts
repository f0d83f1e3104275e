import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TermtreuError } from '../errors.js';
import { decodeText } from './decode-text.js';
import type { Io } from './io.js';

/** A text that a user gave. */
export interface Input {
  /** The path as the user wrote it, `-` for standard input. */
  readonly file: string;
  readonly text: string;
}

/** Where texts are read from. */
export type InputSource = Pick<Io, 'cwd' | 'stdin' | 'signal'>;

/** The most bytes of one article: some 250 times a long one. */
export const MAX_BYTES = 10_000_000;
const MEGABYTE = 1_000_000;

/**
 * Reads an article: UTF-8 text of at most 10 MB that is not empty.
 * @throws {TermtreuError} `file-missing`, `file-is-directory`, `file-unreadable`, `file-too-large`, `file-empty`,
 * `file-binary`, `file-encoding` (with the first line that is wrong), `interrupted`
 */
export async function readInput(file: string, io: InputSource): Promise<Input> {
  const text = decodeText(file, await readBytes(file, io));
  if (text.replaceAll('\uFEFF', '').trim() === '') throw new TermtreuError('file-empty', { file });
  return { file, text };
}

/**
 * Reads a file, or standard input where it is called `-`.
 * @param limit the most bytes that are read
 * @throws {TermtreuError} `file-missing`, `file-is-directory`, `file-unreadable`, `file-too-large`, `interrupted`
 */
export async function readBytes(file: string, io: InputSource, limit: number = MAX_BYTES): Promise<Buffer> {
  try {
    if (file === '-') return await readStream(file, io.stdin, limit);
    const path = resolve(io.cwd, file);
    const found = await stat(path);
    if (found.isDirectory()) throw new TermtreuError('file-is-directory', { file: file.replace(/(?<=.)[/\\]+$/u, '') });
    if (found.size > limit) throw tooLarge(file, found.size, limit);
    // A device or a pipe tells no size, so that the limit is watched while reading, too.
    return await readStream(file, createReadStream(path, { signal: io.signal }), limit);
  } catch (cause) {
    throw readError(file, cause, io);
  }
}

function readError(file: string, cause: unknown, { signal }: InputSource): TermtreuError {
  if (cause instanceof TermtreuError) return cause;
  if (signal.aborted) return new TermtreuError('interrupted', {}, { cause });
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new TermtreuError('file-missing', { file }, { cause });
  return new TermtreuError('file-unreadable', { file, problem: code }, { cause });
}

async function readStream(file: string, stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(file, size, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, bytes: number, limit: number): TermtreuError {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return new TermtreuError('file-too-large', { file, megabytes, limit: limit / MEGABYTE });
}
