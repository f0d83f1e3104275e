import { articleFormat, parseArticle } from '../../article/parse-article.js';
import type { Memory } from '../../memory/index.js';
import { planArticle } from '../../pipeline/plan.js';
import type { Matcher } from '../../terms/occurrence.js';
import { segmenterOption } from '../segmenter-option.js';
import { flag } from './command.js';
import type { Request } from './translate-articles.js';

/**
 * Whether the memory knows every sentence of the articles, with whatever terms and engine: only then may it be that no
 * engine is needed. Much faster than to look for the terms first.
 */
export async function knowsAll(memory: Memory, { context, inputs, values }: Request): Promise<boolean> {
  const segmenter = await segmenterOption(values, context.io);
  const matcher: Matcher = { find: () => [] };
  return inputs.every(({ file, text }) => {
    const options = { matcher, segmenter, skipBoilerplate: flag(values, 'skip-boilerplate') };
    const plan = planArticle(parseArticle(text, articleFormat(file)), options);
    return plan.segments.every((segment) => !segment.translatable || memory.knows(segment.text));
  });
}
