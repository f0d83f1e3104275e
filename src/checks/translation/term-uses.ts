import type { EntryRendering } from '../../terms/english/renderings.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { CheckContext } from './check.js';
import type { Stretch } from './units.js';

/** A required term and the English that stands for it. */
export interface TermUse {
  readonly term: Occurrence;
  readonly rendering: EntryRendering;
  readonly source: Stretch;
  readonly target: Stretch;
}

/** How each required term of an article is rendered, as far as a rendering of its entry stands there. */
export function termUses({ paragraphs, coverage }: CheckContext): TermUse[] {
  return paragraphs.flatMap((paragraph) => {
    const { source, target } = paragraph;
    // Another German word may well have another English one.
    return coverage(paragraph).terms.flatMap(({ term, rendering }) =>
      rendering === undefined || term.how === 'variant' ? [] : [{ term, rendering, source, target }],
    );
  });
}
