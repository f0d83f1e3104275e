import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, wholeOf } from './units.js';

/** Words that deny. */
const GERMAN =
  /(?<![\p{L}-])(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:e[mns])?|nichts|nirgend(?:s|wo)|keinesfalls|keineswegs|kaum|weder)(?![\p{L}-])/giu;

/** What takes the denial back, or makes it part of another phrase: nicht nur, nicht zuletzt, nicht unwichtig. */
const NO_DENIAL_AFTER =
  /^\s(?:nur|allein|bloß|lediglich|zuletzt|selten|ohne|weniger|wenige[rn]?|umsonst|umhin|wahr|un\p{L}{3,}|zu\sun\p{L}+|weit|gerade|ganz|voll|falsch\p{L}*|am\sfalschen|schlecht\p{L}*|nehmen|ausgenommen|anders\sals|mehr\sals|als|minder|genug)/iu;
const NO_DENIAL_BEFORE = /(?:oder|warum|wieso|weshalb|wenn|ob|geschweige|mehr|wie|als|fast|wohl)\s$/iu;

const words = (list: string): string =>
  list
    .trim()
    .split(/\s+/u)
    .join('|')
    .replaceAll('_', String.raw`\s`);

/** English words that deny. */
const PLAIN = words(`
  not no(?!\\smatter) none nobody nothing never nowhere neither nor cannot hardly barely scarcely
`);

/** Words that say the like without a word of denial: without, out of, unless. */
const WORDS = words(`
  rarely seldom least unless instead rather except otherwise beyond zero nil minus far_from out_of ran_out run_out
  runs_out running_out away_from free_of free_from short_of yet_to too_\\p{L}+_to too_\\p{L}+_for opposite contrary
  wrong wrongly false falsely vain smooth smoothly identical vacant empty miss
`);

/** Words of the kind that translate one German word, and stand for a denial only where that is not in the sentence. */
const WORDS_OF: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/\buntil\b/giu, /(?<!\p{L})bis(?!\p{L})/iu],
  [/\bwithout\b/giu, /(?<!\p{L})ohne(?!\p{L})/iu],
  [/\bagainst\b/giu, /gegen|wider/iu],
  [/\bwhether\b/giu, /(?<!\p{L})ob(?!\p{L})/iu],
  [/\b(?:hard|difficult)\b/giu, /(?<!\p{L})hart|schwer|schwierig/iu],
  [/\b(?:near|nearby)\b/giu, /(?<!\p{L})nah|unweit/iu],
  [/\b(?:less|fewer|few|little)\b/giu, /wenig|gering|minder|klein/iu],
];

/** How words begin that deny: failed, unable, prohibition, insufficient. */
const BEGINNINGS = words(`
  abandon abolish absen abstain abstent avert avoid ceased ceases ceasing contradict declin defied defies defiance deny
  denied denies denial depriv devoid disagree disallow disappear disapprov disbelie discontinu dislik dismiss disqualif
  disregard dissatisf distrust disput doubt eliminat exclud exclus fail fell_short forbid forbad forget forgo forget
  halted halts hamper hinder ignor illegal illegitimate immobil immun impossib impractic improper inab inaccura inaction
  inadequa inappropria incapab incomplet inconclus incorrect ineffect inefficien inexperience infinit inflexib infrequen
  insecur insignific insuffic intoleran invalid invisib irregular irrelevan irrespons lack misse missing mistak mistrust
  neglect objected objection obscur omit oppos overlook prevent prohibit quit reject reluctan refrain refus remov
  repudiat resist ruled_out rules_out rule_out ruling_out scant scarce shortage shun skip stop struggl turned_down
  un-?(?!der|it|i[fqv]|cle(?!a)|til|less|animous)\\p{L}{3,} veto waiv withdr withheld withhold bann non-?\\p{L}
`);

const ENGLISH = new RegExp(String.raw`(?<![\p{L}])(?:${PLAIN})(?![\p{L}])|n['’]t(?![\p{L}])`, 'giu');
const ENGLISH_IMPLIED = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${WORDS})(?![\p{L}])|(?:${BEGINNINGS}))|\p{L}{3,}less(?:ly|ness)?(?![\p{L}])`,
  'giu',
);

/** German words that English renders by one of those, and that no lost „nicht“ may be laid to. */
const GERMAN_IMPLIED = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${words(`
  selten sonst verschollen statt stattdessen anstatt null falsch fern
`)})(?![\p{L}])|(?:${words(`
  un(?!d(?!e)|s(?!ich)|ter(?!lass)|i|ge?fähr)\\p{L}{3,} miss\\p{L}{3,} fehl mangel mängel verweiger weiger rückzug zurückz abzug abz vermiss verschw ablehn abgelehn lehn verbiet
  verbot verhinder vermeid verzicht scheiter ausschließ ausschloss ausgeschlossen bestreit leugn dementier zurückgewiesen zurückweis
  wies hinder behinder stopp beend einstell eingestellt zweif vergess vergaß
  kürz leer verstoß entzieh illegal irregul inakzept ineffi instabil intoler widersp widersetz meid versag
  entlass umstritten
`)})|\p{L}{3,}los(?:e[mnrs]?|igkeit)?(?![\p{L}]))`,
  'giu',
);

/** What can stand for a denial of a certain kind: „noch nicht“ is still to come, „nicht mehr“ is over. */
const ENGLISH_OF: readonly (readonly [german: RegExp, english: RegExp])[] = [
  [/\bnoch\b/iu, /\b(?:still|remains?|remained|pending|open)\b/iu],
  [
    /(?:nicht|kein\p{L}*(?: \p{L}+)?|nie|niemand|nichts) mehr/iu,
    /\b(?:end(?:s|ed)?|(?:is|are|was|were) over|gone|former|used to|only)\b/iu,
  ],
  [/\bkaum\b|nicht (?:be)?vor\b/iu, /\b(?:only|almost|just|as soon as)\b/iu],
];

/** Denials of the German that the English lacks. Many English words can carry one, so that only a plain loss is told. */
export const negation: Check = {
  codes: ['negation'],
  *run(_pair, { units }) {
    for (const { source, target } of units) {
      // „Ist das nicht schön?“ asks, and denies nothing.
      if (source.text.endsWith('?')) continue;
      const [first, ...others] = denials(source.text).filter((each) => !isUndone(each, source.text, target.text));
      if (first === undefined) continue;
      const found = count(target.text, ENGLISH) + impliedDenials(source.text, target.text);
      if (
        found === 0 &&
        ENGLISH_OF.some(([german, english]) => german.test(source.text) && english.test(target.text))
      ) {
        continue;
      }
      const last = others.at(-1);
      const apart = last !== undefined && isOtherClause(source.text.slice(first.end, last.start));
      if (found >= (apart ? 2 : 1)) continue;
      const lost = found === 0 ? first : last;
      if (lost === undefined) continue;
      yield finding('negation', {
        args: { word: source.text.slice(lost.start, lost.end) },
        source: placeIn(source, lost),
        target: wholeOf(target),
      });
    }
  },
};

/** English words that say as much as a denial, beyond those that German words of the kind account for. */
function impliedDenials(german: string, english: string): number {
  const typed = WORDS_OF.filter(([, inGerman]) => !inGerman.test(german));
  const ofWords = typed.reduce((sum, [inEnglish]) => sum + count(english, inEnglish), 0);
  return ofWords + Math.max(0, count(english, ENGLISH_IMPLIED) - count(german, GERMAN_IMPLIED));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface Denial {
  readonly start: number;
  readonly end: number;
}

function denials(text: string): Denial[] {
  return [...text.matchAll(GERMAN)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter(
      ({ start, end }) =>
        !NO_DENIAL_AFTER.test(text.slice(end, end + 30)) &&
        !NO_DENIAL_BEFORE.test(text.slice(Math.max(0, start - 14), start)),
    );
}

/**
 * Verbs that deny in themselves, German and English. „Nicht vergessen“ may be said without either (remember), so that it
 * counts only where the English has its verb.
 */
const DENYING_VERBS: readonly (readonly [german: RegExp, english: RegExp])[] = [
  [
    /aus(?:zu)?(?:schließ|schloss|geschlossen)|schl(?:ie|o)ss?\p{L}* .*(?<!\p{L})aus(?!\p{L})/iu,
    /\brul(?:e[ds]?|ing) out|exclu[ds]|preclu/iu,
  ],
  [/verg(?:ess|iss|aß)/iu, /forg[eo]t/iu],
  [/über(?:zu)?(?:seh|sah)/iu, /overlook|miss/iu],
  [/unterschätz/iu, /underestimat/iu],
  [/verwechs/iu, /confus/iu],
  [/fehl|ausbl(?:ei|ie)b|aus(?!\p{L})/iu, /fail|lack|miss/iu],
  [/vorenthalt/iu, /with(?:hold|held)|depriv/iu],
];

/** Whether a denial denies a verb that does so, too, and neither is in the English. */
function isUndone({ end }: Denial, german: string, english: string): boolean {
  const clause = /^[^,;:]*/u.exec(german.slice(end))?.[0] ?? '';
  return DENYING_VERBS.some(([verb, translated]) => verb.test(clause) && !translated.test(english));
}

/** Whether a denial stands in a clause of its own, and is no further member of a list: „kein Geld, kein Personal“. */
function isOtherClause(between: string): boolean {
  return /[:;–]\s|,\s(?:doch|aber|denn|d(?:ie|er|as|en|em|ass)|we(?:nn|il)|obwohl|während|welche[mnrs]?)\s/u.test(
    between,
  );
}
