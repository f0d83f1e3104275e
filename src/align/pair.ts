/** A link, emphasis or code over a part of a block's text; offsets are UTF-16 code units into that text. */
export interface PairMark {
  readonly start: number;
  readonly end: number;
  /** The source characters before and after the marked text, `[` and `](https://…)`. */
  readonly open: string;
  readonly close: string;
}

/** A heading, a paragraph, a list item or the like of one side. */
export interface PairBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-cell';
  /** What a reader reads: markup removed. */
  readonly text: string;
  readonly marks: readonly PairMark[];
}

/** A sentence of one side. Offsets are UTF-16 code units into the text of its block. */
export interface PairSentence {
  readonly text: string;
  /** The index of its block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The German or the English of a translation, in the order of the file. */
export interface PairSide {
  readonly blocks: readonly PairBlock[];
  readonly sentences: readonly PairSentence[];
}

/**
 * What translates what: indices of blocks or of sentences, ascending on each side. One side is empty where nothing
 * stands for it on the other. The name is Gale and Church's (1993).
 */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A German text and its English, aligned. Every index of either side is in exactly one bead. */
export interface Pair {
  readonly source: PairSide;
  readonly target: PairSide;
  readonly blocks: readonly Bead[];
  /** Ascending in the source; a moved sentence makes the target's indices go back. */
  readonly sentences: readonly Bead[];
}
