import type { Entry } from '../../glossary/entry.js';

/**
 * The rendering that an article uses for an entry: the preferred one where it stands, else the one that stands most
 * often, of several the first.
 * @param bases the base forms of the renderings that stand in the article, in order
 */
export function usualRendering({ en }: Pick<Entry, 'en'>, bases: readonly string[]): string {
  if (bases.some((base) => isSameRendering(base, en))) return en;
  return mostFrequent(bases) ?? en;
}

/** Of some words the one that stands most often, of several the first. */
export function mostFrequent(words: readonly string[]): string | undefined {
  const [first, ...others] = Map.groupBy(words, (word) => word);
  return first && others.reduce((most, each) => (each[1].length > most[1].length ? each : most), first)[0];
}

/** Whether a rendering differs from another in nothing but capitals and hyphens, or is short for it. */
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
