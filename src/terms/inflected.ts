import type { Entry } from '../glossary/entry.js';
import { foldWord } from './fold.js';
import { isAcronym } from './lexeme.js';
import { nounLexicon } from './lexicon.js';
import { nounForms } from './nouns.js';
import { analysePhrase, type PhraseWord } from './phrase.js';

/**
 * The inflected forms of a German term, as they are written, without the term itself: those of its noun where the
 * dictionary knows it (the word, or the last part of a compound), and none where forms would be guesses. A phrase in
 * which several words are inflected together has none: not every combination exists. Nor has a proper name.
 */
export function inflectedForms(term: string, { pos, gender }: Pick<Entry, 'pos' | 'gender'> = {}): string[] {
  if (pos === 'proper' || pos === 'verb' || pos === 'adjective') return [];
  const words = analysePhrase(term);
  const inflected = words.filter(({ role }) => role === 'noun' || role === 'adjective' || role === 'verb');
  const [noun] = inflected;
  if (noun === undefined || inflected.length > 1 || noun.role !== 'noun') return [];
  const at = term.indexOf(noun.text);
  if (at < 0) return [];
  const after = at + noun.text.length;
  // A feminine takes no such ending; its last part may be a neuter in the dictionary (das Wehr, die Bundeswehr).
  const foreign = gender === 'f' ? ['s', 'es', 'e'].map((ending) => noun.text + ending) : [];
  return nounWordForms(noun)
    .filter((form) => form !== noun.text && !foreign.includes(form))
    .map((form) => term.slice(0, at) + form + term.slice(after));
}

/** The shortest last part of a compound that is looked up. */
const SHORTEST_HEAD = 4;

function nounWordForms({ text }: PhraseWord): string[] {
  if (isAcronym(text) || /\p{Nd}$/u.test(text)) return [];
  const folded = fold(text);
  const known = Array.from({ length: Math.max(folded.length - SHORTEST_HEAD, 0) + 1 }, (_, from) =>
    folded.slice(from),
  ).find((part) => part.length >= Math.min(SHORTEST_HEAD, folded.length) && nounLexicon().has(part));
  if (known === undefined) return [];
  const before = folded.slice(0, folded.length - known.length);
  return [...nounForms(known)].flatMap((form) => asWritten(text, before + form) ?? []);
}

const fold = (word: string): string => foldWord(word).replaceAll(/[-‐‑'’ʼ]/gu, '');

/** A folded form with the capitals and hyphens of the base form; nothing where a hyphen would be lost. */
function asWritten(base: string, form: string): string | undefined {
  let shared = 0;
  let at = 0;
  for (const character of base) {
    const folded = fold(character);
    if (!form.startsWith(folded, shared)) break;
    shared += folded.length;
    at += character.length;
  }
  return /[-‐‑'’ʼ]/u.test(base.slice(at)) ? undefined : base.slice(0, at) + form.slice(shared);
}
