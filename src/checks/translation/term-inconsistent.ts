import { isSameRendering, usualRendering } from '../../terms/english/usual-rendering.js';
import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { termUses } from './term-uses.js';
import { placeIn } from './units.js';

/**
 * Terms with two renderings in one article. An admitted rendering is fine where it stands throughout; beside the
 * preferred one it makes readers look for a difference. What is only shortened, GDP for gross domestic product or
 * readiness for operational readiness, is no second rendering.
 */
export const termsInconsistent: Check = {
  codes: ['term/inconsistent'],
  *run(_pair, context) {
    for (const [entry, uses] of Map.groupBy(termUses(context), ({ term }) => term.entry)) {
      const usual = usualRendering(
        entry,
        uses.map(({ rendering }) => rendering.base),
      );
      for (const { term, rendering, source, target } of uses) {
        if (isSameRendering(rendering.base, usual)) continue;
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
