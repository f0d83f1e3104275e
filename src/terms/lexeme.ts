import { adjectivalNounForms, adjectiveForms, declinedForms, looksDeclined } from './adjectives.js';
import { foldWord } from './fold.js';
import { isModifier } from './compounds.js';
import { nounLexicon } from './lexicon.js';
import { isAdjectivalNoun, nounForms } from './nouns.js';
import { looksLikeInfinitive, splitParticle, verbForms } from './verbs.js';

/** The part that a word plays in a term; it decides the word's forms. */
export type Role = 'noun' | 'attribute' | 'fixed' | 'exact' | 'lower' | 'verb' | 'adjective';

/** How a form must be written in running text. */
export type Casing = 'capital' | 'small' | 'acronym' | 'any';

/** The forms of one word of a term, folded and without hyphens. */
export interface WordForms {
  readonly forms: ReadonlySet<string>;
  /** Finite forms that count only with the particle later in the clause. */
  readonly split?: ReadonlySet<string>;
  readonly particle?: string;
}

const letters = (word: string): string => foldWord(word).replace(/[-‐‑'’ʼ]/g, '');

/** Abbreviations take -s and nothing else: MGs, des BND. */
export function isAcronym(word: string): boolean {
  return (
    /^[\p{Lu}\p{Nd}]*\p{Lu}[\p{Lu}\p{Nd}]*$/u.test(word.replace(/[-‐‑]/g, '')) && /\p{Lu}.*[\p{Lu}\p{Nd}]/u.test(word)
  );
}

/** The writing that a word of a term demands of the text. */
export function casingOf(word: string): Casing {
  if (isAcronym(word)) return 'acronym';
  if (/^\p{Lu}/u.test(word)) return 'capital';
  return /^\p{Ll}/u.test(word) ? 'small' : 'any';
}

function nounWord(word: string): Set<string> {
  const folded = letters(word);
  if (isAcronym(word)) return new Set([folded, `${folded}s`]);
  if (/\p{Nd}$/u.test(word)) return new Set([folded, `${folded}s`]);
  const lastPart = word.split(/[-‐‑]/).at(-1) ?? word;
  const before = folded.slice(0, folded.length - letters(lastPart).length);
  const head = isAcronym(lastPart)
    ? new Set([letters(lastPart), `${letters(lastPart)}s`])
    : nounLike(letters(lastPart), folded);
  return new Set([...head].map((form) => before + form));
}

/** A noun's forms; of a hyphenated noun the last part is inflected, unless the closed spelling is known. */
function nounLike(last: string, whole: string): Set<string> {
  if (isAdjectivalNoun(last)) return adjectivalNounForms(last);
  if (last.length < 3 && whole.length > last.length) return new Set([last, `${last}s`]);
  return compoundForms(last);
}

const SHORTEST_HEAD = 3;

/** The nouns of the lexicon that a word ends in as a compound; the longest first. */
function headOf(word: string): string | undefined {
  for (let from = 2; from <= word.length - SHORTEST_HEAD; from += 1) {
    if (nounLexicon().has(word.slice(from)) && isModifier(word.slice(0, from))) return word.slice(from);
  }
  return undefined;
}

/** A compound is inflected like its head; what the dictionary says of the whole word comes beside. */
function compoundForms(word: string): Set<string> {
  const head = headOf(word);
  if (head === undefined) return nounForms(word, { known: nounLexicon().has(word) });
  const before = word.slice(0, word.length - head.length);
  const ofHead = [...nounForms(head)].map((form) => before + form);
  return nounLexicon().has(word) ? nounForms(word).union(new Set(ofHead)) : new Set(ofHead);
}

/** An attribute stays, but for the two genitives of a masculine or neuter (des Stabs, des Stabes). */
function attributeWord(word: string): Set<string> {
  const folded = letters(word);
  const base = folded.replace(/e?s$/, '');
  if (!/^\p{Lu}/u.test(word) || base === folded || base.length < 3) return new Set([folded]);
  return compoundForms(base).has(folded) ? new Set([folded, `${base}s`, `${base}es`]) : new Set([folded]);
}

function smallWord(word: string): WordForms {
  const folded = letters(word);
  const forms = adjectiveForms(folded);
  if (!looksLikeInfinitive(folded)) return { forms };
  const verb = verbForms(folded);
  const joined = new Set([...forms, ...verb.joined]);
  const particle = splitParticle(folded)?.particle;
  return particle === undefined ? { forms: joined } : { forms: joined, split: verb.split, particle };
}

const MAKERS: Readonly<Record<Role, (word: string) => WordForms>> = {
  noun: (word) => ({ forms: nounWord(word) }),
  attribute: (word) => ({ forms: attributeWord(word) }),
  fixed: (word) => ({ forms: new Set([letters(word)]) }),
  exact: (word) => ({ forms: new Set([letters(word)]) }),
  lower: smallWord,
  verb: (word) => {
    const { joined, split, particle } = verbForms(letters(word));
    return particle === undefined ? { forms: joined } : { forms: joined, split, particle };
  },
  adjective: (word) => {
    const folded = letters(word);
    const forms = looksDeclined(folded) ? declinedForms(folded) : adjectiveForms(folded);
    // A capitalised word may be a noun after all (Schützenpanzer Puma): then it takes a noun's forms too.
    return { forms: /^\p{Lu}/u.test(word) ? forms.union(nounWord(word)) : forms };
  },
};

/** The forms that a word of a term takes in the part that it plays. */
export function wordForms(word: string, role: Role): WordForms {
  return MAKERS[role](word);
}
