import { isGermanNoun } from '../glossary/language.js';
import { type Capital, type FoldedWords, foldName, joinWords, likeness } from './capitals.js';
import type { CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { isPlace } from './name-places.js';
import { hasName, type NameUnit } from './name-unit.js';
import { fullNames } from './persons.js';
import { placeIn, wholeOf } from './units.js';

/** How alike a name and another word must be, where nothing beside it tells that the word stands for the name. */
const ALIKE = 0.7;
const SHORTEST = 4;

/** What an article as a whole says of its names. */
interface Article {
  readonly english: FoldedWords;
  readonly german: FoldedWords;
  /** The last parts of the names of persons, folded. */
  readonly surnames: ReadonlySet<string>;
}

/** Names that stand in full elsewhere in the article, and here are altered or missing. */
export function* mentions(units: readonly NameUnit[]): Generator<CheckFinding> {
  const article: Article = {
    english: joinWords(units.map(({ known }) => known)),
    german: joinWords(units.map(({ given }) => given)),
    surnames: new Set(units.flatMap(fullNames).map(({ last }) => foldName(last.text))),
  };
  for (const unit of units) yield* inUnit(unit, article);
}

function* inUnit(names: NameUnit, article: Article): Generator<CheckFinding> {
  const { german, english, known, unit } = names;
  const full = new Set(fullNames(names).flatMap(({ first, last }) => [first, last]));
  for (const word of german) {
    if (full.has(word) || !isKnownName(word, article)) continue;
    // Another sentence of the paragraph may have the name as it is.
    const isNear = hasName(word.text, known);
    if (isNear && hasName(word.text, names.here())) continue;
    const other = english.find(({ text }) => isAltered(word.text, text, article));
    const source = placeIn(unit.source, word);
    if (other !== undefined) {
      const args = { name: word.text, found: other.text, context: 'altered' };
      const target = placeIn(unit.target, other);
      yield finding('name', { args, source, target, suggestion: word.text, severity: 'error' });
    } else if (!isNear && article.surnames.has(foldName(word.text)) && !STANDS_FOR_NAME.test(unit.target.text)) {
      yield finding('name', { args: { name: word.text }, source, target: wholeOf(unit.target) });
    }
  }
}

/** A pronoun, or what the person is: the sergeant, the defence minister. */
const STANDS_FOR_NAME =
  /(?<!\p{L})(?:s?he|his|hers?|him|they|their|them|who|whose|the (?:\p{L}+[ -]){0,2}(?:(?:chief|head|chair|premier|sergeant|general|colonel|major|captain|corporal|lieutenant|chancellor|president|official|politician|diplomat|analyst|scholar|expert|envoy|spokes\p{L}+|\p{L}{3,}(?:ist|ian|man|woman)|\p{L}{2,}(?:ist|ct|nd|rch|rt|ck|ect|miss|min|edi|lead|teach|lawy|offic|soldi|farm|report|inspect|doct|lect|profess|manag|command|ministe|senat|ambassad|direct|auth|work)(?:er|or|r)))(?:[’']s)?)(?!\p{L})/iu;

/** Whether the English has the word elsewhere, which makes a name of it unless German knows it as a noun. */
function isKnownName({ text }: Capital, { english, surnames }: Article): boolean {
  // Places have their own check, which knows their English names.
  if (text.length < SHORTEST || text === text.toUpperCase() || isPlace(text)) return false;
  const folded = foldName(text);
  if (surnames.has(folded)) return hasName(text, english);
  return english.capitals.has(folded) && !isGermanNoun(text);
}

function isAltered(name: string, found: string, { german }: Article): boolean {
  const [one, other] = [foldName(name), foldName(found)];
  if (found.length < SHORTEST || one.startsWith(other) || other.startsWith(one) || hasName(found, german)) return false;
  return likeness(one, other) >= ALIKE;
}
