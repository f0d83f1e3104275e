import { clockKey, type NumberKey, valueKey } from './number-keys.js';

/** A figure of an English text with what it counts, and how it is written. Offsets are UTF-16 code units. */
export interface StyledFigure {
  /** The same for the same amount, date or time of day, however it is written. */
  readonly id: string;
  /** The keys that a number of the German has to have, all of them, to be the same. */
  readonly keys: readonly NumberKey[];
  /** The same for two that are written in the same way, whatever their values. */
  readonly style: string;
  readonly start: number;
  readonly end: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

/** Signs and codes before an amount of money, by currency. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EUR: 'EUR',
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  '£': 'GBP',
  GBP: 'GBP',
  CHF: 'CHF',
};

/** What stands after a figure: the thing counted → the ways to write it. Of two that begin alike the longer comes first. */
const UNITS: readonly (readonly [sort: string, pattern: RegExp])[] = [
  ['percent', /^(?:%|per[\s-]cent|percent|pc)$/u],
  ['EUR', /^(?:€|euros?|EUR)$/u],
  ['USD', /^(?:(?:US[\s-])?dollars?|USD)$/u],
  ['GBP', /^(?:pounds?|GBP)$/u],
  ['CHF', /^(?:Swiss[\s-]francs?|CHF)$/u],
  ['speed', /^(?:km\/h|kph|kmh|kilomet(?:re|er)s?[\s-](?:per|an)[\s-]hour)$/u],
  ['kilometre', /^(?:km|kilomet(?:re|er)s?)$/u],
  ['centimetre', /^(?:cm|centimet(?:re|er)s?)$/u],
  ['millimetre', /^(?:mm|millimet(?:re|er)s?)$/u],
  ['tonne', /^(?:t|tonnes?|tons?)$/u],
  ['kilogram', /^(?:kg|kilogram(?:me)?s?|kilos?)$/u],
  ['megawatt', /^(?:MW|megawatts?)$/u],
  ['gigawatt', /^(?:GW|gigawatts?)$/u],
  ['hectare', /^(?:ha|hectares?)$/u],
];

const body = (pattern: RegExp): string => pattern.source.replace(/^\^\(\?:/u, '').replace(/\)\$$/u, '');
const FIGURE = String.raw`\d{1,3}(?:[,\u2009\u00A0\u202F ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?![.:]\d)`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–$€£-])(?<sign>(?:US)?\$|[€£]|(?:EUR|USD|GBP|CHF)(?=[\s\u00A0]?\d))?[\s\u00A0]?(?<figure>${FIGURE})` +
    String.raw`(?:(?<gap>[\s\u00A0-]?)(?<magnitude>${Object.keys(MAGNITUDES).sort().reverse().join('|')})(?!\p{L}))?` +
    String.raw`(?:(?<space>[\s\u00A0-]?)(?<unit>${UNITS.map(([, pattern]) => body(pattern)).join('|')})(?![\p{L}/]))?`,
  'gu',
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L})`;
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–-])(?:(?<day>${DAY})(?<ordinal>st|nd|rd|th)?(?<of>\sof)?\s(?<month>${MONTH})|(?<first>${MONTH})\s(?<second>${DAY})(?<ending>st|nd|rd|th)?)`,
  'gu',
);

const TIME =
  /(?<![\p{L}\p{N}.,:/–-])(?:(?<hour>1[0-2]|0?[1-9])(?:(?<mark>[.:])(?<minute>[0-5]\d))?(?<gap>[\s\u00A0]?)(?<half>[ap]m|[AP]M|[ap]\.m\.)|(?<hours>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)(?![\d:]|\s?[ap]\.?m))(?!\p{L})/gu;

/** The amounts, dates and times of day of an English text that can be written in several ways. */
export function styledFigures(text: string): StyledFigure[] {
  if (!/\d/u.test(text)) return [];
  return READERS.flatMap(({ hint, pattern, styleOf }) => (hint.test(text) ? read(text, pattern, styleOf) : []));
}

type Groups = Readonly<Record<string, string | undefined>>;
type Style = Pick<StyledFigure, 'id' | 'keys' | 'style'>;

/** How each sort of figure is read, after a quick look whether there may be any. */
const READERS: readonly {
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly styleOf: (groups: Groups) => Style | undefined;
}[] = [
  {
    hint: /[$€£%]|\d[,.\s\u00A0\u2009\u202F]\d{3}|\d{4}|\d[\s\u00A0-]?(?:[bmt]?n\b|[cmk]?m\b|k[gm]|k?t\b|ha\b|[MG]W|\p{L}{1,2}illion|p(?:er|c|ound)|euro|EUR|USD|GBP|CHF|US|Swiss|dollar|kilo|cent|milli|mega|giga|ton|hect|thousand)/u,
    pattern: AMOUNT,
    styleOf: amount,
  },
  { hint: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u, pattern: DATE, styleOf: date },
  { hint: /\d:\d|\d[\s\u00A0]?[apAP]\.?[mM]/u, pattern: TIME, styleOf: time },
];

function read(text: string, pattern: RegExp, styleOf: (groups: Groups) => Style | undefined): StyledFigure[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: all, index, groups = {} }) => {
    const found = styleOf(groups);
    // What matched may begin with a space.
    const start = index + all.length - all.trimStart().length;
    return found === undefined ? [] : [{ ...found, start, end: index + all.length }];
  });
}

/** Years stand without a mark of thousands. */
const YEARS = { first: 1800, last: 2100 } as const;
const FOUR_DIGITS = 1000;

function amount({ sign, figure = '', gap, magnitude, space, unit }: Groups): Style | undefined {
  const number = Number(figure.replaceAll(/[^\d.]/gu, ''));
  const currency = sign === undefined ? undefined : CURRENCY_SIGNS[sign];
  const sort = currency ?? sortOf(unit);
  // 5m are metres, or millions of whatever.
  if (currency === undefined && /^[mk]$/u.test(magnitude ?? '')) return undefined;
  const mark = number < FOUR_DIGITS ? '' : (/\D/u.exec(figure.replace(/\..*$/u, ''))?.[0] ?? 'none');
  if (sort === undefined && magnitude === undefined) {
    if (mark === '' || (mark === 'none' && number >= YEARS.first && number <= YEARS.last)) return undefined;
  }
  const value = valueKey('n', number * (MAGNITUDES[magnitude ?? ''] ?? 1));
  const written = [sign ?? '', mark, withGap(gap, magnitude), currency === undefined ? withGap(space, unit) : ''];
  return { id: `${value} ${sort ?? ''}`, keys: [value], style: written.join('|') };
}

function sortOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : UNITS.find(([, pattern]) => pattern.test(unit))?.[0];
}

/** A word without its plural and its hyphens, as “a 50-kilometre march” is no other style than 50 kilometres. */
function withGap(gap: string | undefined, word: string | undefined): string {
  if (word === undefined) return '';
  const singular = word
    .replaceAll(/[\s-]/gu, ' ')
    .replace('meter', 'metre')
    .replace(/(?<=\p{Ll}{3})s(?= |$)/u, '');
  return `${gap === '' ? '' : ' '}${singular}`;
}

function date({ day, ordinal = '', of = '', month, first, second, ending = '' }: Groups): Style {
  const name = month ?? first ?? '';
  const rank = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const keys: NumberKey[] = [valueKey('n', Number(day ?? second)), `month:${rank}`];
  const short = name.length <= 4 && !/^(?:May|June|July)$/u.test(name) ? 'short' : '';
  // The day before the month or after it, 3rd or 3.
  const order = day === undefined ? `month day${ending && 'th'}` : `day${ordinal && 'th'}${of} month`;
  return { id: keys.join(' '), keys, style: `${order} ${short}` };
}

const NOON = 720;

function time({ hour, mark = '', minute = '0', gap = '', half, hours, minutes }: Groups): Style {
  const afternoon = half?.toLowerCase().startsWith('p') === true ? NOON : 0;
  const key =
    half === undefined
      ? clockKey(60 * Number(hours) + Number(minutes))
      : clockKey(((60 * Number(hour) + Number(minute)) % NOON) + afternoon);
  const letters = half?.replace(/[ap]/iu, (letter) => (letter === letter.toUpperCase() ? 'A' : 'a')) ?? '24';
  return { id: key, keys: [key], style: `${mark}|${gap && ' '}|${letters}` };
}
