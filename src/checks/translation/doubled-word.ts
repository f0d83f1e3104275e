import type { Check } from './check.js';
import { finding } from './make-finding.js';

/** A word that stands twice, with nothing but blanks between. */
const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}’'-]*)(\s+)\1(?![\p{L}\p{N}’'-])/giu;

/** Words that may follow themselves: "He had had enough", "all that that means", "It is is what he said". */
const MAY_REPEAT: ReadonlySet<string> = new Set(
  'had do very really so no yes never bye ha hear more many long far very much out up'.split(' '),
);

/** What goes before, or after, of words that follow themselves only in certain phrases. */
const MAY_REPEAT_IN: ReadonlyMap<string, { readonly before?: RegExp; readonly after?: RegExp }> = new Map([
  // "What it is is a threat."
  ['is', { before: /(?<!\p{L})(?:it|that|this|what|there|which|who|s?he|problem|question|thing|fact|truth)\s$/iu }],
  // "All that that means", "he said that that decision was wrong".
  [
    'that',
    {
      after:
        /^\s(?!(?:the|an?|it|s?he|they|we|I|you|there|even|no|all|some|these|those|his|her|its|their|our)(?!\p{L}))/u,
    },
  ],
  // "Stepping in in an emergency": the first belongs to a verb.
  [
    'in',
    {
      before:
        /(?<!\p{L})(?:step|com|mov|log|check|break|kick|cav|drop|let|tak|get|rush|set|giv|hand|send|bring|call|join|zoom|tun|pull|push|sail|roll|walk|draw|plug|lock|fly|believ|liv|pitch|weigh|fill|phas|usher|bak|factor|fit|fall|stay|sett?l|head|dig|mov|fly|pour|count|reign|rein|trad|sign|hous|turn|go|went|came|took|got|gave|sent|brought|broke|kept|fell|drew|held|put|flew|dug|are|is|was|were|be)(?:e|es|ed|s|[tpnlmg]?ing|[tp]ed|en)?\s$/iu,
    },
  ],
  [
    'on',
    {
      before:
        /(?<!\p{L})(?:go|went|gone|goes|going|carr(?:y|ies|ied|ying)|mov\p{L}+|pass\p{L}*|liv\p{L}+|h[eo]ld\p{L}*|log\p{L}*|turn\p{L}*|switch\p{L}*|hang\p{L}*|catch\p{L}*|caught|keep|kept|drag\p{L}*|look\p{L}*|w[eo]r\p{L}*|tak\p{L}+|took|put|agreed?|l[eo]a?d|later|early|then|rel(?:y|ied|ies)|press\p{L}*|push\p{L}*|soldier\p{L}*|march\p{L}*|fight\p{L}*|fought|based)\s$/iu,
    },
  ],
]);

/** A word of the English that stands twice in a row. */
export const doubledWord: Check = {
  codes: ['doubled-word'],
  *run(pair) {
    for (const [sentence, { text }] of pair.target.sentences.entries()) {
      for (const match of text.matchAll(DOUBLED)) {
        const [both, word = '', blank = ''] = match;
        const end = match.index + both.length;
        if (mayRepeat(word, both.slice(word.length + blank.length))) continue;
        if (isPhrase(word, text.slice(0, match.index), text.slice(end))) continue;
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

/** Whether the words around allow a word to follow itself. */
function isPhrase(word: string, before: string, after: string): boolean {
  const phrase = MAY_REPEAT_IN.get(word.toLowerCase());
  if (phrase === undefined) return false;
  return phrase.before?.test(before.slice(-LONGEST_VERB)) === true || phrase.after?.test(after) === true;
}

const LONGEST_VERB = 24;
