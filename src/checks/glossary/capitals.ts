import type { GlossaryRow } from '../../glossary/row.js';
import { foldWord } from '../../terms/fold.js';
import { adjectiveLexicon, nounLexicon, verbLexicon } from '../../terms/lexicon.js';
import { type Corpus, type Draft, type GlossaryRule } from './finding.js';
import { isCommonNoun, isUnmistakable, looksGerman, wordsOf } from './language.js';
import { isWanted, textDraft } from './texts.js';

/** What a note says where a capital is meant: the name of a body, a title, a product. */
const NAMED =
  /\b(?:names?|named|titles?|official|organs?|products?|brands?|proper|institutions?|treaty|Eigennamen?|Titel|amtlich\w*|Produkt\w*|Marke)\b/iu;

/** Heads of German nouns that name bodies, offices, people and documents; English writes their names with capitals. */
const BODIES =
  /(?:(?<!ver)rat|ministerium|minister(?:in)?|inspekteur(?:in)?|amt|kommando|agentur|union|bund|konferenz|vertrag|abkommen|gericht(?:shof)?|hof|behörde|gesetz|präsident(?:in)?|kanzler(?:in)?|kanzleramt|chef(?:in)?|organisation|gemeinschaft|allianz|pakt|nationen|kommission|parlament|tag|partei|fraktion|ausschuss|fonds|bank|akademie|universität|beauftragter?|republik|staaten?|dienst|polizei|wehr|charta|protokoll|erklärung|verfassung|krieg|mauer|platz|tor|meer|see|kanal|land|strasse)$/u;

/** Adjectives of place and people, which English writes with a capital: by their endings, and a list of the others. */
const OF_PLACE =
  /(?<!civil|custod|guard|pedestr)ian$|(?:ean|ese)$|^(?:afghan|african|american|arab|arctic|argentine|atlantic(?:ist)?|balkan|baltic|british|christian|cuban|czech|danish|dutch|emirati|english|finnish|flemish|french|german|great|greek|gulf|iraqi|irish|islamic|israeli|jewish|kurdish|kuwaiti|latin|mexican|moroccan|muslim|nordic|olympic|omani|ottoman|pacific|pakistani|palestinian|polish|qatari|roman|saudi|scottish|slavic|somali|spanish|swedish|swiss|thai|turkish|ukrainian|vatican|welsh|yemeni|western|eastern|northern|southern|cold)$/u;

function isNamed({ entry }: GlossaryRow): boolean {
  return entry.pos === 'proper' || NAMED.test(entry.note ?? '') || NAMED.test(entry.source ?? '');
}

const isTitleWord = (word: string): boolean => /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(word);
const SMALL = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'by', 'at', 'with']);

/** Nouns made of verbs and adjectives, which are no names. */
const ABSTRACT = /(?:ung|[xst]ion(?:en)?|[ir]enz|heit|keit)$/u;

/** Whether a word of an English term is a name that German has too: Minsk for Minsker. */
function isSharedName(word: string, de: string): boolean {
  if (ABSTRACT.test(de) && !/[\s-]/u.test(de)) return false;
  const start = foldWord(word).slice(0, 4);
  return wordsOf(de).some((german) => foldWord(german).startsWith(start));
}

/** The words of English terms that some entry writes small, so that they are no names. */
function smallWords(corpus: Corpus): ReadonlySet<string> {
  return new Set(corpus.rows.flatMap(({ entry }) => entry.en.split(' ').filter((word) => /^\p{Ll}/u.test(word))));
}

/** The German as one common noun, undefined where it is more, or a name as far as one can tell. */
function commonNoun(de: string): string | undefined {
  const words = wordsOf(de);
  const [only = ''] = words;
  return words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(only) && isCommonNoun(only) ? foldWord(only) : undefined;
}

function isOddlyCapital({ entry: { de, en } }: GlossaryRow, small: ReadonlySet<string>): boolean {
  if (!/\p{Lu}/u.test(en)) return false;
  const words = wordsOf(en).filter((word) => !SMALL.has(word));
  const capitals = words.filter(isTitleWord);
  if (capitals.length === 0 || /\p{N}|\{|%/u.test(en)) return false;
  // What is German altogether is another rule's matter.
  if (looksGerman(en) || capitals.some(isUnmistakable)) return false;
  const isName = (word: string): boolean => isSharedName(word, de) && !small.has(word.toLowerCase());
  if (capitals.some((word) => isName(word) || OF_PLACE.test(word.toLowerCase()))) return false;
  const noun = commonNoun(de);
  const everySmall = capitals.every((word) => small.has(word.toLowerCase()));
  const [first = '', ...others] = words;
  // In sentence case (Trench warfare) not even the name of a body is written.
  const isSentenceCase = others.length > 0 && isTitleWord(first) && others.every((word) => /^\p{Ll}/u.test(word));
  if (isSentenceCase) return everySmall || noun !== undefined;
  // One word, or title case for a common noun (Troop Strength).
  const isCommon = noun !== undefined && !BODIES.test(noun);
  return isCommon && capitals.length === words.length && (words.length === 1 || everySmall);
}

/** A single small German word that is a noun and neither an adjective nor a verb. */
function isSmallNoun(de: string): boolean {
  if (!/^\p{Ll}{4,}$/u.test(de)) return false;
  const folded = foldWord(de);
  if (!nounLexicon().has(folded)) return false;
  return !adjectiveLexicon().has(folded) && !verbLexicon().has(folded) && !/(?:en|ern|eln|isch|lich|ig)$/u.test(folded);
}

function* check(row: GlossaryRow, small: ReadonlySet<string>): Iterable<Draft> {
  const { de, en, pos } = row.entry;
  if (isSmallNoun(de) && (pos === undefined || pos === 'noun')) {
    const suggestion = de.slice(0, 1).toUpperCase() + de.slice(1);
    yield textDraft({ code: 'glossary/capitals', row, side: 'de', text: de }, { shown: suggestion, suggestion });
  }
  if (row.role === 'keep' || isNamed(row) || !isOddlyCapital(row, small)) return;
  const suggestion = en.replaceAll(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  yield textDraft({ code: 'glossary/capitals', row, side: 'en', text: en }, { shown: suggestion, suggestion });
}

/** A common noun with a capital in English, or without one in German. */
export const capitals: GlossaryRule = function* eachRow(corpus) {
  const small = smallWords(corpus);
  for (const row of corpus.rows) if (isWanted(row) || row.role === 'admitted') yield* check(row, small);
};
