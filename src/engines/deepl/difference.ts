import type { Dictionary } from './account.js';

/** A pair of which the English is another. */
export interface ChangedPair {
  readonly source: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two dictionaries, by German words in the order of the first or else the second. */
export interface Difference {
  readonly added: readonly { readonly source: string; readonly target: string }[];
  readonly removed: readonly { readonly source: string; readonly target: string }[];
  readonly changed: readonly ChangedPair[];
  readonly unchanged: number;
}

/** What has to be done to `before` so that it is `after`. */
export function compareDictionaries(before: Dictionary, after: Dictionary): Difference {
  const pairs = [...after].map(([source, target]) => ({ source, target }));
  const added = pairs.filter(({ source }) => !before.has(source));
  const removed = [...before]
    .map(([source, target]) => ({ source, target }))
    .filter(({ source }) => !after.has(source));
  const changed = pairs.flatMap(({ source, target }) => {
    const was = before.get(source);
    return was === undefined || was === target ? [] : [{ source, before: was, after: target }];
  });
  return { added, removed, changed, unchanged: pairs.length - added.length - changed.length };
}

/** Whether nothing differs. */
export function isSame({ added, removed, changed }: Difference): boolean {
  return added.length + removed.length + changed.length === 0;
}
