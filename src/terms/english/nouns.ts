/** Number and head of English noun phrases. */

import { likeCase } from './spelling.js';

/** Words after which a noun phrase has its head behind it: "coalition | of the willing". */
const AFTER_HEAD: ReadonlySet<string> = new Set(
  (
    'of for to in on at with against by from under between among without within into over beyond across after before ' +
    'during as than towards behind near since via versus within who that which able liable subject responsible ' +
    'capable eligible performing specialising specializing serving participating'
  ).split(' '),
);

/** First words of phrases that are no noun phrases and have no number. */
const NOT_NOMINAL: ReadonlySet<string> = new Set(
  (
    'in on at by for from of off out with within without under below above beyond according as based be being between ' +
    'capable able ready fit contrary citing quoting appealing could has have had is are was were if not illegal over ' +
    'to up going getting making'
  ).split(' '),
);

/** Last words that take no plural: adverbs and the like, as in "going it alone". */
const NOT_COUNTED_LAST = /^(?:alone|abroad|apart|away|back|down|off|out|together|up|only|available|itself|themselves)$/;
/** Participles behind their noun: "general staff qualified". Nouns in -eed (speed, deed) are none. */
const PARTICIPLE_LAST = /[^e]ed$/;
/** What may stand behind a rank: "petty officer first class", "colonel (medical)". */
const TRAILER = / (?:(?:first|second|third) class|junior grade|\([^)]*\))$/i;

/** Adjectives that follow their noun, by the nouns they follow. */
const POSTPOSITIVE: readonly (readonly [head: RegExp, adjective: RegExp])[] = [
  [
    /^(?:adjutant|attorney|consul|governor|inspector|postmaster|quartermaster|secretary|solicitor|surgeon)$/,
    /^general$/,
  ],
  [/^court$/, /^martial$/],
  [/^sergeant$/, /^major$/],
  [/./, /^(?:designate|elect|emeritus|plenipotentiary|extraordinary|apparent)$/],
];

/** Plurals that no rule gives; of two, the commoner first. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  person: ['persons', 'people'],
  child: ['children'],
  foot: ['feet'],
  tooth: ['teeth'],
  mouse: ['mice'],
  knife: ['knives'],
  life: ['lives'],
  wife: ['wives'],
  leaf: ['leaves'],
  half: ['halves'],
  thief: ['thieves'],
  wolf: ['wolves'],
  shelf: ['shelves'],
  criterion: ['criteria'],
  phenomenon: ['phenomena'],
  bacterium: ['bacteria'],
  medium: ['media'],
  memorandum: ['memoranda', 'memorandums'],
  referendum: ['referendums', 'referenda'],
  consortium: ['consortia', 'consortiums'],
  moratorium: ['moratoriums', 'moratoria'],
  curriculum: ['curricula', 'curriculums'],
  index: ['indices', 'indexes'],
  matrix: ['matrices'],
  appendix: ['appendices'],
  nucleus: ['nuclei'],
  formula: ['formulas', 'formulae'],
  antenna: ['antennas', 'antennae'],
  bureau: ['bureaus', 'bureaux'],
  axis: ['axes'],
  hero: ['heroes'],
  echo: ['echoes'],
  veto: ['vetoes'],
  embargo: ['embargoes'],
  torpedo: ['torpedoes'],
  volcano: ['volcanoes'],
  cargo: ['cargoes', 'cargos'],
  mosquito: ['mosquitoes'],
  tornado: ['tornadoes', 'tornados'],
};

/** Whole compounds with a plural of their own. */
const IRREGULAR_COMPOUND: Readonly<Record<string, readonly string[]>> = {
  'state party': ['states parties', 'state parties'],
  'director general': ['directors general', 'director generals'],
  'secretary-general': ['secretaries-general'],
  'director-general': ['directors-general', 'director-generals'],
  'president-elect': ['presidents-elect'],
  'runner-up': ['runners-up'],
  'passer-by': ['passers-by'],
  'persona non grata': ['personae non gratae'],
};

/** The same in singular and plural, by the end of the word. */
const INVARIANT =
  /(?:craft|corps|personnel|series|species|means|headquarters|barracks|crossroads|chassis|sheep|offspring|(?:chin|japan|vietnam|taiwan)ese)$/;

/** Mass nouns of this field, by the end of the word: they are not counted. */
const MASS =
  /(?:ness|fare|ware|ammunition|armour|armor|assistance|maintenance|guidance|compliance|growth|artillery|aviation|cavalry|combat|conscription|deterrence|disarmament|disinformation|equipment|espionage|evidence|infantry|information|intelligence|interoperability|jurisdiction|logistics|materiel|matériel|misinformation|news|ordnance|peace|police|progress|proliferation|reconnaissance|recruitment|resilience|sabotage|security|solidarity|sovereignty|surveillance|sustainability|terrorism|unilateralism|weaponry|politics|tactics|ballistics|electronics|mathematics|physics|economics|ethics)$/;

/** Nouns in -ing that are counted; the others name an activity. */
const COUNTED_ING: ReadonlySet<string> = new Set(
  (
    'beginning bombing briefing building ceiling crossing ending filing finding gathering grading grouping hearing ' +
    'holding killing king landing listing meeting misunderstanding opening outing posting proceeding ranking rating ' +
    'recording ring ruling saving screening setting shooting sibling sighting spring string swing thing undertaking ' +
    'understanding uprising warning wing'
  ).split(' '),
);

/** Plurals without a singular, or with one that means something else ("armed forces", "arms"). */
const PLURAL_ONLY: ReadonlySet<string> = new Set(
  (
    'forces arms goods waters talks hostilities ranks troops papers affairs relations communications finances funds ' +
    'services supplies reparations proceeds premises customs regulations terms thanks ashes remains surroundings ' +
    'outskirts rights people media data signals paratroops'
  ).split(' '),
);

/** Singulars in -s: a plural is made of them, no singular. */
const SINGULAR_S = /(?:ss|us|is|ics|as|news|lens|chaos|ethos|species|series|means|corps|headquarters|barracks)$/;

/** Singulars in -s after which only the bare apostrophe is usual, and plurals that look like them. */
const PLURAL_LOOK = /(?:corps|headquarters|barracks|means|series|species|ics)$/;

const NOT_MAN = /(?:german|human|norman|ottoman|oman|roman|shaman|talisman|turkman|turkoman)$/;
const NOT_MEN = /(?:abdomen|acumen|omen(?<!women)|regimen|specimen|yemen)$/;

/** All-caps words up to this length are abbreviations with a plural in -s. */
const LONGEST_ACRONYM = 6;

/**
 * The other numbers of a noun phrase, likeliest first: plurals of a singular,
 * the singular of a plural where it means the same. Empty for phrases that
 * are not counted.
 */
export function otherNumbers(phrase: string): string[] {
  const compound = IRREGULAR_COMPOUND[phrase.toLowerCase()];
  if (compound !== undefined) return compound.map((plural) => likePhrase(phrase, plural));
  const trailer = TRAILER.exec(phrase)?.[0];
  if (trailer !== undefined) return otherNumbers(phrase.slice(0, -trailer.length)).map((form) => form + trailer);
  const words = phrase.split(' ');
  if (!isNominal(phrase)) return [];
  if (/^\p{L}+ (?:and|or) \p{L}+$/u.test(phrase)) return [];
  const head = headIndex(words);
  const before = words.slice(0, head).join(' ');
  const after = words.slice(head + 1).join(' ');
  const group = IRREGULAR_COMPOUND[`${words[head - 1] ?? ''} ${words[head] ?? ''}`.toLowerCase()];
  if (words.length > 1 && PARTICIPLE_LAST.test(words[head] ?? '')) return [];
  if (group !== undefined) {
    const lead = words.slice(0, head - 1).join(' ');
    return group.map((plural) => joinWords(lead, plural, after));
  }
  return otherWordNumbers(words[head] ?? '').map((word) => joinWords(before, word, after));
}

/** The plural of a phrase in the singular; undefined for one that is not counted or is a plural itself. */
export function englishPlural(phrase: string): string | undefined {
  const [likeliest] = otherNumbers(phrase);
  return likeliest !== undefined && likeliest.length >= phrase.length ? likeliest : undefined;
}

/** Whether the phrase can have a number at all: "in an emergency", "based on" and "going it alone" cannot. */
export function isNominal(phrase: string): boolean {
  const [first = '', second] = phrase.split(' ');
  return second === undefined || !NOT_NOMINAL.has(first.toLowerCase());
}

/** Whether the head noun is the last word; it is not in "coalition of the willing". */
export function isHeadFinal(phrase: string): boolean {
  const words = phrase.split(' ');
  return headIndex(words) === words.length - 1;
}

/** The possessive ending with a plain apostrophe: a bare one after a plural in -s, else 's. */
export function possessiveEnding(phrase: string): "'" | "'s" {
  const lower = phrase.toLowerCase();
  return lower.endsWith('s') && (PLURAL_LOOK.test(lower) || !SINGULAR_S.test(lower)) ? "'" : "'s";
}

/** Where the head noun stands: before the first preposition, and before an adjective that follows it. */
function headIndex(words: readonly string[]): number {
  const limit = words.findIndex((word, at) => at > 0 && AFTER_HEAD.has(word.toLowerCase()));
  const last = (limit === -1 ? words.length : limit) - 1;
  const noun = words[last - 1]?.toLowerCase() ?? '';
  const adjective = words[last]?.toLowerCase() ?? '';
  const follows = noun !== '' && POSTPOSITIVE.some(([head, after]) => head.test(noun) && after.test(adjective));
  return follows ? last - 1 : last;
}

/** Plurals or the singular of one word, which may have hyphens. */
function otherWordNumbers(word: string): string[] {
  const compound = IRREGULAR_COMPOUND[word.toLowerCase()];
  if (compound !== undefined) return compound.map((plural) => likePhrase(word, plural));
  const headed = /^([\p{L}]+)(-(?:in|of|at|to|de|by)-.+)$/u.exec(word);
  if (headed !== null) return otherWordNumbers(headed[1] ?? '').map((head) => head + (headed[2] ?? ''));
  const at = word.lastIndexOf('-') + 1;
  // Nouns from phrasal verbs are counted: "call-ups", "fly-bys".
  if (at > 0 && NOT_COUNTED_LAST.test(word.slice(at))) return [`${word}s`];
  return otherSimpleNumbers(word.slice(at)).map((part) => word.slice(0, at) + part);
}

function otherSimpleNumbers(word: string): string[] {
  const lower = word.toLowerCase();
  if (/^\p{Lu}{2,}s$/u.test(word)) return [word.slice(0, -1)];
  if (/^\p{Lu}{2,}$/u.test(word)) return word.length <= LONGEST_ACRONYM ? [`${word}s`] : [];
  if (!/\p{L}$/u.test(word) || NOT_COUNTED_LAST.test(lower)) return [];
  if (INVARIANT.test(lower) || MASS.test(lower)) return [];
  const irregular = irregularNumbers(lower);
  if (irregular !== undefined) return irregular.map((other) => likeCase(word, other));
  if (lower.endsWith('ing') && !COUNTED_ING.has(lower)) return [];
  if (lower.endsWith('s') && !SINGULAR_S.test(lower)) {
    return PLURAL_ONLY.has(lower) ? [] : [likeCase(word, regularSingular(lower))];
  }
  return [likeCase(word, regularPlural(lower))];
}

const SINGULARS: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR).flatMap(([singular, plurals]) => plurals.map((plural) => [plural, singular] as const)),
);

function irregularNumbers(word: string): readonly string[] | undefined {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  if (PLURAL_ONLY.has(word)) return [];
  const singular = SINGULARS.get(word);
  if (singular !== undefined) return [singular];
  if (word.endsWith('man') && !NOT_MAN.test(word)) return [`${word.slice(0, -2)}en`];
  if (word.endsWith('men') && !NOT_MEN.test(word)) return [`${word.slice(0, -2)}an`];
  if (/(?:sis)$/.test(word)) return [`${word.slice(0, -2)}es`];
  if (/(?:analyses|bases|crises|diagnoses|hypotheses|oases|syntheses|theses)$/.test(word)) {
    return [`${word.slice(0, -2)}is`];
  }
  return undefined;
}

/** The regular plural of a lower-case word. */
export function regularPlural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function regularSingular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('lves')) return `${word.slice(0, -3)}f`;
  return word.slice(0, -1);
}

function joinWords(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Gives each word of a lower-case plural the capitals of the word at the same place. */
function likePhrase(model: string, phrase: string): string {
  const models = model.split(/[ -]/);
  let at = 0;
  return phrase.replace(/[^ -]+/g, (word) => likeCase(models[at++] ?? '', word));
}
