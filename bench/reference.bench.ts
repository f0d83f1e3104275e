/**
 * Agreement with a reference decoder on the same weights. After a build: node bench/reference.bench.ts FILE
 * Each line of the file is JSON: `source` (a term as `<t>German<m>English</t>`), its `ids`, and the outputs `beam4` and
 * `greedy`. Each sentence is decoded in a batch of its own.
 */
import { fileURLToPath } from 'node:url';
import { beamSearch } from '../dist/engines/local/beam.js';
import { UNCONSTRAINED } from '../dist/engines/local/constraints.js';
import { loadModel } from '../dist/engines/local/load-model.js';
import { toModelText } from '../dist/engines/local/source-text.js';
import { readMarks, readReference } from '../test/engines/reference-rows.ts';

const [file = fileURLToPath(new URL('../test/engines/fixtures/reference.jsonl', import.meta.url))] =
  process.argv.slice(2);
const model = await loadModel(fileURLToPath(new URL('../models/de-en', import.meta.url)));

function encode(source: string): readonly number[] {
  const { plain, terms } = readMarks(source);
  const { text, annotations } = toModelText(plain, terms);
  return model.tokenizer.encodeSource(text, annotations);
}

async function decode(ids: readonly number[], beams: number): Promise<string> {
  const { tokens, decoding } = model.card;
  const [best] = await beamSearch(model.network, [{ ids, tracker: UNCONSTRAINED }], {
    beams,
    lengthPenalty: decoding.lengthPenalty,
    startToken: tokens.decoderStart,
    endToken: tokens.end,
    maxTokens: (count) => 2 * count + 20,
  });
  return model.tokenizer.decode(best?.tokens ?? []).trim();
}

const rows = readReference(file);
const agreed = { tokens: 0, greedy: 0, beams: 0 };
for (const { source, ids, beam4, greedy } of rows) {
  if (encode(source).join() === ids.join()) agreed.tokens += 1;
  for (const [kind, beams, wanted] of [
    ['greedy', 1, greedy],
    ['beams', 4, beam4],
  ] as const) {
    const output = await decode(ids, beams);
    if (output === wanted) agreed[kind] += 1;
    else console.log(`${kind}\n  reference ${wanted}\n  here      ${output}`);
  }
}
await model.network.dispose();
console.log(
  `${rows.length} sentences agree: tokens ${agreed.tokens}, greedy ${agreed.greedy}, four beams ${agreed.beams}`,
);
