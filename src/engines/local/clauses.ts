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
  /[;:] |[.!?]["“”]? (?=\p{Lu}|["„])/gu,
  / [–—] |, (?=(?:und|aber|sondern|denn|doch|während|weil|obwohl|wobei|nachdem|sodass) )/gu,
  /, /gu,
  / (?=(?:und|oder|sowie) )/gu,
  / /gu,
];
const HARD_FROM = 4;

/**
 * Cuts a sentence that is too long for the model at clause boundaries, near the middle, until every part fits.
 * @param fits whether a part may stay whole
 * @param protectedSpans places that must not be cut, the terms
 */
export function cutAtClauses(text: string, fits: (part: Span) => boolean, protectedSpans: readonly Span[]): Cut {
  const parts: Span[] = [];
  let hard = false;
  const cut = (part: Span): void => {
    if (fits(part)) {
      parts.push(part);
      return;
    }
    const place = bestPlace(text, part, protectedSpans);
    hard ||= place.hard;
    cut({ start: part.start, end: place.at });
    cut({ start: place.at, end: part.end });
  };
  cut({ start: 0, end: text.length });
  return { parts, hard };
}

function bestPlace(text: string, part: Span, protectedSpans: readonly Span[]): { at: number; hard: boolean } {
  const middle = (part.start + part.end) / 2;
  const slack = (part.end - part.start) / 3;
  for (const [kind, pattern] of PLACES.entries()) {
    const at = [...text.slice(part.start, part.end).matchAll(pattern)]
      .map((match) => part.start + match.index + match[0].length)
      .filter((place) => place < part.end && Math.abs(place - middle) <= slack)
      .filter((place) => !protectedSpans.some((span) => span.start < place && place < span.end))
      .sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle))[0];
    if (at !== undefined) return { at, hard: kind >= HARD_FROM };
  }
  return { at: codePointBoundary(text, Math.ceil(middle)), hard: true };
}

/** Never between the halves of a surrogate pair. */
function codePointBoundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
