import { TermtreuError } from '../errors.js';

/** How the encodings of XML without a mark begin: with `<?` or, without a declaration, with `<`. */
const BEGINNINGS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0x3c, 0] },
  { encoding: 'utf-16be', bytes: [0, 0x3c] },
];

/** Encodings of one byte per letter that a declaration may name; anything else is taken for UTF-8. */
const DECLARED = /^<\?xml[^>]*\bencoding\s*=\s*["'](iso-8859-(?:1|15)|windows-1252)["']/iu;

/**
 * Decodes an XML file piece by piece: UTF-8 or UTF-16, told by byte order mark or by its first signs, or what its
 * declaration says.
 * @throws {TermtreuError} `file-encoding`, with the first line that does not decode
 */
export async function* decodeXml(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let line = 1;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    let text = '';
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw wrongEncoding(file, line + linesBeforeFault(chunk), cause);
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    yield text;
  }
  try {
    yield decoder?.decode() ?? '';
  } catch (cause) {
    throw wrongEncoding(file, line, cause);
  }
}

function wrongEncoding(file: string, line: number, cause: unknown): TermtreuError {
  return new TermtreuError('file-encoding', { file, line, encoding: 'WINDOWS-1252' }, { cause });
}

/** How many lines of a piece are UTF-8; the first may begin within a character. */
function linesBeforeFault(chunk: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 0;
  for (let start = chunk.indexOf(0x0a) + 1; start > 0; lines += 1) {
    const feed = chunk.indexOf(0x0a, start);
    try {
      decoder.decode(chunk.subarray(start, feed < 0 ? chunk.length : feed + 1));
    } catch {
      return lines + 1;
    }
    if (feed < 0) return 0;
    start = feed + 1;
  }
  return 0;
}

function encodingOf(chunk: Uint8Array): string {
  const begun = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => chunk[at] === byte));
  const declaration = Buffer.from(chunk.subarray(0, 200)).toString('latin1');
  return begun?.encoding ?? DECLARED.exec(declaration)?.[1] ?? 'utf-8';
}
