/**
 * Speed of the embedded engine beside two loops of one sentence at a time, a plain one and its own; the share of it that
 * is the runtime's; and how the command line starts. After a build: node bench/engine.bench.ts [ARTICLES]
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openEngine, segment, type Engine, type EngineSegment } from 'termtreu';
import { loadModel } from '../dist/engines/local/load-model.js';
import { createOnnxRuntime, type Runtime } from '../dist/engines/local/runtime.js';
import { toModelText } from '../dist/engines/local/source-text.js';
import { createTranslator } from '../dist/engines/local/translator.js';
import { openPlainLoop } from './plain-loop.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const MODEL = fileURLToPath(new URL('../models/de-en', import.meta.url));
const BIN = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const SENTENCES_PER_ARTICLE = 50;

/** The sentences of our samples, those with words in them. */
function readSentences(): string[] {
  const files = readdirSync(SAMPLES).filter((name) => name.includes('.de.'));
  const blocks = files.flatMap((name) => readFileSync(new URL(name, SAMPLES), 'utf8').split(/\n{2,}/u));
  return blocks.flatMap((block) => segment(block).map(({ text }) => text)).filter((text) => /\p{L}{3}/u.test(text));
}

const sentences = readSentences();

/** So many sentences; from the second round on the halves of two are joined, so that no sentence comes twice. */
function take(count: number): EngineSegment[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / sentences.length);
    const first = sentences[index % sentences.length] ?? '';
    const second = sentences[(index + 7 * round) % sentences.length] ?? '';
    const text = round === 0 ? first : `${half(first, 0)} ${half(second, 1)}`;
    return { text, terms: [] };
  });
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

const countWords = (segments: readonly EngineSegment[]): number =>
  segments.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

/** Words a second by the clock. */
async function speed(segments: readonly EngineSegment[], run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (countWords(segments) / (performance.now() - start)) * 1000;
}

async function oneByOne(engine: Engine, segments: readonly EngineSegment[]): Promise<void> {
  for (const one of segments) await engine.translate([one]);
}

/** A loop over sentences that does what the model's card says, on the runtime's own settings: a peer. */
async function plainly(): Promise<(segments: readonly EngineSegment[]) => Promise<void>> {
  const decode = await openPlainLoop(MODEL);
  const { tokenizer, network } = await loadModel(MODEL);
  await network.dispose();
  return async (segments) => {
    for (const { text } of segments) {
      tokenizer.decode(await decode(tokenizer.encodeSource(toModelText(text, []).text, [])));
    }
  };
}

async function compare(articles: number): Promise<void> {
  const [together, alone] = [await openEngine('local'), await openEngine('local', { workers: 0 })];
  const plain = await plainly();
  // The workers start when there is work for them.
  await together.translate(take(40));
  await oneByOne(alone, take(4));
  await plain(take(4));
  console.log('| sentences | words/s | plain loop | times | own loop | times |\n|---:|---:|---:|---:|---:|---:|');
  for (const count of [1, 10, 100, articles * SENTENCES_PER_ARTICLE]) {
    const segments = take(count);
    const batched = await speed(segments, () => together.translate(segments));
    // The speed of a loop does not depend on how many there are.
    const few = segments.slice(0, 50);
    const loops = [await speed(few, () => plain(few)), await speed(few, () => oneByOne(alone, few))];
    const cells = [
      count,
      batched.toFixed(0),
      ...loops.flatMap((loop) => [loop.toFixed(0), (batched / loop).toFixed(2)]),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  await Promise.all([together.dispose(), alone.dispose()]);
}

/** Counts the time spent in graphs. */
async function timedRuntime(inside: { milliseconds: number }): Promise<Runtime> {
  const runtime = await createOnnxRuntime();
  return {
    async load(model) {
      const graph = await runtime.load(model);
      return {
        ...graph,
        async run(feeds, outputs) {
          const start = performance.now();
          await graph.run(feeds, outputs);
          inside.milliseconds += performance.now() - start;
        },
      };
    },
  };
}

async function showShare(): Promise<void> {
  const inside = { milliseconds: 0 };
  const translator = createTranslator(await loadModel(MODEL, { createRuntime: () => timedRuntime(inside) }));
  await translator.translate(take(8), { constrained: false });
  inside.milliseconds = 0;
  const start = performance.now();
  await translator.translate(take(100), { constrained: false });
  const share = inside.milliseconds / (performance.now() - start);
  console.log(`\nInside onnxruntime, one thread, 100 sentences: ${(100 * share).toFixed(1)} % of the time`);
  await translator.dispose();
}

const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\\n`))';

/** Runs the command line on an article as a user would. */
async function runProcess(article: string): Promise<string> {
  const start = performance.now();
  const args = ['--import', REPORT_MEMORY, BIN, 'translate', article, '--out', '-', '--no-memory', '--no-config'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let first = 0;
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    if (first === 0 && /^\d+ of \d+/mu.test(log)) first = performance.now() - start;
  });
  await new Promise((resolve) => child.on('close', resolve));
  const memory = Number(/maxRSS (\d+)/u.exec(log)?.[1] ?? 0) / 1024;
  const whole = performance.now() - start;
  return `| ${(first / 1000).toFixed(2)} | ${(whole / 1000).toFixed(2)} | ${memory.toFixed(0)} |`;
}

async function showProcess(): Promise<void> {
  const article = fileURLToPath(new URL('gipfel-in-tallinn.de.md', SAMPLES));
  console.log('\n| first sentence, s | whole, s | peak memory, MB |\n|---:|---:|---:|');
  for (let run = 0; run < 5; run += 1) console.log(await runProcess(article));
}

await compare(Number(process.argv[2] ?? 10));
await showShare();
await showProcess();
