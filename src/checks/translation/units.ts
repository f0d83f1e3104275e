import type { Pair, PairSide } from '../../align/pair.js';
import type { Occurrence } from '../../terms/occurrence.js';
import type { PairPlace } from './check.js';

/** Some sentences of one side, read as one text with a space between them. */
export interface Stretch {
  readonly text: string;
  /** The indices of the sentences. */
  readonly sentences: readonly number[];
  /** Where each sentence begins in the text, in UTF-16 code units. */
  readonly starts: readonly number[];
}

/** German and English that stand for each other: aligned sentences, or aligned paragraphs. */
export interface Unit {
  readonly source: Stretch;
  readonly target: Stretch;
}

/** Aligned sentences, and the paragraphs they stand in. */
export interface SentenceUnit extends Unit {
  readonly paragraph: Unit;
  /** The English of the unit before; empty at the beginning. */
  readonly before: string;
}

function stretch(side: PairSide, sentences: readonly number[]): Stretch {
  const starts: number[] = [];
  let text = '';
  for (const sentence of sentences) {
    if (starts.length > 0) text += ' ';
    starts.push(text.length);
    text += side.sentences[sentence]?.text ?? '';
  }
  return { text, sentences, starts };
}

function sentencesOf(side: PairSide): number[][] {
  const blocks: number[][] = side.blocks.map(() => []);
  for (const [index, { block }] of side.sentences.entries()) blocks[block]?.push(index);
  return blocks;
}

/** The aligned paragraphs of a pair, one side empty where there is no counterpart. */
export function paragraphUnits(pair: Pair): Unit[] {
  const source = sentencesOf(pair.source);
  const target = sentencesOf(pair.target);
  return pair.blocks.map((bead) => ({
    source: stretch(
      pair.source,
      bead.source.flatMap((block) => source[block] ?? []),
    ),
    target: stretch(
      pair.target,
      bead.target.flatMap((block) => target[block] ?? []),
    ),
  }));
}

/** The aligned sentences of a pair that have both sides, in the order of the German. */
export function sentenceUnits(pair: Pair, paragraphs: readonly Unit[]): SentenceUnit[] {
  const ofSource = paragraphOfSentence(paragraphs, 'source');
  const ofTarget = paragraphOfSentence(paragraphs, 'target');
  const units: SentenceUnit[] = [];
  let before = '';
  for (const bead of pair.sentences) {
    const unit = { source: stretch(pair.source, bead.source), target: stretch(pair.target, bead.target) };
    const paragraph = ofSource.get(bead.source[0] ?? -1) ?? ofTarget.get(bead.target[0] ?? -1) ?? unit;
    if (bead.source.length > 0 && bead.target.length > 0) units.push({ ...unit, paragraph, before });
    if (bead.target.length > 0) before = unit.target.text;
  }
  return units;
}

function paragraphOfSentence(paragraphs: readonly Unit[], side: 'source' | 'target'): Map<number, Unit> {
  return new Map(
    paragraphs.flatMap((paragraph) =>
      paragraph[side].sentences.map((sentence): [number, Unit] => [sentence, paragraph]),
    ),
  );
}

/** The sentence in which a stretch's offset lies, by its rank in the stretch. */
function rankAt({ starts }: Stretch, offset: number): number {
  let rank = 0;
  while (rank + 1 < starts.length && (starts[rank + 1] ?? Infinity) <= offset) rank += 1;
  return rank;
}

/** The place of a part of a stretch; what reaches into the next sentence ends with the first. */
export function placeIn(stretchOf: Stretch, { start, end }: { start: number; end: number }): PairPlace | undefined {
  const rank = rankAt(stretchOf, start);
  const sentence = stretchOf.sentences[rank];
  if (sentence === undefined) return undefined;
  const offset = stretchOf.starts[rank] ?? 0;
  const limit = (stretchOf.starts[rank + 1] ?? stretchOf.text.length + 1) - 1;
  return { sentence, start: start - offset, end: Math.min(end, limit) - offset };
}

/** The place of a stretch's first sentence. */
export function wholeOf(stretchOf: Stretch): PairPlace | undefined {
  return placeIn(stretchOf, { start: 0, end: stretchOf.text.length });
}

/** The required terms of a stretch, their offsets into its text. */
export function termsOf(
  { sentences, starts }: Stretch,
  terms: (sentence: number) => readonly Occurrence[],
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const [rank, sentence] of sentences.entries()) {
    const offset = starts[rank] ?? 0;
    for (const term of terms(sentence)) {
      found.push({ ...term, start: term.start + offset, end: term.end + offset });
    }
  }
  return found;
}
