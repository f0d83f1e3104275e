import type { Check, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit } from './units.js';
import { tableReader, type TableWord } from './word-table.js';

const MONTHS = {
  January: 'Januars?|Jänner',
  February: 'Februars?',
  March: 'März(?:es)?',
  April: 'Aprils?',
  May: 'Mai(?:es)?',
  June: 'Juni?s?|Juno',
  July: 'Julis?',
  August: 'Augusts?',
  September: 'Septembers?',
  October: 'Oktobers?',
  November: 'Novembers?',
  December: 'Dezembers?',
};

/** Months without a day, which the check of numbers does not read: im Mai, Ende Oktober 2027. */
const GERMAN_MONTHS = tableReader(MONTHS, String.raw`(?<!\p{L}|\d\.\s?)%(?!\p{L})`);
const ALL_GERMAN_MONTHS = tableReader(MONTHS);

/** May and March are also words; as a month they stand beside a figure or after a preposition. */
const A_MONTH = String.raw`(?=\s\d|,?\s(?:this|last|next)\syear)|(?<=\b(?:in|of|since|until|by|from|to|between|and|early|late|mid|last|next|this|during|for|on|\d|\d(?:st|nd|rd|th))[\s-])`;

const ENGLISH_MONTHS = tableReader({
  January: 'January|Jan',
  February: 'February|Feb',
  March: `(?:${A_MONTH})March|March(?=\\s\\d)`,
  April: 'April|Apr',
  May: `(?:${A_MONTH})May|May(?=\\s\\d)`,
  June: 'June|Jun',
  July: 'July|Jul',
  August: 'August|Aug',
  September: 'September|Sept?',
  October: 'October|Oct',
  November: 'November|Nov',
  December: 'December|Dec',
});

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const GERMAN_DAYS: Readonly<Record<Weekday, string>> = {
  Monday: String.raw`[Mm]ontag\p{L}*`,
  Tuesday: String.raw`[Dd]ienstag\p{L}*`,
  Wednesday: String.raw`[Mm]ittwoch\p{L}*`,
  Thursday: String.raw`[Dd]onnerstag\p{L}*`,
  Friday: String.raw`[Ff]reitag\p{L}*`,
  Saturday: String.raw`(?:[Ss]amstag|[Ss]onnabend)\p{L}*`,
  Sunday: String.raw`[Ss]onntag\p{L}*`,
};
const ENGLISH_DAYS: Readonly<Record<Weekday, string>> = {
  Monday: 'Mondays?',
  Tuesday: 'Tuesdays?',
  Wednesday: 'Wednesdays?',
  Thursday: 'Thursdays?',
  Friday: 'Fridays?',
  Saturday: 'Saturdays?',
  Sunday: 'Sundays?',
};

/** Days of the week; the night to Sunday is Saturday night. */
const GERMAN_WEEKDAYS = tableReader(GERMAN_DAYS, String.raw`(?<!\p{L}|Nacht (?:zum|zu|auf|auf den) )%(?!\p{L})`);

/** `given` reads all that the German has, `german` what the English has to keep. */
const CALENDARS = [
  { german: GERMAN_MONTHS, given: ALL_GERMAN_MONTHS, english: ENGLISH_MONTHS },
  { german: GERMAN_WEEKDAYS, given: tableReader(GERMAN_DAYS), english: tableReader(ENGLISH_DAYS) },
];

/** Months and days of the week that have become others. One that is left out is no finding: the date may tell it. */
export const calendar: Check = {
  codes: ['date'],
  *run(_pair, { units }) {
    for (const unit of units) for (const each of CALENDARS) yield* compare(unit, each);
  },
};

function* compare(unit: SentenceUnit, { german, given, english }: (typeof CALENDARS)[number]): Generator<CheckFinding> {
  const { source, target, paragraph } = unit;
  const wanted = german(source.text);
  // A date in figures may be the one that the English has in words.
  if (wanted.length === 0 || /\d\.\s?\d{1,2}\./u.test(source.text)) return;
  const found = english(target.text);
  const lost = wanted.find(({ sort }) => !has(found, sort));
  if (lost === undefined) return;
  const all = given(paragraph.source.text);
  const added = found.find(({ sort }) => !has(all, sort));
  if (added === undefined) return;
  yield finding('date', {
    args: { number: lost.text, found: added.text, context: 'altered' },
    source: placeIn(source, lost),
    target: placeIn(target, added),
    suggestion: lost.sort,
    severity: 'error',
  });
}

function has(words: readonly TableWord<string>[], sort: string): boolean {
  return words.some((word) => word.sort === sort);
}
