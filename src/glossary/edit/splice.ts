/** A piece of a text, in UTF-16 units, and what stands in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts pieces in the place of others, none of which overlap; of two at one offset the first comes first. Line breaks in
 * them are written as those of the text.
 */
export function splice(text: string, splices: readonly Splice[]): string {
  const lineBreak = lineBreakOf(text) ?? '\n';
  let result = '';
  let at = 0;
  for (const piece of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, piece.start) + piece.text.replaceAll('\n', lineBreak);
    at = piece.end;
  }
  return result + text.slice(at);
}

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line's end of an offset. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}

/** How a text ends its lines, by its first one; undefined where it is a single line without an end. */
export function lineBreakOf(text: string): '\r\n' | '\n' | undefined {
  const found = text.indexOf('\n');
  if (found < 0) return undefined;
  return text[found - 1] === '\r' ? '\r\n' : '\n';
}
