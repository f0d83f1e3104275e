/**
 * Speed of the segmenter beside others, and how its time grows with the text.
 * After a build: node bench/segment.bench.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { measure } from 'mitata';
// @ts-expect-error: the package has no types
import sbd from 'sbd';
import { initSync, segment as segmentBySentencex } from 'sentencex-wasm';
import { segment } from 'termtreu';

const MEGABYTE = 1e6;

type Segmenter = (text: string) => Iterable<unknown>;

initSync({ module: readFileSync(new URL(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))) });

const intl = new Intl.Segmenter('de', { granularity: 'sentence' });

const segmenters: Readonly<Record<string, Segmenter>> = {
  termtreu: (text) => segment(text),
  'Intl.Segmenter': (text) => intl.segment(text),
  'sentencex-wasm': (text) => segmentBySentencex('de', text),
  sbd: (text) => sbd.sentences(text),
};

/** The paragraphs of our sample articles. */
function readParagraphs(): string[] {
  const folder = new URL('../samples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.includes('.de.'));
  const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.flatMap((text) => text.split(/\n{2,}/u)).filter((text) => text.trim() !== '');
}

function count(segmenter: Segmenter, texts: readonly string[]): number {
  let found = 0;
  for (const text of texts) found += [...segmenter(text)].length;
  return found;
}

async function comparePeers(paragraphs: readonly string[]): Promise<void> {
  const bytes = Buffer.byteLength(paragraphs.join(''));
  console.log('| segmenter, per paragraph | MB/s | sentences |\n|---|---:|---:|');
  for (const [name, segmenter] of Object.entries(segmenters)) {
    const { p50 } = await measure(() => count(segmenter, paragraphs));
    console.log(`| ${name} | ${((bytes / p50) * 1000).toFixed(1)} | ${count(segmenter, paragraphs)} |`);
  }
}

/**
 * Least time in milliseconds: other programs only ever add to it. Processor time is counted in steps too coarse for a
 * megabyte.
 */
function best(text: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    segment(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const RUNS = ['.', '"', '1', '(', '„', '. ', '1. ', 'A. ', '(. A ', '„A. ', 'z. B. ', '\n', 'A b\n', '- '];

function showGrowth(paragraphs: readonly string[]): void {
  const article = paragraphs.join('\n\n');
  const texts = [article, article.replaceAll('\n', ' '), ...RUNS];
  console.log('\n| one string of | 1 MB, ms | 10 MB, ms | times |\n|---|---:|---:|---:|');
  for (const [index, unit] of texts.entries()) {
    const long = unit.repeat(Math.ceil((10 * MEGABYTE) / unit.length)).slice(0, 10 * MEGABYTE);
    const small = best(long.slice(0, MEGABYTE), 20);
    const large = best(long, 5);
    const name = ['articles', 'articles on one line'][index] ?? JSON.stringify(unit);
    console.log(`| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small).toFixed(1)} |`);
  }
}

const paragraphs = readParagraphs();
await comparePeers(paragraphs);
showGrowth(paragraphs);
