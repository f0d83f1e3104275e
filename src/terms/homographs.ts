import { adjectiveLexicon, nounLexicon } from './lexicon.js';
import { isAdjectivalNoun } from './nouns.js';
import { isIn, wordTable } from './form-table.js';
import { lettersOf, Mark } from './tokens.js';
import { isBlankGap, markAt, type Reading, startOf, startsSentence } from './writing.js';

/** Capitalised particles of foreign surnames: what stands before them is a first name (Marine Le Pen). */
const SURNAME_PARTICLES = wordTable('le la du van mc mac del della dos el');

/** Titles that do stand before such a surname (General Le Roux). */
const TITLES =
  /(?:general|admiral|oberst|major|leutnant|minister|präsident|kanzler|botschafter|kommandeur|inspekteur|chef)(?:in)?$/;

/** First names common in political news; what follows is a surname (Luc Frieden, John Major). */
const FIRST_NAMES = wordTable(
  'alexander alice andreas angela anna annalena anton armin barbara bernd bernhard bill boris brigitte carl carsten charles ' +
    'christian christine christoph claudia daniel david dieter dietmar dirk donald eberhard elisabeth emmanuel erich eva felix ' +
    'florian frank franz friedrich fritz gabriele georg george gerd gerhard giorgia günter hans harald heiko heinrich heinz ' +
    'helmut henry herbert hermann horst ingo jake james jan jean jens joachim joe johann johannes john josef joseph julia jürgen ' +
    'kaja karin karl keir klaus konrad lars lloyd luc ludwig manfred marco maria marie mario mark markus martin matthias max ' +
    'michael nancy nils norbert olaf oskar otto pascal patrick paul peter petra philipp pierre rainer ralf reinhard richard ' +
    'robert roderich rolf rudolf sabine sahra sebastian simon stefan stephan steffen susanne sven theodor thomas thorsten tino ' +
    'tom tobias ulrich ulrike ursula uwe viktor volker walter werner wilhelm winston wolfgang yvonne',
);

/** Nouns that are first names too; without an article before an unknown capitalised word they are (Marine Lorphelin). */
const FIRST_NAMES_AND_NOUNS = wordTable(
  'marine rose iris ernst wolf heide viola gloria victoria prosper urban august hope grace',
);

/** Subjects that follow a verb at the start of a question or condition (Macht er …?). */
const SUBJECT_PRONOUNS = wordTable('er es sie man ich wir du ihr sich mal bitte');

/** Prepositions and adverbs that look like a form of a noun at the start of a sentence (Kraft seines Amtes, Mitten im Wald). */
const FUNCTION_WORDS = wordTable('dank kraft laut trotz statt mitten mangels rechts links seitens');

const ADJECTIVE_ENDING = /(?:e|em|en|er|es)$/;

/** Why a capitalised word is not the noun that it looks like. */
export type HomographReason = 'first-name' | 'surname' | 'adjective' | 'verb' | 'function-word';

/** The place of the word after or before, where only a blank stands between; -1 otherwise. */
function beside(reading: Reading, index: number, step: 1 | -1): number {
  const other = index + step;
  if (other < 0 || other >= reading.tokens.count) return -1;
  return isBlankGap(reading, Math.min(index, other)) ? other : -1;
}

function isKnownNoun(word: string): boolean {
  const nouns = nounLexicon();
  return (
    nouns.has(word) ||
    [1, 2].some((cut) => nouns.has(word.slice(0, -cut))) ||
    /(?:ung|heit|keit|tät|schaft|ion)(?:en)?$/.test(word)
  );
}

/** No noun of the lexicon, and no genitive of a name (Marine Frankreichs). */
const isSurname = (word: string): boolean => !isKnownNoun(word) && !word.endsWith('s');

function isAdjectiveForm(word: string): boolean {
  const stem = word.replace(ADJECTIVE_ENDING, '');
  return (
    stem !== word &&
    (adjectiveLexicon().has(stem) || adjectiveLexicon().has(`${stem}e`) || isAdjectivalNoun(`${stem}er`))
  );
}

/**
 * Tells a noun from its capitalised homographs by what stands beside it, or
 * returns undefined: names, and at the start of a sentence adjectives (Oberste
 * Priorität, Freiwilliger Dienst) and verbs (Macht er das …).
 * @param base the noun's base form, folded
 */
export function homographReason(reading: Reading, index: number, base: string): HomographReason | undefined {
  const { text, tokens } = reading;
  const after = beside(reading, index, 1);
  const isName = after >= 0 && isCapital(reading, after) && isIn(SURNAME_PARTICLES, tokens, after);
  if (isName && !TITLES.test(base)) return 'first-name';
  const before = beside(reading, index, -1);
  const hasName = before >= 0 && isCapital(reading, before) && isIn(FIRST_NAMES, tokens, before);
  if (hasName && !TITLES.test(base) && lettersOf(reading, index) === base) return 'surname';
  if (after < 0 || !startsSentence(text, startOf(tokens, index))) return undefined;
  if (isIn(SUBJECT_PRONOUNS, tokens, after)) return 'verb';
  return isCapital(reading, after) ? adjectiveReason(reading, index, after) : smallWordReason(reading, index);
}

const isCapital = ({ tokens }: Reading, index: number): boolean => (markAt(tokens, index) & Mark.capital) !== 0;

function smallWordReason({ tokens }: Reading, index: number): HomographReason | undefined {
  return isIn(FUNCTION_WORDS, tokens, index) ? 'function-word' : undefined;
}

function adjectiveReason(reading: Reading, index: number, after: number): HomographReason | undefined {
  if (isIn(FIRST_NAMES_AND_NOUNS, reading.tokens, index) && isSurname(lettersOf(reading, after))) return 'first-name';
  return isAdjectiveForm(lettersOf(reading, index)) && isKnownNoun(lettersOf(reading, after)) ? 'adjective' : undefined;
}
