import type { ModelTokenizer } from '../../src/engines/local/tokenizer.js';
import { END, PAD } from './toy-network.js';

/** A tokenizer over a handful of written-out tokens, with the token of each for tests to name. */
export interface ToyTokenizer extends ModelTokenizer {
  readonly vocabulary: number;
  /** The tokens of a text, which may begin without a space. */
  tokens(text: string): number[];
}

/** Makes a tokenizer whose tokens are the given pieces of text, numbered after padding and end; the longest fits first. */
export function createToyTokenizer(pieces: readonly string[]): ToyTokenizer {
  const written = ['', '', ...pieces];
  const byLength = pieces.toSorted((left, right) => right.length - left.length);
  const encode = (text: string): number[] => {
    if (text === '') return [];
    const piece = byLength.find((candidate) => text.startsWith(candidate));
    if (piece === undefined) throw new RangeError(`no token for ${JSON.stringify(text)}`);
    return [written.indexOf(piece, END + 1), ...encode(text.slice(piece.length))];
  };
  return {
    vocabulary: written.length,
    tokens: encode,
    encodePiece: encode,
    canWrite: () => true,
    encodeSource: (text) => [...encode(` ${text}`), END],
    decode: (ids) => ids.map((id) => written[id === PAD ? END : id] ?? '').join(''),
    continuesWord: Uint8Array.from(written, (piece) => (/^[\p{L}\p{N}]/u.test(piece) ? 1 : 0)),
    endsInWord: Uint8Array.from(written, (piece) => (/[\p{L}\p{N}]$/u.test(piece) ? 1 : 0)),
  };
}
