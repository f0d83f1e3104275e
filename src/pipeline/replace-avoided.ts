import { englishPlural, otherNumbers } from '../terms/english/nouns.js';
import type { EntryRendering } from '../terms/english/renderings.js';
import { spellAs, type Variant } from '../terms/english/spelling.js';
import { missingTerms, type SentenceTranslation } from './sentence-translation.js';

/**
 * The English of a sentence with known wrong renderings of missing terms (`avoid`) replaced by the wanted ones, in the
 * number and with the capital that stand there; the article before it follows. Nothing where no wrong rendering stands.
 * Only nouns: a verb would need its form, an adjective may agree with nothing around it.
 */
export function replaceAvoided({ coverage, target }: SentenceTranslation, variant: Variant): string | undefined {
  const wanted = Map.groupBy(missingTerms(coverage), ({ entry }) => entry);
  const chosen = [...wanted].flatMap(([entry, terms]) =>
    coverage.avoided.filter((place) => place.entry === entry && isReplaceable(place)).slice(0, terms.length),
  );
  return replacePlaces(target, chosen, variant);
}

/** English with the renderings at some places replaced by the wanted ones of their entries; nothing where none can be. */
export function replacePlaces(
  english: string,
  places: readonly EntryRendering[],
  variant: Variant,
): string | undefined {
  const chosen = places.filter(isReplaceable);
  if (chosen.length === 0) return undefined;
  let text = english;
  for (const place of chosen.sort((one, other) => other.start - one.start)) text = replace(text, place, variant);
  return text;
}

function isReplaceable({ entry: { pos }, sharedHead }: EntryRendering): boolean {
  return sharedHead === undefined && (pos === 'noun' || pos === 'proper' || pos === 'phrase');
}

const POSSESSIVE = /['’]s?$/u;

function replace(text: string, { entry, start, end, text: found, base }: EntryRendering, variant: Variant): string {
  const possessive = POSSESSIVE.exec(found)?.[0] ?? '';
  const bare = found.slice(0, found.length - possessive.length);
  const plural = isPluralOf(base, bare) ? englishPlural(entry.en) : undefined;
  const english = withCapital(spellAs(plural ?? entry.en, variant), { found, base });
  const ending = possessive === '' ? '' : `${possessive.charAt(0)}${english.endsWith('s') ? '' : 's'}`;
  return withArticle(text.slice(0, start), english) + english + ending + text.slice(end);
}

/** Whether a form of a rendering is its plural, and not the same word. */
function isPluralOf(base: string, form: string): boolean {
  const lower = form.toLowerCase().replaceAll('-', ' ');
  if (lower === base.toLowerCase().replaceAll('-', ' ')) return false;
  return otherNumbers(base).some((other) => other.toLowerCase().replaceAll('-', ' ') === lower);
}

/** A rendering that takes a capital where it stands gives it to the one that takes its place. */
function withCapital(english: string, { found, base }: { readonly found: string; readonly base: string }): string {
  const raised = /^\p{Lu}/u.test(found) && /^\p{Ll}/u.test(base);
  return raised ? english.charAt(0).toUpperCase() + english.slice(1) : english;
}

/** Letters whose names begin with a vowel: an FPV drone. */
const SPELT_WITH_VOWEL = /^[AEFHILMNORSX](?=[\p{Lu}\d-])/u;
const VOWEL = /^(?:[aeio](?!ne\b|nce\b|uro|u[^m])|u(?!ni|s[aeiu])|hon(?:est|our)|hour)/iu;

function withArticle(before: string, english: string): string {
  const vowel = /^\p{Lu}[\p{Lu}\d-]/u.test(english) ? SPELT_WITH_VOWEL.test(english) : VOWEL.test(english);
  return before.replace(
    /\b(a)n?(\s+)$/iu,
    (_all, article: string, space: string) => article + (vowel ? 'n' : '') + space,
  );
}
