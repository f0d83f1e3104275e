/**
 * The translation memory at a million segments: TMX import in a process of its own, exact and fuzzy lookup, and a plain
 * FTS5 query beside it. Needs some 2 GB in the folder for temporary files.
 * After a build: node bench/memory.bench.ts [SEGMENTS]
 */
import { distance } from 'fastest-levenshtein';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openMemory } from '../dist/memory/index.js';
import { randomFrom } from './random.ts';

const SEGMENTS = Number(process.argv[2] ?? 1_000_000);
const EXACT_LOOKUPS = 5000;
const FUZZY_LOOKUPS = 300;
const PLAIN_LOOKUPS = 30;
const LEAST_SCORE = 0.75;
const VOCABULARY = 150_000;
const SHORTEST = 4;
const LONGEST = 28;

/** The words of our own test cases, the commonest first, and compounds of their nouns for the rare ones. */
function makeVocabulary(): string[] {
  const file = new URL('../test/terms/fixtures/german-cases.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const words = lines.flatMap((line) => String(JSON.parse(line).text).match(/\p{L}+/gu) ?? []);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  const nouns = ranked.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word));
  const random = randomFrom(7);
  const noun = (): string => nouns[Math.floor(random() * nouns.length)] ?? '';
  const vocabulary = new Set(ranked);
  while (vocabulary.size < VOCABULARY) vocabulary.add(noun() + noun().toLowerCase() + noun().toLowerCase());
  return [...vocabulary];
}

const vocabulary = makeVocabulary();

/** A word as often as its rank lets one expect (Zipf). */
function drawWord(random: () => number): string {
  const rank = Math.floor(Math.exp(random() * Math.log(VOCABULARY + 1))) - 1;
  return vocabulary[rank] ?? '';
}

function makeSentence(random: () => number): string {
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
  const words = Array.from({ length }, () => drawWord(random));
  return `${words.join(' ')}.`;
}

/** The sentence with one word in eight changed, left out or added. */
function changeSentence(sentence: string, random: () => number): string {
  return sentence
    .split(' ')
    .flatMap((word) => {
      const chance = random() * 8;
      if (chance < 0.5) return [drawWord(random)];
      if (chance < 0.75) return [];
      return chance < 1 ? [word, drawWord(random)] : [word];
    })
    .join(' ');
}

async function writeTmx(file: string): Promise<void> {
  const random = randomFrom(1);
  const out = createWriteStream(file);
  out.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="de"/><body>\n');
  for (let i = 0; i < SEGMENTS; i += 1) {
    const sentence = makeSentence(random);
    const unit = `<tu creationdate="20260101T000000Z">\n<tuv xml:lang="de"><seg>${sentence}</seg></tuv>\n<tuv xml:lang="en-GB"><seg>${sentence.toUpperCase()}</seg></tuv>\n</tu>\n`;
    if (!out.write(unit)) await once(out, 'drain');
  }
  out.end('</body></tmx>\n');
  await once(out, 'close');
}

/** Runs the command in a process of its own and tells its time and its peak memory. */
function importTmx(tmx: string, memory: string): { seconds: number; megabytes: number } {
  const bin = new URL('../dist/cli/bin.js', import.meta.url).pathname;
  const watch = `process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS));`;
  const begin = performance.now();
  const script = `${watch} process.argv.splice(1, 0, ${JSON.stringify(bin)}); await import(${JSON.stringify(bin)});`;
  const args = ['--input-type=module', '-e', script, 'memory', 'import', tmx, '--memory', memory];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { seconds: (performance.now() - begin) / 1000, megabytes: Number(/maxRSS (\d+)/u.exec(stderr)?.[1]) / 1000 };
}

/** Processor time: other work on the machine does not count. */
function milliseconds(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`;
}

const size = (path: string): string => `${(statSync(path).size / 1e6).toFixed(0)} MB`;

const folder = mkdtempSync(join(tmpdir(), 'termtreu-bench-'));
try {
  const tmx = join(folder, 'memory.tmx');
  const file = join(folder, 'memory.sqlite');
  await writeTmx(tmx);
  const { seconds, megabytes } = importTmx(tmx, file);
  console.log(`segments         ${SEGMENTS}`);
  console.log(`TMX              ${size(tmx)}`);
  console.log(`import           ${seconds.toFixed(0)} s, peak memory ${megabytes.toFixed(0)} MB`);
  console.log(`memory file      ${size(file)}`);

  const random = randomFrom(1);
  const sample: string[] = [];
  const pick = randomFrom(2);
  for (let i = 0; i < SEGMENTS; i += 1) {
    const sentence = makeSentence(random);
    if (pick() < (EXACT_LOOKUPS * 1.2) / SEGMENTS) sample.push(sentence);
  }
  const memory = openMemory(file, { readOnly: true });
  const engine = { name: 'bench', version: '1' };
  const key = (source: string) => ({ source, target: 'en-GB' as const, engine, terms: '' });
  const hits = sample.slice(0, EXACT_LOOKUPS).map((source) => milliseconds(() => memory.recall(key(source))));
  console.log(`exact, there     ${spread(hits)}`);
  const misses = sample.slice(0, EXACT_LOOKUPS).map((source) => milliseconds(() => memory.recall(key(`${source} x`))));
  console.log(`exact, not there ${spread(misses)}`);

  const changed = sample
    .map((sentence) => [sentence, changeSentence(sentence, pick)] as const)
    .filter(([one, other]) => 1 - distance(one, other) / Math.max(one.length, other.length) >= LEAST_SCORE)
    .slice(0, FUZZY_LOOKUPS);
  let found = 0;
  const fuzzy = changed.map(([sentence, query]) =>
    milliseconds(() => {
      if (memory.similar(query).some(({ source }) => source === sentence)) found += 1;
    }),
  );
  console.log(`fuzzy, like one  ${spread(fuzzy)}; ${found} of ${changed.length} found`);
  const fresh = changed.map(() => makeSentence(pick));
  console.log(`fuzzy, like none ${spread(fresh.map((query) => milliseconds(() => memory.similar(query))))}`);

  const plain = new DatabaseSync(join(folder, 'plain.sqlite'));
  plain.exec('PRAGMA journal_mode = OFF; CREATE VIRTUAL TABLE plain USING fts5 (text)');
  const add = plain.prepare('INSERT INTO plain (text) VALUES (?)');
  const again = randomFrom(1);
  plain.exec('BEGIN');
  for (let i = 0; i < SEGMENTS; i += 1) add.run(makeSentence(again));
  plain.exec('COMMIT');
  const query = plain.prepare('SELECT text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 3');
  let ranked = 0;
  const times = changed.slice(0, PLAIN_LOOKUPS).map(([sentence, text]) =>
    milliseconds(() => {
      const words = text.match(/\p{L}+/gu) ?? [];
      const rows = query.all(words.map((word) => `"${word}"`).join(' OR '));
      if (rows.some((row) => row['text'] === sentence)) ranked += 1;
    }),
  );
  console.log(
    `plain FTS5       ${spread(times)}; ${ranked} of ${times.length} found, file ${size(join(folder, 'plain.sqlite'))}`,
  );
  memory.close();
  plain.close();
} finally {
  rmSync(folder, { recursive: true });
}
