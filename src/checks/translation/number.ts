import type { GermanNumber } from '../../numbers/german-numbers.js';
import type { EnglishNumber } from '../../numbers/english-numbers.js';
import type { NumberKey } from '../../numbers/number-keys.js';
import { alteredCounts, alteredTime, compareNumbers, germanKeyCounts } from '../numbers.js';
import type { Check, CheckContext, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { germanFigures } from './typography.js';
import { placeIn, type SentenceUnit } from './units.js';

/** Numbers, dates and times of day that the English lacks, has otherwise, or has added. */
export const numbers: Check = {
  codes: ['number', 'date', 'time'],
  *run(_pair, context) {
    for (const unit of context.units) yield* compare(unit, context);
  },
};

function* compare(unit: SentenceUnit, context: CheckContext): Generator<CheckFinding> {
  yield* compareFigures(unit, context);
  yield* compareWords(unit);
  yield* compareSigns(unit);
}

/** Numbers that German has in words and English has otherwise. Both may be a way of speaking: a warning. */
function* compareWords({ source, target, paragraph }: SentenceUnit): Generator<CheckFinding> {
  const texts = { source: paragraph.source.text, target: paragraph.target.text };
  const time = alteredTime({ source: source.text, target: target.text });
  if (time !== undefined) {
    const { 0: found, index } = time.found;
    const args = { number: time.german.text, found, context: 'altered' };
    const place = placeIn(target, { start: index, end: index + found.length });
    yield finding('time', { args, source: placeIn(source, time.german), target: place });
  }
  for (const { german, english } of alteredCounts({ source: source.text, target: target.text }, texts)) {
    const args = { number: german.text, found: target.text.slice(english.start, english.end), context: 'altered' };
    yield finding('number', { args, source: placeIn(source, german), target: placeIn(target, english) });
  }
}

const MINUS = /(?<!\p{L})minus (\d+(?:,\d+)?)/giu;

/** A figure below nought that is above it in the English. */
function* compareSigns({ source, target }: SentenceUnit): Generator<CheckFinding> {
  for (const { 0: text, 1: figure = '', index } of source.text.matchAll(MINUS)) {
    const value = figure.replace(',', '.').replace('.', String.raw`\.`);
    const plain = new RegExp(String.raw`(?<![\d.,])${value}(?![\d]|[.,]\d)`, 'u').exec(target.text);
    if (plain === null || /minus|negative|below|sub-zero|[−–-]\s?\d/iu.test(target.text)) continue;
    const place = placeIn(target, { start: plain.index, end: plain.index + plain[0].length });
    const args = { number: text, found: plain[0], context: 'altered' };
    yield finding('number', {
      args,
      source: placeIn(source, { start: index, end: index + text.length }),
      target: place,
    });
  }
}

function* compareFigures(unit: SentenceUnit, context: CheckContext): Generator<CheckFinding> {
  const { source, target, paragraph } = unit;
  const { missing, free } = compareNumbers(source.text, target.text);
  if (missing.length === 0 && !free.some(({ figure }) => figure)) return;
  const left = germanFigures(source.text, target.text);
  // What was left as German has it is a matter of typography, or untranslated.
  const lost = missing.filter(
    ({ text, sort }) =>
      !left.some(({ figure }) => figure === text) && !(sort === 'date' && hasGermanMonth(text, target.text)),
  );
  // What has moved to another sentence of the paragraph is not lost.
  const lostFromParagraph =
    lost.length === 0 ? [] : compareNumbers(paragraph.source.text, paragraph.target.text).missing;
  const gone = lost.filter(
    (number) =>
      lostFromParagraph.some(({ text }) => text === number.text) &&
      !isConverted(number, unit) &&
      !isRounded(number, free, unit) &&
      !isHundred(number, unit),
  );
  const added = free.filter(
    (number) =>
      isAdded(number, { unit, context }) &&
      !missing.some((each) => isRounded(each, [number], unit)) &&
      !left.some(({ span }) => span.start < number.end && number.start < span.end),
  );
  for (const [rank, number] of gone.entries()) yield lack(number, { unit, instead: added[rank] });
  for (const number of added.slice(gone.length)) {
    const args = { number: target.text.slice(number.start, number.end), context: 'added' };
    yield finding('number', { args, target: placeIn(target, number) });
  }
}

/** Whether the month of a German date stands in the English as it is. */
function hasGermanMonth(date: string, english: string): boolean {
  const month = /\p{L}{3,}/u.exec(date)?.[0];
  return month !== undefined && !/^(?:April|August|September|November)$/u.test(month) && english.includes(month);
}

function lack(
  { sort, text, start, end }: GermanNumber,
  { unit, instead }: { unit: SentenceUnit; instead: EnglishNumber | undefined },
): CheckFinding {
  const source = placeIn(unit.source, { start, end });
  if (instead === undefined) {
    const target = placeIn(unit.target, { start: 0, end: unit.target.text.length });
    return finding(sort, { args: { number: text }, source, target });
  }
  const found = unit.target.text.slice(instead.start, instead.end);
  const args = { number: text, found, context: 'altered' };
  return finding(sort, { severity: 'error', args, source, target: placeIn(unit.target, instead) });
}

/** What follows a figure that converts a German one, or is part of a name. */
const CONVERTED =
  /^[\s-]?(?:miles?|mph|feet|foot|ft|inch(?:es)?|lbs?|pounds?|ounces?|°F|degrees F|Fahrenheit|acres?|yards?|gallons?|pints?)\b/u;
/** What a German figure is measured in that English may have converted. */
const METRIC =
  /^\s?(?:km|m|cm|mm|kg|t|g|l|ha|°|Kilo|Meter|Zentimeter|Millimeter|Tonnen|Gramm|Liter|Hektar|Grad|Quadrat|Kubik)/u;
const IMPERIAL =
  /(?<![\p{L}])(?:miles?|mph|feet|foot|ft|inch(?:es)?|lbs?|pounds?|stone|ounces?|Fahrenheit|acres?|yards?|gallons?|pints?)(?![\p{L}])/u;
/** An amount in another currency, in brackets after the one that the German has. */
const OTHER_CURRENCY = /\([^()]{0,20}[$£€¥]\s?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

function isConverted({ end }: GermanNumber, { source, target }: SentenceUnit): boolean {
  return METRIC.test(source.text.slice(end, end + 14)) && IMPERIAL.test(target.text);
}

/** „94 von 100“ is 94 per cent. */
function isHundred({ text, start }: GermanNumber, { source, target }: SentenceUnit): boolean {
  return text === '100' && /\d (?:von|aus) $/u.test(source.text.slice(0, start)) && /per ?cent|%/u.test(target.text);
}

/** Words that say that a number is not exact. */
const ROUGHLY =
  /(?:almost|nearly|about|around|some|roughly|approximately|close to|just (?:over|under)|(?:more|less|fewer) than|over|under|well|near|an estimated)\s[€$£]?$/iu;
/** How far a rounded number may be from the one that it stands for, as a share of it. */
const ROUNDED = 0.025;

/** Whether the English has a rounder number and says that it is not exact: 98,700, almost 100,000. */
function isRounded({ parts }: GermanNumber, free: readonly EnglishNumber[], { target }: SentenceUnit): boolean {
  const [exact] = valuesOf(parts.flatMap(({ same }) => same));
  if (exact === undefined) return false;
  return free.some(({ keys, start }) => {
    const [value] = valuesOf([...keys]);
    if (value === undefined || Math.abs(value - exact) > ROUNDED * exact) return false;
    return figuresOf(value) < figuresOf(exact) && ROUGHLY.test(target.text.slice(0, start));
  });
}

function valuesOf(keys: readonly NumberKey[]): number[] {
  return keys.filter((key) => key.startsWith('n:')).map((key) => Number(key.slice(2)));
}

/** How many figures a number has that are not noughts at its end. */
function figuresOf(value: number): number {
  return String(value).replace('.', '').replace(/0+$/u, '').length;
}

/** Whether nothing in the German accounts for an English figure. */
function isAdded(
  { keys, start, end, figure }: EnglishNumber,
  { unit, context }: { unit: SentenceUnit; context: CheckContext },
): boolean {
  if (!figure) return false;
  const { text } = unit.target;
  const written = text.slice(start, end);
  // F-35, A400M, Covid-19, 4x4.
  if (/[\p{L}\d][-‑/]?$/u.test(text.slice(0, start)) || /^(?:[-‑]?\p{Lu}|[-‑x]\d)/u.test(text.slice(end))) return false;
  if (CONVERTED.test(text.slice(end)) || OTHER_CURRENCY.test(text.slice(0, start))) return false;
  const german = unit.paragraph.source.text;
  // The treaty's article is another name for what it says.
  if (/\barticle\s$/iu.test(text.slice(0, start)) && /bündnisfall|beistand/iu.test(german)) return false;
  // "last year" may be given by its number.
  if (YEAR.test(written) && /(?:jahr|heuer|seither|damals)/iu.test(german)) return false;
  const accounted = germanKeyCounts(german);
  if ([...keys].some((key) => accounted.has(key))) return false;
  return !renderingsOf(unit, context).some((rendering) => rendering.includes(written));
}

/** Renderings with a number that the German term does not have: Bündnisfall, Article 5 case. */
function renderingsOf({ source }: SentenceUnit, { terms }: CheckContext): string[] {
  return source.sentences.flatMap(terms).flatMap(({ entry }) => entry.admitted.concat(entry.en));
}
