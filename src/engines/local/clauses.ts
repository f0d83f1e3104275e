/** A part of a sentence, UTF-16 offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence cut into parts that fit. */
export interface Cut {
  readonly parts: readonly Span[];
  /** Whether a cut had to be made inside a clause. */
  readonly hard: boolean;
}

/** Where a sentence may be cut, the best kind of place first; the cut is at the end of the match. */
const PLACES: readonly RegExp[] = [
  /[;:]\s+|[.!?]["“”]?\s+(?=\p{Lu}|["„])/gu,
  /\s[–—]\s+|,\s+(?=(?:und|aber|sondern|denn|doch|während|weil|obwohl|wobei|nachdem|sodass)\s)/gu,
  /,\s+/gu,
  /\s(?=(?:und|oder|sowie)\s)/gu,
];
/** Any space or line break but those that forbid a break. */
const SPACE = /[ \t\r\n](?![ \t\r\n])/gu;

/**
 * Cuts a sentence that is too long for the model at clause boundaries, near the middle, until every part fits.
 * Without such a place it is cut at a space, else between characters; inside a protected span only where the span
 * alone is too long. A single character is never cut.
 * @param fits whether a part may stay whole
 * @param protectedSpans places that must not be cut, the terms
 */
export function cutAtClauses(text: string, fits: (part: Span) => boolean, protectedSpans: readonly Span[]): Cut {
  const parts: Span[] = [];
  let hard = false;
  const cut = (part: Span): void => {
    const place = fits(part) ? undefined : bestPlace(text, part, protectedSpans);
    if (place === undefined) {
      parts.push(part);
      return;
    }
    hard ||= place.hard;
    cut({ start: part.start, end: place.at });
    cut({ start: place.at, end: part.end });
  };
  cut({ start: 0, end: text.length });
  return { parts, hard };
}

interface Place {
  readonly at: number;
  readonly hard: boolean;
}

function bestPlace(text: string, part: Span, protectedSpans: readonly Span[]): Place | undefined {
  const middle = (part.start + part.end) / 2;
  const slack = (part.end - part.start) / 3;
  const isFree = (place: number): boolean => !protectedSpans.some((span) => span.start < place && place < span.end);
  const nearest = (places: readonly number[]): number | undefined =>
    places
      .filter((place) => part.start < place && place < part.end)
      .sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle))[0];
  const endsOf = (pattern: RegExp): number[] =>
    [...text.slice(part.start, part.end).matchAll(pattern)].map((match) => part.start + match.index + match[0].length);
  for (const pattern of PLACES) {
    const at = nearest(endsOf(pattern).filter((place) => Math.abs(place - middle) <= slack && isFree(place)));
    if (at !== undefined) return { at, hard: false };
  }
  const spaces = endsOf(SPACE);
  const boundaries = codePointBoundaries(text, Math.ceil(middle));
  const edges = protectedSpans.flatMap((span) => [span.start, span.end]);
  const at =
    nearest(spaces.filter(isFree)) ??
    nearest([...boundaries, ...edges].filter(isFree)) ??
    nearest(spaces) ??
    nearest(boundaries);
  return at === undefined ? undefined : { at, hard: true };
}

/** The place itself, or those around the surrogate pair that it would tear apart. */
function codePointBoundaries(text: string, at: number): number[] {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? [at - 1, at + 1] : [at];
}
