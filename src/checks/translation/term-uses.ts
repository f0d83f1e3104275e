import type { Entry } from '../../glossary/entry.js';
import { coverTerms } from '../../terms/english/coverage.js';
import type { EntryRendering } from '../../terms/english/renderings.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { CheckContext } from './check.js';
import { type Stretch, termsOf } from './units.js';

/** A required term and the English that stands for it. */
export interface TermUse {
  readonly term: Occurrence;
  readonly rendering: EntryRendering;
  readonly source: Stretch;
  readonly target: Stretch;
}

/** How each required term of an article is rendered, as far as a rendering of its entry stands there. */
export function termUses({ paragraphs, terms }: CheckContext): TermUse[] {
  return paragraphs.flatMap(({ source, target }) =>
    coverTerms(termsOf(source, terms), target.text).terms.flatMap(({ term, rendering }) =>
      // Another German word may well have another English one.
      rendering === undefined || term.how === 'variant' ? [] : [{ term, rendering, source, target }],
    ),
  );
}

/** The preferred rendering where it stands, else the one that stands most often, of several the first. */
export function usualRendering(entry: Pick<Entry, 'en'>, renderings: readonly string[]): string {
  if (renderings.some((rendering) => isSameRendering(rendering, entry.en))) return entry.en;
  const byBase = [...Map.groupBy(renderings, (rendering) => rendering)];
  return byBase.reduce((most, each) => (each[1].length > most[1].length ? each : most), byBase[0] ?? ['', []])[0];
}

/** Whether a rendering differs from the usual one in nothing but capitals and hyphens, or is short for it. */
export function isSameRendering(rendering: string, usual: string): boolean {
  return (
    letters(rendering) === letters(usual) ||
    isShortFor(rendering, usual) ||
    isAbbreviation(rendering) ||
    isAbbreviation(usual)
  );
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** "battle tank" after "main battle tank": what stands first is left out. */
function isShortFor(short: string, long: string): boolean {
  return long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
}

const isAbbreviation = (text: string): boolean => /^[\p{Lu}\p{N}&-]{2,6}s?$/u.test(text);
