import { remember } from '../../remember.js';

/**
 * British and American spelling of single words. Two families are kept apart
 * because a text may mix them: Oxford spelling writes "organization" beside
 * "defence".
 */

/** Pairs of word beginnings, British then American; what follows (plural, verb endings) is kept. */
const STEMS: readonly (readonly [british: string, american: string])[] = [
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['pretence', 'pretense'],
  ['licence', 'license'],
  ['armour', 'armor'],
  ['behaviour', 'behavior'],
  ['colour', 'color'],
  ['endeavour', 'endeavor'],
  ['favour', 'favor'],
  ['harbour', 'harbor'],
  ['honour', 'honor'],
  ['humour', 'humor'],
  ['labour', 'labor'],
  ['neighbour', 'neighbor'],
  ['parlour', 'parlor'],
  ['rigour', 'rigor'],
  ['rumour', 'rumor'],
  ['splendour', 'splendor'],
  ['valour', 'valor'],
  ['vapour', 'vapor'],
  ['vigour', 'vigor'],
  ['ardour', 'ardor'],
  ['belabour', 'belabor'],
  ['candour', 'candor'],
  ['clamour', 'clamor'],
  ['demeanour', 'demeanor'],
  ['discolour', 'discolor'],
  ['disfavour', 'disfavor'],
  ['dishonour', 'dishonor'],
  ['enamour', 'enamor'],
  ['fervour', 'fervor'],
  ['flavour', 'flavor'],
  ['misdemeanour', 'misdemeanor'],
  ['odour', 'odor'],
  ['rancour', 'rancor'],
  ['savour', 'savor'],
  ['succour', 'succor'],
  ['tumour', 'tumor'],
  ['unarmour', 'unarmor'],
  ['centring', 'centering'],
  ['centre', 'center'],
  ['epicentre', 'epicenter'],
  ['sombre', 'somber'],
  ['theatre', 'theater'],
  ['kilometre', 'kilometer'],
  ['millimetre', 'millimeter'],
  ['centimetre', 'centimeter'],
  ['metre', 'meter'],
  ['litre', 'liter'],
  ['calibre', 'caliber'],
  ['fibre', 'fiber'],
  ['sabre', 'saber'],
  ['spectre', 'specter'],
  ['meagre', 'meager'],
  ['manoeuvring', 'maneuvering'],
  ['manoeuvrab', 'maneuverab'],
  ['manoeuvre', 'maneuver'],
  ['programme', 'program'],
  ['catalogue', 'catalog'],
  ['analogue', 'analog'],
  ['grey', 'gray'],
  ['mould', 'mold'],
  ['plough', 'plow'],
  ['aeroplane', 'airplane'],
  ['aluminium', 'aluminum'],
  ['artefact', 'artifact'],
  ['sceptic', 'skeptic'],
  ['sulphur', 'sulfur'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['ageing', 'aging'],
  ['counsellor', 'counselor'],
  ['traveller', 'traveler'],
  ['enrolment', 'enrollment'],
  ['fulfilment', 'fulfillment'],
  ['instalment', 'installment'],
  ['skilful', 'skillful'],
  ['marvellous', 'marvelous'],
  ['councillor', 'councilor'],
  ['woollen', 'woolen'],
  ['cosy', 'cozy'],
  ['pyjama', 'pajama'],
  ['moustache', 'mustache'],
  ['wilful', 'willful'],
  ['jewellery', 'jewelry'],
  ['paediatr', 'pediatr'],
  ['anaesthe', 'anesthe'],
  ['haemorrh', 'hemorrh'],
  ['orthopaed', 'orthoped'],
  ['anaemi', 'anemi'],
  ['leukaemi', 'leukemi'],
  ['diarrhoea', 'diarrhea'],
];

/** First letters of the British stems, so that most words are settled without a search. */
const BRITISH_TO_AMERICAN = byInitial(STEMS.map(([british, american]) => [british, american]));
const AMERICAN_TO_BRITISH = byInitial(STEMS.map(([british, american]) => [american, british]));

/** Words that begin like a stem of the table and have one spelling only. */
const SAME_IN_BOTH =
  /^(?:analog(?:ic|ies|ous|y)|armorial|colora|coloss|graya|grays|greyhound|honor(?:ar|if)|humor(?:is|ous)|laborat|licens(?:ed|ing)|litera|molda|moldo|programm(?:a|ed|er|ing)|rigorous|valorous|vapor(?:is|iz|ous)|vigorous)/;

/** Verbs whose final l is doubled before an ending in Britain and single in America. */
const L_VERBS =
  /^(cancel|channel|counsel|dial|fuel|jewel|label|level|marshal|marvel|model|panel|parcel|pencil|quarrel|refuel|rival|shovel|shrivel|signal|spiral|swivel|total|travel|tunnel|unravel)(l?)(ed|ing|er|ers)$/;

/** What stands before -ise in the words that are never written with z. */
const ISE_ONLY: ReadonlySet<string> = new Set(
  'adv advert appr appra bru chast circumc clockw compr comprom conc cru dem desp dev disenfranch disgu enfranch enterpr exc exerc expert franch improv inc lia likew merchand mort otherw parad porp prec prem prom repr rev superv surm surpr telev tort treat turqu upr'.split(
    ' ',
  ),
);

/** What stands before -ize in the words that are never written with s. */
const IZE_ONLY: ReadonlySet<string> = new Set(['caps', 'downs', 'outs', 'overs', 'res', 'rights', 'unders']);

/** The shortest stem of a word with both endings; keeps out "size", "noise", "raise", "prize". */
const SHORTEST_STEM = 4;

const ISE = /^(\p{L}+)(is|iz)(e|ed|es|er|ers|ing|ation|ations|ational|able)$/iu;
const MAY_HAVE_ISE = /[iy][sz](?:e|ing|a[bt])/i;
const YSE = /^(anal|paral|catal)(ys|yz)(e|ed|er|ers|ing)$/i;

/**
 * The phrase with the other spelling of each word: -ise/-ize turned over, the
 * British/American pairs turned over, and both. Without the phrase itself.
 */
export function otherSpellings(phrase: string): string[] {
  const pair = mapWords(otherPercent(phrase), otherPair);
  if (!MAY_HAVE_ISE.test(phrase)) return pair === phrase ? [] : [pair];
  const ise = mapWords(phrase, otherIse);
  const both = mapWords(pair, otherIse);
  return [...new Set([pair, both, ise])].filter((spelling) => spelling !== phrase);
}

/** The English that a text is wanted in. */
export type Variant = 'en-GB' | 'en-US';

const LOWER_CASE_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{4,}(?![\p{L}\p{N}])/gu;

/** Phrases that are spelt in two ways, and how the variant has them. */
const PHRASES: Readonly<Record<Variant, readonly (readonly [RegExp, string])[]>> = {
  'en-GB': [
    [/\bpercent\b/gu, 'per cent'],
    [/\b(Mrs?|Ms|Dr)\.(?=\s\p{Lu})/gu, '$1'],
    // At the end of a sentence the last point is its full stop as well.
    [/\bU\.(S|K|N)\.(?=[^\p{L}]+\p{L})/gu, 'U$1'],
  ],
  'en-US': [
    [/\bper cent\b/gu, 'percent'],
    [/\b(Mrs?|Ms|Dr)(?=\s\p{Lu})/gu, '$1.'],
  ],
};

/**
 * Writes a text in British or American spelling. Only words in small letters are changed: a capital may mean a name,
 * and the US Department of Defense keeps its own. -ise and -ize are both British; American has -ize alone. A title before
 * a name and the letters of U.S. have points in America, none in Britain; American texts have US as well.
 */
export function spellAs(text: string, variant: Variant): string {
  const phrased = PHRASES[variant].reduce((done, [pattern, spelling]) => done.replaceAll(pattern, spelling), text);
  return phrased.replace(LOWER_CASE_WORD, SPELL[variant]);
}

/** A word in the spelling of the other variant. Offsets are UTF-16 code units. */
export interface OtherSpelling {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The word in the variant that is wanted. */
  readonly wanted: string;
}

/** Words that both variants have in one of their senses: to license, the gas meter, a computer program, a judgment. */
const IN_BOTH_SENSES = /^(?:licen[cs]|practi[cs]|meters?$|programs?$|judge?ment|acknowledge?ment|catalogs?$)/u;
/** What tells the sense: a meter after a figure is a unit, a program before "of" or "for" is no software. */
const PROGRAM = /(?:software|computer|app\b|code|digital|file|virus)/iu;
const A_MEASURE = /(?:\d|hundred|thousand|million|few|several|square|cubic)[\s-]$/u;

/** As above, and what a hyphen joins to a figure: a 50-kilometer radius. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’]|(?<!\d)-)\p{Ll}{4,}(?![\p{L}\p{N}])/gu;

/**
 * The words of a text that are spelt as in the other variant. As with `spellAs` only words in small letters count, and
 * the first of a sentence where the next is small, or that heads a line of a list.
 */
export function otherVariant(text: string, variant: Variant): OtherSpelling[] {
  const found: OtherSpelling[] = [];
  const first = /^\P{L}*(\p{Lu}\p{Ll}{3,})(?=\s\p{Ll}|:\s)/u.exec(text);
  const words = [...text.matchAll(SMALL_WORD)].map(({ 0: word, index }) => ({ word, index }));
  if (first?.[1] !== undefined) words.unshift({ word: first[1], index: first[0].length - first[1].length });
  for (const { word, index } of words) {
    const lower = word.toLowerCase();
    const wanted = SPELL[variant](lower);
    if (wanted === lower || !isCertain(word, { text, index })) continue;
    found.push({ start: index, end: index + word.length, text: word, wanted: likeCase(word, wanted) });
  }
  return found;
}

function isCertain(word: string, { text, index }: { text: string; index: number }): boolean {
  if (!IN_BOTH_SENSES.test(word)) return true;
  if (word.startsWith('meter')) return A_MEASURE.test(text.slice(0, index));
  return word.startsWith('program') && !PROGRAM.test(text);
}

const SPELL: Readonly<Record<Variant, (word: string) => string>> = {
  'en-GB': remember((word) => spellWord(word, 'en-GB')),
  'en-US': remember((word) => spellWord(word, 'en-US')),
};

function spellWord(word: string, variant: Variant): string {
  const british = variant === 'en-GB';
  const verb = L_VERBS.exec(word);
  if (verb !== null) return `${verb[1] ?? ''}${british ? 'l' : ''}${verb[3] ?? ''}`;
  if (SAME_IN_BOTH.test(word)) return word;
  // “programme” begins with the American stem and is British all the same.
  if (british && replaceStem(word, BRITISH_TO_AMERICAN) !== undefined) return word;
  const respelt = replaceStem(word, british ? AMERICAN_TO_BRITISH : BRITISH_TO_AMERICAN) ?? word;
  if (british) return YSE.exec(respelt)?.[2] === 'yz' ? otherIse(respelt) : respelt;
  const ise = ISE.exec(respelt) ?? YSE.exec(respelt);
  return ise?.[2] === 'is' || ise?.[2] === 'ys' ? otherIse(respelt) : respelt;
}

function otherPercent(phrase: string): string {
  if (!/cent\b/i.test(phrase)) return phrase;
  return /\bper cent\b/i.test(phrase)
    ? phrase.replace(/\bper cent\b/i, 'percent')
    : phrase.replace(/\bpercent\b/i, 'per cent');
}

function mapWords(phrase: string, change: (word: string) => string): string {
  return phrase.replace(/\p{L}+/gu, change);
}

/** "authorise" for "authorize" and the other way round; words with only one spelling stay. */
function otherIse(word: string): string {
  const yse = YSE.exec(word);
  if (yse !== null) return swapMiddle(yse, 'ys', 'yz');
  const ise = ISE.exec(word);
  if (ise === null || !hasBothIse(ise[1] ?? '', ise[3] ?? '')) return word;
  return swapMiddle(ise, 'is', 'iz');
}

function hasBothIse(stem: string, ending: string): boolean {
  const lower = stem.toLowerCase();
  if (lower.length < SHORTEST_STEM || IZE_ONLY.has(lower)) return false;
  // "improvisation" is the only -isation from an -ise-only verb met in running text.
  if (ending.startsWith('ation')) return lower !== 'improv';
  return !ISE_ONLY.has(lower);
}

function swapMiddle(match: RegExpExecArray, british: string, american: string): string {
  const [, stem = '', middle = '', ending = ''] = match;
  const swapped = middle.toLowerCase() === british ? american : british;
  return stem + likeCase(middle, swapped) + ending;
}

/** The word with a pair of the table turned over, or as it was. */
function otherPair(word: string): string {
  const lower = word.toLowerCase();
  const verb = L_VERBS.exec(lower);
  if (verb !== null) return likeCase(word, `${verb[1] ?? ''}${verb[2] === '' ? 'l' : ''}${verb[3] ?? ''}`);
  if (SAME_IN_BOTH.test(lower)) return word;
  const other = replaceStem(lower, BRITISH_TO_AMERICAN) ?? replaceStem(lower, AMERICAN_TO_BRITISH);
  return other === undefined ? word : likeCase(word, other);
}

type StemIndex = ReadonlyMap<string, readonly (readonly [string, string])[]>;

function byInitial(pairs: readonly (readonly [string, string])[]): StemIndex {
  return Map.groupBy(pairs, ([from]) => from.slice(0, 2));
}

function replaceStem(word: string, index: StemIndex): string | undefined {
  for (const [from, to] of index.get(word.slice(0, 2)) ?? []) {
    if (word.startsWith(from)) return joinEnding(to, word.slice(from.length));
  }
  return undefined;
}

/** Minds the silent e before an ending: centred and centered, centring and centering. */
function joinEnding(stem: string, ending: string): string {
  if (stem.endsWith('er') && ending === 'd') return `${stem}ed`;
  if (stem.endsWith('re') && /^(?:ed|ing)$/.test(ending)) return stem.slice(0, -1) + ending;
  return stem + ending;
}

/** Gives a lower-case word the capitals of its model: none, the first letter, or all. */
export function likeCase(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.slice(0, 1);
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}
