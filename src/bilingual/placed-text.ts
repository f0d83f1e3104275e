/** A text out of a file, decoded, and where each of its signs stands there. Offsets are UTF-16 code units. */
export interface PlacedText {
  readonly text: string;
  /** Where in the file each UTF-16 unit of the text begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How a file writes what it cannot write as it is: one match of the pattern for one or two UTF-16 units. */
export interface Encoding {
  /** Global. */
  readonly pattern: RegExp;
  /** The text that a match stands for; undefined where it stands for none. */
  readonly decode: (match: string) => string | undefined;
}

/** Collects the pieces of a text. */
export interface PlacedTextDraft {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
}

/** A text that nothing was added to yet. */
export function emptyText(): PlacedTextDraft {
  return { text: '', starts: [], ends: [] };
}

/** A stretch of a file. */
export interface Stretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Adds a stretch of a file to a text.
 * @returns the offset of what cannot be decoded; undefined where all of it can
 */
export function addStretch(draft: PlacedTextDraft, stretch: Stretch, encoding?: Encoding): number | undefined {
  const { source, start, end } = stretch;
  let at = start;
  if (encoding !== undefined) {
    const raw = source.slice(start, end);
    for (const match of raw.matchAll(encoding.pattern)) {
      const from = start + match.index;
      const decoded = encoding.decode(match[0]);
      if (decoded === undefined) return from;
      addPlain(draft, { source, start: at, end: from });
      at = from + match[0].length;
      addSign(draft, decoded, { source, start: from, end: at });
    }
  }
  addPlain(draft, { source, start: at, end });
  return undefined;
}

/** Adds a text that a stretch of the file as a whole stands for. */
export function addSign(draft: PlacedTextDraft, text: string, { start, end }: Stretch): void {
  draft.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    draft.starts.push(start);
    draft.ends.push(end);
  }
}

function addPlain(draft: PlacedTextDraft, { source, start, end }: Stretch): void {
  draft.text += source.slice(start, end);
  for (let at = start; at < end; at += 1) {
    draft.starts.push(at);
    draft.ends.push(at + 1);
  }
}
