import { remember } from '../remember.js';
import { clockKey, dialKey, type NumberKey, valueKey } from './number-keys.js';
import { valueOfRoman } from './roman.js';

const list = (words: string): string[] => words.split(' ');

/** The parts of German number words. Of two that begin alike the longer stands first. */
const PARTS: readonly (readonly [string, number])[] = [
  ...list(
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ).map((word, value): [string, number] => [word, value]),
  ...list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig').map((word, index): [string, number] => [
    word,
    10 * (index + 2),
  ]),
  ['zwo', 2],
  ['dritt', 3],
  ['siebt', 7],
  ['dreissig', 30],
  ['eins', 1],
];
const UNITS: ReadonlyMap<string, number> = new Map(PARTS);
const SCALES: readonly (readonly [string, number])[] = [
  ['tausend', 1e3],
  ['hundert', 1e2],
];

/** Words that say a number, or several, by their beginning. */
const OTHER: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:anderthalb|eineinhalb)/u, [1.5]],
  [/^zweieinhalb/u, [2.5]],
  [/^dreieinhalb/u, [3.5]],
  [/^viereinhalb/u, [4.5]],
  [/^(?:hälfte|halb|halbe[nrs]?|halbier)/u, [0.5, 50, 2, 30, 1.5]],
  [/drittel/u, [3, 33, 66, 67]],
  [/viertel/u, [4, 25, 75, 15, 45]],
  [/fünftel/u, [5, 20, 40, 60, 80]],
  [/sechstel/u, [6]],
  [/achtel/u, [8]],
  [/zehntel/u, [10, 0.1, 90]],
  [/^(?:doppel|verdoppel|beid|paar|zweit|zwilling|bilateral)/u, [2, 100]],
  [/^(?:erst|einmal|einzig|allein)/u, [1]],
  [/^(?:dreifach|verdreifach|dritt|trilateral|trio)/u, [3, 200, 300]],
  [/^(?:vervierfach|quartett)/u, [4, 300, 400]],
  [/^verfünffach/u, [5]],
  [/^versechsfach/u, [6]],
  [/^versiebenfach/u, [7]],
  [/^verachtfach/u, [8]],
  [/^verneunfach/u, [9]],
  [/^verzehnfach/u, [10]],
  [/^verzwanzigfach/u, [20]],
  [/^verhundertfach/u, [100]],
  [/dutzend/u, [12, 24]],
  [/jahrzehnt/u, [10, 20, 30]],
  [/jahrhundert/u, [100]],
  [/jahrtausend/u, [1000]],
  [/^vierteljahr/u, [3, 4]],
  [/^(?:halbjahr|semester)/u, [2, 6]],
  [/^(?:wochenende|woche)/u, [7]],
  [/^(?:monat)/u, [30]],
  [/^(?:mitternacht)/u, [12, 0]],
  [/^(?:mittag|mittags)/u, [12]],
  [/^(?:rund)$/u, [24]],
  [/^million/u, [1e6]],
  [/^milliarde/u, [1e9]],
  [/^billion/u, [1e12]],
];

/** What multiplies the word before: „zwei Milliarden“, „sieben tausend“. */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^million/u, 1e6],
  [/^milliarde/u, 1e9],
  [/^billion/u, 1e12],
  [/^hundert$/u, 1e2],
  [/^tausend$/u, 1e3],
  [/^dutzend/u, 12],
];

/** The greatest number that is looked for inside other words. */
const MOST = 12;

/** A number that a German text has in words. Offsets are UTF-16 code units. */
export interface GermanNumberWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const WITH_MAGNITUDE = /(?<!\p{L})(eine|eine halbe|[\p{L}]+) (Million(?:en)?|Milliarden?|Billion(?:en)?)(?!\p{L})/gu;
const HALVES: Readonly<Record<string, number>> = {
  eine: 1,
  'eine halbe': 0.5,
  halbe: 0.5,
  anderthalb: 1.5,
  eineinhalb: 1.5,
  zweieinhalb: 2.5,
};

/** The amounts of millions and more that a text has in words: fünf Milliarden, eine halbe Million. */
export function germanAmountsInWords(text: string): GermanNumberWord[] {
  return [...text.matchAll(WITH_MAGNITUDE)].flatMap(({ 0: all, 1: word = '', 2: magnitude = '', index }) => {
    const small = word.toLowerCase();
    const figure = HALVES[small] ?? valueOfWord(small);
    const scale = MAGNITUDES.find(([pattern]) => pattern.test(magnitude.toLowerCase()))?.[1];
    if (figure === undefined || scale === undefined) return [];
    return [{ text: all, start: index, end: index + all.length, value: figure * scale }];
  });
}

/** What each number word of a German text may say, „dreiundzwanzig“, „ein Drittel“, „zweitens“, as keys of values. */
export function germanNumberWords(text: string): ReadonlySet<NumberKey>[] {
  const words = [...text.matchAll(/(?<!\p{L})[IVX]+(?!\p{L})/gu)].map(
    ([numeral]) => new Set([valueKey('n', valueOfRoman(numeral))]),
  );
  for (const { keys } of germanTimesInWords(text)) words.push(new Set(keys));
  let before: readonly number[] = [];
  for (const { 0: word, index } of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const values = valuesOf(word);
    const scale = MAGNITUDES.find(([pattern]) => pattern.test(word))?.[1];
    const products = scale === undefined ? [] : before.map((value) => value * scale);
    const keys = [...values, ...products].map((value) => valueKey('n', value));
    if (values.length > 0)
      keys.push(...values.flatMap((value) => convertedKeys(value, text.slice(index + word.length))));
    if (keys.length > 0) words.push(new Set(keys));
    before = values;
  }
  return words;
}

const TIME = /(?<!\p{L})(halb|dreiviertel|[Vv]iertel (?:vor|nach|vor|ab)|[Vv]iertel) (\p{L}{3,6})(?!\p{L})/gu;
/** Where the quarters of an hour stand, in minutes from the full hour that is named. */
const QUARTERS: Readonly<Record<string, number>> = {
  halb: -30,
  dreiviertel: -15,
  'viertel vor': -15,
  'viertel nach': 15,
  'viertel ab': 15,
  viertel: -45,
};

/** Times of day in words: „halb sechs“ is half past five. */
export function germanTimesInWords(text: string): GermanCount[] {
  return [...text.matchAll(TIME)].flatMap(({ 0: all, 1: part = '', 2: hour = '', index }) => {
    const [hours, minutes] = [UNITS.get(hour), QUARTERS[part.toLowerCase()]];
    if (hours === undefined || minutes === undefined || hours < 1 || hours > 12) return [];
    const time = 60 * hours + minutes;
    const keys = [dialKey(time), clockKey(time), clockKey(time + 720)];
    return [{ text: all, start: index, end: index + all.length, keys }];
  });
}

/** A number that German has in a word and that English has to have, in whatever form: „drei Divisionen“. */
export interface GermanCount {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What English may have for it. */
  readonly keys: readonly NumberKey[];
}

/** What stands before a number word that is no count: „halb acht“, „außer Acht“. */
const NO_COUNT_BEFORE = /(?:^|\s)(?:halb|viertel|Viertel (?:vor|nach)|außer|in|zu)\s$/u;
const NO_COUNT_AFTER = /^\s(?:Uhr|Mi(?:ll|o)|Mrd|Bi(?:ll|o)|Augen)/u;
/** Verbs, and words for a crowd. */
const NO_COUNT = /^(?:achte[nt]?|achtete[nt]?|(?:zehn|hundert)?(?:hundert|tausend)e?[nr]?|vieren)$/u;
const BEGINS = /(?:^|[.:!?„“"»‚–]\s?)$/u;

/** „Ein“ is an article in most places, and „erste“ need not be translated. */
const COUNTED_ONE =
  /^(?:ein(?:e[mnrs]?)? Prozent|erste[mnrs]? (?:Quartal|Halbjahr|Hälfte|Drittel|Lesung|Runde|Phase|Platz|Mal))/iu;

/** What is in all counts: a quick look that settles most words. */
const ANY_COUNT =
  /^ein|^erst|(?<=\s)(?:ein|erst)|zw|drei|dri(?:tt|ß|ss)|vier|fünf|se(?:chs|chz)|sieb|acht|neun|zehn|elf|zig|hundert|tausend/iu;

/** The counts and ranks above one that a German text has in words, „vier“, „sechster“, „dreiköpfig“. */
export function germanCounts(text: string): GermanCount[] {
  if (!ANY_COUNT.test(text)) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}-])\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const small = word.toLowerCase();
    if (!ANY_COUNT.test(small)) return [];
    const end = index + word.length;
    const value = small.startsWith('erste') ? 1 : valueOfWord(small);
    if (value === undefined || NO_COUNT.test(small)) return [];
    const [before, after] = [text.slice(Math.max(0, index - 16), index), text.slice(end, end + 40)];
    if (value < 2 && !(value === 1 && COUNTED_ONE.test(`${small}${after}`))) return [];
    if (word !== small && !BEGINS.test(before)) return [];
    if ((NO_COUNT_BEFORE.test(before) && !/^\s\p{Lu}/u.test(after)) || NO_COUNT_AFTER.test(after)) return [];
    return [{ text: word, start: index, end, keys: [valueKey('n', value), ...convertedKeys(value, after)] }];
  });
}

/** Spans of time that English may count in another unit: two months, 60 days; and shares: six of ten, 60 per cent. */
const OTHER_UNITS: readonly (readonly [pattern: RegExp, factors: readonly number[]])[] = [
  [/^Minuten?/u, [1 / 60, 60]],
  [/^Stunden?/u, [1 / 24, 60]],
  [/^(?:Tag(?:en?)?|tägig)/u, [1 / 7, 1 / 30, 24]],
  [/^Wochen?/u, [7, 1 / 4]],
  [/^(?:Monat(?:en?)?|monatig)/u, [30, 1 / 12, 4]],
  [/^(?:Jahr(?:en?)?|jährig)/u, [12, 1 / 10]],
  [/^Jahrzehnte?n?/u, [10]],
];

/** What English may have for a count that German gives in another unit, by what follows it. */
function convertedKeys(value: number, after: string): NumberKey[] {
  const next = after.replace(/^[\s-]+/u, '');
  const factors = OTHER_UNITS.find(([pattern]) => pattern.test(next))?.[1] ?? [];
  const keys = factors.map((factor) => valueKey('n', value * factor));
  if (next.startsWith('Uhr') && value <= 24)
    keys.push(clockKey(60 * value), dialKey(60 * value), clockKey(60 * value + 720));
  if (next.startsWith('Prozent')) keys.push(valueKey('p', value));
  const whole = /^(?:von|aus) (\p{L}+)/u.exec(next)?.[1];
  const all = whole === undefined ? undefined : valueOfWord(whole.toLowerCase());
  if (all !== undefined && all > 0) keys.push(valueKey('n', (100 * value) / all), valueKey('n', all - value));
  return keys;
}

const valuesOf = remember((word): readonly number[] => [...readValues(word)]);

function* readValues(word: string): Generator<number> {
  for (const [pattern, values] of OTHER) if (pattern.test(word)) yield* values;
  const value = valueOfWord(word);
  if (value !== undefined) yield value;
  // A compound has its number first (Zweikampf), or last (Trio): small ones are taken from anywhere.
  else for (const [part, small] of PARTS) if (small > 1 && small <= MOST && word.includes(part)) yield small;
}

/** The value of „dreiundzwanzigtausendste“; undefined where the word is no number, whatever follows its number. */
function valueOfWord(word: string): number | undefined {
  let rest = word;
  let total = 0;
  let current: number | undefined;
  for (;;) {
    const scale: readonly [string, number] | undefined = SCALES.find(([name]) => rest.startsWith(name));
    const pair = scale === undefined ? unitAt(rest) : undefined;
    if (scale !== undefined) {
      if (scale[1] === 1e3) {
        total = (total + (current ?? 1)) * 1e3;
        current = undefined;
      } else current = (current ?? 1) * 100;
      rest = rest.slice(scale[0].length);
    } else if (pair !== undefined) {
      current = (current ?? 0) + pair.value;
      rest = rest.slice(pair.length);
    } else break;
  }
  const found = rest.length < word.length;
  return found && isEnding(rest) ? total + (current ?? 0) : undefined;
}

/** „dreiundzwanzig“ or „drei“ at the beginning of a word. */
function unitAt(text: string): { value: number; length: number } | undefined {
  const match = /^(\p{L}{3,6}?)und(\p{L}{3,6}?ig)/u.exec(text);
  const unit = UNITS.get(match?.[1] ?? '');
  const tens = UNITS.get(match?.[2] ?? '');
  if (match !== null && unit !== undefined && tens !== undefined)
    return { value: unit + tens, length: match[0].length };
  const part = LONGEST_FIRST.find(([name]) => text.startsWith(name));
  return part === undefined ? undefined : { value: part[1], length: part[0].length };
}

const LONGEST_FIRST = PARTS.toSorted(([one], [other]) => other.length - one.length);

/** What may follow a number inside its word: endings, ordinals, multiples, ages, a noun after a hyphen. */
function isEnding(rest: string): boolean {
  return /^(?:e[nrms]?|er|s?te[nrms]?|stens|tens|mal(?:ig\p{L}*)?|fach\p{L}*|köpfig\p{L}*|jährig\p{L}*|stündig\p{L}*|tägig\p{L}*|monatig\p{L}*|wöchig\p{L}*|prozentig\p{L}*)?$/u.test(
    rest,
  );
}
