import type { Bead, Pair, PairSide } from '../../align/pair.js';
import type { Check, CheckFinding, PairPlace } from './check.js';
import { finding } from './make-finding.js';

type Side = 'source' | 'target';

/** Sentences and paragraphs of the German for which nothing stands in the English. */
export const missingSegments: Check = {
  codes: ['missing-segment'],
  run: (pair) => alone(pair, 'source').map((place) => finding('missing-segment', { ...place, ...contextOf(place) })),
};

/** Sentences and paragraphs of the English for which nothing stands in the German. */
export const addedSegments: Check = {
  codes: ['added-segment'],
  run: (pair) => alone(pair, 'target').map((place) => finding('added-segment', { ...place, ...contextOf(place) })),
};

function contextOf({ source, target }: Pick<CheckFinding, 'source' | 'target'>): object {
  const place = source ?? target;
  return place !== undefined && 'block' in place ? { args: { context: 'block' } } : {};
}

/** The blocks, and outside these the sentences, that stand on one side alone. */
function alone(pair: Pair, side: Side): { [key in Side]?: PairPlace }[] {
  const blocks = pair.blocks.filter((bead) => isAlone(bead, side)).flatMap((bead) => bead[side]);
  const whole = new Set(blocks);
  const sentences = pair.sentences
    .filter((bead) => isAlone(bead, side))
    .flatMap((bead) => bead[side])
    .filter((sentence) => !whole.has(pair[side].sentences[sentence]?.block ?? -1));
  return [
    ...blocks
      .filter((block) => saysSomething(pair[side].blocks[block]?.text))
      .map((block) => blockPlace(pair[side], block)),
    ...sentences
      .filter((sentence) => saysSomething(pair[side].sentences[sentence]?.text))
      .map((sentence) => ({ sentence, start: 0, end: pair[side].sentences[sentence]?.text.length ?? 0 })),
  ].map((place) => ({ [side]: place }));
}

function isAlone(bead: Bead, side: Side): boolean {
  return bead[side === 'source' ? 'target' : 'source'].length === 0;
}

/** A row of asterisks between two parts of an article is no text. */
function saysSomething(text = ''): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function blockPlace(side: PairSide, block: number): PairPlace {
  return { block, start: 0, end: side.blocks[block]?.text.length ?? 0 };
}
