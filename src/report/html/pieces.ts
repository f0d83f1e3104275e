/** A stretch of a text, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text and the spans that cover it, by their index, in order. */
export interface Piece {
  readonly text: string;
  readonly spans: readonly number[];
}

/**
 * Cuts a text at every border of the spans, which may overlap, touch or nest.
 * The pieces joined are the text; a span is reached again as its pieces. What a
 * span holds beyond the text is left out; an empty span covers nothing.
 */
export function cutIntoPieces(text: string, spans: readonly (Span | undefined)[]): Piece[] {
  const borders = new Set([0, text.length]);
  for (const span of spans) {
    if (span === undefined || span.start >= span.end) continue;
    borders.add(clamp(span.start, text));
    borders.add(clamp(span.end, text));
  }
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const covering = spans.flatMap((span, number) =>
      span !== undefined && span.start <= start && end <= span.end ? [number] : [],
    );
    return { text: text.slice(start, end), spans: covering };
  });
}

function clamp(place: number, text: string): number {
  return Math.min(Math.max(place, 0), text.length);
}
