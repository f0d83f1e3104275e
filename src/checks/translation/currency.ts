import { englishNumbers } from '../../numbers/english-numbers.js';
import { germanNumbers } from '../../numbers/german-numbers.js';
import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit } from './units.js';
import { tableReader, type TableWord } from './word-table.js';

const GERMAN = tableReader(
  {
    EUR: String.raw`€|EUR|Euros?|Eurocents?`,
    TWD: String.raw`(?:Neue[rn]? )?Taiwan-?Dollars?`,
    HKD: String.raw`Hongkong-?Dollars?`,
    CAD: String.raw`kanadische[rn]? Dollars?|Kanada-Dollars?`,
    AUD: String.raw`australische[rn]? Dollars?|Australdollars?`,
    USD: String.raw`\$|USD|US-?\$|(?:US-)?Dollars?`,
    GBP: String.raw`£|GBP|Pfund(?: Sterling)?`,
    CHF: String.raw`CHF|(?:Schweizer )?Franken|Fr\.|SFr\.`,
    RUB: String.raw`₽|RUB|Rubeln?`,
    JPY: String.raw`¥|JPY|Yen`,
    CNY: String.raw`CNY|RMB|Yuan|Renminbi`,
    PLN: String.raw`PLN|[ZŁ][łl]otys?`,
    UAH: String.raw`₴|UAH|Hr[yi]w[nj]+[jai]+`,
    KRONE: String.raw`[SDN]KK?|Kronen?`,
    TRY: String.raw`₺|TRY|Lira`,
    ILS: String.raw`₪|ILS|Schekel`,
    DEM: String.raw`DM|D-Mark|Mark`,
  },
  String.raw`(?<![\p{L}])%(?![\p{L}])`,
);

const ENGLISH = tableReader({
  EUR: String.raw`€|EUR|[Ee]uros?|eurocents?`,
  TWD: String.raw`(?:New )?Taiwan(?:ese)? [Dd]ollars?|NT\$`,
  HKD: String.raw`Hong Kong [Dd]ollars?|HK\$`,
  CAD: String.raw`Canadian [Dd]ollars?|C\$|CA\$`,
  AUD: String.raw`Australian [Dd]ollars?|A\$|AU\$`,
  USD: String.raw`\$|USD|US\$|(?:(?:US|American) )?[Dd]ollars?|bucks`,
  GBP: String.raw`£|GBP|[Pp]ounds?|sterling|quid`,
  CHF: String.raw`CHF|[Ff]rancs?|SFr\.?`,
  RUB: String.raw`₽|RUB|[Rr]ou?bles?`,
  JPY: String.raw`¥|JPY|[Yy]en`,
  CNY: String.raw`CNY|RMB|[Yy]uan|[Rr]enminbi`,
  PLN: String.raw`PLN|[Zz][łl]ot(?:ys?|ies)`,
  UAH: String.raw`₴|UAH|[Hh]r[yi]v[ni]+[iayns]*`,
  KRONE: String.raw`[SDN]KK?|[Kk]ron(?:or|er|a|e|en)|[Cc]rowns?`,
  TRY: String.raw`₺|TRY|[Ll]iras?`,
  ILS: String.raw`₪|ILS|[Ss]hekels?`,
  DEM: String.raw`DM|[Dd]eutschmarks?|[Mm]arks?|D-[Mm]arks?`,
});

/** The two that a word of another meaning hides: pounds are weights, and marks are what pupils are given. */
const DOUBTFUL: ReadonlySet<string> = new Set(['DEM', 'KRONE']);

/** Amounts of money whose currency the English has changed. That it converts an amount beside the German one is fine. */
export const currency: Check = {
  codes: ['currency'],
  *run(_pair, { units }) {
    for (const unit of units) {
      if (!/[\d$€£¥₴]|illion|(?<=\p{L})ars|euros|pounds/u.test(unit.target.text)) continue;
      const english = ENGLISH(unit.target.text);
      if (english.length === 0) continue;
      const german = GERMAN(unit.source.text);
      if (german.length === 0) continue;
      const found = exchanged(unit, german, english) ?? replaced(unit, german, english);
      if (found === undefined || isWeight(found.added.text, unit.source.text)) continue;
      yield finding('currency', {
        args: { wanted: found.lost.text, found: found.added.text },
        source: placeIn(unit.source, found.lost),
        target: placeIn(unit.target, found.added),
      });
    }
  },
};

type Word = TableWord<string>;

/** A currency of the German, and what stands in its place. */
interface Exchanged {
  readonly lost: Word;
  readonly added: Word;
}

/** A currency that the paragraph does not have, where one of the sentence is gone. */
function replaced(
  { paragraph }: SentenceUnit,
  german: readonly Word[],
  english: readonly Word[],
): Exchanged | undefined {
  const given = GERMAN(paragraph.source.text);
  const added = english.find(({ sort }) => !DOUBTFUL.has(sort) && count(given, sort) === 0);
  const lost = german.find(({ sort }) => !DOUBTFUL.has(sort) && count(english, sort) < count(german, sort));
  return added === undefined || lost === undefined ? undefined : { lost, added };
}

/** The same amount in another currency, where the sentence has it in one alone. */
function exchanged(
  { source, target }: SentenceUnit,
  german: readonly Word[],
  english: readonly Word[],
): Exchanged | undefined {
  const wanted = germanNumbers(source.text).flatMap((number) => {
    const word = german.find((each) => isBeside(source.text, number, each));
    return word === undefined ? [] : [{ word, keys: number.parts.flatMap(({ same }) => same) }];
  });
  const found = englishNumbers(target.text).flatMap((number) => {
    const word = english.find((each) => isBeside(target.text, number, each));
    return word === undefined ? [] : [{ word, keys: number.keys }];
  });
  for (const { word: lost, keys } of wanted) {
    const same = found.filter((each) => keys.some((key) => each.keys.has(key)));
    const [first] = same;
    if (first === undefined || same.some(({ word }) => word.sort === lost.sort)) continue;
    if (wanted.some((each) => each.word.sort === first.word.sort && each.keys.some((key) => keys.includes(key))))
      continue;
    return { lost, added: first.word };
  }
  return undefined;
}

/** Whether a currency belongs to an amount: € 5, 5 Mrd. Euro, 30 billion US dollars. */
function isBeside(text: string, { start, end }: { start: number; end: number }, word: Word): boolean {
  if (word.end <= start) return /^\s?$/u.test(text.slice(word.end, start));
  return word.start >= end && BETWEEN.test(text.slice(end, word.start));
}

/** What may stand between an amount and its currency: a magnitude. */
const BETWEEN = /^[\s-]?(?:(?:Mi(?:o|ll)\p{L}*|Mrd|Bi(?:o|ll)\p{L}*|Tausend|Tsd)\.?[\s-]|(?:[mb]n|tn|[mk])\s)?$/u;

function count(words: readonly { readonly sort: string }[], sort: string): number {
  return words.filter((word) => word.sort === sort).length;
}

function isWeight(found: string, german: string): boolean {
  return /pound/iu.test(found) && /Kilo|kg|Gewicht|wieg|schwer/u.test(german);
}
