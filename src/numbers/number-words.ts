import { clockKey, type NumberKey, valueKey } from './number-keys.js';

/** An English word that is a number or part of one. */
export interface NumberWord {
  readonly sort: 'unit' | 'tens' | 'hundred' | 'scale' | 'ordinal' | 'fraction';
  readonly value: number;
  /** The word is also a unit of its own: "two decades" is two of something. */
  readonly loose: boolean;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const SCALES: readonly (readonly [string, number, boolean])[] = [
  ['thousand', 1e3, false],
  ['million', 1e6, false],
  ['billion', 1e9, false],
  ['trillion', 1e12, false],
  ['quadrillion', 1e15, false],
  ['dozen', 12, true],
  ['decade', 10, true],
  ['century', 100, true],
];

function words(list: string): string[] {
  return list.split(' ');
}

function word(text: string, sort: NumberWord['sort'], value: number): [string, NumberWord] {
  return [text, { sort, value, loose: false }];
}

/** Number words by their lower-case form. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...words(UNITS).map((text, value) => word(text, 'unit', value)),
  ...words(ORDINALS).map((text, value) => word(text, 'ordinal', value)),
  ...words(ORDINALS).map((text, value) => word(`${text}s`, 'ordinal', value)),
  ...words(TENS).flatMap((text, index) => {
    const value = 10 * (index + 2);
    const stem = text.slice(0, -1);
    return [word(text, 'tens', value), word(`${stem}ies`, 'ordinal', value), word(`${stem}ieth`, 'ordinal', value)];
  }),
  word('firstly', 'ordinal', 1),
  word('secondly', 'ordinal', 2),
  word('thirdly', 'ordinal', 3),
  word('hundred', 'hundred', 100),
  word('hundreds', 'hundred', 100),
  word('hundredth', 'ordinal', 100),
  word('thousandth', 'ordinal', 1000),
  ...SCALES.flatMap(([text, value, loose]): [string, NumberWord][] => [
    [text, { sort: 'scale', value, loose }],
    [text === 'century' ? 'centuries' : `${text}s`, { sort: 'scale', value, loose }],
  ]),
]);

/** Magnitudes that only stand after figures; `m` can also be metres, so all of them are read as loose. */
export const SCALES_IN_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

const VALUES: readonly (readonly [number, string])[] = [
  [0, 'no none nil never nobody nothing'],
  [1, 'once single sole solo'],
  [2, 'both twice double doubled doubles doubling twin pair couple bilateral biennial twofold duo'],
  [3, 'triple tripled triples tripling treble trebled trebles trebling thrice trio threefold trilateral tripartite'],
  [4, 'quadruple quadrupled quadrupling fourfold quarter quarters'],
  [5, 'quintuple quintupled fivefold'],
  [6, 'sixfold'],
  [7, 'sevenfold'],
  [8, 'eightfold'],
  [9, 'ninefold'],
  [10, 'tenfold'],
  [14, 'fortnight fortnightly'],
  // Round the clock.
  [24, 'clock'],
];

const PERCENTAGES: readonly (readonly [number, string])[] = [
  [25, 'quarter'],
  [50, 'half halve halved halving halves'],
  [75, 'quarters'],
  [100, 'double doubled doubles doubling all full fully complete completely entirely'],
  [200, 'triple tripled'],
];

const MONTHS: readonly (readonly string[])[] = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];

function otherWords(): Map<string, NumberKey[]> {
  const keys = new Map<string, NumberKey[]>();
  const add = (text: string, key: NumberKey) => keys.set(text, [...(keys.get(text) ?? []), key]);
  for (const [value, list] of VALUES) for (const text of words(list)) add(text, valueKey('n', value));
  for (const [value, list] of PERCENTAGES) for (const text of words(list)) add(text, valueKey('p', value));
  for (const [rank, names] of MONTHS.entries()) for (const text of names) add(text, `month:${rank + 1}`);
  for (const text of ['noon', 'midday']) add(text, clockKey(720));
  add('midnight', clockKey(0));
  add('half', valueKey('n', 0.5));
  add('half', valueKey('n', 2));
  return keys;
}

/** Words that say a number without being one, by their lower-case form; months by their name. */
export const OTHER_WORDS: ReadonlyMap<string, readonly NumberKey[]> = otherWords();
