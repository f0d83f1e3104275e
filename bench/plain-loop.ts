/**
 * The embedded model decoded as its card describes it and no better: one sentence at a time, the runtime with its own
 * settings, every output fetched whole. What a straightforward program does; a peer for the engine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ort from 'onnxruntime-node';
import type { ModelCard } from '../dist/engines/local/model-card.js';

type OrtTensor = InstanceType<typeof ort.Tensor>;
type Tensors = Record<string, OrtTensor>;

interface Beam {
  readonly tokens: readonly number[];
  readonly sum: number;
}

/** Translates the tokens of one sentence. */
export type PlainDecoder = (ids: readonly number[]) => Promise<readonly number[]>;

/** Opens a model's graphs with the runtime's own settings. */
export async function openPlainLoop(folder: string): Promise<PlainDecoder> {
  const card: ModelCard = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  const encoder = await ort.InferenceSession.create(join(folder, card.files.encoder));
  const decoder = await ort.InferenceSession.create(join(folder, card.files.decoder));
  return async (ids) => {
    const source = { input_ids: integers(ids, [1, ids.length]), attention_mask: ones(1, ids.length) };
    const cross = named(await encoder.run(source), 'cross');
    return decode(card, ids.length, async (rows, past) =>
      decoder.run({
        input_ids: integers(rows, [rows.length, 1]),
        encoder_attention_mask: ones(rows.length, ids.length),
        ...repeat(
          cross,
          Array.from(rows, () => 0),
        ),
        ...past,
      }),
    );
  };
}

async function decode(
  card: ModelCard,
  sourceTokens: number,
  step: (tokens: readonly number[], past: Tensors) => Promise<Tensors>,
): Promise<readonly number[]> {
  const { tokens: special, decoding, architecture } = card;
  const penalised = ({ sum, tokens }: Beam): number => sum / tokens.length ** decoding.lengthPenalty;
  let beams: Beam[] = [{ tokens: [special.decoderStart], sum: 0 }];
  let past = emptyPast(card);
  let finished: Beam[] = [];
  for (let length = 0; length < 1.5 * sourceTokens + 20; length += 1) {
    const outputs = await step(
      beams.map(({ tokens }) => tokens.at(-1) ?? 0),
      past,
    );
    const logits = floats(outputs['logits']);
    const candidates = beams.flatMap((beam, row) => {
      const start = row * architecture.vocabulary;
      const scores = logits.subarray(start, start + architecture.vocabulary);
      scores[special.pad] = -Infinity;
      return bestTokens(scores, 2 * decoding.beams).map(({ token, score }) => {
        return { tokens: [...beam.tokens, token], sum: beam.sum + score, row, token };
      });
    });
    candidates.sort((one, other) => other.sum - one.sum);
    const ended = candidates.slice(0, decoding.beams).filter(({ token }) => token === special.end);
    finished = [...finished, ...ended].sort((one, other) => penalised(other) - penalised(one));
    const living = candidates.filter(({ token }) => token !== special.end).slice(0, decoding.beams);
    const [best] = living;
    const worst = finished[decoding.beams - 1];
    if (best === undefined || (worst !== undefined && penalised(worst) >= penalised(best))) break;
    past = repeat(
      named(outputs, 'present', 'past'),
      living.map(({ row }) => row),
    );
    beams = living;
  }
  return (finished[0] ?? beams[0])?.tokens.slice(1).filter((token) => token !== special.end) ?? [];
}

const floats = (tensor: OrtTensor | undefined): Float32Array =>
  tensor?.data instanceof Float32Array ? tensor.data : new Float32Array(0);

/** The best of a row of logits, descending, with the logarithms of their probabilities. */
function bestTokens(logits: Float32Array, count: number): { token: number; score: number }[] {
  let best: { token: number; score: number }[] = [];
  let least = -Infinity;
  let sum = 0;
  const most = logits.reduce((one, other) => Math.max(one, other), -Infinity);
  for (const [token, score] of logits.entries()) {
    sum += Math.exp(score - most);
    if (score <= least) continue;
    best = [...best, { token, score }].sort((one, other) => other.score - one.score).slice(0, count);
    if (best.length === count) least = best.at(-1)?.score ?? least;
  }
  return best.map(({ token, score }) => ({ token, score: score - most - Math.log(sum) }));
}

const integers = (values: readonly number[], dims: readonly number[]): OrtTensor =>
  new ort.Tensor('int64', BigInt64Array.from(values, BigInt), dims);

const ones = (rows: number, columns: number): OrtTensor =>
  new ort.Tensor('int64', new BigInt64Array(rows * columns).fill(1n), [rows, columns]);

/** The tensors whose name begins so, under a new beginning. */
function named(tensors: Tensors, prefix: string, renamed = prefix): Tensors {
  const wanted = Object.entries(tensors).filter(([name]) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(wanted.map(([name, tensor]) => [name.replace(prefix, renamed), tensor]));
}

/** The rows wanted of each tensor, one after the other. */
function repeat(tensors: Tensors, rows: readonly number[]): Tensors {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => {
      const [, ...shape] = tensor.dims;
      const stride = shape.reduce((product, size) => product * size, 1);
      const taken = new Float32Array(rows.length * stride);
      const from = floats(tensor);
      for (const [at, row] of rows.entries()) taken.set(from.subarray(row * stride, (row + 1) * stride), at * stride);
      return [name, new ort.Tensor('float32', taken, [rows.length, ...shape])];
    }),
  );
}

function emptyPast({ architecture: { decoderLayers, heads, headDim } }: ModelCard): Tensors {
  const layers = Array.from({ length: decoderLayers }, (_, layer) => [`past.${layer}.key`, `past.${layer}.value`]);
  const nothing = (): OrtTensor => new ort.Tensor('float32', new Float32Array(0), [1, heads, 0, headDim]);
  return Object.fromEntries(layers.flat().map((name) => [name, nothing()]));
}
