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
