import { isModifier } from '../compounds.js';
import { foldWord } from '../fold.js';
import { adjectiveLexicon, nounLexicon } from '../lexicon.js';
import { nounForms } from '../nouns.js';

/** A noun as it stands in a text, traced back to its base form. */
export interface NounLemma {
  /** Folded, hyphens aside: the key under which forms are counted. */
  readonly lemma: string;
  /** The noun that a compound ends in, folded; undefined for a simple word. */
  readonly head: string | undefined;
  /** How many words it is made of: a compound counts its parts. */
  readonly parts: number;
  /** Whether the dictionary knows it, or the noun that it ends in. */
  readonly isKnown: boolean;
}

/** Endings of nouns, the longest first, and what may stand in their place in the base form. */
const ENDINGS = ['innen', 'ern', 'sen', 'ses', 'nen', 'en', 'er', 'es', 'se', 'in', 'e', 'n', 's'];
const REPLACED: Readonly<Record<string, readonly string[]>> = { en: ['um', 'us', 'a'], ern: ['', 'er'] };
const SHORTEST_HEAD = 4;
const SHORTEST_MODIFIER = 2;

const DEUMLAUT: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

function withoutUmlaut(word: string): string {
  return word.replace(/[äöü](?=[^äöü]*$)/u, (vowel) => DEUMLAUT[vowel] ?? vowel);
}

/** What a word may be a form of. */
function basesOf(word: string): string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).flatMap((ending) => {
    const stem = word.slice(0, -ending.length);
    return ['', 'e', ...(REPLACED[ending] ?? [])].map((other) => stem + other);
  });
  return [...new Set([word, ...cut].flatMap((base) => [base, withoutUmlaut(base)]))].filter((base) => base.length > 1);
}

/** Nouns that have no singular, and names of countries, which look like plurals of others. */
const AS_IT_IS = new Set(
  'kosten leute eltern ferien finanzen spesen einkünfte streitkräfte polen schweden norwegen sachsen'.split(' '),
);

/** The base form that the dictionary has of a word; the longest counts, as it needs the least of an ending. */
function known(word: string): string | undefined {
  const nouns = nounLexicon();
  if (nouns.has(word) || AS_IT_IS.has(word)) return word;
  const bases = basesOf(word).filter((base) => nouns.has(base) && nounForms(base).has(word));
  // Studien is of Studie before it is of Studium.
  const order = (base: string): number => base.length + (word.startsWith(base) ? word.length : 0);
  return bases.toSorted((a, b) => order(b) - order(a))[0];
}

const LONGEST_REMEMBERED = 100;
const remembered = new Map<string, NounLemma>();
const MOST_REMEMBERED = 20_000;

/** Traces a noun back to its base form by the inflection dictionary; of a compound the noun at its end. */
export function lemmatiseNoun(word: string): NounLemma {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const found = traceNoun(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (word.length <= LONGEST_REMEMBERED) remembered.set(word, found);
  return found;
}

function traceNoun(word: string): NounLemma {
  const pieces = foldWord(word).split(/[-‐‑]/u);
  const last = pieces.at(-1) ?? '';
  const before = pieces.slice(0, -1).join('-');
  const prefix = before === '' ? '' : `${before}-`;
  const own = traceClosed(last);
  if (prefix === '') return own;
  return { ...own, lemma: prefix + own.lemma, head: own.head ?? own.lemma, parts: own.parts + pieces.length - 1 };
}

function traceClosed(word: string): NounLemma {
  const whole = known(word);
  const split = splitCompound(word);
  // What the dictionary has as a word of its own is still a compound where it is made of two.
  if (whole !== undefined && split === undefined) return { lemma: whole, head: undefined, parts: 1, isKnown: true };
  if (split === undefined) return { lemma: word, head: undefined, parts: 1, isKnown: false };
  const { modifier, head } = split;
  return { lemma: whole ?? modifier + head, head, parts: 1 + partsOf(modifier), isKnown: true };
}

/** A compound's last noun: the longest that the dictionary has, after something that can stand before a noun. */
function splitCompound(word: string): { readonly modifier: string; readonly head: string } | undefined {
  for (let from = SHORTEST_MODIFIER + 1; from <= word.length - SHORTEST_HEAD; from += 1) {
    const modifier = word.slice(0, from);
    const head = known(word.slice(from));
    if (head !== undefined && head.length >= SHORTEST_HEAD && isModifier(modifier)) return { modifier, head };
  }
  return undefined;
}

/** How many words a compound's first part is made of, as far as the dictionary shows. */
function partsOf(modifier: string): number {
  for (let from = SHORTEST_HEAD; from <= modifier.length - SHORTEST_HEAD; from += 1) {
    if (nounLexicon().has(modifier.slice(0, from)) && isModifier(modifier.slice(from))) return 2;
  }
  return 1;
}

const DECLINED = /(?:em|en|er|es|e)$/u;
const DERIVED =
  /(?:isch|lich|ig|bar|sam|haft|los|end|iert|iell|ell|al|är|iv|weit|nah|frei|fähig|artig|reich|voll|mäßig|mässig)$/u;
const PARTICIPLE = /^(?:ge|be|ver|er|ent|zer|aus|ein|ab|an|auf|un|vor|zu|mit|nach|um)\p{L}{3,}(?:t|en)$/u;

/** Whether a word looks like a participle: gestritten, vereinbart. */
export function looksLikeParticiple(word: string): boolean {
  return PARTICIPLE.test(foldWord(word));
}

/** The stem of a declined adjective or participle, folded; undefined for a word that is none. */
export function adjectiveStem(word: string): string | undefined {
  const folded = foldWord(word);
  // Adjectives of towns do not decline: Minsker Abkommen.
  if (/^\p{Lu}\p{L}{2,}er$/u.test(word)) return folded;
  if (!DECLINED.test(folded)) return undefined;
  const stem = folded.replace(DECLINED, '');
  const bases = [
    stem,
    `${stem}e`,
    stem.replace(/l$/u, 'el'),
    stem.replace(/r$/u, 'er'),
    stem.replace(/^(.*)h$/u, '$1ch'),
  ];
  const isAdjective = bases.some((base) => adjectiveLexicon().has(base));
  return isAdjective || DERIVED.test(stem) || PARTICIPLE.test(stem) ? stem : undefined;
}
