import type { Check } from './check.js';
import { ANY_FALSE_FRIEND, FALSE_FRIENDS } from './data/false-friends.js';
import { finding } from './make-finding.js';
import { placeIn } from './units.js';

/** English words that look like a German one of the sentence and mean something else: aktuell, actual. */
export const falseFriends: Check = {
  codes: ['false-friend'],
  *run(_pair, { units }) {
    for (const { source, target } of units) {
      if (ANY_FALSE_FRIEND?.test(source.text) !== true) continue;
      for (const { german, wrong, right, excuse, suggestions } of FALSE_FRIENDS) {
        const word = german.exec(source.text);
        const found = word === null ? null : wrong.exec(target.text);
        // What is the same with its capital is a name: Marine Le Pen, the Khalifa Stadium.
        if (word === null || found === null || (word[0] === found[0] && !isAdjective(german, word, found))) continue;
        if (right?.test(target.text) === true || excuse?.test(source.text) === true) continue;
        const [suggestion] = suggestions;
        yield finding('false-friend', {
          args: { de: word[0], found: found[0] },
          source: placeIn(source, { start: word.index, end: word.index + word[0].length }),
          target: placeIn(target, { start: found.index, end: found.index + found[0].length }),
          suggestion,
        });
      }
    }
  },
};

/** A word that both sentences begin with, and that the table has with a small letter as well, is no name: „Sensible …“ */
function isAdjective(german: RegExp, word: RegExpExecArray, found: RegExpExecArray): boolean {
  return word.index === 0 && found.index === 0 && german.test(word[0].toLowerCase());
}
