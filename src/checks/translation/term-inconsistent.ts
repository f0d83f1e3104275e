import type { Entry } from '../../glossary/entry.js';
import { coverTerms } from '../../terms/english/coverage.js';
import type { EntryRendering } from '../../terms/english/renderings.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { Check, CheckContext } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type Stretch, termsOf, type Unit } from './units.js';

/** A rendering and where it stands. */
interface Use {
  readonly term: Occurrence;
  readonly rendering: EntryRendering;
  readonly source: Stretch;
  readonly target: Stretch;
}

/**
 * Terms with two renderings in one article. An admitted rendering is fine where it stands throughout; beside the
 * preferred one it makes readers look for a difference. What is only shortened, GDP for gross domestic product or
 * readiness for operational readiness, is no second rendering.
 */
export const termsInconsistent: Check = {
  codes: ['term/inconsistent'],
  *run(_pair, context) {
    const uses = Map.groupBy(
      context.paragraphs.flatMap((paragraph) => usesIn(paragraph, context)),
      ({ term }) => term.entry,
    );
    for (const [entry, ofEntry] of uses) {
      const usual = usualOf(entry, ofEntry);
      for (const { term, rendering, source, target } of ofEntry) {
        if (isSame(rendering.base, usual)) continue;
        yield finding('term/inconsistent', {
          args: { found: rendering.text, de: entry.de, other: usual },
          source: placeIn(source, term),
          target: placeIn(target, rendering),
          suggestion: usual,
        });
      }
    }
  },
};

function usesIn({ source, target }: Unit, context: CheckContext): Use[] {
  const wanted = termsOf(source, context.terms);
  return coverTerms(wanted, target.text).terms.flatMap(({ term, rendering }) =>
    // Another German word may well have another English one.
    rendering === undefined || term.how === 'variant' ? [] : [{ term, rendering, source, target }],
  );
}

/** The preferred rendering where it stands, else the one that stands most often, of several the first. */
function usualOf(entry: Entry, uses: readonly Use[]): string {
  if (uses.some(({ rendering }) => isSame(rendering.base, entry.en))) return entry.en;
  const byBase = [...Map.groupBy(uses, ({ rendering }) => rendering.base)];
  return byBase.reduce((most, each) => (each[1].length > most[1].length ? each : most), byBase[0] ?? ['', []])[0];
}

/** Whether a rendering differs from the usual one in nothing but capitals and hyphens, or is short for it. */
function isSame(rendering: string, usual: string): boolean {
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
