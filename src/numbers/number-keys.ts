/**
 * Numbers are compared by keys, since one quantity can be written in many ways. A figure that is asked for has the keys
 * that satisfy it, a figure that is there has those that it satisfies:
 * `n:` a value; `b:` the value of a figure without a word of magnitude; `s:` the figure before such a word;
 * `c:` a time of day in minutes; `h:` a time on a clock of twelve hours; `p:` a word that can stand for a percentage;
 * `month:` a month from 1 to 12.
 */
export type NumberKey = `${'n' | 'b' | 's' | 'c' | 'h' | 'p' | 'month'}:${number}`;

const MINUTES_OF_DAY = 1440;
const MINUTES_OF_DIAL = 720;

/** The key of a value, the same for the same quantity however it was computed. */
export function valueKey(sort: 'n' | 'b' | 's' | 'p', value: number): NumberKey {
  return `${sort}:${Number(value.toPrecision(12))}`;
}

/** A time of day; 24.00 is midnight. */
export function clockKey(minutes: number): NumberKey {
  return `c:${minutes % MINUTES_OF_DAY}`;
}

/** A time on the dial, of which nobody says whether it is before or after noon. */
export function dialKey(minutes: number): NumberKey {
  return `h:${minutes % MINUTES_OF_DIAL}`;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
const CENTURIES = [1900, 2000];

/** The years that two digits can stand for, or the two digits of a year. */
export function yearKeys(value: number): NumberKey[] {
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return [valueKey('n', value % 100)];
  return value < 100 ? CENTURIES.map((century) => valueKey('n', century + value)) : [];
}

/** Whether what stands before a figure is a year that it continues: 2022/23, 1939–45. */
export function continuesYear(text: string, at: number): boolean {
  return /(?<!\d)[12]\d{3}\s?[-–/]\s?$/u.test(text.slice(Math.max(0, at - 8), at));
}
