import { SIZES, type Matrix, type RandomMarian } from './random-marian.js';

type Rows = readonly (readonly number[])[];

/** What the model is asked. */
export interface Question {
  /** The source, the end token included. */
  readonly source: readonly number[];
  /** What is written so far, the start token first. */
  readonly target: readonly number[];
  /** Tokens that are given no probability. */
  readonly never: readonly number[];
}

/**
 * What a Marian model says of the next token, written down from its description alone, without caches and in full
 * precision: https://huggingface.co/docs/transformers/model_doc/marian, https://arxiv.org/abs/1706.03762
 * @returns natural logarithms of the probabilities
 */
export function nextToken(model: RandomMarian, { source, target, never }: Question): number[] {
  const state = decode(model, target, encode(model, source)).at(-1) ?? [];
  const bias = tensor(model, 'final_logits_bias');
  const logits = rowsOf(tensor(model, 'model.shared.weight')).map(
    (row, token) => dot(row, state) + (bias.values[token] ?? 0),
  );
  for (const token of never) logits[token] = -Infinity;
  const sum = Math.log(logits.reduce((total, logit) => total + Math.exp(logit), 0));
  return logits.map((logit) => logit - sum);
}

function encode(model: RandomMarian, source: readonly number[]): Rows {
  let state = embed(model, source);
  for (let layer = 0; layer < SIZES.layers; layer += 1) {
    const prefix = `model.encoder.layers.${layer}`;
    state = attend({ model, name: `${prefix}.self_attn`, state, memory: state, causal: false });
    state = feedForward(model, prefix, state);
  }
  return state;
}

function decode(model: RandomMarian, target: readonly number[], encoded: Rows): Rows {
  let state = embed(model, target);
  for (let layer = 0; layer < SIZES.layers; layer += 1) {
    const prefix = `model.decoder.layers.${layer}`;
    state = attend({ model, name: `${prefix}.self_attn`, state, memory: state, causal: true });
    state = attend({ model, name: `${prefix}.encoder_attn`, state, memory: encoded, causal: false });
    state = feedForward(model, prefix, state);
  }
  return state;
}

function embed(model: RandomMarian, tokens: readonly number[]): Rows {
  const table = rowsOf(tensor(model, 'model.shared.weight'));
  const half = SIZES.width / 2;
  return tokens.map((token, position) =>
    (table[token] ?? []).map((number, column) => {
      const angle = position / 10_000 ** ((column % half) / half);
      return number * Math.sqrt(SIZES.width) + (column < half ? Math.sin(angle) : Math.cos(angle));
    }),
  );
}

interface Attention {
  readonly model: RandomMarian;
  readonly name: string;
  readonly state: Rows;
  readonly memory: Rows;
  readonly causal: boolean;
}

function attend({ model, name, state, memory, causal }: Attention): Rows {
  const depth = SIZES.width / SIZES.heads;
  const query = linear(model, `${name}.q_proj`, state);
  const key = linear(model, `${name}.k_proj`, memory);
  const value = linear(model, `${name}.v_proj`, memory);
  const mixed = query.map((row, at) => {
    const heads = Array.from({ length: SIZES.heads }, (_, head) => {
      const part = (whole: readonly number[]) => whole.slice(head * depth, (head + 1) * depth);
      const seen = causal ? key.slice(0, at + 1) : key;
      const weights = softmax(seen.map((other) => dot(part(row), part(other)) / Math.sqrt(depth)));
      return Array.from({ length: depth }, (_none, column) =>
        weights.reduce((sum, weight, index) => sum + weight * (part(value[index] ?? [])[column] ?? 0), 0),
      );
    });
    return heads.flat();
  });
  return addAndNorm(model, `${name}_layer_norm`, [state, linear(model, `${name}.out_proj`, mixed)]);
}

function feedForward(model: RandomMarian, prefix: string, state: Rows): Rows {
  const wide = linear(model, `${prefix}.fc1`, state).map((row) => row.map((x) => x / (1 + Math.exp(-x))));
  return addAndNorm(model, `${prefix}.final_layer_norm`, [state, linear(model, `${prefix}.fc2`, wide)]);
}

function addAndNorm(model: RandomMarian, name: string, [state, change]: readonly [Rows, Rows]): Rows {
  const [weight, bias] = [tensor(model, `${name}.weight`).values, tensor(model, `${name}.bias`).values];
  return state.map((row, at) => {
    const sum = row.map((number, column) => number + (change[at]?.[column] ?? 0));
    const mean = sum.reduce((total, number) => total + number, 0) / sum.length;
    const variance = sum.reduce((total, number) => total + (number - mean) ** 2, 0) / sum.length;
    return sum.map(
      (number, column) => ((number - mean) / Math.sqrt(variance + 1e-5)) * (weight[column] ?? 0) + (bias[column] ?? 0),
    );
  });
}

function linear(model: RandomMarian, name: string, state: Rows): Rows {
  const weight = rowsOf(tensor(model, `${name}.weight`));
  const bias = tensor(model, `${name}.bias`).values;
  return state.map((row) => weight.map((column, index) => dot(row, column) + (bias[index] ?? 0)));
}

function softmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, number, index) => sum + number * (right[index] ?? 0), 0);
}

function tensor(model: RandomMarian, name: string): Matrix {
  const found = model.tensors.get(name);
  if (found === undefined) throw new RangeError(`no tensor ${name}`);
  return found;
}

function rowsOf({ rows, columns, values }: Matrix): Rows {
  return Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);
}
