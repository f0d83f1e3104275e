import type { RequiredTerm } from '../engines/engine.js';
import type { Entry } from '../glossary/entry.js';
import { englishForms } from '../terms/english/forms.js';
import { isSameRendering, usualRendering } from '../terms/english/usual-rendering.js';
import type { Occurrence } from '../terms/occurrence.js';
import { type SentenceTranslation, toEngineSegment } from './sentence-translation.js';

/** The rendering that an article uses for each of its entries. */
export type UsualRenderings = ReadonlyMap<Entry, string>;

/** What an article calls the things that its glossary has more than one name for. */
export function usualRenderings(sentences: readonly SentenceTranslation[]): UsualRenderings {
  const uses = Map.groupBy(sentences.flatMap(usesIn), ({ entry }) => entry);
  return new Map(
    [...uses].map(([entry, of]) => [
      entry,
      usualRendering(
        entry,
        of.map(({ base }) => base),
      ),
    ]),
  );
}

interface Use {
  readonly term: Occurrence;
  readonly entry: Entry;
  readonly base: string;
}

function usesIn({ coverage }: SentenceTranslation): Use[] {
  return coverage.terms.flatMap(({ term, rendering }) =>
    // Another German word may well have another English one.
    rendering === undefined || term.how === 'variant' ? [] : [{ term, entry: term.entry, base: rendering.base }],
  );
}

/** The terms of a sentence that are called otherwise than in the rest of the article. */
export function unevenTerms(sentence: SentenceTranslation, usual: UsualRenderings): Occurrence[] {
  return usesIn(sentence).flatMap(({ term, entry, base }) =>
    isSameRendering(base, usual.get(entry) ?? base) ? [] : [term],
  );
}

/** What an engine is asked for so that a sentence calls its terms as the rest of the article does. */
export function toEvenSegment(sentence: SentenceTranslation, usual: UsualRenderings) {
  const uneven = unevenTerms(sentence, usual);
  const segment = toEngineSegment(sentence.planned);
  const terms = segment.terms.map((term): RequiredTerm => {
    const entry = uneven.find(({ start, end }) => start === term.start && end === term.end)?.entry;
    const target = entry === undefined ? undefined : usual.get(entry);
    if (entry === undefined || target === undefined) return term;
    const { start, end, whole } = term;
    return { start, end, whole, target, forms: [...new Set([target, ...englishForms(target, entry.pos)])] };
  });
  return { ...segment, terms };
}
