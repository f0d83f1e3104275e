import type { Entry } from '../glossary/entry.js';
import { coverTerms } from '../terms/english/coverage.js';
import { type EntryRendering, findRenderings } from '../terms/english/renderings.js';
import type { Variant } from '../terms/english/spelling.js';
import type { Occurrence } from '../terms/occurrence.js';
import { replacePlaces } from './replace-avoided.js';
import { missingTerms, type SentenceTranslation } from './sentence-translation.js';

/** What former renderings are replaced by, and where they are known from. */
export interface FormerOptions {
  readonly variant: Variant;
  /** Every English that a glossary was kept by, for the German of an entry, as far as it is remembered. */
  readonly renderingsOf: (german: string) => readonly string[];
}

/**
 * The English of a sentence with former renderings of missing terms replaced by the present ones: what the glossary wanted
 * for the same German before, and an engine still writes. Nothing where none stands, or where it may stand for something
 * else: for another term, for a longer German word with the term in it, or for words that the German says in English.
 */
export function replaceFormer(sentence: SentenceTranslation, options: FormerOptions): string | undefined {
  const missing = Map.groupBy(missingTerms(sentence.coverage), ({ entry }) => entry);
  if (missing.size === 0) return undefined;
  const found = formerPlaces(sentence, options);
  const chosen = [...missing].flatMap(([entry, terms]) => {
    const places = found.filter((place) => place.entry === entry);
    const isPlain = terms.every((term) => isWholeWord(term) && !standsInOthers(term, sentence));
    return isPlain && places.length <= terms.length ? places : [];
  });
  return replacePlaces(sentence.target, chosen, options.variant);
}

/** A head of a compound is rendered with the rest of it. */
function isWholeWord({ how, parts }: Occurrence): boolean {
  return how !== 'compound' && parts === undefined;
}

/** Whether the words of a term also stand where it was not found, as in a longer word. */
function standsInOthers({ entry, text }: Occurrence, { planned }: SentenceTranslation): boolean {
  const times = planned.text.toLowerCase().split(text.toLowerCase()).length - 1;
  return times > planned.occurrences.filter((other) => other.entry === entry && other.text === text).length;
}

/** The former renderings in the English that can stand for nothing else that is known of the sentence. */
function formerPlaces({ planned, target }: SentenceTranslation, { renderingsOf }: FormerOptions): EntryRendering[] {
  const entries = [...new Set(planned.occurrences.map(({ entry }) => entry))];
  const former = new Map(entries.map((entry) => [entry, formerOf(entry, renderingsOf)]));
  const claims = Map.groupBy([...former.values()].flat(), fold);
  const own = new Map(
    entries.map((entry): readonly [Entry, Entry] => {
      const alone = (former.get(entry) ?? []).filter((rendering) => claims.get(fold(rendering))?.length === 1);
      return [entry, { ...entry, avoid: alone }];
    }),
  );
  const entryOf = new Map([...own].map(([entry, withFormer]) => [withFormer, entry]));
  const terms = planned.occurrences.map((term) => ({ ...term, entry: own.get(term.entry) ?? term.entry }));
  const wanted = findRenderings(entries, target).filter(({ kind }) => kind !== 'avoid');
  const german = withoutTerms(planned.text, planned.occurrences);
  return coverTerms(terms, target).avoided.flatMap((place) => {
    const entry = entryOf.get(place.entry);
    const isTaken = wanted.some(({ start, end }) => start < place.end && place.start < end);
    if (entry === undefined || isTaken || german.includes(place.text.toLowerCase())) return [];
    return [{ ...place, entry }];
  });
}

/** What an entry's German was called before, and is not any more. */
function formerOf({ de, en, admitted, avoid }: Entry, renderingsOf: FormerOptions['renderingsOf']): string[] {
  const present = new Set([en, ...admitted, ...avoid].map(fold));
  return renderingsOf(de).filter((rendering) => !present.has(fold(rendering)));
}

function fold(rendering: string): string {
  return rendering.toLowerCase().replaceAll('-', ' ');
}

/** The German in small letters, but for its terms: what else of it stands in the English stands for itself. */
function withoutTerms(text: string, terms: readonly Occurrence[]): string {
  let rest = '';
  let place = 0;
  for (const { start, end } of [...terms].sort((one, other) => one.start - other.start)) {
    rest += `${text.slice(place, start)}\n`;
    place = Math.max(place, end);
  }
  return (rest + text.slice(place)).toLowerCase();
}
