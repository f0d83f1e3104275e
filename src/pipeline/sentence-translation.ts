import { numbersMissing } from '../checks/numbers.js';
import { isCopy } from '../checks/translation/german-left.js';
import type { EngineNote, EngineSegment, PlacedMark, RequiredTerm } from '../engines/engine.js';
import type { GermanNumber } from '../numbers/german-numbers.js';
import { coverTerms, type Coverage } from '../terms/english/coverage.js';
import { englishForms } from '../terms/english/forms.js';
import { englishPlural } from '../terms/english/nouns.js';
import { isPlural } from '../terms/number.js';
import type { SimilarSegment } from '../memory/memory.js';
import type { Occurrence, Span } from '../terms/occurrence.js';
import type { Origin, RememberedBy, RepairWay } from '../report/translation.js';
import { toRequiredFigure } from './required-figures.js';
import { hasWords, type PlannedSegment } from './plan.js';

/** A sentence, its English, and what the checks say of it. */
export interface SentenceTranslation {
  readonly planned: PlannedSegment;
  readonly target: string;
  readonly origin: Origin;
  /** Of English from the memory: who made it. */
  readonly by?: RememberedBy;
  /** Of a repair: how it was made. */
  readonly repair?: RepairWay;
  /** What the memory holds for sentences like it. */
  readonly similar?: readonly SimilarSegment[];
  /** The remembered sentence that its engine was given as an example. */
  readonly example?: SimilarSegment;
  readonly notes: readonly EngineNote[];
  /** Where the engine says that marks stand. */
  readonly marks?: readonly PlacedMark[];
  /** How likely the engine holds it to be, see `EngineResult`. */
  readonly score?: number;
  /** Of a repair that the engine holds to be much less likely: the English without its terms. */
  readonly free?: string;
  readonly coverage: Coverage<Occurrence>;
  /** The same for the first translation, before any repair. */
  readonly firstMissing: ReadonlySet<Occurrence>;
  readonly missingNumbers: readonly GermanNumber[];
  readonly untranslated: boolean;
}

/** English for a sentence, and where it came from. */
export interface Made extends Pick<
  SentenceTranslation,
  'target' | 'origin' | 'by' | 'repair' | 'notes' | 'marks' | 'score' | 'free' | 'example'
> {
  /** The ways of repair that were tried before, in a run that did not end. */
  readonly tried?: readonly string[];
}

/** Looks at the English of a sentence. */
export function examine(planned: PlannedSegment, made: Made): SentenceTranslation {
  const coverage = coverTerms(planned.occurrences, made.target);
  const { translatable } = planned;
  const empty = made.target.trim() === '';
  return {
    planned,
    ...made,
    notes: empty && translatable ? [...new Set<EngineNote>([...made.notes, 'empty'])] : made.notes,
    coverage,
    firstMissing: new Set(missingTerms(coverage)),
    // Of a sentence without any English it is enough to say so.
    missingNumbers: translatable && !empty ? numbersMissing(planned.text, made.target) : [],
    untranslated: translatable ? isCopy(planned.text, made.target) : hasWords(planned.text, planned.verbatim),
  };
}

/** The occurrences that no rendering in the English stands for. */
export function missingTerms(coverage: Coverage<Occurrence>): Occurrence[] {
  return coverage.terms.filter((item) => item.rendering === undefined && !item.allowed).map((item) => item.term);
}

/** Whether a required term is missing. */
export function lacksTerms({ coverage }: SentenceTranslation): boolean {
  return missingTerms(coverage).length > 0;
}

function figuresWanted({ missingNumbers }: SentenceTranslation): RequiredTerm[] {
  return missingNumbers.flatMap((number) => toRequiredFigure(number) ?? []);
}

/** Whether a second attempt is worth making: a term is missing, or a figure that can be asked for. */
export function needsRepair(sentence: SentenceTranslation): boolean {
  return lacksTerms(sentence) || figuresWanted(sentence).length > 0;
}

/**
 * The better of two translations of a sentence. A repair is taken only where more terms stand, or as many and more
 * figures, and nothing that is checked has become worse.
 */
export function chooseRepair(first: SentenceTranslation, repaired: SentenceTranslation): SentenceTranslation {
  const lacking = [first, repaired].map(({ coverage }) => missingTerms(coverage).length);
  const [termsBefore = 0, termsAfter = 0] = lacking;
  const hasMoreFigures = repaired.missingNumbers.length < first.missingNumbers.length;
  const better = termsAfter < termsBefore || (termsAfter === termsBefore && hasMoreFigures);
  if (!better || hasMoreFaults(first, repaired)) return first;
  const { firstMissing, target } = first;
  return { ...repaired, firstMissing, ...(isForced(first, repaired) ? { free: target } : {}) };
}

/** Whether English for a sentence is worse than other English in anything that is checked. */
export function isWorse(first: SentenceTranslation, second: SentenceTranslation): boolean {
  return missingTerms(second.coverage).length > missingTerms(first.coverage).length || hasMoreFaults(first, second);
}

function hasMoreFaults(first: SentenceTranslation, second: SentenceTranslation): boolean {
  const before = faults(first);
  return faults(second).some((count, kind) => count > (before[kind] ?? 0));
}

/**
 * English whose tokens are on average less likely than those of the first by this much (natural logarithms) has been
 * forced: see `docs/decisions/0008-forced-terms.md`.
 */
const FORCED = 0.35;

/** Whether the engine holds English that it was made to write to be much less likely than what it wrote first. */
export function isForced({ score }: SentenceTranslation, forced: SentenceTranslation): boolean {
  return score !== undefined && score - (forced.score ?? score) > FORCED;
}

const GRAVE_NOTES: readonly EngineNote[] = ['empty', 'output-limit', 'repetition'];

/** How often each kind of fault occurs: one kind does not make up for another. */
function faults({ notes, missingNumbers, untranslated, coverage }: SentenceTranslation): number[] {
  const grave = GRAVE_NOTES.map((note) => (notes.includes(note) ? 1 : 0));
  return [...grave, missingNumbers.length, untranslated ? 1 : 0, coverage.avoided.length];
}

/** What an engine is asked for a sentence. */
export function toEngineSegment({ text, occurrences, verbatim }: PlannedSegment): EngineSegment {
  const terms = [
    ...occurrences.map((term) => toRequiredTerm(term, text)),
    ...verbatim.map((part) => toRequiredCopy(text, part)),
  ];
  return { text: onOneLine(text), terms: terms.sort((left, right) => left.start - right.start) };
}

/** What an engine is asked for a sentence whose first English lacks terms or figures. */
export function toRepairSegment(sentence: SentenceTranslation): EngineSegment {
  const { planned, target, coverage } = sentence;
  const missing = missingTerms(coverage).map((term) => toRequiredTerm(term, planned.text));
  const segment = toEngineSegment(planned);
  const terms = [...segment.terms, ...figuresWanted(sentence)].sort((left, right) => left.start - right.start);
  return { ...segment, terms, failed: { target, missing } };
}

/** What an engine is asked for a phrase that is wanted on its own. */
export function toEnginePhrase(text: string): EngineSegment {
  return { text: onOneLine(text), terms: [] };
}

/** A line break inside a sentence is a matter of the file; sign for sign, so that all places stay. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n]/gu, ' ');
}

function toRequiredTerm(occurrence: Occurrence, text: string): RequiredTerm {
  const { entry, start, end, how, parts } = occurrence;
  const kept = entry.status === 'keep' ? [entry.de, occurrence.text] : [];
  const plural = isPlural(occurrence, text.slice(0, start)) ? englishPlural(entry.en) : undefined;
  const target = plural ?? entry.en;
  const forms = [entry.en, ...kept, ...entry.admitted].flatMap((rendering) => englishForms(rendering, entry.pos));
  return {
    start,
    end,
    target,
    forms: [...new Set([target, ...forms])],
    whole: how !== 'compound' && parts === undefined,
  };
}

function toRequiredCopy(text: string, { start, end }: Span): RequiredTerm {
  const target = text.slice(start, end);
  return { start, end, target, forms: [target], whole: true };
}
