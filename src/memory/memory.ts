/** Who made the English of a remembered segment: a person, an engine at its first attempt, or a repair. */
export type Maker = 'human' | 'engine' | 'repair';

/** Everything that a remembered translation has to agree in to be used without being looked at. */
export interface SegmentKey {
  /** The German, as it stands in the article. */
  readonly source: string;
  /** The English wanted. */
  readonly target: 'en-GB' | 'en-US';
  readonly engine: { readonly name: string; readonly version: string; readonly settings?: string };
  /** What the glossary asks of this sentence, written down; any change of it makes another key. */
  readonly terms: string;
  /** What the engine reads beside the sentence: the German around it, an example. */
  readonly context?: string;
}

/** English that is known for a segment. */
export interface Remembered {
  readonly target: string;
  readonly by: Maker;
  /** What the engine said of its English. */
  readonly notes: readonly string[];
  /** The codes of what the checks found wrong with it when it was made. */
  readonly findings: readonly string[];
  /** False where the English is a first attempt whose repair had not come in when the run ended. */
  readonly finished: boolean;
  /** The terms that the English keeps; for {@link SegmentMemory.renderings}, and not given back. */
  readonly renderings?: readonly TermRendering[];
}

/** A rendering of a glossary's term that English keeps it by. */
export interface TermRendering {
  /** The German of its entry. */
  readonly german: string;
  /** The English that the entry wants or admits. */
  readonly english: string;
}

/** A remembered segment that is not the one looked for, but like it. */
export interface SimilarSegment {
  /** The number of the translation in its memory. */
  readonly id: number;
  /** From 0 to 1: one less the edit distance of the characters over the length of the longer text. */
  readonly score: number;
  readonly source: string;
  readonly target: string;
  readonly by: Maker;
}

/** Translations that were made before, and those that are being made. */
export interface SegmentMemory {
  /** What is known for exactly this key; a person's English goes before any other. */
  recall(key: SegmentKey): Remembered | undefined;
  /**
   * Remembers English; when this returns, it is on the disk. A person's English is never written over.
   * @throws {TermtreuError} `memory-locked`, `memory-full`, `memory-read-only`, `memory-damaged`, `memory-failed`
   */
  store(key: SegmentKey, result: Remembered): void;
  /** Every English that was ever kept for the German of an entry, whatever glossary wanted it. */
  renderings?(german: string): readonly string[];
}
