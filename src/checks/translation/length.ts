import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { wholeOf } from './units.js';

/** Sentences that are shorter than this may well be twice as long in the other language. In UTF-16 code units. */
const SHORTEST_SENTENCE = 60;
const SHORTEST = 0.4;
const LONGEST = 2.2;

/** Sentences whose English is far shorter or longer than the German: something may be lacking or added inside. */
export const lengths: Check = {
  codes: ['length'],
  *run(_pair, { units, options }) {
    const { shortest = SHORTEST, longest = LONGEST } = options.length ?? {};
    for (const { source, target } of units) {
      if (Math.max(source.text.length, target.text.length) < SHORTEST_SENTENCE) continue;
      const ratio = target.text.length / source.text.length;
      if (ratio >= shortest && ratio <= longest) continue;
      const args = { percent: Math.round(100 * ratio) };
      yield finding('length', { args, source: wholeOf(source), target: wholeOf(target) });
    }
  },
};
