import { TermtreuError } from '../errors.js';

/** The number, from 1, of the first line that is not UTF-8. */
function firstWrongLine(bytes: Buffer): number {
  const read = new TextDecoder('utf-8').decode(bytes);
  const wrong = read.indexOf('\uFFFD');
  return read.slice(0, Math.max(wrong, 0)).split('\n').length;
}

/**
 * The text of a file's bytes, a byte order mark included.
 * @throws {TermtreuError} `file-encoding`, with the first line that is not UTF-8
 */
export function decodeUtf8(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const [first, second] = bytes;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const encoding = marked ? 'UTF-16' : 'ISO-8859-1';
    throw new TermtreuError('file-encoding', { file, line: firstWrongLine(bytes), encoding }, { cause });
  }
}
