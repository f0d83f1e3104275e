import { TermtreuError } from '../errors.js';

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-32LE', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'UTF-32BE', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/** What German text in one byte per letter is written in; it holds all that ISO 8859-1 does, and the quotes „ “. */
const ONE_BYTE = 'WINDOWS-1252';

/**
 * Decodes UTF-8, a byte order mark included.
 * @param file the name for messages
 * @throws {TermtreuError} `file-binary`, `file-encoding` (with the first line that is wrong, and what it looks like)
 */
export function decodeText(file: string, bytes: Buffer): string {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) throw new TermtreuError('file-encoding', { file, line: 1, encoding });
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new TermtreuError('file-binary', { file, byte: nul });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const control = bytes.findIndex(isControl);
    if (control >= 0) throw new TermtreuError('file-binary', { file, byte: control }, { cause });
    throw new TermtreuError('file-encoding', { file, line: firstWrongLine(bytes), encoding: ONE_BYTE }, { cause });
  }
}

/** Controls that no text holds: all of C0 but tab, line feed, vertical tab, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
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
