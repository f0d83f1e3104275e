import { englishNumbers } from '../numbers/english-numbers.js';
import { type GermanNumber, germanNumbers, type NumberPart } from '../numbers/german-numbers.js';
import type { NumberKey } from '../numbers/number-keys.js';

/** A figure of the German that its English does not have. Offsets are UTF-16 code units into the German. */
export interface MissingNumber {
  /** As the German writes it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The figures of a German sentence that its English does not have: `1,5` is kept by 1.5, `3.000` by 3,000 or 3000,
 * `1,2 Mrd.` by 1.2bn or 1,200 million, `14.30 Uhr` by 14:30 or 2.30 pm, `24.2.2022` by 24 February 2022, `90er` by
 * 1990s, and all of them by their words. Each figure needs a place of its own. What may be meant counts as kept: a
 * false alarm costs an editor more than a miss.
 */
export function numbersMissing(source: string, target: string): MissingNumber[] {
  const wanted = germanNumbers(source);
  if (wanted.length === 0) return [];
  const kept = keptParts(wanted, englishNumbers(target));
  const article = /(?<![\p{L}])an?(?![\p{L}])/iu.test(target);
  return wanted
    .filter(({ parts }) => !parts.every((part) => kept.has(part) || (article && isOne(part))))
    .map(({ text, start, end }) => ({ text, start, end }));
}

/** First what is the same gets its place, then what may be meant: 2 has a better right to "two" than 14 Uhr has. */
function keptParts(
  wanted: readonly GermanNumber[],
  available: readonly ReadonlySet<NumberKey>[],
): ReadonlySet<NumberPart> {
  const free = new Set(available);
  const holders = Map.groupBy(
    available.flatMap((number) => [...number].map((key) => ({ key, number }))),
    ({ key }) => key,
  );
  const take = (key: NumberKey): boolean => {
    const rest = holders.get(key) ?? [];
    for (let holder = rest.pop(); holder !== undefined; holder = rest.pop()) {
      if (free.delete(holder.number)) return true;
    }
    return false;
  };
  const kept = new Set<NumberPart>();
  for (const sort of ['same', 'likely'] as const) {
    for (const part of wanted.flatMap(({ parts }) => parts)) {
      if (!kept.has(part) && part[sort].some(take)) kept.add(part);
    }
  }
  return kept;
}

/** "1 Jahr" can be "a year". */
function isOne({ same }: NumberPart): boolean {
  return same.includes('n:1');
}
