import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoPieces } from '../../src/report/html/pieces.js';

/** The pieces as `text[spans]`. */
function cut(text: string, ...spans: readonly (readonly [start: number, end: number])[]): string[] {
  return cutIntoPieces(
    text,
    spans.map(([start, end]) => ({ start, end })),
  ).map((piece) => (piece.spans.length === 0 ? piece.text : `${piece.text}[${piece.spans.join()}]`));
}

describe('cutting a sentence at its terms', () => {
  it('leaves a sentence without terms whole', () => {
    expect(cut('Kein Terminus.')).toEqual(['Kein Terminus.']);
    expect(cut('')).toEqual([]);
  });

  it('cuts out a term at the beginning, within and at the end', () => {
    expect(cut('abcdef', [0, 2], [3, 4], [5, 6])).toEqual(['ab[0]', 'c', 'd[1]', 'e', 'f[2]']);
  });

  it('keeps adjacent terms apart', () => {
    expect(cut('NATORussland', [0, 4], [4, 12])).toEqual(['NATO[0]', 'Russland[1]']);
  });

  it('shows both terms where they overlap, nest or are the same', () => {
    expect(cut('abcdef', [0, 4], [2, 6])).toEqual(['ab[0]', 'cd[0,1]', 'ef[1]']);
    expect(cut('abcdef', [1, 5], [2, 3])).toEqual(['a', 'b[0]', 'c[0,1]', 'de[0]', 'f']);
    expect(cut('abc', [1, 2], [1, 2])).toEqual(['a', 'b[0,1]', 'c']);
  });

  it('holds its own against places that make no sense', () => {
    expect(cut('abc', [2, 2], [3, 1], [1, 99], [-5, 1])).toEqual(['a[3]', 'bc[2]']);
    expect(cut('abc', [7, 9])).toEqual(['abc']);
    expect(cutIntoPieces('abc', [undefined])).toEqual([{ text: 'abc', spans: [] }]);
  });

  it('gives back the text, and every term as its own words', () => {
    const place = fc.nat(30);
    const spans = fc.array(fc.record({ start: place, end: place }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, list) => {
        const pieces = cutIntoPieces(text, list);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const [index, { start, end }] of list.entries()) {
          const words = pieces.filter((piece) => piece.spans.includes(index)).map((piece) => piece.text);
          expect(words.join('')).toBe(start < end ? text.slice(start, end) : '');
        }
      }),
    );
  });
});
