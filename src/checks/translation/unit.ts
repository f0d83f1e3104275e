import type { Check, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit, type Stretch } from './units.js';
import { tableReader, type TableWord } from './word-table.js';

const NEAR = String.raw`(?<=[\d½¼¾][\s\u00A0\u202F-]?)%(?![\p{L}])`;

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
    mile: 'Meilen?|Seemeilen?|sm',
    foot: 'Fuß',
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
    mile: 'miles?|nautical miles?|nm',
    foot: 'ft|feet|foot',
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

/** A figure that keeps its value and changes its unit: 50 Kilometer, 50 miles. */
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
  for (const wanted of german) {
    const figure = figureBefore(source, wanted)
      .replace(/[.,](?=\d{3}(?!\d))/gu, '')
      .replace(',', '.');
    const same = english.filter((word) => figureBefore(target, word).replaceAll(',', '') === figure);
    const [found] = same;
    if (found === undefined || same.some(({ sort }) => sort === wanted.sort)) continue;
    // Another figure of the same value may have the unit in words: 30 Jahre, thirty years … 30 miles.
    if (german.some(({ sort }) => sort === found.sort)) continue;
    yield finding('unit', {
      args: { wanted: wanted.text, found: found.text },
      source: placeIn(source, wanted),
      target: placeIn(target, found),
    });
  }
}

const FIGURE = /[\d.,]+(?=[\s\u00A0\u202F-]?$)/u;

function figureBefore({ text }: Stretch, { start }: TableWord<string>): string {
  return FIGURE.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? '';
}
