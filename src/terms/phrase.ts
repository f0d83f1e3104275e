import { looksDeclined } from './adjectives.js';
import { isAcronym, type Role } from './lexeme.js';
import { adjectiveLexicon, nounLexicon } from './lexicon.js';
import { foldWord } from './fold.js';

/** A word of a term with the part it plays and what must stand before it beside blanks and quotes. */
export interface PhraseWord {
  readonly text: string;
  readonly role: Role;
  readonly gap: string;
}

const WORD =
  /[\p{L}\p{M}\p{Nd}\u00ad]+(?:[-‐‑'’](?=[\p{L}\p{Nd}])[\p{L}\p{M}\p{Nd}\u00ad]+|[.,](?=\p{Nd})\p{Nd}+)*[-‐‑]?/gu;

/** Words after which a term's noun is no longer its head: its attribute follows. */
const OPENS_ATTRIBUTE = new Set(
  'der des den dem die das von vom für zur zum zu im in am an auf gegen über unter aus mit ohne nach bei eines einer'.split(
    ' ',
  ),
);

/** What stands between two words beside blanks and quotation marks. */
export function gapSign(between: string): string {
  return between.replace(/[\s\u00a0\u202f"„“”‚‘’'«»‹›*_]/g, '');
}

/** True for a capitalised or small word that is inflected like an adjective before the next noun. */
function isAttributiveAdjective(word: string, next: string | undefined): boolean {
  if (next === undefined || !/^\p{Lu}/u.test(next) || isAcronym(word) || word.includes('-')) return false;
  const folded = foldWord(word);
  if (!looksDeclined(folded)) return false;
  if (/^\p{Ll}/u.test(word)) return true;
  const stem = folded.replace(/(?:e|em|en|er|es)$/, '');
  const isAdjective =
    adjectiveLexicon().has(stem) || adjectiveLexicon().has(`${stem}e`) || /(?:isch|lich|ig|iv|ell|ent|är)$/.test(stem);
  return isAdjective || !nounLexicon().has(folded);
}

/** Indeclinable adjectives from place names (Minsker, Genfer) take -er before every case. */
function roleOf(words: readonly string[], index: number, inAttribute: boolean): Role {
  const word = words[index] ?? '';
  if (/[-‐‑]$/.test(word) || /^\p{Nd}/u.test(word)) return 'fixed';
  if (inAttribute) return 'attribute';
  if (isAttributiveAdjective(word, words[index + 1])) return 'adjective';
  if (/^\p{Lu}/u.test(word)) return 'noun';
  return words.length === 1 || index === words.length - 1 ? 'lower' : 'fixed';
}

/** Takes a term apart: which words are inflected, and how. */
export function analysePhrase(term: string): PhraseWord[] {
  const matches = [...term.normalize('NFC').matchAll(WORD)];
  const words = matches.map(([word]) => word);
  const headAt = words.findIndex(
    (word, index) => /^\p{Lu}/u.test(word) && !isAttributiveAdjective(word, words[index + 1]),
  );
  let inAttribute = false;
  return matches.map((match, index) => {
    const before = matches[index - 1];
    const gap = before ? gapSign(term.normalize('NFC').slice(before.index + before[0].length, match.index)) : '';
    if (index > headAt && headAt >= 0 && OPENS_ATTRIBUTE.has(match[0])) inAttribute = true;
    return { text: match[0], role: roleOf(words, index, inAttribute), gap };
  });
}
