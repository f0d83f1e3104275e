import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { placeIn } from './units.js';
import { tableReader } from './word-table.js';

const GERMAN = tableReader(
  {
    EUR: String.raw`€|EUR|Euros?|Eurocents?`,
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
  USD: String.raw`\$|USD|US\$|(?:US )?[Dd]ollars?|bucks`,
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
    for (const { source, target, paragraph } of units) {
      if (!/[\d$€£¥]/u.test(target.text)) continue;
      const english = ENGLISH(target.text);
      const added = english.find(({ sort }) => !DOUBTFUL.has(sort) && count(GERMAN(paragraph.source.text), sort) === 0);
      if (added === undefined) continue;
      const german = GERMAN(source.text);
      const lost = german.find(({ sort }) => !DOUBTFUL.has(sort) && count(english, sort) < count(german, sort));
      if (lost === undefined || isWeight(added.text, source.text)) continue;
      yield finding('currency', {
        args: { wanted: lost.text, found: added.text },
        source: placeIn(source, lost),
        target: placeIn(target, added),
      });
    }
  },
};

function count(words: readonly { readonly sort: string }[], sort: string): number {
  return words.filter((word) => word.sort === sort).length;
}

function isWeight(found: string, german: string): boolean {
  return /pound/iu.test(found) && /Kilo|kg|Gewicht|wieg|schwer/u.test(german);
}
