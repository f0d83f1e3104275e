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
    'de kon kom ex pro per sub trans prä ad ant ein los auseinander gegenüber'
  ).split(' '),
);

/** Modifiers that are no noun, adjective or verb stem of the lexicon. */
const OTHER_MODIFIERS = new Set(
  (
    'agrar aussen bahn bio binnen bundes daten einzel elektro ersatz erst erz euro euro export extra fach fern fernmelde gegen geo ' +
    'gesamt gross haupt hilfs hinter hoch hydro hyper import innen inter kern ko kranken lebens letzt links medien mehr mega ' +
    'meist mikro makro mini mittel multi nato neben neo netto neuro nicht ober öko öl ost paläo para petro polit psycho quasi ' +
    'rechts reichs rück selbst semi sexual sonder sozial spezial spitzen staats stereo süd super tele thermo top turbo ultra ' +
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
  ['mine', 'vitamine'],
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
/** Shorter stems are found by chance: Red|aktion, Geb|rauch. */
const SHORTEST_VERB_STEM = 4;
const DEUMLAUT: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

/** Nouns of which `word` can be the form that stands first in a compound, with their linking letters off. */
function nounCandidates(word: string): string[] {
  const cut = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens', 'ns'].filter((link) => word.endsWith(link));
  const plain = cut.map((link) => word.slice(0, word.length - link.length)).filter((base) => base.length >= 2);
  const changed = plain.map((base) => base.replace(/[äöü](?=[^äöü]*$)/, (vowel) => DEUMLAUT[vowel] ?? vowel));
  return [...new Set([...plain, ...changed, `${word}e`, `${word}en`])];
}

const LINKED_BY_S = /(?:ung|heit|keit|schaft|tion|tät|ion|ing|ling|tum|t|d|l|n|r|m|g|k|b|p|f|ch|um|e)$/;

function isNounModifier(word: string): boolean {
  const nouns = nounLexicon();
  if (nouns.has(word)) return true;
  return nounCandidates(word).some((noun) => {
    if (noun.length < 3 || !nouns.has(noun)) return false;
    if (word === `${noun}s` && LINKED_BY_S.test(noun)) return true;
    if (noun === `${word}e` || noun === `${word}en`) return true;
    return nounForms(noun).has(word);
  });
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
export function isModifier(word: string): boolean {
  if (word.length > LONGEST_MODIFIER) return false;
  let known = judged.get(word);
  if (known === undefined) {
    known = isChain(word);
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(word, known);
  }
  return known;
}

/** Modifiers judged before: texts use the same ones again and again. Emptied when full, so that memory stays bounded. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

function isChain(word: string): boolean {
  if (isSimpleModifier(word)) return true;
  const reachable = [true];
  for (let end = 1; end <= word.length; end += 1) {
    reachable[end] = false;
    for (let start = Math.max(0, end - 25); start < end - 2 && !reachable[end]; start += 1) {
      const part = word.slice(start, end);
      // A particle may open a chain (Vor|kriegs|zeit), not close it (Welt|aus|stellung).
      const opens = start === 0 && end < word.length && DERIVING.has(part);
      if (reachable[start] && (opens || isSimpleModifier(part))) reachable[end] = true;
    }
  }
  return reachable[word.length] ?? false;
}

const endsInParticle = (word: string): boolean =>
  [...DERIVING].some((particle) => particle.length > 1 && word.endsWith(particle));

/** A longer noun of the lexicon at the word's end that is not itself built on the head. */
function hasOtherHead(modifier: string, head: string): boolean {
  const nouns = nounLexicon();
  for (let from = 1; from < modifier.length; from += 1) {
    const rest = modifier.slice(from);
    if (nouns.has(rest + head) && !isModifier(rest)) return true;
  }
  return false;
}

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
  if (DERIVING.has(modifier)) return 'prefix';
  if (isOpaque(modifier, head)) return 'opaque';
  if (nounLexicon().has(modifier + head) && !isModifier(modifier)) return 'opaque';
  if (isModifier(modifier)) return undefined;
  if (endsInParticle(modifier)) return 'prefix';
  if (hasOtherHead(modifier, head)) return 'opaque';
  return isPlausibleUnknown(modifier, head) ? undefined : 'unknown-modifier';
}
