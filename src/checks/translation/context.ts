import type { Pair } from '../../align/pair.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { CheckContext, CheckSettings } from './check.js';
import { isLeftInGerman } from './german-left.js';
import { paragraphUnits, sentenceUnits } from './units.js';

const REQUIRED: ReadonlySet<string> = new Set(['preferred', 'keep']);

/** Looks at a pair once for all checks. */
export function contextOf(pair: Pair, { matcher, variant, options = {} }: CheckSettings): CheckContext {
  const paragraphs = paragraphUnits(pair);
  const german = germanSentences(pair);
  const units = sentenceUnits(pair, paragraphs).filter(
    ({ target }) => !target.sentences.some((sentence) => german.has(sentence)),
  );
  const terms = new Map<number, readonly Occurrence[]>();
  for (const sentence of units.flatMap(({ source }) => source.sentences)) {
    const found = matcher.find(pair.source.sentences[sentence]?.text ?? '');
    terms.set(
      sentence,
      found.filter(({ entry }) => REQUIRED.has(entry.status)),
    );
  }
  return { variant, options, terms: (sentence) => terms.get(sentence) ?? [], units, paragraphs, german };
}

function germanSentences({ source, target, sentences }: Pair): Set<number> {
  const found = new Set<number>();
  for (const bead of sentences) {
    const german = bead.source.map((sentence) => source.sentences[sentence]?.text ?? '').join(' ');
    for (const sentence of bead.target) {
      if (isLeftInGerman(german, target.sentences[sentence]?.text ?? '')) found.add(sentence);
    }
  }
  return found;
}
