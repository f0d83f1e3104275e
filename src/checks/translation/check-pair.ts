import type { Pair } from '../../align/pair.js';
import type { Check, CheckContext, CheckFinding, CheckSettings } from './check.js';
import { doubledWord } from './doubled-word.js';

/** Every check of a translation, in the order in which findings at one place are reported. */
export const CHECKS: readonly Check[] = [doubledWord];

/** Everything that the checks have to say of a pair, check by check. */
export function checkPair(pair: Pair, settings: CheckSettings): CheckFinding[] {
  const context = contextOf(pair, settings);
  return CHECKS.flatMap(({ run }) => Array.from(run(pair, context)));
}

const REQUIRED: ReadonlySet<string> = new Set(['preferred', 'keep']);

function contextOf(pair: Pair, { matcher, variant, options = {} }: CheckSettings): CheckContext {
  const terms = pair.source.sentences.map(({ text }) =>
    matcher.find(text).filter(({ entry }) => REQUIRED.has(entry.status)),
  );
  return { variant, options, terms: (sentence) => terms[sentence] ?? [] };
}
