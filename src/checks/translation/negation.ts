import type { Check } from './check.js';
import {
  DENYING_VERBS,
  ENGLISH_DENIALS,
  GERMAN_DENIALS,
  IMPLIED_DENIALS,
  NO_DENIAL_AFTER,
  NO_DENIAL_BEFORE,
  OPPOSITES,
  POSITIVE_FOR,
} from './data/denials.js';
import { finding } from './make-finding.js';
import { placeIn, wholeOf } from './units.js';

/**
 * Denials of the German that the English lacks: each clause that denies needs a word for it. Many English words can carry
 * a denial, so that only a plain loss is told.
 */
export const negation: Check = {
  codes: ['negation'],
  *run(_pair, { units }) {
    for (const { source, target } of units) {
      const lost =
        lostDenials(source.text, target.text) ??
        lostLimit(source.text, target.text) ??
        lostOpposite(source.text, target.text);
      if (lost === undefined) continue;
      const { start, end, count } = lost;
      const word = source.text.slice(start, end);
      const args = count === 1 ? { word } : { context: 'several', word, count };
      yield finding('negation', { args, source: placeIn(source, lost), target: wholeOf(target) });
    }
  },
};

/** A word that denies. Offsets are UTF-16 code units. */
interface Denial {
  readonly start: number;
  readonly end: number;
  readonly without: boolean;
}

interface Lost {
  readonly start: number;
  readonly end: number;
  /** How many clauses of the German deny. */
  readonly count: number;
}

/** The stretch of the German whose denials the English does not have, from the first denial to the last. */
function lostDenials(german: string, english: string): Lost | undefined {
  // „Ist das nicht schön?“ asks, and denies nothing.
  if (german.endsWith('?')) return undefined;
  const all = denials(german);
  if (all.length === 0) return undefined;
  const clauses = byClause(
    all.filter((each) => !isUndone(each, german, english)),
    german,
  );
  const { first, last, count, wants } = demand(clauses);
  if (first === undefined || last === undefined) return undefined;
  const without = all.filter((each) => each.without).length;
  const plain = plainDenials(english, { german, without, lists: furtherMembers(clauses) });
  if (wants(plain)) return undefined;
  const found = plain + impliedDenials(german, english);
  if (wants(found) || wants(found + positives(clauses, german, english))) return undefined;
  return { start: first.start, end: found === 0 ? first.end : last.end, count };
}

/** „Nicht mehr als“ sets a limit, "more than" is beyond it. */
const LIMITS: readonly (readonly [german: RegExp, beyond: RegExp])[] = [
  [/(?<!\p{L})nicht (?:mehr|länger|höher|größer) als(?!\p{L})/iu, /\b(?:more|longer|higher|greater) than\b/iu],
  [/(?<!\p{L})nicht (?:weniger|kürzer|geringer|niedriger) als(?!\p{L})/iu, /\b(?:less|fewer|shorter|lower) than\b/iu],
];
const WITHIN =
  /\b(?:no|not|never|nothing|none|neither|nor|cannot|hardly|at (?:most|least)|up to|maximum|minimum)\b|n['’]t\b/iu;

/** A limit of the German that the English goes beyond. */
function lostLimit(german: string, english: string): Lost | undefined {
  for (const [limit, beyond] of LIMITS) {
    const found = limit.exec(german);
    if (found === null || !beyond.test(english) || WITHIN.test(english)) continue;
    return { start: found.index, end: found.index + found[0].length, count: 1 };
  }
  return undefined;
}

const ANY_OPPOSITE = new RegExp(OPPOSITES.map(([german]) => german.source).join('|'), 'iu');
/** What may deny an English word from before it. */
const DENIES =
  /\b(?:no|not|never|nor|neither|hardly|barely|far from|less|least|anything but|without|nobody|none|im|in|un)\b|n['’]t\b/iu;

/** „Unrealistisch“ that has become realistic. */
function lostOpposite(german: string, english: string): Lost | undefined {
  if (!ANY_OPPOSITE.test(german) || DENIES.test(english)) return undefined;
  for (const [opposite, plain] of OPPOSITES) {
    const found = opposite.exec(german);
    if (found === null || !plain.test(english)) continue;
    // „Nicht unklar“, and what the German also says plainly: „ob sicher oder unsicher“.
    if (/(?:nicht|kein\p{L}*|weder|noch) (?:\p{L}+ )?$/iu.test(german.slice(0, found.index))) continue;
    const plainly = new RegExp(String.raw`(?<!\p{L})${found[0].replace(/^(?:un|in|il)/iu, '')}`, 'iu');
    if (plainly.test(german)) continue;
    return { start: found.index, end: found.index + found[0].length, count: 1 };
  }
  return undefined;
}

/** What German clauses ask of the English. */
interface Demand {
  readonly first: Denial | undefined;
  readonly last: Denial | undefined;
  readonly count: number;
  /** Whether so many denials of the English are enough. */
  readonly wants: (found: number) => boolean;
}

/** „Nicht ohne“, „ohne … nicht“ are two denials or, said the other way round, none. */
function demand(clauses: readonly (readonly Denial[])[]): Demand {
  const plain = clauses.filter((clause) => !isTwofold(clause));
  const [first] = clauses.flat();
  const last = clauses.flat().at(-1);
  if (plain.length === 0) return { first, last, count: 2, wants: (found) => found !== 1 };
  return {
    first: plain[0]?.[0],
    last: plain.flat().at(-1),
    count: plain.length,
    wants: (found) => found >= plain.length,
  };
}

/** How many denials stand in a list with one before: kein Geld, kein Personal. */
function furtherMembers(clauses: readonly (readonly Denial[])[]): number {
  return clauses.reduce((sum, clause) => sum + (isTwofold(clause) ? 0 : clause.length - 1), 0);
}

function isTwofold(clause: readonly Denial[]): boolean {
  return clause.some(({ without }) => without) && clause.some(({ without }) => !without);
}

/** A quick look: most sentences deny nothing. */
const HINT = /nicht|kein|nie|nirg|kaum|weder|wenig|ohne/iu;

function denials(text: string): Denial[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(GERMAN_DENIALS)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, without: /^ohne/iu.test(word) }))
    .filter(
      ({ start, end }) =>
        !NO_DENIAL_AFTER.test(text.slice(end, end + 30)) &&
        !NO_DENIAL_BEFORE.test(text.slice(Math.max(0, start - 60), start)),
    );
}

/** The denials of each clause that has any. */
function byClause(all: readonly Denial[], text: string): Denial[][] {
  const clauses: Denial[][] = [];
  for (const each of all) {
    const clause = clauses.at(-1);
    const before = clause?.at(-1);
    if (before === undefined || isOtherClause(text.slice(before.end, each.end))) clauses.push([each]);
    else clause?.push(each);
  }
  return clauses;
}

/** Words that go before a further member of a list: kein Geld und auch keine Zeit. */
const FILLERS =
  /(?<!\p{L})(?:und|oder|auch|noch|erst|recht|schon|gar|überhaupt|damit|somit|eben|sondern|geschweige|denn|so|zwar|ja)(?!\p{L})/giu;
const FEWEST_WORDS = 2;

/**
 * Whether a denial stands in a clause of its own, and is no further member of a list: „kein Geld, kein Personal“.
 * @param stretch the German after the denial before, up to its own end
 */
function isOtherClause(stretch: string): boolean {
  if (/[:;–.!?]\s|(?:,|\sund)\s(?:niemand|keiner)$/u.test(stretch)) return true;
  const between = stretch.replace(/\p{L}+$/u, '');
  const comma = between.lastIndexOf(', ');
  const rest = comma < 0 ? /\s(?:und|oder)\s.*$/u.exec(between)?.[0] : between.slice(comma + 1);
  const words = rest?.replaceAll(FILLERS, ' ').match(/\p{L}+/gu)?.length ?? 0;
  return words >= (comma < 0 ? FEWEST_WORDS : 1);
}

/** What is looked at of a clause on either side of a denial, in UTF-16 code units: more than clauses have. */
const CLAUSE = 250;

/** Whether a denial denies a verb that does so, too, and neither is in the English. */
function isUndone({ end }: Denial, german: string, english: string): boolean {
  const before = /[^,;:]*$/u.exec(german.slice(Math.max(0, end - CLAUSE), end))?.[0] ?? '';
  const clause = `${before}${/^[^,;:]*/u.exec(german.slice(end, end + CLAUSE))?.[0] ?? ''}`;
  return DENYING_VERBS.some(([verb, translated]) => verb.test(clause) && !translated.test(english));
}

/** What the German has, for what of the English is no denial of its own. */
interface GermanDenials {
  readonly german: string;
  /** How often it says „ohne“ to deny. */
  readonly without: number;
  /** How many denials stand in lists with others. */
  readonly lists: number;
}

const OHNE = /(?<!\p{L})ohne(?!\p{L})/giu;

/** The English words that deny, what belongs together counted once. */
function plainDenials(english: string, { german, without, lists }: GermanDenials): number {
  const all = countOf(english, ENGLISH_DENIALS);
  if (all === 0) return 0;
  // Not only, not least.
  const notOnly = /nicht (?:nur|allein|bloß|lediglich|zuletzt)/iu.test(german) ? countOf(english, NOT_ONLY) : 0;
  const nor = /(?<!\p{L})weder(?!\p{L})/iu.test(german) ? countOf(english, /\bnor\b/giu) : 0;
  const joined = Math.min(lists, countOf(english, LIST));
  // "No end or solution" denies both.
  const both =
    /\b(?:no|not|never|nobody|cannot|without|neither)\b[^.;:]{0,120}\bor\b|n['’]t\b[^.;:]{0,120}\bor\b/iu.test(english)
      ? 1
      : 0;
  // Without further ado.
  const ohne = Math.max(0, Math.min(countOf(german, OHNE) - without, countOf(english, /\bwithout\b/giu)));
  return Math.max(0, all - notOnly - nor - joined - ohne) + both;
}

const NOT_ONLY = /\bnot (?:only|just|merely|simply|solely|least)\b/giu;
const LIST = /(?:,|\band|\bor)\s(?:no|nor|not|nothing|nobody|none|never)\b/giu;

/** English words that say as much as a denial, beyond those that German words of the kind account for. */
function impliedDenials(german: string, english: string): number {
  let found = 0;
  for (const row of IMPLIED_DENIALS) {
    const there = countOf(english, row.english);
    if (there > 0) found += Math.max(0, there - countOf(german, row.german));
  }
  return found;
}

/** How many of the clauses may be said without a denial. */
function positives(clauses: readonly (readonly Denial[])[], german: string, english: string): number {
  return clauses.filter((clause) => {
    const around = clauseAround(german, clause[0]?.start ?? 0);
    return POSITIVE_FOR.some(([inGerman, inEnglish]) => inGerman.test(around) && inEnglish.test(english));
  }).length;
}

function clauseAround(text: string, at: number): string {
  const before = /[^;:.]*$/u.exec(text.slice(Math.max(0, at - CLAUSE), at))?.[0] ?? '';
  const after = /^[^;:.]*/u.exec(text.slice(at, at + CLAUSE))?.[0] ?? '';
  return `${before}${after}`;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
