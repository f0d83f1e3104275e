/**
 * Feeds the embedded engine random inputs and looks that it neither fails nor hangs, and that no output is empty without a
 * word. After a build: node bench/inputs.bench.ts [INPUTS] [SEED]
 */
import { openEngine, segment as split, type EngineSegment, type RequiredTerm } from 'termtreu';
import { randomFrom } from './random.ts';

const LONGEST = 5000;
/** Processor time for a sentence of an input, in seconds: other programs do not count. */
const LIMIT = 10;

const [inputs = 10_000, seed = 1] = process.argv.slice(2).map(Number);

const random = randomFrom(seed);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];

const WORDS = (
  'der die das und nicht Bundeswehr Verteidigung im Jahr 2024 Koalition Truppen aber sagte Minister in Kiew ' +
  'Drohnen 3,5 Prozent, dass „ja“ – Володимир 😀 https://example.org/a_b NATO. Herr Müller-Lüdenscheid daß'
).split(' ');

/** Ways to make a text of about so many UTF-16 units. */
const KINDS: readonly [(length: number) => string, ...((length: number) => string)[]] = [
  (length) => fill(length, () => `${WORDS[below(WORDS.length)]} `),
  (length) => fill(length, () => String.fromCodePoint(below(0x24f))),
  (length) => fill(length, () => String.fromCodePoint(below(0x110000))),
  (length) => fill(length, () => String.fromCharCode(below(0x10000))),
  (length) => fill(length, () => pick(['a', 'e', 'n', 'r', 's', 't', 'ä', 'ß', ' ', 'Z', '.'])),
  (length) => pick(['a', '.', ' ', 'ha ', '1', '😀', 'Я', '„', 'Ja. ', '<t>', '</s>']).repeat(length).slice(0, length),
];

function fill(length: number, part: () => string): string {
  let text = '';
  while (text.length < length) text += part();
  return text.slice(0, length);
}

/** Mostly short, at times as long as allowed. */
const makeText = (): string => pick(KINDS)(Math.ceil(LONGEST ** random()));

function makeTerms(text: string): RequiredTerm[] {
  const count = pick([0, 0, 1, 3]);
  return Array.from({ length: count }, () => {
    const start = below(text.length);
    const end = Math.min(text.length, start + 1 + below(12));
    const target = pick(['coalition of the willing', 'drone', 'Bundeswehr', text.slice(start, end)]);
    return { start, end, target, forms: [target], whole: random() < 0.8 };
  });
}

const engine = await openEngine('local', { workers: 0 });
const faults: string[] = [];
let slowest = 0;
for (let index = 0; index < inputs; index += 1) {
  const text = makeText();
  const segment: EngineSegment = { text, terms: makeTerms(text) };
  const before = process.cpuUsage();
  try {
    const [result] = await (random() < 0.5 ? engine.translate([segment]) : engine.repair([segment]));
    if (result === undefined) faults.push(`${index}: no result`);
    else if (result.text.trim() === '' && !result.notes.includes('empty'))
      faults.push(`${index}: empty without a word`);
  } catch (error) {
    faults.push(`${index}: ${String(error)}`);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  slowest = Math.max(slowest, seconds);
  const sentences = Math.max(1, split(text).length);
  if (seconds > LIMIT * sentences) faults.push(`${index}: ${seconds.toFixed(1)} s for ${text.length} units`);
  if (seconds > LIMIT)
    console.log(`${index}: ${seconds.toFixed(1)} s for ${sentences} sentences, ${text.length} units`);
}
await engine.dispose();
console.log(`${inputs} inputs from seed ${seed}: ${faults.length} faults, the slowest took ${slowest.toFixed(1)} s`);
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
