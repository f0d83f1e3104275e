import { isCommonNoun, isGermanNoun } from '../glossary/language.js';
import { type Capital, foldName, likeness } from './capitals.js';
import type { CheckFinding } from './check.js';
import { FIRST_NAMES } from './data/first-names.js';
import { finding } from './make-finding.js';
import { isPlace } from './name-places.js';
import { hasName, type NameUnit } from './name-unit.js';
import { placeIn, wholeOf } from './units.js';

/** How alike a name and what stands for it must be to be one name that was altered. */
const ALIKE = 0.55;
const SHORTEST_NAME = 3;
const LONGEST_PARTICLES = 12;
/** Where an office or a first name tells a person, another name in the same place is the same person's. */
const ALIKE_IN_PLACE = 0.3;
/** Shorter words that begin a sentence are seldom names. */
const SHORTEST_INITIAL = 5;

/** Two words with capitals side by side that are, or may be, the name of a person. */
interface FullName {
  readonly first: Capital;
  readonly last: Capital;
}

function* pairs({ german, unit }: NameUnit): Generator<FullName> {
  for (const [rank, first] of german.entries()) {
    const last = german[rank + 1];
    if (last !== undefined && isFullName(first, last, unit.source.text)) yield { first, last };
  }
}

/** The names of persons, first and last, in the German of a unit. */
export function fullNames(names: NameUnit): readonly FullName[] {
  const known = read.get(names);
  if (known !== undefined) return known;
  const found = [...pairs(names)].filter(({ first, last }) => isPerson(first, last, names.unit.source.text));
  read.set(names, found);
  return found;
}

/** What was read of a unit, which several checks of names ask for. */
const read = new WeakMap<NameUnit, readonly FullName[]>();

/** Full names of which one part was altered, or which are missing as a whole. */
export function* persons(names: NameUnit): Generator<CheckFinding> {
  const { known, unit } = names;
  for (const { first, last } of pairs(names)) {
    const there = [hasName(first.text, known), hasName(last.text, known)];
    if (!there[0] && !there[1]) {
      if (isPerson(first, last, unit.source.text)) yield missing(names, { start: first.start, end: last.end });
      continue;
    }
    // Another sentence of the paragraph may have the name as it is.
    const here = there[0] === there[1] ? [hasName(first.text, names.here()), hasName(last.text, names.here())] : there;
    if (here[0] !== here[1])
      yield* altered(names, here[0] ? { kept: first, other: last } : { kept: last, other: first });
  }
}

/** What may stand in a name between the first and the last: von der, van, bin. */
const BETWEEN =
  /^ (?:(?:von|van|vom|zu|zum|zur|und zu|de|der|den|del|della|di|da|do|dos|du|la|le|ter|ten|af|av|bin|ibn|al-|el-|’t) ?){0,3}$/u;

/** Those that no German noun has before it. */
const NAMES_ALONE = /^ (?:al-|el-|(?:bin|ibn|van|den|ter|ten|del|della|di|da|dos|du) )/u;

/** Two words with capitals, with nothing but a space or the particles of a name between, neither an abbreviation. */
function isFullName(first: Capital, last: Capital, text: string): boolean {
  if (last.start - first.end > LONGEST_PARTICLES || !BETWEEN.test(text.slice(first.end, last.start))) return false;
  // „Minister von Bayern“ and „Tore von Angreifer Caputo“ are none.
  const joined = last.start > first.end + 1 && !NAMES_ALONE.test(text.slice(first.end, last.start));
  if (joined && (!FIRST_NAMES.has(first.text) || [first, last].some(({ text: word }) => isNoun(word)))) return false;
  return [first, last].every(({ text: word }) => word.length >= SHORTEST_NAME && word !== word.toUpperCase());
}

/** What goes before the name of a person: a verb, a comma, an office; no article and no adjective. */
const BEFORE_PERSON =
  /(?:,|(?<!\p{L})(?:\p{Ll}\p{L}*(?:[dt]|te)|so|und|von|namens|laut|zufolge)|(?:minister|präsident|kanzler|direktor|sprecher|vorsitzende|beauftragte|abgeordnete|sekretär|general|oberst|botschafter|politiker|politologe?|forscher|leiter|experte|expertin|diplomat|chef|professor)(?:r|n|in)?)\s$/iu;

const AFTER_OFFICE =
  /(?:minister|präsident|kanzler|direktor|sprecher|vorsitzende|beauftragte|abgeordnete|sekretär|general|oberst|leutnant|hauptmann|admiral|kapitän|botschafter|politiker|politologe?|forscher|leiter|expert(?:e|in)|diplomat|chef|professor|kommissar|senator|inspekteur|kommandeur|ökonom|analyst|feldwebel|gefreite|richter|anwalt)(?:r|n|in)?\s$/iu;

/** „Ende Januar“ and „Wiener Philharmoniker“ are two words with capitals as well; a first name or an office tells. */
function isPerson(first: Capital, last: Capital, text: string): boolean {
  if (text.charAt(last.end) === '-') return false;
  if (FIRST_NAMES.has(first.text)) return true;
  if (first.initial || isPlace(first.text) || isNoun(first.text)) return false;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  // After an office the last name may be a noun as well: die Abgeordnete Ronja Pfeil.
  return AFTER_OFFICE.test(before) || (!isNoun(last.text) && BEFORE_PERSON.test(before));
}

/** A noun, or the woman’s form of one: Regierungschefin. */
function isNoun(word: string): boolean {
  return isGermanNoun(word) || (word.endsWith('in') && isGermanNoun(word.slice(0, -2)));
}

interface Parts {
  readonly kept: Capital;
  readonly other: Capital;
}

/** Where one part of a name is kept and its neighbour is much like the other part, the other part was altered. */
function* altered({ unit, english, given }: NameUnit, parts: Parts): Generator<CheckFinding> {
  const { source, target } = unit;
  const { kept, other } = parts;
  if (isCommon(parts, source.text)) return;
  for (const [rank, word] of english.entries()) {
    if (foldName(word.text) !== foldName(kept.text)) continue;
    const neighbour = english[kept.start > other.start ? rank - 1 : rank + 1];
    if (neighbour === undefined || given.all.has(foldName(neighbour.text))) continue;
    const between = target.text.slice(Math.min(word.end, neighbour.end), Math.max(word.start, neighbour.start));
    if (!BETWEEN.test(between)) continue;
    const alike = isAlike(other, neighbour.text);
    if (!alike && !isInPlace(parts, neighbour, source.text)) continue;
    const args = { name: other.text, found: neighbour.text, context: 'altered' };
    const places = { source: placeIn(source, other), target: placeIn(target, neighbour) };
    const severity = !alike || soundOf(other.text) === soundOf(neighbour.text) ? 'warning' : 'error';
    yield finding('name', { ...places, args, suggestion: other.text, severity });
    return;
  }
}

/** Whether a last name stands behind a person's first name in the place of another. */
function isInPlace({ kept, other }: Parts, { text, initial }: Capital, german: string): boolean {
  if (initial || other.start < kept.start || !isPerson(kept, other, german)) return false;
  if (FIRST_NAMES.has(kept.text)) return true;
  const [one, found] = [foldName(other.text), foldName(text)];
  return one.charAt(0) === found.charAt(0) || likeness(one, found) >= ALIKE_IN_PLACE;
}

/** Words before a name that are no part of it: Präsident Obama, die Demokratin Pelosi, Sankt Petersburg. */
function isCommon({ kept, other }: Parts, text: string): boolean {
  if (isPlace(other.text)) return true;
  if (FIRST_NAMES.has(other.text)) return false;
  if (other.start > kept.start) return !FIRST_NAMES.has(kept.text) && isCommonNoun(other.text);
  if (
    /^(?:Sankt|Nord|Süd|Ost|West|Neu|Alt|Groß|Ober|Unter|König|Prinz|Graf|General|Oberst|Major|Admiral|Kapitän|Haupt|Stabs)/u.test(
      other.text,
    ) ||
    isNoun(other.text)
  )
    return true;
  return /(?<!\p{L})(?:d(?:e[rmns]|ie|as)|ein(?:e[mnrs]?)?|\p{Ll}{3,}e[nrsm]?)\s$/u.test(
    text.slice(Math.max(0, other.start - 24), other.start),
  );
}

/** Whether a word is a name that was altered, and neither its inflection (Budapester) nor a small word before a name. */
function isAlike({ text, initial }: Capital, found: string): boolean {
  const [one, other] = [foldName(text), foldName(found)];
  if (!FIRST_NAMES.has(text) && (isInflected(one, other) || /^(?:s|an|ian|ish)$/u.test(endOf(other, one))))
    return false;
  if (initial && !FIRST_NAMES.has(text) && one.length < SHORTEST_INITIAL) return false;
  return likeness(one, other) >= ALIKE;
}

/** What a word has beyond another that it begins with. */
const endOf = (long: string, short: string): string => (long.startsWith(short) ? long.slice(short.length) : '');

/** Budapester, Yorkern, Puerto Rican. */
function isInflected(long: string, short: string): boolean {
  return long.startsWith(short) && /^(?:e?[rs]|e?rn|e?n|an|ian|ish|isch\p{L}*)$/u.test(long.slice(short.length));
}

/** The consonants by their sound: names that share them, Erik and Eric, Mursi and Morsi, may be two spellings of one. */
function soundOf(name: string): string {
  return foldName(name)
    .replaceAll(/(?<=.)[aeiouyjh]/gu, '')
    .replaceAll(/ck?|q/gu, 'k')
    .replaceAll(/ph|v|w/gu, 'f')
    .replaceAll(/[zx]/gu, 's')
    .replaceAll(/(.)\1+/gu, '$1');
}

function missing({ unit: { source, target } }: NameUnit, { start, end }: { start: number; end: number }): CheckFinding {
  const args = { name: source.text.slice(start, end) };
  return finding('name', { args, source: placeIn(source, { start, end }), target: wholeOf(target) });
}
