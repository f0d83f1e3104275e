import { NOUN_ENDINGS } from './data/noun-endings.js';

/** Takes `cut` letters off the base form and puts on each ending; `umlaut` changes the stem's last vowel first. */
interface NounClass {
  readonly cut: number;
  readonly endings: readonly { readonly ending: string; readonly umlaut: boolean }[];
}

/** Plurals beside those of the dictionary, by the end of the word: [end, letters off, endings]. */
const MORE_ENDINGS: readonly (readonly [string, number, readonly string[]])[] = [
  ['mann', 4, ['leute', 'leuten']],
  // Latin and Greek
  ...['ndum', 'ium', 'kum', 'lum', 'num', 'rum', 'sum', 'tum'].map((end) => [end, 2, ['en', 'a', 'ums']] as const),
  ...['dius', 'dus', 'kus', 'lus', 'nus', 'rus'].map((end) => [end, 2, ['i', 'en']] as const),
  ['ikon', 2, ['a', 'en']],
  ['ma', 1, ['en', 'ata', 'as']],
  ['isiko', 1, ['en']],
  ['atlas', 1, ['nten']],
  // two plurals
  ['wort', 0, ['e', 'en']],
  ['land', 0, ['e', 'en']],
  ['bank', 0, ['en', '^e', '^en']],
  ['bund', 0, ['^e', '^en']],
  ...['laden', 'bogen', 'graben', 'faden', 'kasten', 'wagen', 'kragen'].map((end) => [end, 0, ['^']] as const),
  ['oberst', 0, ['en', 'e']],
  ['general', 0, ['e', 'en']],
  ['admiral', 0, ['^e', '^en']],
  ['nis', 0, ['ses', 'se', 'sen']],
  // genitive in -ns
  ...['danke', 'name', 'wille', 'glaube', 'friede', 'funke', 'haufe', 'buchstabe'].map(
    (end) => [end, 0, ['n', 'ns']] as const,
  ),
];

const VOWELS = /au|[aou](?=[^aou]*$)/g;
const UMLAUTS: Readonly<Record<string, string>> = { au: 'äu', a: 'ä', o: 'ö', u: 'ü' };

/** The stem with its last vowel changed (macht → mächt), or undefined where no vowel can change. */
export function umlaut(stem: string): string | undefined {
  const last = [...stem.matchAll(VOWELS)].at(-1);
  if (!last) return undefined;
  return stem.slice(0, last.index) + (UMLAUTS[last[0]] ?? last[0]) + stem.slice(last.index + last[0].length);
}

function parseClass(text: string): NounClass {
  const [cut = '0', endings = ''] = text.split(':');
  return {
    cut: Number(cut),
    endings: endings.split(',').map((ending) => ({ ending: ending.replace('^', ''), umlaut: ending.startsWith('^') })),
  };
}

const moreClasses = MORE_ENDINGS.map(([end, cut, endings]) => ({
  end,
  nounClass: parseClass(`${cut}:${endings.join(',')}`),
}));

let classes: Map<string, NounClass> | undefined;

function classBySuffix(): Map<string, NounClass> {
  if (classes) return classes;
  classes = new Map();
  for (const line of NOUN_ENDINGS.trim().split('\n')) {
    const [name = '', ...suffixes] = line.split(' ');
    const nounClass = parseClass(name);
    for (const suffix of suffixes) classes.set(suffix, nounClass);
  }
  return classes;
}

function classOf(word: string): NounClass | undefined {
  const known = classBySuffix();
  const anchored = `^${word}`;
  for (let from = 0; from <= anchored.length; from += 1) {
    const found = known.get(anchored.slice(from));
    if (found) return found;
  }
  return undefined;
}

function inflect(word: string, { cut, endings }: NounClass): string[] {
  const stem = word.slice(0, word.length - cut);
  const changed = umlaut(stem) ?? stem;
  return endings.map(({ ending, umlaut: changes }) => (changes ? changed : stem) + ending);
}

/** Genitive -es and dative -e, which the dictionary often leaves out (im Ernstfalle). */
function olderSingulars(word: string, forms: ReadonlySet<string>): string[] {
  if (!forms.has(`${word}s`) && !forms.has(`${word}es`)) return [];
  if (/(?:[aeiouäöüy]|[^e]e[lnrm]|chen|lein)$/.test(word) || word.length < 3) return [];
  return [`${word}e`, `${word}es`];
}

const FIXED_GENDER = /(?:[aeiouäöüy]|e[lnrm]|ung|heit|keit|schaft|ion|tät|ik|chen|lein|\d)$/;

/** The endings that an unknown noun in a consonant may take, whatever its gender: Rekruten, Geschütze, Kampfjets. */
function possibleEndings(word: string): string[] {
  return FIXED_GENDER.test(word) || word.length < 4 ? [] : ['s', 'es', 'e', 'en'].map((ending) => word + ending);
}

/**
 * Every form of a noun in all cases of singular and plural, folded. A word that
 * the dictionary lacks is inflected like the words that share its longest ending.
 * @param word a base form, folded
 */
export function nounForms(word: string, { known = true } = {}): Set<string> {
  const forms = new Set([word]);
  const found = classOf(word);
  if (found) for (const form of inflect(word, found)) forms.add(form);
  for (const { end, nounClass } of moreClasses) {
    if (!word.endsWith(end)) continue;
    for (const form of inflect(word, nounClass)) forms.add(form);
  }
  for (const form of olderSingulars(word, forms)) forms.add(form);
  if (!known) for (const form of possibleEndings(word)) forms.add(form);
  return forms;
}

/** True where the noun is declined like an adjective (der Abgeordnete, ein Abgeordneter). */
export function isAdjectivalNoun(word: string): boolean {
  return /er?$/.test(word) && (classOf(word)?.endings.some(({ ending }) => ending === 'em') ?? false);
}
