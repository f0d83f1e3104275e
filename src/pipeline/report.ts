import type { Finding } from '../checks/finding.js';
import type { SimilarSegment } from '../memory/memory.js';
import type {
  SegmentReport,
  SimilarReport,
  TermCounts,
  TermReport,
  TermState,
  TranslationReport,
} from '../report/translation.js';
import { wordChanges } from '../report/word-changes.js';
import type { TermCoverage } from '../terms/english/coverage.js';
import type { Occurrence, Span } from '../terms/occurrence.js';
import type { Composition } from './compose.js';
import { findingsOf, makeFinding, type SentencePlaces } from './findings.js';
import { createPlacer, type EnglishPlace, placeInSource, type Placer } from './places.js';
import type { Plan } from './plan.js';
import type { SentenceTranslation } from './sentence-translation.js';
import type { Usage } from './translate-plan.js';

/** What a report is made of. */
export interface ReportInput {
  readonly plan: Plan;
  readonly sentences: readonly SentenceTranslation[];
  readonly composition: Composition;
  /** The name of the German file, and of the English one where it is written. */
  readonly file: string;
  readonly targetFile: string;
  readonly engine: { readonly name: string; readonly version: string };
  readonly usage: Usage;
  /** Characters of the sentences that the engine was not asked for. */
  readonly reused: number;
  readonly milliseconds: number;
}

/** Says of every sentence and every required term what became of it, with places in both files. */
export function buildReport(input: ReportInput): TranslationReport {
  const { plan, sentences, composition, engine, usage } = input;
  const inSource = createPlacer(input.file, plan.article.source);
  const inTarget = createPlacer(input.targetFile, composition.text);
  const segments = sentences.map((sentence) => segmentReport(plan, sentence));
  const findings = sentences.flatMap((sentence, i) =>
    findingsOf(sentence, sentencePlaces({ plan, sentence, english: composition.places[i], inSource, inTarget })),
  );
  return {
    file: input.file,
    engine: usage.models.length === 0 ? engine : { ...engine, models: usage.models },
    blocks: plan.article.blocks.map(({ kind, role }) => ({ kind, role })),
    segments,
    terms: countTerms(segments),
    findings: [...findings, ...movedMarkFindings(input, inSource)],
    cost: {
      characters: usage.characters,
      billed: usage.billed,
      reused: input.reused,
      ...(usage.lost === 0 ? {} : { lost: usage.lost }),
    },
    milliseconds: input.milliseconds,
  };
}

function movedMarkFindings({ plan, composition }: ReportInput, inSource: Placer): Finding[] {
  return composition.movedMarks.flatMap(({ block: index, source }) => {
    const block = plan.article.blocks[index];
    if (block === undefined) return [];
    const text = block.text.slice(source.start, source.end) || source.open;
    return [
      makeFinding('markup/moved', {
        source: inSource(placeInSource(plan.article.source, block, source)),
        args: { text },
      }),
    ];
  });
}

interface PlaceInput {
  readonly plan: Plan;
  readonly sentence: SentenceTranslation;
  /** The sentence's place in the English file. */
  readonly english: EnglishPlace | undefined;
  readonly inSource: Placer;
  readonly inTarget: Placer;
}

function sentencePlaces({ plan, sentence, english, inSource, inTarget }: PlaceInput): SentencePlaces {
  const { planned } = sentence;
  const block = plan.article.blocks[planned.block];
  const whole: Span = { start: 0, end: planned.end - planned.start };
  return {
    source(part = whole) {
      const inBlock = { start: planned.start + part.start, end: planned.start + part.end };
      return inSource(block === undefined ? inBlock : placeInSource(plan.article.source, block, inBlock));
    },
    target(part) {
      if (english === undefined) return undefined;
      return inTarget(part === undefined ? english.whole : english.part(part));
    },
  };
}

function segmentReport(plan: Plan, sentence: SentenceTranslation): SegmentReport {
  const { planned, target, origin, by, repair, similar, example } = sentence;
  const block = plan.article.blocks[planned.block];
  const span = { start: planned.start, end: planned.end };
  return {
    source: planned.text,
    target,
    ...(block === undefined ? span : placeInSource(plan.article.source, block, span)),
    origin,
    ...(by === undefined ? {} : { by }),
    ...(repair === undefined ? {} : { repair }),
    ...(similar === undefined ? {} : { similar: similar.map((one) => similarReport(one, planned.text)) }),
    ...(example === undefined ? {} : { example: similarReport(example, planned.text) }),
    block: planned.block,
    terms: sentence.coverage.terms.map((covered) => termReport(sentence, covered)),
  };
}

function similarReport(similar: SimilarSegment, text: string): SimilarReport {
  return { ...similar, changes: wordChanges(similar.source, text.replaceAll(/\s+/gu, ' ')) };
}

function termReport({ firstMissing }: SentenceTranslation, { term, rendering }: TermCoverage<Occurrence>): TermReport {
  const { entry, start, end, text } = term;
  const repaired = firstMissing.has(term);
  return {
    id: entry.id,
    de: entry.de,
    en: entry.en,
    ...(entry.definition === undefined ? {} : { definition: entry.definition }),
    state: rendering === undefined ? 'missing' : repaired ? 'repaired' : 'kept',
    source: { start, end, text },
    ...(rendering === undefined
      ? {}
      : { target: { start: rendering.start, end: rendering.end, text: rendering.text } }),
  };
}

function countTerms(segments: readonly SegmentReport[]): TermCounts {
  const states = segments.flatMap((segment) => segment.terms.map((term) => term.state));
  const count = (state: TermState): number => states.filter((item) => item === state).length;
  return { required: states.length, kept: count('kept'), repaired: count('repaired'), missing: count('missing') };
}
