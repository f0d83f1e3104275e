import { alignSentences, rankBlocks } from './align-sentences.js';
import { weighCues } from './cue-weights.js';
import { findCues, type TermNames } from './cues.js';
import type { Bead, Pair, PairSide } from './pair.js';

/** Texts that stand side by side in their file: the sentences of each, ascending, and the blocks that they make. */
export interface KnownUnits {
  readonly sentences: readonly Bead[];
  readonly blocks: readonly Bead[];
}

/**
 * The pair of a bilingual file, in which it is known what translates what. Only where a text has several sentences are
 * these aligned, within it.
 */
export function alignUnits(
  [source, target]: readonly [PairSide, PairSide],
  units: KnownUnits,
  terms?: TermNames,
): Pair {
  const cues = findCues(source, target, terms);
  const weights = weighCues(cues);
  const ranks = rankBlocks(units.blocks);
  const sentences = units.sentences.flatMap((unit) => {
    if (unit.source.length === 0 || unit.target.length === 0) return singles(unit);
    if (unit.source.length === 1 && unit.target.length === 1) return [unit];
    return alignSentences({ source, target, ranks, cues, weights }, unit.source, unit.target);
  });
  return { source, target, blocks: units.blocks, sentences };
}

function singles({ source, target }: Bead): Bead[] {
  return [...source.map((at) => ({ source: [at], target: [] })), ...target.map((at) => ({ source: [], target: [at] }))];
}
