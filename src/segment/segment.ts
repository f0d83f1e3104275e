/** A sentence of a text. Offsets are UTF-16 code units into that text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a caller may add to the segmenter's knowledge. */
export interface SegmentOptions {
  /** Abbreviations after which no sentence ends, with their full stop (`Bev.`). */
  readonly abbreviations?: readonly string[];
}

/**
 * Splits German text into sentences, white space around them left out.
 */
export function segment(text: string, _options: SegmentOptions = {}): Sentence[] {
  return text.trim() === '' ? [] : [{ text, start: 0, end: text.length }];
}
