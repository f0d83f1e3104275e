import { nameUnits } from '../checks/translation/name-unit.js';
import { nameUses } from '../checks/translation/name-uses.js';
import { deviations } from '../checks/translation/uses.js';
import type { SentenceUnit } from '../checks/translation/units.js';
import type { SentenceTranslation } from './sentence-translation.js';

/**
 * The English of sentences with their names as the rest of the article has them: a name that is spelt in two ways is
 * spelt as most often, and a title that the German does not have goes where the name stands without it elsewhere. Text i
 * belongs to sentence i.
 */
export function evenNames(sentences: readonly SentenceTranslation[]): string[] {
  return withoutAddedTitles(sentences, evenSpellings(sentences));
}

function evenSpellings(sentences: readonly SentenceTranslation[]): string[] {
  const texts = sentences.map(({ target }) => target);
  const units = nameUnits(sentences.map(({ planned, target }, index) => toUnit(planned.text, target, index)));
  const uses = nameUses(units, (index) => sentences[index]?.planned.occurrences ?? []);
  // From the end, so that the places before it stay where they are.
  const wrong = deviations(uses).toSorted((one, other) => other.use.target.start - one.use.target.start);
  for (const { use, usual } of wrong) {
    const { start, end } = use.target;
    const index = 'sentence' in use.target ? use.target.sentence : -1;
    const text = texts[index];
    if (text !== undefined) texts[index] = text.slice(0, start) + usual.found + text.slice(end);
  }
  return texts;
}

function toUnit(german: string, english: string, index: number): SentenceUnit {
  const side = (text: string) => ({ text, sentences: [index], starts: [0] });
  const unit = { source: side(german), target: side(english) };
  return { ...unit, paragraph: unit, before: '' };
}

const GERMAN_TITLE = /(?<!\p{L})(?:Herrn?|Frau|Fräulein)\s/u;
const TITLED = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss)\.?\s(\p{Lu}[\p{L}-]+)/gu;
/** A name with nothing before it that may be its title or its first part. */
const BARE = /(?<!\p{L})(?<!\p{Lu}[\p{L}-]*\.?\s)\p{Lu}[\p{L}-]+/gu;

function withoutAddedTitles(sentences: readonly SentenceTranslation[], texts: readonly string[]): string[] {
  const bare = new Set(texts.flatMap((text) => text.match(BARE) ?? []));
  return texts.map((text, index) => {
    if (GERMAN_TITLE.test(sentences[index]?.planned.text ?? '')) return text;
    return text.replace(TITLED, (titled, name: string) => (bare.has(name) ? name : titled));
  });
}
