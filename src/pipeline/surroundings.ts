import type { Block } from '../article/article.js';
import type { Plan, PlannedSegment } from './plan.js';

/** Neighbouring blocks are taken together up to so many UTF-16 units: services want one context for many sentences. */
const WINDOW = 1500;
const LONGEST = 6000;

/**
 * The German that surrounds each sentence: headline and standfirst, the blocks around, its own block. Sentences of
 * neighbouring blocks have the same, so that an engine can ask for them together.
 */
export function surroundings({ article, segments }: Plan): (segment: PlannedSegment) => string {
  const used = [...new Set(segments.map((segment) => segment.block))];
  const contexts = new Map<number, string>();
  for (let first = 0; first < used.length;) {
    const last = windowEnd(article.blocks, used, first);
    const around = [...openingBlocks(article.blocks, used), ...used.slice(Math.max(first - 1, 0), last + 1)];
    const texts = [...new Set(around)].map((index) => article.blocks[index]?.text.trim() ?? '');
    const context = texts.join('\n').slice(0, LONGEST).toWellFormed();
    for (const index of used.slice(first, last)) contexts.set(index, context);
    first = last;
  }
  return ({ block }) => contexts.get(block) ?? '';
}

/** The place after the last block of a window. */
function windowEnd(blocks: readonly Block[], used: readonly number[], first: number): number {
  let last = first;
  for (let size = 0; last < used.length && size < WINDOW; last += 1) size += blocks[used[last] ?? 0]?.text.length ?? 0;
  return last;
}

/** The headline and what follows it, where the article begins with one. */
function openingBlocks(blocks: readonly Block[], used: readonly number[]): readonly number[] {
  return blocks[used[0] ?? 0]?.kind === 'heading' ? used.slice(0, 2) : [];
}
