import { type Capital, capitals, type FoldedWords, foldedWords, foldName, joinWords } from './capitals.js';
import { remember } from '../../remember.js';
import { transliterations } from './transliteration.js';
import type { SentenceUnit } from './units.js';

/** Aligned sentences as the checks of names see them. */
export interface NameUnit {
  readonly unit: SentenceUnit;
  readonly german: readonly Capital[];
  readonly english: readonly Capital[];
  /** The words, folded, of the English sentence. */
  readonly here: () => FoldedWords;
  /** The words, folded, of the English paragraph and of the sentence before. */
  readonly known: FoldedWords;
  /** The words, folded, of the German paragraph. */
  readonly given: FoldedWords;
}

/** Reads the names of each unit; what paragraphs have is worked out once. */
export function nameUnits(units: readonly SentenceUnit[]): NameUnit[] {
  const wordsOf = remember(foldedWords);
  return units.map((unit) => {
    const { source, target, paragraph, before } = unit;
    const whole = paragraph.target.text;
    // Nearly always the paragraph holds both sentences.
    const others = [before, target.text].filter((text) => !whole.includes(text));
    const known = others.length === 0 ? wordsOf(whole) : joinWords([whole, ...others].map(wordsOf));
    return {
      unit,
      german: capitals(source.text),
      english: capitals(target.text),
      here: () => wordsOf(target.text),
      known,
      given: wordsOf(paragraph.source.text),
    };
  });
}

const GENITIVE = /(?:s|es|ens|n|en)$/u;

/** Whether one of some folded words is the name: as it is, without its genitive, with ae for ä, or transliterated. */
export function hasName(name: string, words: FoldedWords): boolean {
  const plain = name.replace(/[’']s?$/u, '');
  const folded = foldName(plain);
  if (
    foldedForms(plain).some((form) => words.all.has(form) || (form.endsWith('s') && words.all.has(form.slice(0, -1))))
  )
    return true;
  const written = transliterations(folded.replace(/(?<=[^s])s$/u, ''));
  if (written !== undefined) for (const word of words.capitals) if (written.test(word)) return true;
  if (plain.includes('-')) return plain.split('-').every((part) => hasName(part, words));
  return false;
}

/** A name folded, with its umlauts as single letters and as ae, oe, ue. */
export function foldedForms(name: string): string[] {
  const folded = foldName(name);
  return UMLAUT.test(name) ? [folded, foldName(withLetters(name))] : [folded];
}

const UMLAUT = /[äöü]/iu;

/** ä as ae, as in addresses and by those who lack the letter. */
function withLetters(name: string): string {
  return name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue');
}

/** The name without the ending of its case: Rumäniens, Kiews. */
export function withoutCase(name: string): string[] {
  return [name, name.replace(GENITIVE, ''), name.replace(/s$/u, '')];
}
