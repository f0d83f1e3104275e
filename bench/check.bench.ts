/**
 * Speed and memory of `termtreu check` on 1,000 pairs of articles of 800 English words, made from our samples, beside two
 * checkers of one language on the English halves.
 * After a build: node bench/check.bench.ts [PAIRS]
 *
 * The peers are no dependencies of the project. They are measured where TERMTREU_PEERS names a folder that holds them:
 * npm install --prefix FOLDER cspell textlint textlint-rule-terminology
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from './random.ts';

const PAIRS = Number(process.argv[2] ?? 1000);
const WORDS = 800;
const ROOT = new URL('../', import.meta.url).pathname;
const SAMPLES = ['beschaffung-im-verzug.de.txt', 'gipfel-in-tallinn.de.md'];

interface Paragraph {
  readonly german: string;
  readonly english: string;
}

function readParagraphs(name: string): string[] {
  return readFileSync(join(ROOT, 'samples', name), 'utf8')
    .trim()
    .split(/\n{2,}/u);
}

/** The paragraphs of a sample and their English, which our translation keeps in their order. */
function paragraphsOf(file: string): Paragraph[] {
  const english = readParagraphs(file.replace('.de.', '.en.'));
  return readParagraphs(file).map((german, index) => ({ german, english: english[index] ?? '' }));
}

const random = randomFrom(9);
const paragraphs = SAMPLES.flatMap(paragraphsOf);
const words = (text: string): number => text.split(/\s+/u).length;

/** Paragraphs in an order of their own, and a sentence that no other article has. */
function makeArticle(number: number): Paragraph {
  const german = [`Dies ist der Artikel ${number} von ${PAIRS}.`];
  const english = [`This is article ${number} of ${PAIRS}.`];
  for (let size = 0; size < WORDS;) {
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)];
    if (paragraph === undefined) break;
    german.push(paragraph.german);
    english.push(paragraph.english);
    size += words(paragraph.english);
  }
  return { german: `${german.join('\n\n')}\n`, english: `${english.join('\n\n')}\n` };
}

interface Measured {
  readonly seconds: number;
  /** Seconds of all cores together. */
  readonly processor: number;
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'termtreu-bench-'));
const usageFile = join(folder, 'usage');
/** Tells at the end of a process how much memory it took at most, and how much time of the processor. */
const TELL = `data:text/javascript,${encodeURIComponent(`
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(${JSON.stringify(usageFile)}, [maxRSS, (userCPUTime + systemCPUTime) / 1e6].join(' ') + '\\n');
});
`)}`;

function measure(script: string, args: readonly string[]): Measured {
  writeFileSync(usageFile, '');
  const begin = performance.now();
  const { error, status, stderr } = spawnSync(process.execPath, ['--import', TELL, script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - begin) / 1000;
  if (error !== undefined || (status ?? 9) > 1)
    throw new Error(`${script} failed: ${stderr.slice(0, 2000)}`, { cause: error });
  const usage = readFileSync(usageFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  return {
    seconds,
    megabytes: Math.max(...usage.map(([kilobytes = 0]) => kilobytes)) / 1024,
    processor: usage.reduce((sum, [, time = 0]) => sum + time, 0),
  };
}

function row(name: string, { seconds, processor, megabytes }: Measured): string {
  return `| ${name} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${Math.round(PAIRS / seconds)} | ${Math.round(megabytes)} |`;
}

try {
  mkdirSync(join(folder, 'de'));
  mkdirSync(join(folder, 'en'));
  for (let number = 1; number <= PAIRS; number += 1) {
    const { german, english } = makeArticle(number);
    writeFileSync(join(folder, `de/${number}.md`), german);
    writeFileSync(join(folder, `en/${number}.md`), english);
  }
  console.log(
    `| ${PAIRS} articles of ${WORDS} words | s | s of processor | articles/s | MB at most |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  const check = ['check', '.', '--quiet', '--fail-on', 'never', '--format', 'json'];
  console.log(row('**termtreu check**, both languages', measure(join(ROOT, 'dist/cli/bin.js'), check)));
  const peers = process.env['TERMTREU_PEERS'];
  if (peers === undefined) {
    console.log('\nTERMTREU_PEERS names no folder with cspell and textlint: they are not measured.');
  } else {
    const modules = join(peers, 'node_modules');
    const cspell = ['lint', '--no-progress', '--no-summary', '--no-must-find-files', '--locale', 'en-GB', 'en/*.md'];
    console.log(row('cspell, English half', measure(join(modules, 'cspell/bin.mjs'), cspell)));
    writeFileSync(join(folder, '.textlintrc.json'), '{ "rules": { "terminology": true } }');
    // Rules are looked for beside the files.
    symlinkSync(modules, join(folder, 'node_modules'));
    const textlint = ['--format', 'json', 'en/*.md'];
    console.log(
      row('textlint with one rule, English half', measure(join(modules, 'textlint/bin/textlint.js'), textlint)),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
