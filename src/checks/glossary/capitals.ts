import type { GlossaryRow } from '../../glossary/row.js';
import { foldWord } from '../../terms/fold.js';
import { adjectiveLexicon, nounLexicon, verbLexicon } from '../../terms/lexicon.js';
import { type Corpus, type Draft, type GlossaryRule } from './finding.js';
import { isGermanNoun, looksGerman, wordsOf } from './language.js';
import { isWanted, textDraft } from './texts.js';

/** What a note says where a capital is meant: the name of a body, a title, a product. */
const NAMED =
  /\b(?:names?|named|titles?|official|organs?|products?|brands?|proper|institutions?|treaty|Eigennamen?|Titel|amtlich\w*|Produkt\w*|Marke)\b/iu;

/** Heads of German nouns that name bodies, offices, people and documents; English writes their names with capitals. */
const BODIES =
  /(?:rat|ministerium|minister(?:in)?|inspekteur(?:in)?|amt|kommando|agentur|union|bund|konferenz|vertrag|abkommen|gericht(?:shof)?|hof|behörde|gesetz|präsident(?:in)?|kanzler(?:in)?|kanzleramt|chef(?:in)?|organisation|gemeinschaft|allianz|pakt|nationen|kommission|parlament|tag|partei|fraktion|ausschuss|fonds|bank|akademie|universität|beauftragter?|republik|staaten?|dienst|polizei|wehr|charta|protokoll|erklärung|verfassung|krieg|mauer|platz|tor|meer|see|kanal|land|strasse)$/u;

/** Adjectives of place that English writes with a capital, and the endings of most of them. */
const OF_PLACE =
  /(?:ian|ean|ish|ese|an|ic|ine|i)$|^(?:french|dutch|greek|swiss|welsh|czech|arab|baltic|nordic|thai|scots|islamic|christian|jewish|muslim|western|eastern|northern|southern|latin|cold|second|third|first|great)$/u;

function isNamed({ entry }: GlossaryRow): boolean {
  return entry.pos === 'proper' || NAMED.test(entry.note ?? '') || NAMED.test(entry.source ?? '');
}

const isTitleWord = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);
const SMALL = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'by', 'at', 'with']);

/** Whether a word of an English term is a name that German has too: Minsk for Minsker. */
function isSharedName(word: string, de: string): boolean {
  const start = foldWord(word).slice(0, 4);
  return wordsOf(de).some((german) => foldWord(german).startsWith(start));
}

/** The words of English terms that some entry writes small, so that they are no names. */
function smallWords(corpus: Corpus): ReadonlySet<string> {
  return new Set(corpus.rows.flatMap(({ entry }) => wordsOf(entry.en).filter((word) => /^\p{Ll}/u.test(word))));
}

/** Whether the German is one common noun, whose English is no name unless it says so. */
function isCommonNoun(de: string): boolean {
  const words = wordsOf(de);
  const [only = ''] = words;
  return words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(only) && !BODIES.test(foldWord(only)) && isGermanNoun(only);
}

function isOddlyCapital(row: GlossaryRow, small: ReadonlySet<string>): boolean {
  const { de, en } = row.entry;
  const words = wordsOf(en).filter((word) => !SMALL.has(word));
  const capitals = words.filter(isTitleWord);
  if (capitals.length === 0 || /\p{N}|\{|%/u.test(en)) return false;
  // What is German altogether is another rule's matter.
  if (looksGerman(en)) return false;
  if (capitals.some((word) => isSharedName(word, de) || OF_PLACE.test(word.toLowerCase()))) return false;
  if (words.length === 1) return isCommonNoun(de);
  const [first = '', ...others] = words;
  const everySmall = capitals.every((word) => small.has(word.toLowerCase()));
  // A term in sentence case (Trench warfare), or in title case for a common noun (Troop Strength).
  if (isTitleWord(first) && others.every((word) => /^\p{Ll}/u.test(word))) return everySmall || isCommonNoun(de);
  return capitals.length === words.length && everySmall && isCommonNoun(de);
}

/** A single small German word that is a noun and neither an adjective nor a verb. */
function isSmallNoun(de: string): boolean {
  const folded = foldWord(de);
  if (!/^\p{Ll}{4,}$/u.test(de) || !nounLexicon().has(folded)) return false;
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
