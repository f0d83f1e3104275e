import { isCommonNoun } from '../glossary/language.js';
import { type Capital, foldName } from './capitals.js';
import type { CheckContext, CheckFinding } from './check.js';
import { FIRST_NAMES } from './data/first-names.js';
import { NAME_SPELLINGS } from './data/name-spellings.js';
import { finding } from './make-finding.js';
import { foldedForms, type NameUnit } from './name-unit.js';
import { fullNames } from './persons.js';
import { transliterations } from './transliteration.js';
import { placeIn } from './units.js';
import { deviations, type Use } from './uses.js';

/** How many names from the Cyrillic alphabet end. */
const EASTERN = /..(?:[kz][yi]j|ski|[oeij]w|[oei]wa|[kr]a|tsch|enko|[yui]k|ij?|in|jan|j)$/u;
const SHORTEST = 4;
/** The words with capitals that are compared in a sentence: more than sentences have, lists of names apart. */
const MOST_CAPITALS = 100;
const PLAIN = /^[\w’'-]*$/u;

/** The names of the table by their German forms, with the s of a genitive and without. */
const KNOWN: ReadonlyMap<string, Spellings> = new Map(
  NAME_SPELLINGS.flatMap(({ german, english }) => {
    const spellings = new Set(english.map(foldName));
    return german.flatMap((name): [string, Spellings][] => {
      const known = { id: foldName(name), known: true, foreign: false, fits: (found: string) => spellings.has(found) };
      return [
        [name, known],
        [`${name}s`, known],
      ];
    });
  }),
);

/** A name of the German and its English. */
interface NameUse extends Use {
  readonly code: 'name/inconsistent';
  /** The English as it is written, without the ending of a possessive. */
  readonly found: string;
  /** The English has it as the German does, though English has spellings of its own. */
  readonly left: boolean;
}

/** What English may have for a German name. */
interface Spellings {
  /** The name, folded and without its case. */
  readonly id: string;
  /** Whether it is one of the table, which has all its spellings. */
  readonly known: boolean;
  /** Whether English writes it otherwise, by its sounds. */
  readonly foreign: boolean;
  readonly fits: (folded: string) => boolean;
}

/**
 * How the English of an article spells its names, as far as there may be two ways: those of persons, from other scripts,
 * with letters that English lacks, and those that are known for it. Terms of the glossary are left to their own check.
 */
export function nameUses(units: readonly NameUnit[], terms: CheckContext['terms']): NameUse[] {
  const told = toldNames(units);
  const isTerm = ({ source }: NameUse): boolean =>
    'sentence' in source && terms(source.sentence).some(({ start, end }) => start <= source.start && source.end <= end);
  const read = new Map<string, Spellings | undefined>();
  const spellings: SpellingsOf = (word) => {
    if (read.has(word)) return read.get(word);
    const found = spellingsOf(word, told);
    read.set(word, found);
    return found;
  };
  return units.flatMap((names) => [...usesIn(names, spellings)]).filter((use) => !isTerm(use));
}

/** Names, folded, that may be spelled in several ways: of persons, with accents in the English, or transliterated there. */
function toldNames(units: readonly NameUnit[]): Set<string> {
  const told = new Set<string>();
  for (const names of units) {
    for (const { last } of fullNames(names)) told.add(foldName(last.text));
    for (const { text } of names.english) if (!PLAIN.test(text)) told.add(foldName(bareName(text)));
    const english = names.english.slice(0, MOST_CAPITALS);
    for (const word of names.german.slice(0, MOST_CAPITALS)) {
      if (english.some((each) => isTransliterated(word.text, each.text))) told.add(foldName(word.text));
    }
  }
  return told;
}

/** The letters with which English may begin a name, where they are not those of the German. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  W: 'V',
  J: 'YI',
  Z: 'T',
  S: 'SZ',
  T: 'C',
  D: 'J',
  C: 'K',
  E: 'Y',
};
const SHORTEST_FOREIGN = 5;
/** What German and English spellings differ in length by at most: Schtscherbakow, Shcherbakov. */
const SHORTER = 4;

/** Whether an English word is a German name by its sounds, and not by its letters. Quick looks go first. */
function isTransliterated(german: string, english: string): boolean {
  if (german.length < SHORTEST_FOREIGN || german === english || Math.abs(german.length - english.length) > SHORTER)
    return false;
  const [one, other] = [german.charAt(0), english.charAt(0)];
  if (one !== other && BEGINNINGS[one]?.includes(other) !== true) return false;
  const folded = foldName(german);
  const found = foldName(bareName(english));
  return folded !== found && transliterations(folded)?.test(found) === true && !isCommonNoun(german);
}

/** Names that an article spells in two ways. */
export function* spelledTwice(units: readonly NameUnit[], { terms }: CheckContext): Generator<CheckFinding> {
  // What was left as German has it is not how the rest ought to be.
  const uses = nameUses(units, terms).toSorted((one, other) => Number(one.left) - Number(other.left));
  for (const { use, usual } of deviations(uses)) {
    const { code, de, found, source, target } = use;
    const other = usual.found;
    yield finding(code, { args: { de, found, other }, source, target, suggestion: other });
  }
}

/** What a German word may be in English; undefined where it is no name of several spellings. */
type SpellingsOf = (word: string) => Spellings | undefined;

function* usesIn({ german, english, unit }: NameUnit, spellings: SpellingsOf): Generator<NameUse> {
  const seen = new Set<string>();
  for (const word of german.slice(0, MOST_CAPITALS)) {
    const found = spellings(word.text);
    if (found === undefined || seen.has(found.id)) continue;
    const { id, known, foreign, fits } = found;
    seen.add(id);
    for (const each of english.slice(0, MOST_CAPITALS)) {
      const name = bareName(each.text);
      if (!fits(foldName(name)) || (known && isPartOfName(each, unit.target.text))) continue;
      const source = placeIn(unit.source, word);
      const target = placeIn(unit.target, { start: each.start, end: each.start + name.length });
      if (source === undefined || target === undefined) continue;
      const left = foreign && foldName(name) === id;
      yield { code: 'name/inconsistent', id, de: word.text, base: baseOf(name), found: name, left, source, target };
    }
  }
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Whether a word is part of a longer name: Dynamo Kiev, Kyiv Independent. A word that begins a sentence tells nothing. */
function isPartOfName({ start, end }: Capital, text: string): boolean {
  if (/^[\s-]\p{Lu}/u.test(text.slice(end))) return true;
  const [, space = '', word] =
    /(^|[^\s]?\s)(\p{Lu}[\p{L}-]+)[\s-]$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  return word !== undefined && /[\p{L}\p{N},]\s/u.test(space) && !CALENDAR.test(word);
}

/** The name of “Zelenskyy’s” and “Kyiv-based”. */
function bareName(word: string): string {
  return word.replace(/-\p{Ll}.*$/u, '').replace(/['’]s?$/u, '');
}

/** In small letters, as headings may have capitals, and without an s: “the Zelenskys”. */
function baseOf(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replace(/(?<=[^s])s$/u, '');
}

function spellingsOf(word: string, told: ReadonlySet<string>): Spellings | undefined {
  // Two people may write one first name in two ways, and „Straße“ is no name.
  if (FIRST_NAMES.has(word) || /straße$/iu.test(word)) return undefined;
  const listed = KNOWN.get(word);
  if (listed !== undefined) return listed;
  const folded = foldName(word);
  const stem = folded.replace(/(?<=[^s])s$/u, '');
  const id = !told.has(folded) && (told.has(stem) || EASTERN.test(stem)) ? stem : folded;
  const eastern = EASTERN.test(id);
  if (id.length < SHORTEST || !(eastern || told.has(id) || !PLAIN.test(word))) return undefined;
  const forms = new Set([id, ...foldedForms(word)]);
  const pattern = transliterations(id);
  if (eastern && pattern === undefined && PLAIN.test(word) && !told.has(id)) return undefined;
  return {
    id,
    known: false,
    foreign: eastern && pattern !== undefined,
    fits: (found) => forms.has(found) || pattern?.test(found) === true,
  };
}
