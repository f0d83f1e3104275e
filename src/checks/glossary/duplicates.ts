import type { GlossaryRow } from '../../glossary/row.js';
import { foldWord } from '../../terms/fold.js';
import { verbLexicon } from '../../terms/lexicon.js';
import { wordForms } from '../../terms/lexeme.js';
import { analysePhrase, type PhraseWord } from '../../terms/phrase.js';
import type { Draft, GlossaryRule } from './finding.js';
import { isGermanNoun, wordsOf } from './language.js';
import { isUnconditional, locationOf } from './texts.js';

/** A German term of a row. */
interface Term {
  readonly row: GlossaryRow;
  readonly text: string;
  /** The term without accidents of writing: composed, single spaces, nothing invisible. */
  readonly plain: string;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The German terms whose rendering is demanded wherever they stand; homonyms with `when` or `unless` are told apart. */
function demanded(rows: readonly GlossaryRow[]): Term[] {
  return rows.filter(isUnconditional).flatMap((row) => {
    const { de, variants } = row.entry;
    return [de, ...variants].map((text) => ({ row, text, plain: plain(text) }));
  });
}

/** The values that a message about two rows names. */
function otherArgs(term: Term, other: Term) {
  const { entry } = other.row;
  return {
    text: term.plain,
    en: term.row.entry.en,
    other: other.plain,
    otherEn: entry.en,
    otherAt: locationOf(other.row),
  };
}

function draft(code: Draft['code'], term: Term, other: Term): Draft {
  return { code, row: term.row, args: otherArgs(term, other), at: { side: 'de', text: term.text } };
}

/** A German term that stands twice, so that one of its renderings is never demanded, or both are. */
export const duplicateSource: GlossaryRule = function* repeated({ rows }) {
  const first = new Map<string, Term>();
  const reported = new Set<GlossaryRow>();
  for (const term of demanded(rows)) {
    const other = first.get(term.plain);
    if (other === undefined) first.set(term.plain, term);
    else if (!reported.has(term.row)) {
      reported.add(term.row);
      yield draft('glossary/duplicate-source', term, other);
    }
  }
};

/** A word without endings and umlauts: all forms of a word have one stem, and few other words have it. */
function stem(word: string): string {
  const folded = foldWord(word);
  const bare = /^[a-z]*$/u.test(folded) ? folded : folded.normalize('NFD').replaceAll(/[\p{M}'’-]/gu, '');
  // ae is ä in old tables; where it is not (neue), it is so in every form of the word.
  const short = bare.replaceAll(/([aou])e/gu, '$1');
  if (short.length <= 4) return short.replace(/[ns]$/u, '');
  return short.replace(/(?:e[nmrs]?|n|s|ern)$/u, '').replace(/(?:e[nmrs]?|n|s)$/u, '');
}

const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

const letters = (word: string): string => word.replaceAll(/[-‐‑'’]/gu, '');

/** ä written as ae, as in old tables. */
function transcribed(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

/** Whether one of two words is a form of the other. */
function areForms(a: PhraseWord, b: PhraseWord): boolean {
  const [one, two] = [foldWord(a.text), foldWord(b.text)];
  if (transcribed(one) === transcribed(two)) return true;
  if (capitalised(a.text) !== capitalised(b.text)) return false;
  return wordForms(a.text, a.role).forms.has(letters(two)) || wordForms(b.text, b.role).forms.has(letters(one));
}

/** A verb beside its noun (verlegen, Verlegen) is no duplicate; of phrases only one word in small letters may differ. */
function differInPartOfSpeech(a: string, b: string): boolean {
  if (/\s/u.test(a) || capitalised(a) === capitalised(b)) return false;
  const small = a.toLowerCase();
  return verbLexicon().has(small) || (small.endsWith('n') && !isGermanNoun(small));
}

function sameWords(a: readonly PhraseWord[], b: readonly PhraseWord[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((word, index) => areForms(word, b[index] ?? word));
}

/** Terms that are one but for capitals or endings: Sicherheitsgarantie and Sicherheitsgarantien. */
export const duplicateForm: GlossaryRule = function* inflected({ rows }) {
  const byStems = new Map<string, Term[]>();
  const reported = new Set<GlossaryRow>();
  for (const term of demanded(rows)) {
    const key = wordsOf(term.plain).map(stem).join(' ') + term.plain.replaceAll(/\P{N}+/gu, ' ');
    const others = byStems.get(key);
    if (others === undefined) {
      byStems.set(key, [term]);
      continue;
    }
    const other = others.find((one) => isOtherForm(term, one));
    if (other !== undefined && !reported.has(term.row)) {
      reported.add(term.row);
      yield draft('glossary/duplicate-form', term, other);
    }
    // Of one term that stands many times the first is enough to compare with.
    if (!others.some((one) => one.plain === term.plain)) others.push(term);
  }
};

function isOtherForm(term: Term, other: Term): boolean {
  if (term.row === other.row || term.plain === other.plain) return false;
  if (differInPartOfSpeech(term.plain, other.plain)) return false;
  return sameWords(analysePhrase(term.plain), analysePhrase(other.plain));
}

/** An id that stands twice. */
export const duplicateId: GlossaryRule = function* repeatedIds({ rows }) {
  const first = new Map<string, GlossaryRow>();
  for (const row of rows) {
    if (!row.hasOwnId) continue;
    const other = first.get(row.entry.id);
    if (other === undefined) first.set(row.entry.id, row);
    else
      yield {
        code: 'glossary/duplicate-id',
        row,
        args: { id: row.entry.id, otherAt: locationOf(other) },
      };
  }
};
