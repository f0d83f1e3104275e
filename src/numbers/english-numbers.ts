import { remember, rememberTexts } from '../remember.js';
import { type EnglishToken, englishTokens, valueOfFigure } from './english-tokens.js';
import { clockKey, continuesYear, dialKey, type NumberKey, valueKey, yearKeys } from './number-keys.js';
import { valueOfRoman } from './roman.js';
import { NUMBER_WORDS, OTHER_WORDS, type NumberWord, SCALES_IN_LETTERS } from './number-words.js';

/** A number of an English text, by the keys that it satisfies. Offsets are UTF-16 code units. */
export interface EnglishNumber {
  readonly keys: ReadonlySet<NumberKey>;
  readonly start: number;
  readonly end: number;
  /** It begins with a figure. */
  readonly figure: boolean;
}

/** The numbers of an English text, in figures and in words. */
export const englishNumbers = rememberTexts((text): readonly EnglishNumber[] => {
  const tokens = englishTokens(text);
  const numbers: EnglishNumber[] = [...timesInWords(text), ...shares(text)];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (!token.figure && !isNumeral(token.text)) {
      at += 1;
      continue;
    }
    const quantity = readQuantity(tokens, at);
    const keys = quantity === undefined ? otherKeys(tokens, at) : quantityKeys(quantity, { text, token });
    const next = at + (quantity?.tokens ?? 1);
    const { start, figure } = token;
    if (keys.length > 0) numbers.push({ keys: new Set(keys), start, end: tokens[next - 1]?.end ?? token.end, figure });
    at = next;
  }
  return numbers;
});

/** Whether a number may begin with a word, which hardly any does. */
const isNumeral = remember((text) => {
  const word = text.toLowerCase();
  if (NUMBER_WORDS.has(word) || OTHER_WORDS.has(text) || OTHER_WORDS.has(word)) return true;
  return ARTICLE_OR_HALF.has(word) || ROMAN.test(text);
});

const ARTICLE_OR_HALF: ReadonlySet<string> = new Set(['a', 'an', 'half']);
const ROMAN = /^[IVX]+$/u;

/** A number as it was read: `figure` times `scale`. */
interface Quantity {
  readonly value: number;
  /** The figure before the last word of magnitude. */
  readonly figure: number;
  readonly scaled: boolean;
  /** The scale may be a unit of its own: 500 m, two decades. */
  readonly loose: boolean;
  readonly ordinal: boolean;
  readonly tokens: number;
}

function quantityKeys(
  { value, figure, scaled, loose, ordinal }: Quantity,
  { text, token }: { text: string; token: EnglishToken },
): NumberKey[] {
  if (scaled) {
    const keys = [valueKey('n', value), valueKey('s', figure)];
    return loose ? [...keys, valueKey('n', figure), valueKey('b', figure)] : keys;
  }
  const keys = [valueKey('n', value), valueKey('b', value)];
  // A fifth is 20 per cent.
  if (ordinal) keys.push(valueKey('p', Math.floor(100 / value)));
  const after = text.slice(token.end, token.end + 12);
  const clock = timeOf(token, value);
  if (clock !== undefined) {
    const half = /^\s?([ap])\.?\s?m\b/iu.exec(after)?.[1]?.toLowerCase();
    if (half !== undefined) return [clockKey((clock % 720) + (half === 'p' ? 720 : 0))];
    keys.push(dialKey(clock));
    if (token.clock) keys.push(clockKey(clock));
  }
  const military = /^([01]\d|2[0-4])([0-5]\d)$/u.exec(token.text);
  if (military !== null && /^\s?h(?:ou)?rs?\b/u.test(after)) {
    keys.push(clockKey(60 * Number(military[1]) + Number(military[2])));
  }
  const apostrophe = /['’‘]/u.test(text.charAt(token.start - 1));
  const decade = /^['’]?s(?!\p{L})/u.test(after);
  if (apostrophe || decade || token.decade || continuesYear(text, token.start)) keys.push(...yearKeys(value));
  return keys;
}

/** The minutes that a figure or word can stand for on a clock. */
function timeOf(token: EnglishToken, value: number): number | undefined {
  if (token.clock) {
    const [hours = 0, minutes = 0] = token.text.split(/[.:]/u).map(Number);
    return 60 * hours + minutes;
  }
  return Number.isInteger(value) && value >= 1 && value <= 12 ? 60 * value : undefined;
}

const PAST = /(?<![\p{L}])(half|quarter) (past|to) (\p{L}+|\d{1,2})/giu;
const SHORTLY = /(?<!\p{L})(?:just|shortly) (before|after) (\p{L}+|\d{1,2})(?![\p{L}\d])/giu;
/** How many minutes are "just after". */
const MOST_MINUTES = 5;

/** "Just after nine" may be 9.02. */
function shortTimes(text: string): EnglishNumber[] {
  if (!/just|shortly/iu.test(text)) return [];
  return [...text.matchAll(SHORTLY)].flatMap(({ 0: all, 1: side = '', 2: hour = '', index }) => {
    const hours = NUMBER_WORDS.get(hour.toLowerCase())?.value ?? Number(hour);
    if (!(hours >= 1 && hours <= 12)) return [];
    const minutes = Array.from({ length: MOST_MINUTES }, (_, at) =>
      side.toLowerCase() === 'after' ? at + 1 : -at - 1,
    );
    const keys = new Set(minutes.map((minute) => dialKey(60 * hours + minute)));
    return [{ keys, start: index, end: index + all.length, figure: false }];
  });
}

const AND_A_HALF = /(?<!\p{L})(an?|\p{L}{3,5}|\d{1,2}) (?:year|month|week|day|hour|minute)s? and a half(?!\p{L})/giu;

/** "A year and a half" is 1.5 years. */
function spansAndHalves(text: string): EnglishNumber[] {
  if (!text.includes('and a half')) return [];
  return [...text.matchAll(AND_A_HALF)].flatMap(({ 0: all, 1: count = '', index }) => {
    const whole = /^an?$/iu.test(count) ? 1 : (NUMBER_WORDS.get(count.toLowerCase())?.value ?? Number(count));
    const span = { start: index, end: index + all.length, figure: false };
    return Number.isFinite(whole) ? [{ keys: new Set([valueKey('n', whole + 0.5)]), ...span }] : [];
  });
}

function timesInWords(text: string): EnglishNumber[] {
  const halves = [...text.matchAll(PAST)].flatMap(({ 0: all, 1: part = '', 2: side = '', 3: hour = '', index }) => {
    const hours = NUMBER_WORDS.get(hour.toLowerCase())?.value ?? Number(hour);
    const minutes = part.toLowerCase() === 'half' ? 30 : 15;
    const time = 60 * hours + (side.toLowerCase() === 'past' ? minutes : -minutes);
    const span = { start: index, end: index + all.length, figure: false };
    return Number.isFinite(time) ? [{ keys: new Set([dialKey(time)]), ...span }] : [];
  });
  return [...halves, ...shortTimes(text), ...spansAndHalves(text)];
}

const SHARE = /(?<![\p{L}\d])(\p{L}{3,6}|\d{1,3}) (?:in|out of) (?:every )?(\p{L}{3,6}|\d{1,3})(?![\p{L}\d])/giu;

/** A quick look that settles most sentences. */
const ANY_SHARE =
  / (?:in|of) (?:every )?(?:\d|t(?:wo|hree|en|welve|wenty)|f(?:our|ive|ifty)|s(?:ix|even)|eight|nine|hundred)/iu;

/** "Seven in ten" are 70 per cent. */
function shares(text: string): EnglishNumber[] {
  if (!ANY_SHARE.test(text)) return [];
  return [...text.matchAll(SHARE)].flatMap(({ 0: all, 1: part = '', 2: whole = '', index }) => {
    const [some, every] = [part, whole].map((word) => NUMBER_WORDS.get(word.toLowerCase())?.value ?? Number(word));
    if (some === undefined || every === undefined || !(some > 0 && every > some)) return [];
    const keys = new Set([valueKey('p', Math.round((100 * some) / every))]);
    return [{ keys, start: index, end: index + all.length, figure: false }];
  });
}

const NUMBERED = new Set(['war', 'article', 'chapter', 'part', 'phase', 'title', 'annex', 'volume']);

/** Words that say a number without being one, months, Roman numerals. */
function otherKeys(tokens: readonly EnglishToken[], at: number): readonly NumberKey[] {
  const word = tokens[at]?.text ?? '';
  // The third quarter of a year is no fourth.
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (word.toLowerCase() === 'quarter' && NUMBER_WORDS.get(before)?.sort === 'ordinal') return [];
  const known = OTHER_WORDS.get(word) ?? OTHER_WORDS.get(word.toLowerCase());
  if (known !== undefined) return known;
  const numbered = word.length > 1 || NUMBERED.has(before);
  return numbered && ROMAN.test(word) ? [valueKey('n', valueOfRoman(word))] : [];
}

interface State {
  /** What was closed by thousand, million …, and what is being read after it. */
  total: number;
  current: number | undefined;
  last: NumberWord['sort'] | 'figure' | undefined;
  figure: number;
  loose: boolean;
}

/** Reads the number that begins at a token: 2.5 million, twenty-three, one and a half billion, half a dozen. */
function readQuantity(tokens: readonly EnglishToken[], at: number): Quantity | undefined {
  const state: State = { total: 0, current: undefined, last: undefined, figure: 0, loose: false };
  let next = at;
  let read = 0;
  while (next < tokens.length) {
    const width = step(state, tokens, next);
    if (width === 0) break;
    next += width;
    read = state.last === undefined ? read : next - at;
    if (state.last === 'ordinal') break;
  }
  if (state.last === undefined) return undefined;
  const value = state.total + (state.current ?? 0);
  const scaled = state.last === 'scale' || state.total > 0;
  const { figure, loose, last } = state;
  return { value, figure, scaled, loose, ordinal: last === 'ordinal' && value > 1, tokens: read };
}

/** How many tokens the number goes on by; 0 where it ends. */
function step(state: State, tokens: readonly EnglishToken[], at: number): number {
  const token = tokens[at];
  if (token === undefined || (state.last !== undefined && !token.joined)) return 0;
  if (token.figure) return state.last === undefined ? takeFigure(state, token) : 0;
  const word = token.text.toLowerCase();
  if (state.last === 'figure' || state.last === 'fraction') {
    const scale = SCALES_IN_LETTERS.get(word);
    if (scale !== undefined && !token.ordinal) return takeScale(state, scale, true);
  }
  const number = NUMBER_WORDS.get(word);
  if (number !== undefined) return takeWord(state, number);
  return takeLink(state, tokens, at);
}

function takeFigure(state: State, token: EnglishToken): number {
  state.current = valueOfFigure(token.text);
  state.figure = state.current;
  state.last = token.ordinal ? 'ordinal' : 'figure';
  return 1;
}

function takeWord(state: State, { sort, value, loose }: NumberWord): number {
  const { last, current } = state;
  if (sort === 'scale') return takeScale(state, value, loose);
  if (sort === 'hundred') {
    if (last === 'hundred' || last === 'tens') return 0;
    state.current = (current || 1) * value;
  } else if (last === undefined || last === 'hundred' || last === 'scale') {
    state.current = (current ?? 0) + value;
  } else if (last === 'tens' && value > 0 && value < 10) {
    state.current = (current ?? 0) + value;
  } else return 0;
  state.figure = state.current;
  state.last = sort;
  return 1;
}

function takeScale(state: State, scale: number, loose: boolean): number {
  if (state.last === 'scale' && scale >= state.total) return multiplyScale(state, scale);
  state.figure = state.current ?? 1;
  state.total += state.figure * scale;
  state.current = undefined;
  state.last = 'scale';
  state.loose ||= loose;
  return 1;
}

/** The "thousand million" of those who shun the short scale: 7.2 thousand million is 7.2 billion. */
function multiplyScale(state: State, scale: number): number {
  if (scale !== 1e6 || state.total < 1e3 || state.total >= 1e6 || state.current !== undefined) return 0;
  state.total *= scale;
  return 1;
}

function sortOf(word: string | undefined): NumberWord['sort'] | undefined {
  return NUMBER_WORDS.get(word ?? '')?.sort;
}

/** „and“ inside a number, „a“ before hundred, „and a half“, „half a“. */
function takeLink(state: State, tokens: readonly EnglishToken[], at: number): number {
  const [word, second, third] = [0, 1, 2].map((ahead) => tokens[at + ahead]?.text.toLowerCase() ?? '');
  if (word === 'and' && second === 'a' && third === 'half' && state.current !== undefined) {
    state.current += 0.5;
    state.figure = state.current;
    state.last = 'fraction';
    return 3;
  }
  const goesOn = sortOf(second) === 'unit' || sortOf(second) === 'tens' || sortOf(second) === 'ordinal';
  if (word === 'and' && goesOn && (state.last === 'hundred' || state.last === 'scale')) return 1;
  const multiplies = sortOf(second) === 'scale' || sortOf(second) === 'hundred';
  if (state.last === undefined && (word === 'a' || word === 'an') && multiplies) {
    state.current = 1;
    return takeWord(state, NUMBER_WORDS.get(second ?? '') ?? { sort: 'unit', value: 0, loose: false }) + 1;
  }
  const half = second === 'a' ? third : second;
  if (state.last === undefined && word === 'half' && sortOf(half) === 'scale') {
    state.current = 0.5;
    state.last = 'fraction';
    return second === 'a' ? 2 : 1;
  }
  return 0;
}
