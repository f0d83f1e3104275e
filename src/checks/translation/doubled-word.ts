import type { Check } from './check.js';
import { finding } from './make-finding.js';

/** A word that stands twice, with nothing but blanks between. */
const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}’'-]*)(\s+)\1(?![\p{L}\p{N}’'-])/giu;

/** Words that may follow themselves: "He had had enough", "all that that means", "It is is what he said". */
const MAY_REPEAT: ReadonlySet<string> = new Set(
  'had that is in on do very really so no yes never bye ha hear more many long far very much out up'.split(' '),
);

/** A word of the English that stands twice in a row. */
export const doubledWord: Check = {
  codes: ['doubled-word'],
  *run(pair) {
    for (const [sentence, { text }] of pair.target.sentences.entries()) {
      for (const match of text.matchAll(DOUBLED)) {
        const [both, word = '', blank = ''] = match;
        if (mayRepeat(word, both.slice(word.length + blank.length))) continue;
        const end = match.index + both.length;
        const target = { sentence, start: end - word.length, end };
        yield finding('doubled-word', { args: { word }, target });
      }
    }
  },
};

/** Names may consist of one word twice (Baden Baden, Duran Duran), and a sentence begin with a doubled one. */
function mayRepeat(first: string, second: string): boolean {
  if (MAY_REPEAT.has(first.toLowerCase())) return true;
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
}
