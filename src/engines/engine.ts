import type { MessageArgs } from '../errors.js';

/** A term that the English text has to contain. Offsets are UTF-16 code units into the segment's text. */
export interface RequiredTerm {
  readonly start: number;
  readonly end: number;
  /** The English wanted: the base form, or its plural where the German is one. */
  readonly target: string;
  /** Every English surface form that counts as keeping the term, the wanted one first. */
  readonly forms: readonly string[];
  /** False where the place is a longer compound that the term is only the head of. */
  readonly whole: boolean;
}

/** A part of a text; offsets are UTF-16 code units. */
export interface EngineMark {
  readonly start: number;
  readonly end: number;
}

/** A sentence like the one to translate, and the English that a person made of it. */
export interface EngineExample {
  readonly source: string;
  readonly target: string;
}

/** One sentence to translate. */
export interface EngineSegment {
  readonly text: string;
  readonly terms: readonly RequiredTerm[];
  /** The words under links and emphasis; an engine that takes marks gives their places in the English back. */
  readonly marks?: readonly EngineMark[];
  /** German that surrounds the sentence; an engine may read it, but translates the sentence alone. */
  readonly context?: string;
  /** What an engine that takes examples is to keep to where the German is the same. */
  readonly example?: EngineExample;
  /** In a repair, the English that was refused, and the terms that it lacks. */
  readonly failed?: { readonly target: string; readonly missing: readonly RequiredTerm[] };
}

/** What the reader of a translation may have to know about one sentence. */
export const ENGINE_NOTES = [
  'cut-at-clause',
  'cut-hard',
  'output-limit',
  'repetition',
  'empty',
  'markup-lost',
] as const;

/** Something that the reader of a translation has to know about one sentence. */
export type EngineNote = (typeof ENGINE_NOTES)[number];

/** A mark and the words in the English that render what it marks. */
export interface PlacedMark {
  readonly source: EngineMark;
  readonly target: EngineMark;
}

/** The English for one segment. */
export interface EngineResult {
  readonly text: string;
  readonly notes: readonly EngineNote[];
  /**
   * How likely its engine holds the English to be: the mean of the natural logarithms of its tokens' probabilities. Only
   * results of one engine for one sentence may be compared.
   */
  readonly score?: number;
  /** Set where the engine was given the segment's example. */
  readonly exampleGiven?: true;
  /** Where marks of the segment stand in the English. */
  readonly marks?: readonly PlacedMark[];
  /** Characters (code points) that were sent for it, where these are not those of its text. */
  readonly sent?: number;
  /** Characters that a service charges for it. */
  readonly billed?: number;
  /**
   * Characters, of this and other sentences, that were sent again because an answer was lost on the way: a service may
   * charge for them twice.
   */
  readonly lost?: number;
  /** The model that a service says it took. */
  readonly model?: string;
}

/** A pause before a request is made again. */
export interface Wait {
  readonly milliseconds: number;
  /** What went wrong, in the service's words. */
  readonly problem: string;
}

/** Something about a whole run that a person has to know; it goes on all the same. */
export interface EngineWarning {
  readonly code: 'glossary-gone' | 'glossary-changed' | 'glossary-refused' | 'instructions-refused';
  readonly args: MessageArgs;
}

/** The characters that a run may have a service charge for. */
export interface CharacterBudget {
  /**
   * Called before each request.
   * @param characters code points of its texts
   * @throws {TermtreuError} `character-limit` where the request would pass the limit
   */
  spend(characters: number): void;
}

/**
 * A way to have a term stand that is missing: in the search itself, in tags that a service leaves alone, as an
 * instruction beside the text, in the prompt.
 */
export type RepairStrategy = 'constraint' | 'tags' | 'instruction' | 'prompt';

/** How one call may be watched and stopped. */
export interface TranslateOptions {
  readonly signal?: AbortSignal;
  /** Of a repair the way wanted; the engine's first unless given. */
  readonly strategy?: RepairStrategy;
  /** The English wanted, where the engine knows both; British unless given. */
  readonly variant?: 'en-GB' | 'en-US';
  /** Called as soon as a segment is finished, in any order. */
  readonly onResult?: (index: number, result: EngineResult) => void;
  /** Called before a pause, so that a long one does not look like a hang. */
  readonly onWait?: (wait: Wait) => void;
  readonly onWarning?: (warning: EngineWarning) => void;
  /** Asked before every request that may cost something. */
  readonly budget?: CharacterBudget;
}

/** What the English of an engine depends on besides the sentence and its terms: a memory keeps apart what differs in it. */
export interface EngineIdentity {
  readonly name: string;
  /** The model or service behind it, with its version. */
  readonly version: string;
  /** The options that change its English, such as `beams=4`. */
  readonly settings?: string;
  /** Set where the surroundings of a sentence change its English. */
  readonly readsContext?: true;
  /** There where it can be given examples: whether it takes this one. */
  readonly takesExample?: (example: EngineExample) => boolean;
  /** Set where it gives the places of a segment's marks back: the characters that each mark adds to what is sent. */
  readonly charactersPerMark?: number;
}

/** A way to make English out of German. Holds resources until disposed. */
export interface Engine extends EngineIdentity {
  /**
   * Loads what the first call will need, ahead of it; there where that takes time.
   * @throws {TermtreuError} what a call would throw
   */
  readonly prepare?: () => Promise<void>;
  /**
   * Translates the segments; result i belongs to segment i.
   * @throws {TermtreuError} `interrupted` when the signal is aborted, `engine-failed` or one of the service's errors when
   *   it cannot go on.
   */
  translate(segments: readonly EngineSegment[], options?: TranslateOptions): Promise<EngineResult[]>;
  /** The ways of repair that it knows, in the order in which they are tried. */
  readonly repairs: readonly RepairStrategy[];
  /**
   * Translates the segments again so that each required term stands in the English, where the engine can force it, in the
   * way that the options name.
   */
  repair(segments: readonly EngineSegment[], options?: TranslateOptions): Promise<EngineResult[]>;
  dispose(): Promise<void>;
}
