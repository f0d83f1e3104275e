/**
 * Speed of the German matcher by the number of terms, on text it has not seen.
 * After a build: node bench/match.bench.ts
 */
import { readFileSync } from 'node:fs';
import { createMatcher } from 'termtreu';

const MEGABYTE = 1e6;
const TEXT_SIZE = 5 * MEGABYTE;
const ROUNDS = 5;
const PASSAGE = 4000;

/** A small generator of random numbers from 0 to 1, the same ones in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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

console.log(`node ${process.version}, ${TEXT_SIZE / MEGABYTE} MB of new text each round, median of ${ROUNDS} rounds`);
console.log('terms\tbuilt in ms\tMB/s whole\tMB/s by passage\toccurrences');
for (const count of [1_000, 10_000, 100_000]) {
  const terms = makeTerms(count);
  const before = process.cpuUsage();
  const matcher = createMatcher(terms);
  const { user } = process.cpuUsage(before);
  const whole: number[] = [];
  const passages: number[] = [];
  let found = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const text = makeText();
    const rate = speed(() => {
      found = matcher.find(text).length;
    });
    const pieces = text.match(new RegExp(`[^]{1,${PASSAGE}}`, 'g')) ?? [];
    const byPassage = speed(() => pieces.forEach((piece) => matcher.find(piece)));
    // The first round warms up the compiler.
    if (round > 0) {
      whole.push(rate);
      passages.push(byPassage);
    }
  }
  console.log(
    [count, Math.round(user / 1000), median(whole).toFixed(1), median(passages).toFixed(1), found].join('\t'),
  );
}
