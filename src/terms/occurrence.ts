import type { Entry } from '../glossary/entry.js';

/** How the words in the text relate to the entry's German side. */
export type How = 'exact' | 'inflected' | 'compound' | 'variant';

/** A stretch of the text searched, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place where a term stands. Offsets are UTF-16 code units into the text searched. */
export interface Occurrence {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly how: How;
  /**
   * The pieces of a term that stands apart, in order: verb and particle
   * ("beruft … ein"), cut word and shared head ("Wehr- und Zivildienst").
   * `start` to `end` is then the piece that belongs to this term alone.
   */
  readonly parts?: readonly Span[];
  /** Set where the entry is deprecated: the term is found, but should be replaced. */
  readonly deprecated?: true;
}

/** What `find` returns. */
export interface FindOptions {
  /** Return also what lies inside or across a longer occurrence. */
  readonly overlaps?: boolean;
}

/** Finds the terms of one glossary in German text. */
export interface Matcher {
  /** The occurrences in order, none overlapping another: the longest match wins. */
  find(text: string, options?: FindOptions): Occurrence[];
}

/** A place where an English rendering of a term stands. */
export interface Rendering {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rendering of the entry that it is a form of. */
  readonly base: string;
  readonly kind: 'preferred' | 'admitted' | 'avoid';
  /** The last word is shared with another modifier between: "national and collective defence" for "national defence". */
  readonly sharedHead?: true;
}
