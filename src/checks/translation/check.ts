import type { Pair } from '../../align/pair.js';
import type { MessageArgs } from '../../errors.js';
import type { Variant } from '../../terms/english/spelling.js';
import type { Matcher, Occurrence } from '../../terms/occurrence.js';
import type { FindingCode, Severity } from '../finding.js';
import type { Coverage } from '../../terms/english/coverage.js';
import type { SentenceUnit, Unit } from './units.js';

/**
 * A stretch of one side of a pair. Offsets are UTF-16 code units into the text of the sentence, or of the block where
 * the finding is about what sentences do not show (a paragraph without counterpart, a link, a quotation).
 */
export type PairPlace =
  | { readonly sentence: number; readonly start: number; readonly end: number }
  | { readonly block: number; readonly start: number; readonly end: number };

/**
 * What a check found in a pair, before its places are looked up in the files. `args` holds the values that the message
 * of the code names; a `context` among them chooses another wording of the same code (`number`, `number_added`).
 */
export interface CheckFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: MessageArgs;
  readonly source?: PairPlace;
  readonly target?: PairPlace;
  /** What ought to stand in the place of the target's stretch. */
  readonly suggestion?: string;
}

/** What single checks can be told, by their code. */
export interface CheckOptions {
  /** The least and the most signs of English that a hundred signs of German may have. */
  readonly length?: { readonly shortest?: number; readonly longest?: number };
  /** Names that may be missing or written otherwise, as the German has them. */
  readonly name?: { readonly ignore?: readonly string[] };
  /** German words that may stand in the English. */
  readonly untranslated?: { readonly allow?: readonly string[] };
}

/** What the checks of a run share. */
export interface CheckSettings {
  /** Finds the glossary's terms in the German; a matcher of no entries where there is no glossary. */
  readonly matcher: Matcher;
  /** The English that is wanted. */
  readonly variant: Variant;
  readonly options?: CheckOptions;
}

/** What a check knows of the pair beside the pair itself; made once and shared by all checks. */
export interface CheckContext {
  readonly variant: Variant;
  readonly options: CheckOptions;
  /** The required terms of a German sentence. Offsets are UTF-16 code units into its text. */
  readonly terms: (sentence: number) => readonly Occurrence[];
  /** How a paragraph's English keeps its required terms; what may be a pronoun is let pass. Worked out when asked for. */
  readonly coverage: (paragraph: Unit) => Coverage<Occurrence>;
  /** The aligned sentences of which both sides are there and the English is English. */
  readonly units: readonly SentenceUnit[];
  /** The aligned paragraphs, one side empty where there is no counterpart. */
  readonly paragraphs: readonly Unit[];
  /** The sentences of the English side that are German. */
  readonly german: ReadonlySet<number>;
}

/** A check of a translation. It is pure, and says the same of the same pair. */
export interface Check {
  /** What it may find; the default severities are in `FINDING_SEVERITIES`. */
  readonly codes: readonly FindingCode[];
  readonly run: (pair: Pair, context: CheckContext) => Iterable<CheckFinding>;
}
