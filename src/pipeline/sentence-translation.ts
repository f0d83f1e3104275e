import { numbersMissing } from '../checks/numbers.js';
import type { EngineNote, EngineSegment, RequiredTerm } from '../engines/engine.js';
import { coverTerms, type Coverage } from '../terms/english/coverage.js';
import { englishForms } from '../terms/english/forms.js';
import type { Occurrence, Span } from '../terms/occurrence.js';
import type { Origin } from '../report/translation.js';
import type { PlannedSegment } from './plan.js';

/** A sentence, its English, and what the checks say of it. */
export interface SentenceTranslation {
  readonly planned: PlannedSegment;
  readonly target: string;
  readonly origin: Origin;
  readonly notes: readonly EngineNote[];
  readonly coverage: Coverage<Occurrence>;
  /** The same for the first translation, before any repair. */
  readonly firstMissing: ReadonlySet<Occurrence>;
  readonly missingNumbers: readonly string[];
  readonly untranslated: boolean;
}

/** Looks at the English of a sentence. */
export function examine(
  planned: PlannedSegment,
  made: { readonly target: string; readonly origin: Origin; readonly notes: readonly EngineNote[] },
): SentenceTranslation {
  const coverage = coverTerms(planned.occurrences, made.target);
  return {
    planned,
    ...made,
    coverage,
    firstMissing: new Set(missingTerms(coverage)),
    missingNumbers: planned.translatable ? numbersMissing(planned.text, made.target) : [],
    untranslated: planned.translatable && isCopy(planned, made.target),
  };
}

/** The occurrences that no rendering in the English stands for. */
export function missingTerms(coverage: Coverage<Occurrence>): Occurrence[] {
  return coverage.terms.filter((item) => item.rendering === undefined && !item.allowed).map((item) => item.term);
}

/** Whether a second attempt is worth making. */
export function needsRepair(sentence: SentenceTranslation): boolean {
  return missingTerms(sentence.coverage).length > 0;
}

/**
 * The better of two translations of a sentence. A repair is taken only where more terms stand and nothing else that is
 * checked has become worse.
 */
export function chooseRepair(first: SentenceTranslation, repaired: SentenceTranslation): SentenceTranslation {
  const better = missingTerms(repaired.coverage).length < missingTerms(first.coverage).length;
  return better && faults(repaired) <= faults(first) ? { ...repaired, firstMissing: first.firstMissing } : first;
}

const GRAVE_NOTES: ReadonlySet<EngineNote> = new Set(['empty', 'output-limit', 'repetition']);

function faults(sentence: SentenceTranslation): number {
  const grave = sentence.notes.filter((note) => GRAVE_NOTES.has(note)).length;
  return grave + sentence.missingNumbers.length + (sentence.untranslated ? 1 : 0);
}

/** What an engine is asked for a sentence. */
export function toEngineSegment({ text, occurrences, verbatim }: PlannedSegment): EngineSegment {
  const free = verbatim.filter((part) => !occurrences.some((term) => term.start < part.end && part.start < term.end));
  const terms = [...occurrences.map(toRequiredTerm), ...free.map((part) => toRequiredCopy(text, part))];
  return { text, terms: terms.sort((left, right) => left.start - right.start) };
}

function toRequiredTerm({ entry, start, end, how, text, parts }: Occurrence): RequiredTerm {
  const kept = entry.status === 'keep' ? [entry.de, text] : [];
  const renderings = [entry.en, ...kept, ...entry.admitted];
  const forms = [...new Set(renderings.flatMap((rendering) => englishForms(rendering, entry.pos)))];
  return { start, end, target: entry.en, forms, whole: how !== 'compound' && parts === undefined };
}

function toRequiredCopy(text: string, { start, end }: Span): RequiredTerm {
  const target = text.slice(start, end);
  return { start, end, target, forms: [target], whole: true };
}

/** A name or an address may be the same in both languages; a whole German sentence is not. */
const LONGEST_COPY_IN_WORDS = 3;

function isCopy({ text }: PlannedSegment, target: string): boolean {
  const words = wordsOf(text);
  return words === wordsOf(target) && words.split(' ').length > LONGEST_COPY_IN_WORDS;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
