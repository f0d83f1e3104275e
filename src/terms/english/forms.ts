import { attributive, otherWritings } from './hyphens.js';
import { isHeadFinal, isNominal, otherNumbers, possessiveEnding } from './nouns.js';
import { otherSpellings } from './spelling.js';
import { otherVerbForms } from './verbs.js';

/** How an English phrase is inflected; a `name` is a capitalised word of which nothing says that it is proper. */
export type PhraseKind = 'noun' | 'name' | 'proper' | 'verb' | 'fixed';

/** Single words with these endings are adjectives where nothing says what they are. */
const ADJECTIVE = /(?:ous|able|ible|ful|less|ical|ish|wide|proof|ready|new|old)$/;
const ABBREVIATION = /^[\p{Lu}\p{Nd}]{2,}s?$/u;
const DESIGNATION = /^\p{Lu}\S*(?:[ -]\S+)? ?\p{Nd}+\p{L}?\d?$|^\p{Lu}+-?\p{Nd}+\p{Lu}?$/u;
/** German words for bodies and events of which there is one; the names of weapons have a plural: Tornados. */
const ONE_OF_A_KIND = /(?:amt|führung|gericht|höhe|rat|tag|wehr|wende)$/;
/** Lower-case words with single blanks: most phrases, in their base form already. */
const PLAIN = /^[a-z]+(?:[ -][a-z]+)*$/;
/** Words that number parts of a text: "Article 5" has no plural in -s. */
const NUMBERED = /^(?:article|section|chapter|annex|paragraph|title|directive|resolution|protocol|no\.?)\b/i;

/** Pronouns inside a phrase that agree with what it is said of: "able to defend itself". */
const PRONOUNS: Readonly<Record<string, readonly string[]>> = {
  itself: ['themselves', 'ourselves', 'oneself'],
  themselves: ['itself', 'ourselves', 'oneself'],
  oneself: ['itself', 'themselves', 'ourselves'],
  ourselves: ['itself', 'themselves', 'oneself'],
  its: ['their', 'his', 'her', 'our'],
  their: ['its', 'his', 'her', 'our'],
};
const PRONOUN = new RegExp(`\\b(?:${Object.keys(PRONOUNS).join('|')})\\b`);

/** The base form of a rendering: composed, with single blanks and plain apostrophes, without a leading "to". */
export function baseForm(phrase: string): string {
  if (PLAIN.test(phrase)) return phrase.startsWith('to ') ? phrase.slice(3) : phrase;
  return phrase
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^to (?=\p{Ll})/u, '');
}

/** The base form without a leading article: "the Bundeswehr" is "Bundeswehr". */
export function withoutArticle(base: string): string {
  return base.replace(/^(?:the|an?) (?=\S)/i, '');
}

/** What the phrase is, from its part of speech (that of the German term) and its looks. */
export function phraseKind(phrase: string, pos?: string): PhraseKind {
  if (pos === 'verb' || /^\s*to \p{Ll}/u.test(phrase)) return 'verb';
  if (pos === 'adjective' || pos === 'adverb') return 'fixed';
  if (pos === 'proper') return 'proper';
  const base = baseForm(phrase);
  if (!isNominal(base)) return 'fixed';
  if (pos === undefined && !base.includes(' ')) {
    if (ADJECTIVE.test(base)) return 'fixed';
    if (/^\p{Lu}/u.test(base) && !ABBREVIATION.test(base)) return 'name';
  }
  return 'noun';
}

/**
 * The inflected forms in every spelling, base form first, without hyphen
 * variants and possessives.
 */
export function inflectedForms(phrase: string, pos?: string): string[] {
  const kind = phraseKind(phrase, pos);
  const base = withoutArticle(baseForm(phrase));
  const forms = [base, ...otherPronouns(base), ...otherInflections(base, kind)];
  return [...new Set(forms.concat(forms.flatMap(otherSpellings)))];
}

function otherInflections(base: string, kind: PhraseKind): string[] {
  if (kind === 'verb') return otherVerbForms(base);
  if (kind === 'fixed') return [];
  if (/\p{Nd}\p{L}?$/u.test(base)) return DESIGNATION.test(base) && !NUMBERED.test(base) ? [`${base}s`] : [];
  if (kind === 'noun') return otherNumbers(base);
  if (kind === 'proper') return [];
  const plural = /^\p{Lu}\p{Ll}+$/u.test(base) && !base.endsWith('s') && !ONE_OF_A_KIND.test(base);
  return plural ? [`${base}s`] : [];
}

function otherPronouns(base: string): string[] {
  const pronoun = PRONOUN.exec(base)?.[0];
  if (pronoun === undefined) return [];
  return (PRONOUNS[pronoun] ?? []).map((other) => base.replace(pronoun, other));
}

/**
 * Every surface form in which an English phrase may stand: number or verb
 * form, spelling, hyphens, possessive. The phrase's own base form comes first,
 * then the others, likelier before rarer. A leading article or "to" is no part of a form;
 * capitals at the start of a sentence or in a title are left to the search.
 *
 * @param pos the entry's part of speech: noun, proper, phrase, adjective, verb; guessed where it is left out
 */
export function englishForms(phrase: string, pos?: string): string[] {
  const plain = inflectedForms(phrase, pos);
  const kind = phraseKind(phrase, pos);
  if (kind === 'verb' || kind === 'fixed') return [...new Set([...plain, ...plain.flatMap(otherWritings)])];
  const hyphened = kind === 'noun' ? attributives(plain) : [];
  return [...new Set([...plain, ...plain.flatMap(otherWritings), ...hyphened, ...possessives(plain)])];
}

/** Of two words the base form alone is hyphened before a noun; of three, the last keeps its plural. */
function attributives(plain: readonly string[]): string[] {
  const [base = ''] = plain;
  if (!isHeadFinal(base)) return [];
  const singles = base.split(' ').length === 2 ? [base, ...otherSpellings(base)] : plain;
  return singles.flatMap((form) => attributive(form) ?? []);
}

/** Possessives with both apostrophes; after a postmodifier ("chief of staff's") of a singular only. */
function possessives(plain: readonly string[]): string[] {
  const [base = ''] = plain;
  const final = isHeadFinal(base);
  if (!final && !/^[^ ]*[^s ] of /.test(base)) return [];
  const owners = final ? plain : [base, ...otherSpellings(base)];
  return owners
    .filter((form) => /\p{L}$/u.test(form))
    .flatMap((form) => {
      const ending = possessiveEnding(form);
      return [form + ending, form + ending.replace("'", '\u2019')];
    });
}
