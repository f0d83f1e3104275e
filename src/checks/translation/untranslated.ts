import type { Severity } from '../finding.js';
import type { Span } from '../../terms/occurrence.js';
import { foldWord } from '../../terms/fold.js';
import { hasGermanForm, isGermanNoun, isListedNoun, isPlainlyGerman } from '../glossary/language.js';
import type { Check, CheckFinding } from './check.js';
import { AT_HOME_IN_ENGLISH, SAME_IN_ENGLISH } from './data/kept-words.js';
import { finding } from './make-finding.js';
import { findQuotations } from './quotations.js';
import { isPlace } from './name-places.js';
import { placeIn, type SentenceUnit } from './units.js';

/** German that was left in the English: whole sentences, and words that stand in the German, too. */
export const untranslated: Check = {
  codes: ['untranslated'],
  *run(pair, { german, units, options, terms }) {
    for (const sentence of german) {
      const text = pair.target.sentences[sentence]?.text ?? '';
      yield finding('untranslated', { target: { sentence, start: 0, end: text.length } });
    }
    const allowed = new Set((options.untranslated?.allow ?? []).map(foldWord));
    for (const unit of units) {
      const kept = unit.source.sentences.flatMap(terms).map(({ text }) => text);
      yield* wordsLeft(unit, (word) => allowed.has(foldWord(word)) || kept.some((term) => term.includes(word)));
    }
  },
};

const WORD = /(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)*(?![\p{L}\p{N}])/gu;
const SHORTEST_WORD = 4;
const SHORTEST_SMALL_WORD = 6;
const SHORTEST_NOUN = 9;

function* wordsLeft({ source, target }: SentenceUnit, isFine: (word: string) => boolean): Generator<CheckFinding> {
  const german = new Set(source.text.match(WORD));
  const left = [...target.text.matchAll(WORD)].filter(({ 0: word }) => german.has(word));
  const aside = left.length === 0 ? [] : asides(target.text);
  for (const { 0: word, index } of left) {
    const span = { start: index, end: index + word.length };
    const severity = severityOf(word, { text: target.text, german: source.text, ...span });
    if (severity === undefined || isFine(word)) continue;
    // The German original in brackets or quotation marks is a courtesy to the reader.
    if (aside.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    yield finding('untranslated', { args: { word, context: 'word' }, target: placeIn(target, span), severity });
  }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words and words of the calendar that English does not have. */
const GERMAN_WORDS = set(
  'und oder nicht für über wird werden wurde wurden durch zwischen gegen beim zum zur sowie laut dass Uhr ' +
    'trotzdem Trotzdem dennoch Dennoch jedoch Jedoch allerdings Allerdings zudem Zudem außerdem Außerdem deshalb Deshalb dagegen ' +
    'Dagegen inzwischen Inzwischen derzeit Derzeit lediglich Lediglich insgesamt Insgesamt zunächst Zunächst ' +
    'Januar Jänner Februar März Mai Juni Juli Oktober Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag ' +
    'Prozent Milliarde Milliarden Millionen Mrd Mio Deutschland Österreich Schweiz Frankreich Vereinigte Staaten',
);
/** What stands before a name: the holder of an office. */
const OFFICE =
  /(?:minister|präsident|kanzler|direktor|sprecher|vorsitzende|beauftragte|abgeordnete|sekretär|inspekteur|botschafter|bürgermeister|politiker|forscher|leiter|berater|anwalt|richter|experte|expertin|hauptmann|oberst|leutnant|feldwebel|gefreite)(?:r|n|in)?$/iu;
/** Words for offices that are the same in English. */
const SAME_OFFICE = set('minister premierminister');
/** Endings of places, and of families that bear their names: Todendorf, Falkenhain. */
const PLACE =
  /(?:au|bach|bad|beck|berg|brück|brücken|burg|dorf|eck|feld|felde|furt|furth|hafen|hagen|hain|hausen|heim|hof|horst|kirch|kirchen|leben|münde|münster|ow|rode|roda|see|stadt|stedt|stein|tal|thal|wald|walde|weiler|werder|ing|ingen|mann|land|mond|straße|platz|weg|gasse|allee|kreis|liga|halle|messe)$/u;

/** Endings of houses and bodies that bear their names: Friedenskirche, Bundeswehrverband, Heeresamt. */
const INSTITUTION =
  /(?<=\p{L}{2}|-)(?:straße|gasse|platz|allee|halle|amt|kirche|verband|verein|gericht|haus|hütte|schule|schanze|block|bund|blatt|bote|park|garten|heide|museum|theater|turm|tor|stiftung|institut|akademie|universität|hilfe|markt|kommando|bank|bahn|weg|pfad)$/u;

/** A word of the English. */
interface Place extends Span {
  readonly text: string;
  /** The German sentence, which has the word, too. */
  readonly german: string;
}

/** How plainly a word that both sides have is German: undefined where it may be a name or English. */
function severityOf(word: string, place: Place): Severity | undefined {
  if (GERMAN_WORDS.has(word)) return isInName(place) ? undefined : 'error';
  if (word.length < SHORTEST_WORD) return undefined;
  if (/^\p{Ll}/u.test(word))
    return word.length >= SHORTEST_SMALL_WORD && /[äöüß]|(?:lich|isch|ig)e[mnrs]$/u.test(word) ? 'warning' : undefined;
  if (OFFICE.test(word) && isOffice(word, place)) return 'error';
  if (isName(word, place)) return undefined;
  if (isAfterModifier(place) && isPlainlyGerman(word)) return 'warning';
  if (isCommon(word, place)) return 'warning';
  if (word.length < SHORTEST_NOUN || PLACE.test(word) || !isPlainlyGerman(word)) return undefined;
  return isListedNoun(word) || hasGermanForm(word) ? 'warning' : undefined;
}

/** Whether English has the word, or it is a name or part of one. */
function isName(word: string, place: Place): boolean {
  const small = word.toLowerCase();
  if (AT_HOME_IN_ENGLISH.has(small) || SAME_IN_ENGLISH.has(small) || INSTITUTION.test(small)) return true;
  if (GLOSS.test(place.text.slice(place.end))) return true;
  if (isPlace(word) || word.split('-').some(isPlace) || isInName(place)) return true;
  return AFTER_PLACE.test(place.text.slice(0, place.start));
}

/** What explains a German word: The Wehrbeauftragte, the parliamentary commissioner. */
const GLOSS = /^(?:\s\(|,\s(?:the|an?|or|i\.e\.|Germany[’']s)\s)/u;

/**
 * Whether German treats the word as a common noun, with an article, a number or an adjective before it, and it is none of
 * the names that have one: the noun itself or its head is known.
 */
function isCommon(word: string, { german }: Place): boolean {
  if (PLACE.test(word) && !isListedNoun(word)) return false;
  if (!isGermanNoun(word)) return false;
  for (let at = german.indexOf(word); at >= 0; at = german.indexOf(word, at + 1)) {
    if (GERMAN_DETERMINER.test(german.slice(Math.max(0, at - 50), at))) return true;
  }
  return false;
}

/** Before a noun, and hardly before a name. */
const GERMAN_DETERMINER =
  /(?<!\p{L})(?:[Dd](?:er|ie|as|en|em|es|ies\p{Ll}+)|(?:[Kk]e|[Ee])in(?:e[mnrs]?)?|[Jj]ede[mnrs]?|[Mm]ehr(?:ere[nr]?)?|[Vv]iele[nr]?|[Ee]inige[nr]?|[Aa]lle[nr]?|[IiAa]m|[Zz]u[mr]|[Vv]om|[Bb]eim|[IiAa]ns|[MmSs]eine[mnrs]?|[Ii]hre?[mnrs]?|[Uu]nse\p{Ll}+|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Zz]ehn|\d+)\s(?:\p{Ll}+(?:e[mnrs]|[^t]e|ste)\s)?$/u;

/** Richter and Hauptmann are also the names of families: the word for an office goes before a name, or is a woman's. */
function isOffice(word: string, { text, start, end }: Place): boolean {
  if (SAME_OFFICE.has(word.toLowerCase()) || /\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, start - 24), start)))
    return false;
  return word.endsWith('in') || /^\s\p{Lu}/u.test(text.slice(end));
}

/** Before the name of a place: in Mutlangen. */
const AFTER_PLACE = /(?<!\p{L})(?:in|at|from|near|to|via|around|outside)\s$/u;

/** Before a noun, and hardly before a name: a pure Zufall, this Zufall. */
const DETERMINER =
  /(?<!\p{L})(?:(?:an?|no|any|some|this|these|those|its|their|his|her|our|my|your|each|every|another|such)\s(?:\p{Ll}+\s)?|the\s\p{Ll}+\s)(?<!\s(?:of|in|at|to|for|by|and|as)\s)$/iu;

function isAfterModifier({ text, start }: Place): boolean {
  return DETERMINER.test(text.slice(Math.max(0, start - 40), start));
}

/** Small words with which an English sentence begins, and which are no part of a name. */
const BEGINNINGS = set('The A An In On At For By Of This From His Her Its Their And But');

/** Whether another word with a capital stands beside it: Freie Universität, Bündnis Sahra Wagenknecht, Der Freitag. */
function isInName({ text, start, end }: Place): boolean {
  if (/^(?:-|\s(?:\p{Lu}|\d|&|für\s|des\s|der\s|und\s))/u.test(text.slice(end))) return true;
  const before = /(\p{L}[\p{L}’'-]*)\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (before !== undefined && /[’']s?$/u.test(before)) return false;
  return before !== undefined && /^\p{Lu}/u.test(before) && !BEGINNINGS.has(before);
}

/** What stands in brackets, in quotation marks. */
function asides(text: string): Span[] {
  const brackets = [...text.matchAll(/\([^()]*\)|\[[^[\]]*\]/gu)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
  return [...brackets, ...findQuotations(text).quotations.filter(({ start, end }) => end - start < 60)];
}
