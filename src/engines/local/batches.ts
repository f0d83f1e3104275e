/** What has to be known of a piece of work to put it into a batch. */
export interface Sized {
  /** Source length in tokens. */
  readonly size: number;
}

/** How batches are made. */
export interface BatchOptions {
  /** The most sentences in a batch. */
  readonly sentences: number;
  /** The most source tokens in a batch, padding included: what bounds the memory. */
  readonly tokens: number;
  /** Sentences in the first batch, kept small so that the first English appears early. */
  readonly first: number;
  /** Sentences sorted by length together: more pads less, fewer keeps nearer to the order of the text. */
  readonly window: number;
}

/** Puts work into batches of like length: the first few as they come, the rest sorted within windows. */
export function makeBatches<T extends Sized>(items: readonly T[], options: BatchOptions): T[][] {
  const batches: T[][] = [];
  const fill = (sorted: readonly T[]): void => {
    let batch: T[] = [];
    let width = 0;
    for (const item of sorted) {
      const wider = Math.max(width, item.size);
      const full = batch.length === options.sentences || wider * (batch.length + 1) > options.tokens;
      if (batch.length > 0 && full) {
        batches.push(batch);
        batch = [];
        width = 0;
      }
      batch.push(item);
      width = Math.max(width, item.size);
    }
    if (batch.length > 0) batches.push(batch);
  };
  fill(items.slice(0, options.first));
  for (let at = options.first; at < items.length; at += options.window) {
    fill(items.slice(at, at + options.window).toSorted((left, right) => right.size - left.size));
  }
  return batches;
}
