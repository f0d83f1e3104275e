import { describe, expect, it } from 'vitest';
import { lineStarts, placeAt } from '../../src/report/line-places.js';

const at = (text: string, sign: string) => placeAt(lineStarts(text), text.indexOf(sign));

describe('line and column', () => {
  it.each([
    ['at the start', 'x', 1, 1],
    ['in the first line', 'ab x', 1, 4],
    ['after a line feed', 'a\nbx', 2, 2],
    ['after CRLF', 'a\r\nx', 2, 1],
    ['after CR', 'a\rx', 2, 1],
    ['after empty lines of every kind', '\n\r\n\rx', 4, 1],
    ['after two units of one sign', '😀x', 1, 3],
    ['after a byte order mark', '\uFEFFx', 1, 1],
    ['in the second line after a byte order mark', '\uFEFFa\n x', 2, 2],
    ['of a byte order mark itself', '\uFEFFa', 1, 1],
  ])('%s', (_, text, ...place) => {
    expect(at(text, text.includes('x') ? 'x' : '\uFEFF')).toEqual({ line: place[0], column: place[1] });
  });

  it('of the end, and of a line end', () => {
    const starts = lineStarts('a\nb\n');
    expect(placeAt(starts, 1)).toEqual({ line: 1, column: 2 });
    expect(placeAt(starts, 4)).toEqual({ line: 3, column: 1 });
    expect(placeAt(lineStarts(''), 0)).toEqual({ line: 1, column: 1 });
  });
});
