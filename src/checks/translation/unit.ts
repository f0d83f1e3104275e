import { type EnglishNumber, englishNumbers } from '../../numbers/english-numbers.js';
import { germanCounts } from '../../numbers/german-number-words.js';
import { germanNumbers } from '../../numbers/german-numbers.js';
import type { NumberKey } from '../../numbers/number-keys.js';
import type { Check, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit, type Stretch } from './units.js';
import { tableReader, type TableWord } from './word-table.js';

const NEAR = String.raw`(?<=(?:[\d½¼¾]|\p{L}(?=[\s-]))[\s\u00A0\u202F-]?)%(?![\p{L}])`;

const GERMAN = tableReader(
  {
    'square kilometre': 'km²|Quadratkilometern?|qkm',
    'square metre': 'm²|Quadratmetern?|qm',
    'cubic metre': 'm³|Kubikmetern?',
    'kilometre an hour': 'km/h|Stundenkilometern?|Kilometern? (?:pro|in der) Stunde',
    'per cent': '%|Prozent|v\\. H\\.',
    'percentage point': 'Prozentpunkten?',
    kilometre: 'km|Kilometern?',
    metre: 'm|Metern?',
    centimetre: 'cm|Zentimetern?',
    millimetre: 'mm|Millimetern?',
    'mile an hour': 'mph|Meilen? (?:pro|in der) Stunde',
    'nautical mile': 'Seemeilen?|sm|nautischen? Meilen?',
    mile: 'Meilen?',
    foot: 'Fuß',
    inch: 'Zoll',
    pound: 'Pfund',
    gallon: 'Gallonen?',
    barrel: 'Barrels?|Fass|Fässern?|Fässer',
    horsepower: 'PS|Pferdestärken',
    knot: 'Knoten',
    tonne: 't|Tonnen?',
    kilogram: 'kg|Kilo(?:gramm)?',
    gram: 'g|Gramm',
    litre: 'l|Litern?',
    hectare: 'ha|Hektar',
    degree: '°C?|Grad',
    second: 'Sekunden?',
    minute: 'Minuten?',
    hour: 'Stunden?',
    day: 'Tagen?|Tage?|Tages',
    week: 'Wochen?',
    month: 'Monaten?|Monats',
    year: 'Jahren?|Jahres',
    kilowatt: 'kW|Kilowatt',
    megawatt: 'MW|Megawatt',
    gigawatt: 'GW|Gigawatt',
  },
  NEAR,
);

const ENGLISH = tableReader(
  {
    'square kilometre': 'km²|sq km|square kilomet(?:re|er)s?|kilomet(?:re|er)s squared',
    'square metre': 'm²|sq m|sqm|square met(?:re|er)s?|met(?:re|er)s squared',
    'cubic metre': 'm³|cubic met(?:re|er)s?',
    'kilometre an hour': 'km/h|kph|kmh|kilomet(?:re|er)s? (?:an|per) hour',
    'per cent': '%|per cent|percent|pc',
    'percentage point': '(?:percentage |per cent )?points?|pp',
    kilometre: 'km|kilomet(?:re|er)s?',
    metre: 'm|met(?:re|er)s?',
    centimetre: 'cm|centimet(?:re|er)s?',
    millimetre: 'mm|millimet(?:re|er)s?',
    'mile an hour': 'mph|miles? (?:an|per) hour',
    'nautical mile': 'nautical miles?|nm|nmi',
    mile: 'miles?',
    foot: 'ft|feet|foot',
    inch: 'inch(?:es)?',
    pound: 'lbs?|pounds?',
    gallon: 'gallons?',
    barrel: 'barrels?',
    horsepower: 'hp|bhp|horsepower|PS',
    knot: 'knots?',
    tonne: 't|ton(?:ne)?s?|metric tons?',
    kilogram: 'kg|kilo(?:gram)?s?',
    gram: 'g|gram(?:me)?s?',
    litre: 'l|lit(?:re|er)s?',
    hectare: 'ha|hectares?',
    degree: '°C?|degrees?',
    second: 'seconds?|secs?',
    minute: 'minutes?|mins?',
    hour: 'hours?|hrs?',
    day: 'days?',
    week: 'weeks?',
    month: 'months?',
    year: 'years?',
    kilowatt: 'kW|kilowatts?',
    megawatt: 'MW|megawatts?',
    gigawatt: 'GW|gigawatts?',
  },
  NEAR,
);

/** Units that go by the name of another where nobody is misled. */
const KIN: ReadonlyMap<string, string> = new Map([['nautical mile', 'mile']]);

/** An amount that keeps its value and changes its unit: 50 Kilometer, 50 miles; zwei Monate, two weeks. */
export const units: Check = {
  codes: ['unit'],
  *run(_pair, context) {
    for (const unit of context.units) yield* compare(unit);
  },
};

function* compare({ source, target }: SentenceUnit): Generator<CheckFinding> {
  const german = GERMAN(source.text);
  if (german.length === 0) return;
  const english = ENGLISH(target.text);
  if (english.length === 0) return;
  const amounts = amountsBefore(englishNumbers(target.text), english, target);
  for (const wanted of german) {
    const keys = keysBefore(source, wanted);
    const same = english.filter((word) => keys.some((key) => amounts.get(word)?.keys.has(key) === true));
    const [found] = same;
    if (found === undefined || same.some(({ sort }) => sort === wanted.sort || sort === KIN.get(wanted.sort))) continue;
    // Another figure of the same value may have the unit in words: 30 Jahre, thirty years … 30 miles.
    if (german.some(({ sort }) => sort === found.sort)) continue;
    yield finding('unit', {
      args: { wanted: wanted.text, found: found.text },
      source: placeIn(source, wanted),
      target: placeIn(target, found),
    });
  }
}

/** The numbers that stand right before units. */
function amountsBefore(
  numbers: readonly EnglishNumber[],
  words: readonly TableWord<string>[],
  { text }: Stretch,
): ReadonlyMap<TableWord<string>, EnglishNumber> {
  return new Map(
    words.flatMap((word) => {
      const number = numbers.find(({ end }) => end <= word.start && NEXT_TO.test(text.slice(end, word.start)));
      return number === undefined ? [] : [[word, number]];
    }),
  );
}

const NEXT_TO = /^[\s\u00A0\u202F-]?$/u;
const FIGURE = /(?:[\d.,]+|(?<![\p{L}\d])\p{L}+)(?=[\s\u00A0\u202F-]?$)/u;

/** What the amount before a German unit is, in figures or a word. */
function keysBefore({ text }: Stretch, { start }: TableWord<string>): readonly NumberKey[] {
  const found = FIGURE.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const [number] = /\d/u.test(found) ? germanNumbers(found).flatMap(({ parts }) => parts) : [];
  return number?.same ?? germanCounts(found.toLowerCase()).flatMap(({ keys }) => keys);
}
