import { rememberTexts } from '../remember.js';
import { germanAmountsInWords, type GermanNumberWord } from './german-number-words.js';
import { clockKey, continuesYear, dialKey, type NumberKey, valueKey, yearKeys } from './number-keys.js';

/** A figure of a German text and what its English may have for it. Offsets are UTF-16 code units. */
export interface GermanNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sort: 'number' | 'date' | 'time';
  /** What has to be there: one thing, or for a date its day, month and year. */
  readonly parts: readonly NumberPart[];
}

/** One thing that has to be there: by one of the keys that say the same, or else by one that may well. */
export interface NumberPart {
  readonly same: readonly NumberKey[];
  readonly likely: readonly NumberKey[];
}

const MONTHS: readonly RegExp[] = [
  /^J(?:anuar|änner|an\.)/u,
  /^Feb(?:ruar|\.)/u,
  /^Mär(?:z|\.)/u,
  /^Apr(?:il|\.)/u,
  /^Mai/u,
  /^Jun[i.]/u,
  /^Jul[i.]/u,
  /^Aug(?:ust|\.)/u,
  /^Sep(?:tember|t?\.)/u,
  /^Okt(?:ober|\.)/u,
  /^Nov(?:ember|\.)/u,
  /^Dez(?:ember|\.)/u,
];

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:[Tt]ausend|Tsd\.)/u, 1e3],
  [/^(?:Million(?:en)?|Mio\.?|Mill\.)/u, 1e6],
  [/^(?:Milliarden?|Mrd\.?)/u, 1e9],
  [/^(?:Billion(?:en)?|Bio\.)/u, 1e12],
  [/^Billiarden?/u, 1e15],
];

/** Spans of time that English may count in the next larger unit: 14 days, two weeks. */
const LARGER_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^Minuten?/u, 60],
  [/^Stunden?/u, 24],
  [/^(?:Tag(?:en?)?|tägig)/u, 7],
  [/^(?:Monat(?:en?)?|monatig)/u, 12],
];

const DATE = String.raw`(?<day>\d{1,2})\.\s?(?<month>0?[1-9]|1[0-2])\.\s?(?<year>[12]\d{3}|\d{2})(?!\d|\.\d)`;
const DAY_AND_MONTH = String.raw`(?<dayBeforeMonth>\d{1,2})\.\s?(?<rank>0?[1-9]|1[0-2])\.(?!\s?\d)`;
const DAY = String.raw`(?<dayOfMonth>\d{1,2})\.\s(?=[JFMASOND])(?<name>(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.|\p{Lu}\p{L}+)`;
const CLOCK = String.raw`(?<hours>[01]?\d|2[0-4])[.:](?<minutes>[0-5]\d)(?!\d|[.,:]\d)`;
const FIGURE = String.raw`(?<figure>\d+\.\d{1,2}(?=\s(?:Mi[ol]|Mrd|Billion|Prozent|%))|\d{1,3}(?:[.'’\u2009\u00A0\u202F ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)`;
const NUMBER = new RegExp(String.raw`(?<![\d.,:])(?:${DATE}|${DAY_AND_MONTH}|${DAY}|${CLOCK})|${FIGURE}`, 'gu');

const BEFORE_CLOCK = /^(?:\s*(?:bis|und|oder|[-–])\s*\d{1,2}(?:[.:]\d{2})?)*\s*Uhr\b/u;
const DAYTIME = /^.{0,20}Uhr (?:am )?(?:früh|morgens|[Mm]ittags?|[Nn]achmittags?|[Aa]bends?|nachts)/u;
/** Digits that belong to a formula or a unit. */
const INDEX = /(?:\bCO|\b[ckm]?m)$/u;

/** The numbers of a German text that its English has to keep: figures, dates, times of day, and millions in words. */
export const germanNumbers = rememberTexts((text): readonly GermanNumber[] => {
  const amounts = /illi(?:on|arde)/u.test(text) ? germanAmountsInWords(text).map(amountInWords) : [];
  const figures = figuresIn(text);
  return amounts.length === 0 ? figures : [...figures, ...amounts].sort((one, other) => one.start - other.start);
});

/** "eine halbe Milliarde" can be "half a billion" and "500 million". */
function amountInWords({ value, ...place }: GermanNumberWord): GermanNumber {
  return { ...place, sort: 'number', parts: [{ same: [valueKey('n', value)], likely: [] }] };
}

function figuresIn(text: string): GermanNumber[] {
  return [...text.matchAll(NUMBER)]
    .flatMap((match): GermanNumber[] => {
      const start = match.index;
      const parts = partsOf(match.groups ?? {}, { text, start, end: start + match[0].length });
      const end = start + match[0].length;
      if (parts !== undefined)
        return [{ text: match[0], start, end, sort: sortOf(match.groups, text.slice(end, end + 40)), parts }];
      // A day before a word that is no month, "17. Sitzung": the figure alone.
      const day = match.groups?.['dayOfMonth'] ?? '';
      const figure = { start, end: start + day.length };
      return [{ text: day, ...figure, sort: 'number', parts: [figurePart(day, { text, ...figure })] }];
    })
    .filter((number) => !INDEX.test(text.slice(Math.max(0, number.start - 3), number.start)));
}

function sortOf(groups: RegExpExecArray['groups'], after: string): GermanNumber['sort'] {
  const { hours, figure } = groups ?? {};
  if (hours === undefined && figure === undefined) return 'date';
  return BEFORE_CLOCK.test(after) ? 'time' : 'number';
}

interface Context {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(groups: Readonly<Record<string, string | undefined>>, context: Context): NumberPart[] | undefined {
  const { day, month, year, dayBeforeMonth, rank, dayOfMonth, name, hours, minutes, figure } = groups;
  if (figure !== undefined) return [figurePart(figure, context)];
  if (hours !== undefined && minutes !== undefined) return [clockPart(Number(hours), Number(minutes), context)];
  if (day !== undefined) return [exactly(Number(day)), monthPart(Number(month)), yearPart(Number(year))];
  if (dayBeforeMonth !== undefined) return [dayPart(Number(dayBeforeMonth), Number(rank))];
  const found = MONTHS.findIndex((pattern) => pattern.test(name ?? ''));
  return found < 0 ? undefined : [exactly(Number(dayOfMonth)), monthPart(found + 1)];
}

function exactly(value: number): NumberPart {
  return { same: [valueKey('n', value)], likely: [] };
}

/** "3.10." can also be a chapter at the end of a sentence. */
function dayPart(day: number, month: number): NumberPart {
  return { same: [valueKey('n', day)], likely: [valueKey('n', Number(`${day}.${month}`))] };
}

function monthPart(month: number): NumberPart {
  return { same: [`month:${month}`], likely: [valueKey('n', month)] };
}

function yearPart(year: number): NumberPart {
  return { same: [valueKey('n', year)], likely: yearKeys(year) };
}

/** 14.30 is a time, but can also be the number of a chapter. */
function clockPart(hours: number, minutes: number, { text, start }: Context): NumberPart {
  const time = 60 * hours + minutes;
  const number = Number(`${hours}.${String(minutes).padStart(2, '0')}`);
  return { same: [clockKey(time), ...dialOf(time, text.slice(start)), valueKey('n', number)], likely: [dialKey(time)] };
}

/** „3 Uhr nachmittags“ counts on the dial. */
function dialOf(time: number, after: string): NumberKey[] {
  return DAYTIME.test(after) ? [clockKey(time + 720)] : [];
}

function figurePart(figure: string, context: Context): NumberPart {
  // 7.3 Millionen is the decimal point of those who copy from English.
  const decimal = /^\d+\.\d{1,2}$/u.test(figure);
  const value = Number(decimal ? figure : figure.replaceAll(/[.'’\s]/gu, '').replace(',', '.'));
  const after = context.text.slice(context.end, context.end + 40);
  const next = after.replace(/^[\s-]+/u, '');
  const magnitude = MAGNITUDES.find(([pattern]) => endsWord(pattern, next))?.[1];
  if (magnitude !== undefined) {
    return { same: [valueKey('n', value * magnitude)], likely: [valueKey('b', value)] };
  }
  if (Number.isInteger(value) && value <= 24 && BEFORE_CLOCK.test(after)) {
    const time = 60 * value;
    return { same: [clockKey(time), ...dialOf(time, context.text.slice(context.start))], likely: [dialKey(time)] };
  }
  return { same: [valueKey('n', value)], likely: otherReadings(value, { figure, after, next, context }) };
}

interface Reading {
  readonly figure: string;
  readonly after: string;
  /** What follows, without space and hyphen. */
  readonly next: string;
  readonly context: Context;
}

function otherReadings(value: number, { figure, after, next, context }: Reading): NumberKey[] {
  // "8,4 bis 9 Milliarden" can be "8.4 billion to 9 billion".
  const keys: NumberKey[] = [valueKey('s', value)];
  if (/^(?:%|Prozent|prozentig)/u.test(next)) keys.push(valueKey('p', value));
  if (/^er(?!\p{L})/u.test(after) || continuesYear(context.text, context.start)) keys.push(...yearKeys(value));
  if (value >= 1000 && continuesYear(context.text, context.start)) keys.push(...yearKeys(value));
  if (/^0,\d{2}$/u.test(figure)) keys.push(valueKey('n', 100 * value));
  if (/^\d{1,3},\d{3}$/u.test(figure)) keys.push(valueKey('n', 1000 * value));
  if (value <= 12 && /^\/[12]\d{3}(?!\d)/u.test(after)) keys.push(`month:${value}`);
  const unit = LARGER_UNITS.find(([pattern]) => pattern.test(next))?.[1];
  if (unit !== undefined) keys.push(valueKey('n', value / unit));
  return keys;
}

function endsWord(pattern: RegExp, text: string): boolean {
  const match = pattern.exec(text);
  return match !== null && !/^\p{L}/u.test(text.slice(match[0].length));
}
