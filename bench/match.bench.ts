/**
 * Speed of the German matcher by the number of terms, on text it has not seen, beside Snowball stems.
 * After a build: node bench/match.bench.ts
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { newStemmer } from 'snowball-stemmers';
import { createMatcher } from 'termtreu';
import { randomFrom } from './random.ts';

const MEGABYTE = 1e6;
const TEXT_SIZE = 5 * MEGABYTE;
const ROUNDS = 5;
const PASSAGE = 4000;

/** The words of our own test cases. */
function readWords(): string[] {
  const file = new URL('../test/terms/fixtures/german-cases.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.flatMap((line) => String(JSON.parse(line).text).split(/\s+/));
}

const random = randomFrom(4);
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
const words = readWords();
const nouns = [...new Set(words.map((word) => word.replace(/[^\p{L}]/gu, '')))].filter((word) =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(word),
);
const compound = (): string => pick(nouns) + pick(nouns).toLowerCase();

/** So many of the cases' nouns are terms that one stands in every hundred bytes or so, as in an article and a large glossary. */
const COMMON_TERMS = 150;

/** Terms: some nouns of the cases, then compounds of three of them, which no text holds: what is measured is the table's size. */
function makeTerms(count: number): { id: string; de: string; en: string }[] {
  const terms = new Set(nouns.slice(0, COMMON_TERMS));
  while (terms.size < count) terms.add(compound() + pick(nouns).toLowerCase());
  return [...terms].map((de) => ({ id: de, de, en: 'x' }));
}

/** New text: words of the cases in random order, every twelfth a compound that no text had before. */
function makeText(): string {
  const parts: string[] = [];
  for (let size = 0; size < TEXT_SIZE; size += Buffer.byteLength(parts.at(-1) ?? '') + 1) {
    parts.push(parts.length % 12 === 11 ? compound() : pick(words));
  }
  return parts.join(' ');
}

/** Megabytes a second of processor time: other work on the machine does not count. */
function speed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (TEXT_SIZE / MEGABYTE / (user + system)) * 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** The median speed over new texts; the first round, which warms up the compiler, does not count. */
function speedOn(texts: () => string, run: (text: string) => void): string {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const text = texts();
    return speed(() => run(text));
  });
  return median(rounds.slice(1)).toFixed(1);
}

function measureTerms(count: number): void {
  const terms = makeTerms(count);
  const before = process.cpuUsage();
  const matcher = createMatcher(terms);
  const built = Math.round(process.cpuUsage(before).user / 1000);
  let found = 0;
  const whole = speedOn(makeText, (text) => {
    found = matcher.find(text).length;
  });
  const byPassage = speedOn(makeText, (text) => {
    for (let at = 0; at < text.length; at += PASSAGE) matcher.find(text.slice(at, at + PASSAGE));
  });
  console.log([`termtreu, ${count} terms`, built, whole, byPassage, found].join('\t'));
}

/** OmegaT's way: stems of the text's words are looked up among the stems of the terms. */
function measureStems(): void {
  const stemmer = newStemmer('german');
  const stems = new Set(makeTerms(1000).map(({ de }) => stemmer.stem(de.toLowerCase())));
  const known = new Map<string, string>();
  const remembered = (word: string): string => {
    const stem = known.get(word) ?? stemmer.stem(word.toLowerCase());
    known.set(word, stem);
    return stem;
  };
  let found = 0;
  const look = (stemOf: (word: string) => string) => (text: string) => {
    found = 0;
    for (const [word] of text.matchAll(/\p{L}+/gu)) if (stems.has(stemOf(word))) found += 1;
  };
  const same = makeText();
  const rows: readonly (readonly [string, string])[] = [
    ['Snowball stems remembered, the same text each round', speedOn(() => same, look(remembered))],
    ['Snowball stems remembered, new text', speedOn(makeText, look(remembered))],
    [
      'Snowball stems, each word stemmed',
      speedOn(
        makeText,
        look((word) => stemmer.stem(word.toLowerCase())),
      ),
    ],
  ];
  for (const [name, rate] of rows) console.log([name, '', rate, '', found].join('\t'));
}

const COUNTS = ['1000', '10000', '100000'];

/** Each row has a process of its own, so that none pays for the memory of the one before. */
function measureAll(): void {
  console.log(`node ${process.version}, ${TEXT_SIZE / MEGABYTE} MB of text each round, median of ${ROUNDS} rounds`);
  console.log('\tbuilt in ms\tMB/s in one string\tMB/s by passage\toccurrences');
  for (const row of [...COUNTS, 'stems'])
    execFileSync(process.execPath, [import.meta.filename, row], { stdio: 'inherit' });
}

const [row] = process.argv.slice(2);
if (row === undefined) measureAll();
else if (row === 'stems') measureStems();
else measureTerms(Number(row));
