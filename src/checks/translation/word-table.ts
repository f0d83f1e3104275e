/** A word or sign of a text that a table knows. Offsets are UTF-16 code units. */
export interface TableWord<T extends string> {
  readonly sort: T;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a table, each sort by its pattern, in a text. */
export type TableReader<T extends string> = (text: string) => TableWord<T>[];

/**
 * Makes a reader of a table: sort of thing → pattern of the words that say it. The patterns are put into one, so that a
 * text is read once.
 * @param table the patterns; they capture nothing
 * @param around what every pattern stands in, such as word boundaries, with `%` for the pattern
 */
export function tableReader<T extends string>(
  table: Readonly<Record<T, string>>,
  around = String.raw`(?<![\p{L}])%(?![\p{L}])`,
): TableReader<T> {
  const sorts = Object.keys(table).filter((key): key is T => Object.hasOwn(table, key));
  const groups = sorts.map((sort) => `(${table[sort]})`).join('|');
  const pattern = new RegExp(
    around.replace('%', () => `(?:${groups})`),
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const sort = sorts[match.slice(1).findIndex((group) => group !== undefined)];
      const [found] = match;
      return sort === undefined ? [] : [{ sort, text: found, start: match.index, end: match.index + found.length }];
    });
}
