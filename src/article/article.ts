/** What a block of an article is, by its place in the document. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-cell';

/** Editorial text, or a line that the publisher puts around it. */
export type BlockRole = 'body' | 'promo' | 'disclaimer';

/**
 * Inline markup over a part of a block's text: a link, emphasis, code.
 * `start` and `end` are UTF-16 offsets into the block's `text`; they are equal
 * for what has no text of its own (an image, a footnote mark).
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The source characters before and after the marked text, `[` and `](https://…)`. */
  readonly open: string;
  readonly close: string;
  /** The marked text is code or the like and stays as it is. */
  readonly verbatim: boolean;
}

/** A piece of an article that is translated as a whole. */
export interface Block {
  readonly kind: BlockKind;
  readonly role: BlockRole;
  /** The part of the source that a translation replaces, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What a reader reads: markup, escapes and line prefixes removed. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** `offsets[i]` is the place in the source of `text[i]`; one more for the end. */
  readonly offsets: Uint32Array;
}

/** The formats that an article may have. */
export type ArticleFormat = 'text' | 'markdown';

/** An article taken apart into blocks, in the order of the source. */
export interface Article {
  readonly source: string;
  readonly format: ArticleFormat;
  readonly blocks: readonly Block[];
}

/** The English text of a block, with the marks at their new places. */
export interface BlockTranslation {
  readonly text: string;
  readonly marks: readonly Mark[];
}
