/**
 * Time and memory of `termtreu glossary lint` by the number of entries.
 * After a build: node bench/lint.bench.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGlossary } from 'termtreu';

const SIZES = [1000, 10_000, 30_000, 100_000];
const ROUNDS = 3;
const BIN = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const OWN = fileURLToPath(new URL('../glossary/defence-policy.yaml', import.meta.url));
/** When a process ends it tells the most memory that it took, in kilobytes, and its time on processors, in microseconds. */
const TELL = `data:text/javascript,process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('used ' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
});`;

const { entries } = await loadGlossary(OWN);
const nouns = entries.filter(
  ({ de, en, pos }) => pos === 'noun' && /^\p{Lu}\p{Ll}+$/u.test(de) && /^[a-z ]+$/u.test(en),
);
const GENDERS = ['m', 'f', 'n'];

/** Entry by entry a compound of two or three nouns of our own glossary, with all that a kept entry has. */
function makeEntry(index: number): string {
  const count = nouns.length;
  const parts = [index % count, Math.floor(index / count) % count, Math.floor(index / count ** 2)];
  const [head, middle, first] = parts.map((at) => nouns[at]);
  const chain = (index < count * count ? [middle, head] : [first, middle, head]).filter((noun) => noun !== undefined);
  const de = chain.map((noun, place) => (place === 0 ? noun.de : noun.de.toLowerCase())).join('');
  const en = chain.map((noun) => noun.en).join(' ');
  return `- id: entry-${index}
  de: ${de}
  en: ${en}
  variants: [${chain.map((noun) => noun.de).join('-')}]
  admitted: [${en} (term ${index})]
  avoid: [the ${en}]
  pos: noun
  gender: ${GENDERS[index % GENDERS.length]}
  domain: alliance
  definition: ${head?.definition?.replaceAll(/[:#"']/gu, '') ?? 'A term of this field.'}
  source: usage
`;
}

const folder = mkdtempSync(join(tmpdir(), 'termtreu-bench-'));
try {
  for (const size of SIZES) {
    const file = join(folder, `${size}.yaml`);
    writeFileSync(file, Array.from({ length: size }, (_, index) => makeEntry(index)).join('\n'));
    const runs = Array.from({ length: ROUNDS }, () => measure(file)).sort((a, b) => a.seconds - b.seconds);
    const { seconds = 0, processor = 0, megabytes = 0, findings = 0 } = runs[1] ?? {};
    const kilobytes = Math.round(readFileSync(file).length / 1000);
    console.log(
      [
        `${size} entries`,
        `${kilobytes} kB`,
        `${seconds.toFixed(2)} s`,
        `${processor.toFixed(2)} s CPU`,
        `${megabytes} MB`,
        `${findings} findings`,
      ].join('\t'),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(file: string) {
  const begin = performance.now();
  const args = ['--import', TELL, BIN, 'glossary', 'lint', file, '--no-config', '--fail-on', 'never'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const seconds = (performance.now() - begin) / 1000;
  const [, kilobytes, microseconds] = /used (\d+) (\d+)$/u.exec(stderr) ?? [];
  if (kilobytes === undefined) throw new Error(stderr);
  const megabytes = Math.round(Number(kilobytes) / 1000);
  return {
    seconds,
    processor: Number(microseconds) / 1e6,
    megabytes,
    findings: stdout.split('\n').filter((line) => line.startsWith(file)).length,
  };
}
