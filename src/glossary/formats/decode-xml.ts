import { glossaryError } from '../problem.js';

interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
}

/** Byte order marks, and how the first signs of a declaration look without one (XML 1.0, appendix F). */
const MARKS: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
const UNMARKED: readonly Mark[] = [
  { encoding: 'utf-16le', bytes: [0x3c, 0, 0x3f, 0] },
  { encoding: 'utf-16be', bytes: [0, 0x3c, 0, 0x3f] },
];

/** Encodings that a declaration may name, and the decoder's name for each. */
const DECLARED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

function startsWith(bytes: Uint8Array, mark: Mark): boolean {
  return mark.bytes.every((byte, index) => bytes[index] === byte);
}

/** The encoding that an XML declaration names, in lower case. */
function declaredEncoding(start: string): string | undefined {
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/u.exec(start)?.[1]?.toLowerCase();
}

function fail(file: string, args: { readonly encoding: string; readonly found: string }): Error {
  return glossaryError('glossary-syntax', { place: { file, line: 1, column: 1 }, problem: 'xml-encoding', args });
}

/**
 * Decodes an XML file by its byte order mark, or else by its declaration, or else as UTF-8 (XML 1.0, section 4.3.3).
 * The mark is left out.
 * @throws TermtreuError `glossary-syntax` where mark and declaration contradict each other, where the encoding is not
 *   known, or the bytes are not of it
 */
export function decodeXml(bytes: Uint8Array, file: string): string {
  const mark = MARKS.find((each) => startsWith(bytes, each));
  const seen = mark ?? UNMARKED.find((each) => startsWith(bytes, each));
  const start = new TextDecoder(seen?.encoding ?? 'latin1').decode(bytes.subarray(0, 400));
  const declared = declaredEncoding(start);
  const named = declared === undefined ? undefined : DECLARED[declared];
  if (declared !== undefined && named === undefined) {
    const place = { file, line: 1, column: 1 };
    throw glossaryError('glossary-syntax', { place, problem: 'xml-encoding-unknown', args: { encoding: declared } });
  }
  const found = seen?.encoding ?? 'utf-8';
  if (seen !== undefined && named !== undefined && !isSame(named, found)) {
    throw fail(file, { encoding: declared ?? '', found });
  }
  // UTF-16 without a mark and without the look of it is not UTF-16.
  if (seen === undefined && named?.startsWith('utf-16') === true) throw fail(file, { encoding: named, found });
  return decode(bytes, { encoding: seen?.encoding ?? named ?? 'utf-8', file });
}

function isSame(declared: string, found: string): boolean {
  return declared === found || (declared === 'utf-16' && found.startsWith('utf-16'));
}

function decode(bytes: Uint8Array, { encoding, file }: { readonly encoding: string; readonly file: string }): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = firstWrongLine(bytes, encoding);
    const args = { encoding };
    throw glossaryError('glossary-syntax', { place: { file, line, column: 1 }, problem: 'xml-bytes', args }, cause);
  }
}

/** The number, from 1, of the first line that does not decode. */
function firstWrongLine(bytes: Uint8Array, encoding: string): number {
  const read = new TextDecoder(encoding).decode(bytes);
  return read.slice(0, Math.max(read.indexOf('\uFFFD'), 0)).split('\n').length;
}
