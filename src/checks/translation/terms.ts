import { findRenderings, type EntryRendering } from '../../terms/english/renderings.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { Check, CheckContext, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit, type Unit, wholeOf } from './units.js';

/**
 * Glossary terms whose rendering is missing, or is one to avoid. A pronoun or a shortened form may stand for a term
 * that the paragraph, or the sentence before, has in full; so a term is missing where no rendering of it is left there.
 */
export const terms: Check = {
  codes: ['term/missing', 'term/forbidden', 'term/kept'],
  *run(_pair, context) {
    for (const [paragraph, units] of Map.groupBy(context.units, (unit) => unit.paragraph)) {
      yield* checkParagraph({ paragraph, units }, context);
    }
  },
};

interface Paragraph {
  readonly paragraph: Unit;
  readonly units: readonly SentenceUnit[];
}

function* checkParagraph({ paragraph, units }: Paragraph, context: CheckContext): Generator<CheckFinding> {
  const coverage = context.coverage(paragraph);
  const open = Map.groupBy(
    coverage.terms.filter(({ rendering }) => rendering === undefined).map(({ term }) => term),
    ({ entry }) => entry,
  );
  const avoided = Map.groupBy(coverage.avoided, ({ entry }) => entry);
  const lost = new Set(coverage.terms.filter((each) => !each.rendering && !each.allowed).map(({ term }) => term.entry));
  for (const [entry, occurrences] of open) {
    const wrong = (avoided.get(entry) ?? []).slice(0, occurrences.length);
    const [first] = occurrences;
    for (const rendering of wrong) yield forbidden(rendering, { paragraph, source: first });
    if (wrong.length > 0 || first === undefined || !lost.has(entry)) continue;
    const unit = unitAt(first, { paragraph, units });
    if (unit === undefined || findRenderings([entry], unit.before).some(({ kind }) => kind !== 'avoid')) continue;
    yield missing(first, { paragraph, unit });
  }
}

/** The aligned sentences in which a term of the paragraph stands. */
function unitAt({ start, end }: Occurrence, { paragraph, units }: Paragraph): SentenceUnit | undefined {
  const place = placeIn(paragraph.source, { start, end });
  const sentence = place !== undefined && 'sentence' in place ? place.sentence : -1;
  return units.find(({ source }) => source.sentences.includes(sentence));
}

function missing(
  { entry, start, end, how }: Occurrence,
  { paragraph, unit }: { paragraph: Unit; unit: SentenceUnit },
): CheckFinding {
  const places = { source: placeIn(paragraph.source, { start, end }), target: wholeOf(unit.target) };
  const args = { de: entry.de, en: entry.en };
  const code = entry.status === 'keep' ? 'term/kept' : 'term/missing';
  // Of a compound, English may have a word of its own: Luftstreitkräfte, air force.
  const severity = how === 'compound' ? 'warning' : undefined;
  return finding(code, { ...places, args, suggestion: entry.en, severity });
}

function forbidden(
  { entry, start, end, text }: EntryRendering,
  { paragraph, source }: { paragraph: Unit; source: Occurrence | undefined },
): CheckFinding {
  return finding('term/forbidden', {
    args: { found: text, de: entry.de, en: entry.en },
    source: source && placeIn(paragraph.source, source),
    target: placeIn(paragraph.target, { start, end }),
    suggestion: entry.en,
  });
}
