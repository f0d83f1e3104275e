import { otherVariant } from '../../terms/english/spelling.js';
import type { Check } from './check.js';
import { finding } from './make-finding.js';
import { placeIn } from './units.js';

/** American spelling where British English is wanted, and the reverse. -ize is British, too. */
export const variant: Check = {
  codes: ['variant'],
  *run(_pair, { units, variant: wanted }) {
    for (const { source, target } of units) {
      for (const { text, start, end, wanted: suggestion } of otherVariant(target.text, wanted)) {
        // What the German quotes in English keeps its spelling.
        if (hasWord(source.text, text)) continue;
        const args = { found: text, context: wanted };
        yield finding('variant', { args, target: placeIn(target, { start, end }), suggestion });
      }
    }
  },
};

function hasWord(text: string, word: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'u').test(text);
}
