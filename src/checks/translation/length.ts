import type { Check } from './check.js';
import { ruleOptionOf } from '../rule-settings.js';
import { finding } from './make-finding.js';
import { wholeOf } from './units.js';

/** Sentences that are shorter than this may well be twice as long in the other language. In UTF-16 code units. */
const SHORTEST_SENTENCE = 60;

/** Sentences whose English is far shorter or longer than the German: something may be lacking or added inside. */
export const lengths: Check = {
  codes: ['length'],
  *run(_pair, { units, options }) {
    const { shortest = preset('shortest'), longest = preset('longest') } = options.length ?? {};
    for (const { source, target } of units) {
      if (Math.max(source.text.length, target.text.length) < SHORTEST_SENTENCE) continue;
      const percent = Math.round((100 * target.text.length) / source.text.length);
      if (percent >= shortest && percent <= longest) continue;
      const args = { percent };
      yield finding('length', { args, source: wholeOf(source), target: wholeOf(target) });
    }
  },
};

const preset = (name: string): number => ruleOptionOf({}, 'length', name);
