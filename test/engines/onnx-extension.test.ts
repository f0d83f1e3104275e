import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_MODEL_FOLDER } from '../../src/engines/index.js';
import { parseModelCard } from '../../src/engines/local/model-card.js';
import { cacheNames, EXTENSION, extendDecoder } from '../../src/engines/local/onnx-extension.js';
import { createOnnxRuntime, type Graph, type Tensor } from '../../src/engines/local/runtime.js';

const read = (name: string): Buffer => readFileSync(join(DEFAULT_MODEL_FOLDER, name));
const card = parseModelCard(read('config.json').toString());
const { vocabulary, decoderLayers, heads, headDim } = card.architecture;

const cache = (length: number): Tensor => ({
  data: Float32Array.from({ length: heads * length * headDim }, (_, i) => Math.sin(i)),
  dims: [1, heads, length, headDim],
});

/** Room for what a decoder gives of every layer. */
const outputsOf = (kind: 'added' | 'present', length: number): Record<string, Tensor> =>
  Object.fromEntries(cacheNames(kind, decoderLayers).map((name) => [name, cache(length)]));

/** What a decoder takes in after so many tokens for a source of three. */
function step(tokens = 0): Record<string, Tensor> {
  const feeds: Record<string, Tensor> = {
    input_ids: { data: BigInt64Array.of(0n), dims: [1, 1] },
    encoder_attention_mask: { data: BigInt64Array.of(1n, 1n, 1n), dims: [1, 3] },
  };
  for (let layer = 0; layer < decoderLayers; layer += 1) {
    for (const kind of ['key', 'value']) {
      feeds[`past.${layer}.${kind}`] = cache(tokens);
      feeds[`cross.${layer}.${kind}`] = cache(3);
    }
  }
  return feeds;
}

const asking = (count: number, wanted: BigInt64Array): Record<string, Tensor> => ({
  [EXTENSION.count]: { data: BigInt64Array.of(BigInt(count)), dims: [1] },
  [EXTENSION.wanted]: { data: wanted, dims: [1, 1, wanted.length] },
});

async function load(never: readonly number[]): Promise<Graph> {
  const runtime = await createOnnxRuntime();
  const extension = extendDecoder({ vocabulary, layers: decoderLayers, never });
  return runtime.load(Buffer.concat([read(card.files.decoder), extension]));
}

async function run(never: readonly number[], count: number) {
  const graph = await load(never);
  const logits = new Float32Array(vocabulary);
  const tokens = new BigInt64Array(count);
  const scores = new Float32Array(count);
  const every = BigInt64Array.from({ length: vocabulary }, (_, token) => BigInt(token));
  const all = new Float32Array(vocabulary);
  await graph.run(
    { ...step(), ...asking(count, every) },
    {
      logits: { data: logits, dims: [1, 1, vocabulary] },
      [EXTENSION.tokens]: { data: tokens, dims: [1, 1, count] },
      [EXTENSION.scores]: { data: scores, dims: [1, 1, count] },
      [EXTENSION.wantedScores]: { data: all, dims: [1, 1, vocabulary] },
    },
  );
  await graph.dispose();
  return { logits: [...logits], tokens: [...tokens].map(Number), scores, all };
}

it('gives the best tokens of the vocabulary with the logarithms of their probabilities', async () => {
  const { logits, tokens, scores, all } = await run([], 5);
  const sum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit), 0));
  const best = logits
    .map((logit, token) => ({ token, score: logit - sum }))
    .toSorted((one, other) => other.score - one.score);
  expect(tokens).toEqual(best.slice(0, 5).map(({ token }) => token));
  for (const [i, { score }] of best.slice(0, 5).entries()) expect(scores[i]).toBeCloseTo(score, 4);
  expect(all).toHaveLength(vocabulary);
  expect(all[tokens[3] ?? -1]).toBe(scores[3]);
});

it('gives no probability to what must never be written, however likely it was', async () => {
  const [first = -1, second = -1] = (await run([], 2)).tokens;
  const { tokens, all } = await run([first], 2);
  expect(tokens[0]).toBe(second);
  expect(all[first]).toBe(-Infinity);
  expect(all.reduce((total, score) => total + Math.exp(score), 0)).toBeCloseTo(1, 4);
});

it('gives the keys and values of the new token alone, as they stand at the end of the whole caches', async () => {
  const graph = await load([]);
  const outputs = { ...outputsOf('added', 1), ...outputsOf('present', 4) };
  await graph.run({ ...step(3), ...asking(1, BigInt64Array.of(0n)) }, outputs);
  await graph.dispose();
  for (const [i, name] of cacheNames('present', decoderLayers).entries()) {
    const present = [...(outputs[name]?.data ?? [])];
    const last = Array.from({ length: heads }, (_, head) =>
      present.slice((4 * head + 3) * headDim, (4 * head + 4) * headDim),
    );
    expect([...(outputs[cacheNames('added', decoderLayers)[i] ?? '']?.data ?? [])]).toEqual(last.flat());
  }
});
