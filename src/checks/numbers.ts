import { type EnglishNumber, englishNumbers } from '../numbers/english-numbers.js';
import { type GermanNumber, germanNumbers, type NumberPart } from '../numbers/german-numbers.js';
import {
  type GermanCount,
  germanCounts,
  germanNumberWords,
  germanTimesInWords,
} from '../numbers/german-number-words.js';
import type { NumberKey } from '../numbers/number-keys.js';

/** How the numbers of a German text and its English agree. */
export interface NumberComparison {
  /** The figures of the German that its English does not have. Offsets are UTF-16 code units into the German. */
  readonly missing: readonly GermanNumber[];
  /** The numbers of the English that no figure of the German accounts for. Offsets are into the English. */
  readonly free: readonly EnglishNumber[];
}

/**
 * Compares the figures of a German text with the numbers of its English: `1,5` is kept by 1.5, `3.000` by 3,000 or 3000,
 * `1,2 Mrd.` by 1.2bn or 1,200 million, `14.30 Uhr` by 14:30 or 2.30 pm, `24.2.2022` by 24 February 2022, `90er` by
 * 1990s, and all of them by their words. Each figure needs a place of its own. What may be meant counts as kept: a
 * false alarm costs an editor more than a miss.
 */
export function compareNumbers(source: string, target: string): NumberComparison {
  const wanted = germanNumbers(source);
  const available = englishNumbers(target);
  const { kept, free } = keptParts(wanted, available);
  const article = /(?<![\p{L}])an?(?![\p{L}])/iu.test(target);
  const span = article && /(?<![\p{L}])(?:an? |the |full |whole )(?:year|month|week|day|hour)/iu.test(target);
  return {
    missing: wanted.filter(
      ({ parts }) => !parts.every((part) => kept.has(part) || (article && isOne(part)) || (span && isOneSpan(part))),
    ),
    free: available.filter((number) => free.has(number)),
  };
}

interface Kept {
  readonly kept: ReadonlySet<NumberPart>;
  readonly free: ReadonlySet<EnglishNumber>;
}

/** First what is the same gets its place, then what may be meant: 2 has a better right to "two" than 14 Uhr has. */
function keptParts(wanted: readonly GermanNumber[], available: readonly EnglishNumber[]): Kept {
  const free = new Set(available);
  const kept = new Set<NumberPart>();
  if (wanted.length === 0) return { kept, free };
  const holders = Map.groupBy(
    available.flatMap((number) => Array.from(number.keys, (key) => ({ key, number }))),
    ({ key }) => key,
  );
  const take = (key: NumberKey): boolean => {
    const rest = holders.get(key) ?? [];
    for (let holder = rest.pop(); holder !== undefined; holder = rest.pop()) {
      if (free.delete(holder.number)) return true;
    }
    return false;
  };
  for (const sort of ['same', 'likely'] as const) {
    for (const part of wanted.flatMap(({ parts }) => parts)) {
      if (!kept.has(part) && part[sort].some(take)) kept.add(part);
    }
  }
  return { kept, free };
}

/** "1 Jahr" can be "a year". */
function isOne({ same }: NumberPart): boolean {
  return same.includes('n:1');
}

/** "12 Monate" can be "a year". */
function isOneSpan({ likely }: NumberPart): boolean {
  return likely.includes('n:1');
}

/** The figures of a German sentence that its English does not have. */
export function numbersMissing(source: string, target: string): readonly GermanNumber[] {
  return compareNumbers(source, target).missing;
}

/** How often a German text accounts for each key, by its figures and its words, whatever these may mean. */
export function germanKeyCounts(german: string): ReadonlyMap<NumberKey, number> {
  const counts = new Map<NumberKey, number>();
  const parts = germanNumbers(german).flatMap(({ parts: all }) => all);
  const holders = [...parts.map(({ same, likely }) => new Set([...same, ...likely])), ...germanNumberWords(german)];
  for (const keys of holders) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A count that German has in a word, and the number in words that English has in its place. */
export interface AlteredCount {
  readonly german: GermanCount;
  readonly english: EnglishNumber;
}

/** A text and its translation. */
export interface Texts {
  readonly source: string;
  readonly target: string;
}

/**
 * The counts of a German sentence, „drei Divisionen“, that its English has otherwise, "two divisions". English may well
 * do without a number word; so a count is only told where it is gone from the whole paragraph, and the sentence has a
 * number word that neither it nor the paragraph accounts for.
 */
export function alteredCounts(sentence: Texts, paragraph: Texts): AlteredCount[] {
  const counts = germanCounts(sentence.source);
  if (counts.length === 0) return [];
  const inParagraph = englishNumbers(paragraph.target);
  const present = new Set(inParagraph.flatMap(({ keys }) => [...keys]));
  const lost = counts.filter(({ keys }) => !keys.some((key) => present.has(key)));
  if (lost.length === 0) return [];
  const inSentence = englishNumbers(sentence.target);
  const added = inSentence.filter(
    (number) =>
      isCount(number, sentence.target) &&
      isSurplus(number, { numbers: inSentence, german: sentence.source }) &&
      isSurplus(number, { numbers: inParagraph, german: paragraph.source }),
  );
  return lost.flatMap((german, rank) => {
    const english = added[rank];
    return english === undefined ? [] : [{ german, english }];
  });
}

const CLOCK =
  /(?:half past|(?:a )?quarter (?:past|to)) \p{L}+|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\d{1,2}[.:]\d\d|\p{L}+ o['’]clock/iu;

/** A time that German has in words, „halb sechs“, where the English has another; offsets are UTF-16 code units. */
export function alteredTime({ source, target }: Texts): { german: GermanCount; found: RegExpExecArray } | undefined {
  const times = germanTimesInWords(source);
  const found = times.length === 0 ? null : CLOCK.exec(target);
  if (found === null) return undefined;
  const present = new Set(englishNumbers(target).flatMap(({ keys }) => Array.from(keys)));
  const german = times.find(({ keys }) => !keys.some((key) => present.has(key)));
  return german === undefined ? undefined : { german, found };
}

/** Number words that count: not "one", "second", "hundreds". */
function isCount({ figure, keys, start, end }: EnglishNumber, text: string): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (word === 'second') return DETERMINER.test(text.slice(0, start));
  return !figure && COUNT.test(word) && !keys.has('n:1') && !keys.has('n:0');
}

/** What makes a rank of "second", and no span of time. */
const DETERMINER = /(?<!\p{L})(?:an?|the|this|that|its|his|her|their|our|every|last|for)\s$/iu;
const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:[- ]\p{L}+)?|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:two|three|four|five|six|seven|eight|nine|ten)fold)$/u;

/** Whether a text has a number more often than its German can account for. */
function isSurplus(
  { keys }: EnglishNumber,
  { numbers, german }: { numbers: readonly EnglishNumber[]; german: string },
): boolean {
  const counts = germanKeyCounts(german);
  return [...keys].every((key) => numbers.filter((each) => each.keys.has(key)).length > (counts.get(key) ?? 0));
}
