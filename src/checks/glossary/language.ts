import { isModifier } from '../../terms/compounds.js';
import { foldWord } from '../../terms/fold.js';
import { remember } from '../../remember.js';
import { adjectiveLexicon, nounLexicon, verbLexicon } from '../../terms/lexicon.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small German words that no English text holds. */
const GERMAN_WORDS = set(
  'und oder der das den dem des ein eine einer eines einem einen für von vom zur zum mit ohne gegen über unter auf aus bei nach ' +
    'seit durch zwischen vor nicht kein keine sich ist sind wird werden wurde im am ins beim sowie als auch nur zu bis gemäß laut',
);

/** Small English words that no German text holds. */
const ENGLISH_WORDS = set(
  'of the and to for with by on at from or without against over into not are be under between its their than',
);

const ENDINGS = ['', 'n', 'en', 'e', 'er', 's', 'es'];
/** Shorter nouns end English words by chance (Act, Rat), unless much stands before them (Sicherheitsrat). */
const SHORTEST_HEAD = 4;
const LONG_MODIFIER = 6;

function isCompound(word: string): boolean {
  for (let from = 3; from <= word.length - SHORTEST_HEAD + 1; from += 1) {
    if (from > word.length - SHORTEST_HEAD && from < LONG_MODIFIER) return false;
    if (isKnownNoun(word.slice(from)) && isModifier(word.slice(0, from))) return true;
  }
  return false;
}

/** The lexicon holds few nouns in -e; those that can stand before a head are nouns all the same. */
function isKnownNoun(word: string): boolean {
  return nounLexicon().has(word) || (word.length > SHORTEST_HEAD && word.endsWith('e') && isModifier(word));
}

/** The bases that a word, folded, may be a form of. */
function bases(word: string): string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
}

/** What follows the last hyphen: of a hyphenated noun the head. */
const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1);

/** Whether a word (in any case or number) is a noun that the lexicon knows as it is. */
export function isListedNoun(word: string): boolean {
  return bases(foldWord(word)).some(isKnownNoun);
}

/** Whether a word (in any case or number) is a German noun that the lexicon knows, or a compound of such. */
export const isGermanNoun = remember((word) =>
  bases(foldWord(lastPart(word))).some((base) => isKnownNoun(base) || isCompound(base)),
);

/** Participles and adjectives before a noun: erweiterte, strategischer, freie. */
const DECLINED = /(?:end|isch|lich|ig|iv|al|ell|är|bar|sam|haft|los)(?:e|em|en|er|es)$/u;
const PARTICIPLE = /^(?:ab|an|auf|aus|be|ein|ent|er|ge|un|ver|vor|zer|zu)\p{L}{2,}[tn](?:e|em|en|er|es)$/u;
const UNDECLINED = /(?:isch|lich|ig|bar|sam|haft|los)$|(?:ieren|eln|ern)$/u;

function isGermanSmallWord(word: string): boolean {
  const folded = foldWord(lastPart(word));
  const stem = folded.replace(/(?:e|em|en|er|es|st(?:e|em|en|er|es))$/u, '');
  return (
    GERMAN_WORDS.has(folded) ||
    NEUTRAL_WORDS.has(folded) ||
    adjectiveLexicon().has(folded) ||
    adjectiveLexicon().has(stem) ||
    verbLexicon().has(folded) ||
    DECLINED.test(folded) ||
    PARTICIPLE.test(folded) ||
    UNDECLINED.test(folded)
  );
}

/** Small words of both languages. */
const NEUTRAL_WORDS = set('in an am was so man a die');

/** The words of a term; what hyphens and apostrophes join is one. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? [];

/** Letters that English has in names and loan words only. */
const hasGermanLetter = (word: string): boolean => /[äöüß]/iu.test(word.normalize('NFC'));

/** Letters that follow one another in German and hardly in English. */
const GERMAN_CLUSTER = /kt|pf|zw|tz|sch[lmnrwt]|[bdfgk]ss/u;

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(lastPart(word));
const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Endings that make nouns in German alone. */
const GERMAN_SUFFIX = /(?:..ung(?:en|s)?|heit(?:en)?|keit(?:en)?|schaft(?:en)?|tät(?:en)?|ismus|chen|zeuge?|schutz)$/u;

/** First parts of compounds, with at least a short head after them, that no English word has. */
const GERMAN_PREFIX =
  /^(?:binnen|einsatz|flugzeug|friedens|gegen|haupt|heeres|kampf|kriegs|ober|rüstungs|schiffs|sicherheits|staats|streit|truppen|verteidigungs|waffen|wehr|zwischen)\p{L}{4,}/u;

/** Whether a word begins or ends as German common nouns do. */
export function hasGermanForm(word: string): boolean {
  const folded = foldWord(lastPart(word));
  return GERMAN_SUFFIX.test(folded) || GERMAN_PREFIX.test(folded);
}

/** Whether a capitalised word can only be German: by its letters, its ending, or as a compound. */
export function isUnmistakable(word: string): boolean {
  const folded = foldWord(lastPart(word));
  if (hasGermanForm(word)) return true;
  const isPeculiar = hasGermanLetter(word) || GERMAN_CLUSTER.test(folded);
  return isGermanNoun(word) && (isPeculiar || bases(folded).some(isCompound));
}

/** A head that is long enough to tell a compound, whatever stands before it (Cyberangriff). */
const TELLING_HEAD = 5;
const TELLING_MODIFIER = 5;
/** Endings of common nouns that names of places do not have. */
const ABSTRACT = /(?:[xst]ion(?:en)?|[ir]enz|ierung|ismus|ist|logie|metrie|ität)$/u;

/** Whether a word's first letters are a noun that stands before a head: Schattenflotte. */
function hasKnownModifier(word: string): boolean {
  for (let end = TELLING_MODIFIER; end <= word.length - SHORTEST_HEAD; end += 1) {
    if (isKnownNoun(word.slice(0, end)) || (/[ns]$/u.test(word.slice(0, end)) && nounLexicon().has(word.slice(end))))
      return true;
  }
  return false;
}

/** Whether a word is a German common noun as far as one can tell: known, of a German ending, or with a known head. */
export function isCommonNoun(word: string): boolean {
  const folded = foldWord(lastPart(word));
  if (isUnmistakable(word) || isGermanNoun(word) || ABSTRACT.test(folded) || hasKnownModifier(folded)) return true;
  return bases(folded).some((base) => {
    for (let from = 3; from <= base.length - TELLING_HEAD; from += 1) if (isKnownNoun(base.slice(from))) return true;
    return false;
  });
}

const SHORTEST_PLAIN = 5;
/** Endings that nouns of both languages have: Operation, Reserve, General. */
const SHARED_SUFFIX =
  /(?:tion|sion|ment|or|er|ist|al|ent|ant|ism|in|um|us|ine|ure|oid|on|ing|[cdgv]e|int|[tn]s|als|ays|a|o|y)$/u;

/** Whether a capitalised word is a German noun and hardly an English one. */
export function isPlainlyGerman(word: string): boolean {
  if (isUnmistakable(word)) return true;
  const folded = foldWord(lastPart(word));
  return folded.length >= SHORTEST_PLAIN && !SHARED_SUFFIX.test(folded) && isGermanNoun(word);
}

/** Whether capitalised nouns follow one another without a word between, as in English titles. */
function isTitle(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => isCapital(word) && !isGermanSmallWord(word));
}

/** Whether a word is an adjective with a German ending that goes before a German noun: Europäischer Rat. */
function isBeforeNoun(word: string, next: string | undefined): boolean {
  if (next === undefined || !isCapital(next) || !isGermanNoun(next)) return false;
  const folded = foldWord(word);
  return DECLINED.test(folded) || PARTICIPLE.test(folded) || (hasGermanLetter(word) && isGermanSmallWord(word));
}

/**
 * Whether a term that ought to be English is German: a German function word says so, or it has German nouns or
 * adjectives, and all its other words can be German. German names inside an English term (Bundestag mandate) do not
 * count.
 */
export function looksGerman(text: string): boolean {
  // Most English terms are of small plain letters.
  if (/^[a-z -]*$/u.test(text) && !text.split(' ').some((word) => GERMAN_WORDS.has(word))) return false;
  const words = wordsOf(text);
  const capitals = words.filter(isCapital);
  if (words.some((word) => ENGLISH_WORDS.has(foldWord(word)))) return false;
  const small = words.filter(isSmall);
  if (small.some((word) => GERMAN_WORDS.has(word)) && small.every(isGermanSmallWord)) return true;
  // An English noun in a term is small but for names; a German one is not.
  if (capitals.length === 0) return words.length > 0 && words.every(hasGermanLetter);
  const nouns = capitals.filter(isPlainlyGerman);
  const [only = ''] = words;
  if (words.length === 1 && hasGermanLetter(only) && isCommonNoun(only)) return true;
  const adjectives = words.filter((word, index) => isBeforeNoun(word, words[index + 1]));
  if (nouns.length + adjectives.length === 0 || (isTitle(words) && !nouns.some(isUnmistakable))) return false;
  const known = adjectives.length > 0 ? isGermanNoun : isPlainlyGerman;
  return words.every((word) => (isCapital(word) && known(word)) || isGermanSmallWord(word) || !/\p{Ll}/u.test(word));
}

/** Whether a term that ought to be German is English: function words, or small words most of which German has not. */
export function looksEnglish(text: string): boolean {
  const words = wordsOf(text);
  if (words.some((word) => hasGermanLetter(word) || GERMAN_WORDS.has(foldWord(word)))) return false;
  if (words.some((word) => ENGLISH_WORDS.has(foldWord(word)))) return true;
  const small = words.filter(isSmall);
  if (small.length === 0 || words.some((word) => isCapital(word) && isGermanNoun(word))) return false;
  return small.filter((word) => !isGermanSmallWord(word)).length * 2 >= small.length;
}
