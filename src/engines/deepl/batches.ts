/** One text on its way to DeepL. */
export interface Item {
  /** Its place among the segments asked for. */
  readonly index: number;
  /** The German, and the text that is sent for it. */
  readonly source: string;
  readonly text: string;
  readonly context: string;
}

/** Texts that go in one request, with one context. */
export interface Batch {
  readonly context: string;
  readonly items: readonly Item[];
}

/** The documented limit (https://developers.deepl.com/api-reference/translate). */
const MOST_TEXTS = 50;
/** Documented are 128 KiB; servers were seen to refuse less, and form encoding makes an umlaut six bytes long. */
const LARGEST_BODY = 60 * 1024;
/** What the parameters other than texts and context take. */
const OTHER_PARAMETERS = 512;

/** Puts texts with the same context together, in the order in which they come, within the limits of a request. */
export function batchItems(items: readonly Item[]): Batch[] {
  return [...Map.groupBy(items, (item) => item.context)].flatMap(([context, group]) => splitGroup(context, group));
}

function splitGroup(context: string, group: readonly Item[]): Batch[] {
  const empty = OTHER_PARAMETERS + encodedSize('context', context);
  const batches: { context: string; items: Item[] }[] = [];
  let size = Infinity;
  for (const item of group) {
    const itemSize = encodedSize('text', item.text);
    const last = batches.at(-1);
    if (last === undefined || last.items.length >= MOST_TEXTS || size + itemSize > LARGEST_BODY) {
      batches.push({ context, items: [item] });
      size = empty + itemSize;
    } else {
      last.items.push(item);
      size += itemSize;
    }
  }
  return batches;
}

/** Bytes of a parameter in a form-encoded body, the sign between two parameters included. */
export function encodedSize(name: string, value: string): number {
  return new URLSearchParams([[name, value]]).toString().length + 1;
}
