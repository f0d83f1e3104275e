import { type Capital, type FoldedWords, foldName } from './capitals.js';
import type { CheckFinding } from './check.js';
import { PLACES, type PlaceNames } from './data/places.js';
import { finding } from './make-finding.js';
import { type NameUnit, withoutCase } from './name-unit.js';
import { placeIn, wholeOf } from './units.js';

const BY_GERMAN = index((place) => place.german);
const BY_ENGLISH = index((place) => place.english);
const BY_RELATED = index((place) => [...place.english, ...place.related]);

function index(names: (place: PlaceNames) => readonly string[]): ReadonlyMap<string, readonly PlaceNames[]> {
  const entries = PLACES.flatMap((place) => names(place).map((name) => ({ name: foldName(name), place })));
  return new Map(
    [...Map.groupBy(entries, ({ name }) => name)].map(([name, all]) => [name, all.map(({ place }) => place)]),
  );
}

/** Whether a German word, in whatever case, is a place of the table. */
export function isPlace(word: string): boolean {
  return withoutCase(word).some((name) => BY_GERMAN.has(foldName(name)));
}

const STEMS: readonly (readonly [stem: string, place: PlaceNames])[] = PLACES.flatMap((place) =>
  place.stems.map((stem) => [stem, place] as const),
);
const ADJECTIVE = /(?<![\p{L}-])\p{Ll}{2,12}isch(?:e[mnrs]?)?(?![\p{L}-])/gu;
/** What adjectives have between the stem and the ending: chinesisch, iranisch, jordanisch. */
const LINK = /^(?:[aeioäu]?n|es|nes|i|in|it|s|t|ar|al|n|el|ies)?(?:l[äa]nd)?isch/u;

/** Adjectives of nations and towns that have become others: finnisch, Estonian. */
export function* nationalities({ english, known, given, unit }: NameUnit): Generator<CheckFinding> {
  for (const { 0: text, index: start } of unit.source.text.matchAll(ADJECTIVE)) {
    const of = STEMS.filter(([stem]) => text.startsWith(stem) && LINK.test(text.slice(stem.length))).map(
      ([, each]) => each,
    );
    if (of.length === 0 || of.some((place) => isThere(place, known))) continue;
    const other = english.find((word) => isOtherNation(word, given.all));
    if (other === undefined) continue;
    const args = { name: text, found: other.text, context: 'altered' };
    const source = placeIn(unit.source, { start, end: start + text.length });
    yield finding('name', { args, source, target: placeIn(unit.target, other) });
    return;
  }
}

/** Whether an English word is of a nation or town of which the German has nothing. */
function isOtherNation({ text }: Capital, given: ReadonlySet<string>): boolean {
  const of = given.has(foldName(text)) ? [] : (BY_RELATED.get(foldName(text)) ?? []);
  return of.length > 0 && of.every((place) => !isGiven(place, given));
}

/** Whether an English word is a place, or belongs to one, that a German text (its words folded) has in some way. */
export function isGivenPlace(word: string, given: ReadonlySet<string>): boolean {
  return (BY_RELATED.get(foldName(word)) ?? []).some((place) => isGiven(place, given));
}

interface Mention {
  readonly word: Capital;
  readonly place: PlaceNames;
}

/** Places that are missing, that have become others, or that bear their German names in the English. */
export function* places(names: NameUnit): Generator<CheckFinding> {
  const { german, english, unit } = names;
  const mentions = german.flatMap((word) => mentionOf(word));
  yield* german.length === 0 ? [] : leftInGerman(names, mentions);
  const isGone = mentions.map(({ place }) => !isThere(place, names.known));
  const added = mentions.length === 0 ? [] : english.filter((word) => isOther(word, names));
  // The paragraph may well have the place elsewhere, or its people, where the sentence has another place in its stead.
  const lost = mentions.filter(
    ({ place }, rank) => isGone[rank] || (added.length > 0 && !isThere(place, names.here())),
  );
  if (lost.length === 0) return;
  for (const [rank, { word, place }] of lost.entries()) {
    const other = added[rank];
    const source = placeIn(unit.source, word);
    const [suggestion] = place.english;
    if (other !== undefined) {
      const args = { name: word.text, found: other.text, context: 'altered' };
      yield finding('name', { args, source, target: placeIn(unit.target, other), suggestion, severity: 'error' });
    } else if (!isThere(place, names.known) && isListed(mentions, lost, unit.source.text)) {
      yield finding('name', { args: { name: word.text }, source, target: wholeOf(unit.target) });
    }
  }
}

function mentionOf(word: Capital): Mention[] {
  for (const name of withoutCase(word.text)) {
    const [place] = BY_GERMAN.get(foldName(name)) ?? [];
    if (place !== undefined) return [{ word, place }];
  }
  return [];
}

function isThere({ english, related, german }: PlaceNames, words: FoldedWords): boolean {
  return [...english, ...related, ...german].some(
    (name) => words.all.has(foldName(name)) || words.all.has(`${foldName(name)}s`),
  );
}

/** Whether an English word is a place of which the German paragraph has neither the name nor an adjective. */
function isOther({ text }: Capital, { given }: NameUnit): boolean {
  const candidates = BY_ENGLISH.get(foldName(text)) ?? [];
  return candidates.length > 0 && candidates.every((place) => !isGiven(place, given.all));
}

function isGiven({ german, stems, english }: PlaceNames, given: ReadonlySet<string>): boolean {
  const stemsFolded = stems.map(foldName);
  const names = [...german, ...english].map(foldName);
  for (const word of given) {
    if (names.some((name) => word.startsWith(name)) || stemsFolded.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}

/** One of several places in a list is not left out for style, nor one of two that „und“ joins. */
function isListed(mentions: readonly Mention[], lost: readonly Mention[], text: string): boolean {
  const [gone] = lost;
  if (gone === undefined || lost.length > 1) return false;
  if (mentions.length >= FEWEST_LISTED) return true;
  return mentions.some(({ word }) => {
    const [one, other] = word.start < gone.word.start ? [word, gone.word] : [gone.word, word];
    return one !== other && /^(?: und | sowie | oder |, )$/u.test(text.slice(one.end, other.start));
  });
}

const FEWEST_LISTED = 3;

/** German names of places in the English: Kiew, Mailand. */
function* leftInGerman({ english, unit, given }: NameUnit, mentions: readonly Mention[]): Generator<CheckFinding> {
  for (const word of english) {
    const found = mentions.find(({ place }) => place.german.includes(word.text) && !isEnglish(word.text, place));
    if (found === undefined || !given.all.has(foldName(word.text)) || isInName(word, unit.target.text)) continue;
    // The frigate „Thüringen“ keeps its name.
    if (/[„“"»‚]$/u.test(unit.source.text.slice(0, found.word.start))) continue;
    const [suggestion] = found.place.english;
    const args = { name: word.text, found: word.text, context: 'german' };
    yield finding('name', {
      args,
      source: placeIn(unit.source, found.word),
      target: placeIn(unit.target, word),
      suggestion,
    });
  }
}

function isEnglish(name: string, { english, related }: PlaceNames): boolean {
  return english.includes(name) || related.includes(name);
}

function isInName({ start, end }: Capital, text: string): boolean {
  return (
    /(?:\p{Lu}\p{L}+[\s-]|(?<!\p{L})(?:am|an der|im|bei) )$/u.test(text.slice(0, start)) ||
    /^(?:[\s-]\p{Lu}|[’'])/u.test(text.slice(end))
  );
}
