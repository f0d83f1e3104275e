import { inflateRawSync } from 'node:zlib';
import { glossaryError } from '../problem.js';

/** A file within a ZIP archive. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** The most that an archive may hold unpacked, in bytes: as much as of any other glossary file. */
export const UNPACKED_LIMIT = 40_000_000;
const MEGABYTE = 1_000_000;
/** A workbook has some ten files, and one for each sheet. */
const ENTRY_LIMIT = 1000;

/** Signatures and lengths of the records of a ZIP archive (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06_05_4b_50, length: 22 } as const;
const CENTRAL = { signature: 0x02_01_4b_50, length: 46 } as const;
const LOCAL = { signature: 0x04_03_4b_50, length: 30 } as const;
/** What leads to the directory of an archive of more than 4 GB (section 4.3.15). */
const LOCATOR_64 = 0x07_06_4b_50;
const LONGEST_COMMENT = 0xff_ff;
const STORED = 0;
const DEFLATED = 8;

function fail(file: string, problem: 'not-zip' | 'zip-too-large', cause?: unknown): Error {
  const place = { file, line: 1, column: 1 };
  const args = { limit: UNPACKED_LIMIT / MEGABYTE };
  return glossaryError('glossary-syntax', { place, problem, args }, cause);
}

function endRecord(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END.length - LONGEST_COMMENT);
  for (let at = bytes.length - END.length; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === END.signature) return at;
  }
  return -1;
}

/** The files that the archive's directory lists. */
function readDirectory(bytes: Buffer, file: string): ZipEntry[] {
  const end = endRecord(bytes);
  if (end < 0) throw fail(file, 'not-zip');
  const count = bytes.readUInt16LE(end + 10);
  // Readers differ in which of the two counts they go by, and a large archive's locator leads them to another directory.
  const isPlain = bytes.readUInt16LE(end + 8) === count && (end < 20 || bytes.readUInt32LE(end - 20) !== LOCATOR_64);
  if (!isPlain) throw fail(file, 'not-zip');
  if (count > ENTRY_LIMIT) throw fail(file, 'zip-too-large');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.length > bytes.length || bytes.readUInt32LE(at) !== CENTRAL.signature) throw fail(file, 'not-zip');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + CENTRAL.length, at + CENTRAL.length + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL.length + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks a file, but never to more bytes than the directory says it has. */
function unpack(bytes: Buffer, entry: ZipEntry, file: string): Buffer {
  const { offset, packed, unpacked, method } = entry;
  if (offset + LOCAL.length > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature)
    throw fail(file, 'not-zip');
  const start = offset + LOCAL.length + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw fail(file, 'not-zip');
  if (method === STORED && packed === unpacked) return data;
  if (method !== DEFLATED) throw fail(file, 'not-zip');
  try {
    const plain = inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
    if (plain.length === unpacked) return plain;
  } catch (error) {
    const isBomb = error instanceof RangeError;
    throw fail(file, isBomb ? 'zip-too-large' : 'not-zip', error);
  }
  throw fail(file, 'not-zip');
}

/**
 * Makes sure that an archive is sound and small before anything else unpacks it: the sizes that it declares are added up
 * first, and then every file is unpacked to no more than it declares.
 * @param visit is shown every file, unpacked
 * @throws TermtreuError `glossary-syntax` where it is no archive, or holds more than 40 MB unpacked
 */
export function checkZip(bytes: Buffer, file: string, visit: (name: string, content: Buffer) => void): void {
  const entries = readDirectory(bytes, file);
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > UNPACKED_LIMIT) throw fail(file, 'zip-too-large');
  for (const entry of entries) visit(entry.name, unpack(bytes, entry, file));
}
