import { adjectiveLexicon, nounLexicon, verbLexicon } from './lexicon.js';
import { nounForms } from './nouns.js';

/** Why a longer word does not count as a compound with the term as its head. */
export type NotCompound = 'prefix' | 'opaque' | 'unknown-modifier';

/**
 * Prefixes and particles that make a new word of a noun by derivation or come
 * from a verb: Ausrüstung is no kind of Rüstung, Zuschuss no kind of Schuss.
 */
const DERIVING = new Set(
  (
    'ab an auf aus be bei da dar dis durch ein emp empor ent er fort ge her heraus herein hervor hin hinaus hinein in ' +
    'miss mit nach nieder ob re um un unter ur ver vor voraus vorbei weg weiter wider wieder zer zu zurück zusammen über ' +
    'de kon kom ex pro per sub trans prä ad ant ein los auseinander gegenüber rück'
  ).split(' '),
);

/** Adjectives that form verbs: with them a noun in -ung comes from the verb (Feststellung is no Stellung). */
const VERBAL_ADJECTIVES = new Set(
  'bereit bloss fertig fest frei gleich hoch klar richtig sicher still teil tot'.split(' '),
);

/** Modifiers that are no noun, adjective or verb stem of the lexicon. */
const OTHER_MODIFIERS = new Set(
  (
    'agrar aussen bahn bio binnen bundes daten einzel elektro ersatz erst erz euro euro export extra fach fern fernmelde gegen geo ' +
    'gesamt gross haupt hilfs hinter hoch hydro hyper import innen inter kern ko kranken lebens letzt links medien mehr mega ' +
    'meist mikro makro mini mittel multi nato neben neo netto neuro nicht ober öko öl ost paläo para petro polit psycho quasi ' +
    'rechts reichs selbst semi sexual sonder sozial spezial spitzen staats stereo süd super tele thermo top turbo ultra ' +
    'vize vorder voll vollzeit west zentral zivil zweit zwei drei vier fünf sechs sieben acht neun zehn zwischen ' +
    'abwehr anti nord nordost nordwest südost südwest ' +
    'afghanistan afrika amerika asien atlantik balkan baltikum belarus china deutschland donbass europa frankreich gaza golf indien ' +
    'irak iran israel japan jemen korea kosovo krim libanon libyen mali nahost nordkorea nordsee ostsee pazifik polen russland sahel ' +
    'schwarzmeer sowjet sudan syrien taiwan türkei ukraine usa vietnam bundeswehr bundestags wehrmachts'
  ).split(' '),
);

/** Words that only look like a compound of German words, by the head that they seem to have. */
const OPAQUE: readonly (readonly [head: string, words: string])[] = [
  ['aktion', 'redaktion interaktion fraktion'],
  ['burger', 'hamburger salzburger'],
  ['ende', 'tausende'],
  ['endung', 'versendung einsendung wurfsendung'],
  ['fest', 'manifest'],
  ['form', 'uniform plattform reform'],
  [
    'land',
    'deutschland england estland finnland griechenland holland irland island lettland russland saarland schottland thailand ' +
      'emsland rheinland neuseeland grönland swasiland vaterland',
  ],
  ['list', 'zivilist arglist'],
  ['macht', 'vollmacht ohnmacht'],
  ['mine', 'vitamine'],
  ['mut', 'wehmut armut schwermut'],
  ['nation', 'alternation kombination destination assignation'],
  ['rat', 'quadrat heirat zierat'],
  ['ration', 'alteration generation integration migration moderation restauration'],
  ['rauch', 'gebrauch'],
  ['rechen', 'gebrechen verbrechen'],
  ['reibung', 'abtreibung vertreibung'],
  ['ritt', 'abtritt'],
  ['robe', 'garderobe'],
  ['stand', 'stillstand'],
  ['union', 'kommunion'],
  ['zug', 'vollzug entzug'],
];

const opaqueWords = new Map(OPAQUE.map(([head, words]) => [head, words.split(' ')] as const));

const LONGEST_MODIFIER = 60;
const LONGEST_PART = 25;
/** Shorter stems are found by chance: Red|aktion, Geb|rauch. */
const SHORTEST_VERB_STEM = 4;
const DEUMLAUT: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

const LINKS = ['s', 'es', 'n', 'en', 'er', 'e', 'ens', 'ns'];
const LINKED_BY_S = /(?:ung|heit|keit|schaft|tion|tät|ion|ing|ling|tum|t|d|l|n|r|m|g|k|b|p|f|ch|um|e)$/;

/** Whether `word` is what a noun becomes before a head: one of its forms, or the noun with a linking s. */
function isLinked(noun: string, word: string): boolean {
  if (noun.length < 3 || !nounLexicon().has(noun)) return false;
  return (word === `${noun}s` && LINKED_BY_S.test(noun)) || nounForms(noun).has(word);
}

/** Undoes the last umlaut: städte → stadte. */
const withoutUmlaut = (word: string): string => word.replace(/[äöü](?=[^äöü]*$)/, (vowel) => DEUMLAUT[vowel] ?? vowel);

/** A noun as it stands first in a compound: as it is, without its -e or -en (Schul-, Küst-), or with linking letters. */
function isNounModifier(word: string): boolean {
  const nouns = nounLexicon();
  if (nouns.has(word) || nouns.has(`${word}e`) || nouns.has(`${word}en`)) return true;
  const bases = /[snre]$/.test(word)
    ? LINKS.filter((link) => word.endsWith(link)).map((link) => word.slice(0, word.length - link.length))
    : [];
  if (bases.some((base) => isLinked(base, word))) return true;
  if (!/[äöü]/.test(word)) return false;
  return [word, ...bases].some((base) => isLinked(withoutUmlaut(base), word));
}

const MOST_REMEMBERED = 20_000;

/** Remembers answers: texts use the same words again and again. Emptied when full, so that memory stays bounded. */
function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = ask(word);
      if (answers.size >= MOST_REMEMBERED) answers.clear();
      answers.set(word, answer);
    }
    return answer;
  };
}

function isSimpleModifier(word: string): boolean {
  if (OTHER_MODIFIERS.has(word)) return true;
  if (word.length < 3 || DERIVING.has(word)) return false;
  if (adjectiveLexicon().has(word) || isNounModifier(word)) return true;
  if (word.length < SHORTEST_VERB_STEM) return false;
  return verbLexicon().has(`${word}en`) || verbLexicon().has(`${word}n`);
}

/**
 * True where a word (folded) can stand before a compound's head: a noun with or
 * without linking letters, an adjective, a verb stem, or a chain of these.
 */
export const isModifier = remembering((word) => {
  if (word.length > LONGEST_MODIFIER) return false;
  if (isSimpleModifier(word)) return true;
  const reachable = [true];
  for (let start = 0; start < word.length - 1; start += 1) {
    if (!reachable[start]) continue;
    for (let end = start + 2; end <= Math.min(word.length, start + LONGEST_PART); end += 1) {
      if (reachable[end]) continue;
      const part = word.slice(start, end);
      // A particle may open a chain (Vor|kriegs|zeit), not close it (Welt|aus|stellung).
      const opens = start === 0 && end < word.length && DERIVING.has(part);
      if (opens || isSimpleModifier(part)) reachable[end] = true;
    }
  }
  return reachable[word.length] ?? false;
});

const endsInParticle = (word: string): boolean =>
  [...DERIVING].some((particle) => particle.length > 1 && word.endsWith(particle));

/** A longer noun of the lexicon at the word's end that is not itself built on the head. */
function hasOtherHead(modifier: string, head: string): boolean {
  const nouns = nounLexicon();
  for (let from = Math.max(1, modifier.length - LONGEST_OWN); from < modifier.length; from += 1) {
    const rest = modifier.slice(from);
    if (nouns.has(rest + head) && !isModifier(rest)) return true;
  }
  return false;
}

/** How many letters a longer noun may have before the head that it is mistaken for. */
const LONGEST_OWN = 6;

const isOpaque = (modifier: string, head: string): boolean =>
  (opaqueWords.get(head) ?? []).some((word) => (modifier + head).endsWith(word));

/** Names and loan words that no lexicon lists may stand before a long head: Ramsteingespräche. */
function isPlausibleUnknown(modifier: string, head: string): boolean {
  return head.length >= 6 && modifier.length >= 4 && /[aeiouäöüy]/.test(modifier) && /[^jqvwcuä]$/.test(modifier);
}

/**
 * Why `modifier` + `head` is no compound with that head, or undefined where it is one.
 * @param modifier what stands before the head in the same word part, folded
 * @param head the term's base form, folded
 */
export function whyNotCompound(modifier: string, head: string): NotCompound | undefined {
  if (DERIVING.has(modifier) || (head.endsWith('ung') && VERBAL_ADJECTIVES.has(modifier))) return 'prefix';
  if (isOpaque(modifier, head)) return 'opaque';
  if (nounLexicon().has(modifier + head) && !isModifier(modifier)) return 'opaque';
  if (isModifier(modifier)) return undefined;
  if (endsInParticle(modifier)) return 'prefix';
  if (hasOtherHead(modifier, head)) return 'opaque';
  return isPlausibleUnknown(modifier, head) ? undefined : 'unknown-modifier';
}
