/** The offsets at which the lines of a text begin; LF, CRLF and CR end a line, a byte order mark is no part of one. */
export function lineStarts(text: string): number[] {
  return [
    text.startsWith('\uFEFF') ? 1 : 0,
    ...[...text.matchAll(/\r\n|\r|\n/gu)].map((match) => match.index + match[0].length),
  ];
}

/** The line and column, from 1, of a UTF-16 offset. */
export function placeAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) + 1) };
}
