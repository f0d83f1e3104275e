import { adjectiveLexicon } from '../../terms/lexicon.js';
import { isCommonNoun } from '../glossary/language.js';
import { type Capital, foldName, likeness } from './capitals.js';
import type { CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { isGivenPlace, isPlace } from './name-places.js';
import { hasName, type NameUnit } from './name-unit.js';
import { placeIn } from './units.js';

/** What stands before the name of a town, with no article between. */
const GERMAN_BEFORE = /(?<!\p{L})(?:in|aus|nach|bei|bis|von|um|vor|nahe|Raum|Stadt)\s$/iu;
const ENGLISH_BEFORE =
  /(?<!\p{L})(?:in|from|to|near|at|of|outside|around|for|off|via|towards?|between|and|city of|town of)\s$/iu;
/** Capitals of English that are no names of places. */
const NO_TOWN =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Christmas|Easter|English|German|French|Russian|Parliament|Congress|Minister|President|Chancellor|Ministry|Government|Defen[cs]e|Foreign|Federal|State|Army|Navy|Air|General|Mr|Mrs|Ms|Dr|Lake|Mount|Saint|St|New|Old|Upper|Lower|North\p{L}*|South\p{L}*|East\p{L}*|West\p{L}*|Central|Great\p{L}*)$/u;
/** How the names of towns end, though nouns may do so as well. */
const TOWN =
  /..(?:berg|burg|dorf|furt|hausen|heim|ingen|bach|kirchen|haven|münde|roda|rode|stedt|stadt|hofen|wiesen|felde|stein|walde|see|thal|born|leben|beck|fels|eck|hain)$/u;
const SHORTEST = 3;
/** More alike two names may be the German and the English of one town. */
const ALIKE = 0.45;

/** Towns that no table knows, and that have become others: „aus Passau“, "from Linz". */
export function* towns({ german, english, known, given, unit }: NameUnit): Generator<CheckFinding> {
  const { source, target } = unit;
  const lost = german.filter((word) => isTown(word, source.text) && !hasName(word.text, known));
  if (lost.length === 0) return;
  const added = english.filter(
    (word) =>
      !NO_TOWN.test(word.text) &&
      word.text.length >= SHORTEST &&
      ENGLISH_BEFORE.test(target.text.slice(0, word.start)) &&
      !/^[\s-]\p{Lu}|^[’']/u.test(target.text.slice(word.end)) &&
      !given.all.has(foldName(word.text)) &&
      !isGivenPlace(word.text, given.all),
  );
  for (const [rank, word] of lost.entries()) {
    const other = added[rank];
    if (other === undefined || likeness(foldName(word.text), foldName(other.text)) > ALIKE) return;
    const args = { name: word.text, found: other.text, context: 'altered' };
    yield finding('name', { args, source: placeIn(source, word), target: placeIn(target, other) });
  }
}

/** A word with a capital where a town may stand, which is no noun and no place that has its own check. */
function isTown({ text, start, end }: Capital, german: string): boolean {
  if (text.length < SHORTEST || text === text.toUpperCase() || text.includes('-')) return false;
  if (!GERMAN_BEFORE.test(german.slice(Math.max(0, start - 12), start)) || /^\s\p{Lu}/u.test(german.slice(end)))
    return false;
  return (TOWN.test(text) || !isCommonNoun(text)) && !isPlace(text) && !isAdjective(text.toLowerCase());
}

/** Adjectives and participles that stand for nouns: von Unbekannten, in Schwarz. */
function isAdjective(word: string): boolean {
  const stem = word.replace(/e[mnrs]?$/u, '');
  return adjectiveLexicon().has(word) || adjectiveLexicon().has(stem) || /(?:end|[ao]nnt|[nrs]t)$/u.test(stem);
}
