import type { Pair } from '../../align/pair.js';
import { type Coverage, coverTerms } from '../../terms/english/coverage.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { CheckContext, CheckSettings } from './check.js';
import { isLeftInGerman } from './german-left.js';
import { paragraphUnits, sentenceUnits, termsOf, type Unit } from './units.js';

const REQUIRED: ReadonlySet<string> = new Set(['preferred', 'keep']);

/** Looks at a pair once for all checks. */
export function contextOf(pair: Pair, { matcher, variant, options = {} }: CheckSettings): CheckContext {
  const paragraphs = paragraphUnits(pair);
  const german = germanSentences(pair);
  const units = sentenceUnits(pair, paragraphs).filter(
    ({ target }) => !target.sentences.some((sentence) => german.has(sentence)),
  );
  const found = new Map<number, readonly Occurrence[]>();
  const terms = (sentence: number): readonly Occurrence[] => found.get(sentence) ?? [];
  for (const sentence of units.flatMap(({ source }) => source.sentences)) {
    const all = matcher.find(pair.source.sentences[sentence]?.text ?? '');
    found.set(
      sentence,
      all.filter(({ entry }) => REQUIRED.has(entry.status)),
    );
  }
  return { variant, options, terms, coverage: coverageOnce(terms), units, paragraphs, german };
}

/** Two checks ask for the same. */
function coverageOnce(terms: CheckContext['terms']): CheckContext['coverage'] {
  const known = new Map<Unit, Coverage<Occurrence>>();
  return (paragraph) => {
    const { source, target } = paragraph;
    const found = known.get(paragraph) ?? coverTerms(termsOf(source, terms), target.text, { allowance: Infinity });
    known.set(paragraph, found);
    return found;
  };
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
