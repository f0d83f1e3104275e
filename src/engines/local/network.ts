import type { ModelCard } from './model-card.js';
import type { Graph, Tensor } from './runtime.js';

/** The encoder and decoder graphs of a model. */
export interface NetworkGraphs {
  readonly encoder: Graph;
  readonly decoder: Graph;
}

/** Decodes one batch of sentences step by step. A row is one hypothesis of one sentence. */
export interface DecodeSession {
  /**
   * Runs one decoder step.
   * @param tokens the token that each row takes in
   * @param sentences the sentence (index into the batch) of each row
   * @param parents for each row the row of the previous step that it goes on from; ignored at the first step
   * @returns the logits, row after row, each as long as the vocabulary
   */
  step(tokens: readonly number[], sentences: readonly number[], parents: readonly number[]): Promise<Float32Array>;
}

/** The neural network of a model. */
export interface Network {
  readonly vocabulary: number;
  /** Encodes a batch of token sequences and opens a decoding session on them. */
  open(batch: readonly (readonly number[])[]): Promise<DecodeSession>;
  dispose(): Promise<void>;
}

/** Makes a network of two loaded graphs. */
export function createNetwork(graphs: NetworkGraphs, card: ModelCard): Network {
  return {
    vocabulary: card.architecture.vocabulary,
    async open(batch) {
      const encoded = await encode(graphs.encoder, batch, card);
      return createSession(graphs.decoder, card, encoded);
    },
    async dispose() {
      await Promise.all([graphs.encoder.dispose(), graphs.decoder.dispose()]);
    },
  };
}

interface Encoded {
  /** Source length of each sentence in tokens. */
  readonly lengths: readonly number[];
  readonly width: number;
  /** Keys and values of every layer over the whole batch, in the order of `cacheNames`. */
  readonly cross: readonly Float32Array[];
}

async function encode(encoder: Graph, batch: readonly (readonly number[])[], card: ModelCard): Promise<Encoded> {
  const lengths = batch.map((ids) => ids.length);
  const width = Math.max(...lengths);
  const ids = new BigInt64Array(batch.length * width).fill(BigInt(card.tokens.pad));
  const mask = new BigInt64Array(batch.length * width);
  batch.forEach((sentence, row) => {
    sentence.forEach((id, column) => {
      ids[row * width + column] = BigInt(id);
      mask[row * width + column] = 1n;
    });
  });
  const dims = [batch.length, width];
  const outputs = await encoder.run({ input_ids: { data: ids, dims }, attention_mask: { data: mask, dims } });
  return { lengths, width, cross: cacheNames('cross', card).map((name) => floats(outputs[name], name)) };
}

function cacheNames(kind: 'cross' | 'past' | 'present', card: ModelCard): string[] {
  return Array.from({ length: card.architecture.decoderLayers }, (_, layer) => [
    `${kind}.${layer}.key`,
    `${kind}.${layer}.value`,
  ]).flat();
}

function floats(tensor: Tensor | undefined, name: string): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError(`the graph has no float output ${name}`);
}

function createSession(decoder: Graph, card: ModelCard, encoded: Encoded): DecodeSession {
  const { heads, headDim } = card.architecture;
  const names = {
    past: cacheNames('past', card),
    present: cacheNames('present', card),
    cross: cacheNames('cross', card),
  };
  let length = 0;
  let past: readonly Float32Array[] = names.past.map(() => new Float32Array(0));
  let previousRows = 0;
  let layout: readonly number[] = [];
  let fixed: Record<string, Tensor> = {};
  return {
    async step(tokens, sentences, parents) {
      const rows = tokens.length;
      if (!sameItems(layout, sentences)) {
        layout = [...sentences];
        fixed = crossFeeds({ encoded, sentences, names: names.cross, heads, headDim });
      }
      if (length > 0 && !isIdentity(parents, previousRows)) {
        const stride = heads * length * headDim;
        past = past.map((data) => gatherRows(data, parents, stride));
      }
      const feeds: Record<string, Tensor> = {
        ...fixed,
        input_ids: { data: BigInt64Array.from(tokens, BigInt), dims: [rows, 1] },
      };
      names.past.forEach((name, i) => {
        feeds[name] = { data: past[i] ?? new Float32Array(0), dims: [rows, heads, length, headDim] };
      });
      const outputs = await decoder.run(feeds);
      past = names.present.map((name) => floats(outputs[name], name));
      length += 1;
      previousRows = rows;
      return floats(outputs['logits'], 'logits');
    },
  };
}

function sameItems(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((item, i) => item === right[i]);
}

function isIdentity(parents: readonly number[], rows: number): boolean {
  return parents.length === rows && parents.every((parent, row) => parent === row);
}

function gatherRows(data: Float32Array, rows: readonly number[], stride: number): Float32Array {
  const out = new Float32Array(rows.length * stride);
  rows.forEach((row, i) => out.set(data.subarray(row * stride, (row + 1) * stride), i * stride));
  return out;
}

interface CrossRequest {
  readonly encoded: Encoded;
  readonly sentences: readonly number[];
  readonly names: readonly string[];
  readonly heads: number;
  readonly headDim: number;
}

/** The encoder's keys and values and the mask for each row, cut to the longest sentence still in the batch. */
function crossFeeds(request: CrossRequest): Record<string, Tensor> {
  const { encoded, sentences, heads, headDim } = request;
  const width = Math.max(...sentences.map((sentence) => encoded.lengths[sentence] ?? 0));
  const mask = new BigInt64Array(sentences.length * width);
  sentences.forEach((sentence, row) => mask.fill(1n, row * width, row * width + (encoded.lengths[sentence] ?? 0)));
  const feeds: Record<string, Tensor> = { encoder_attention_mask: { data: mask, dims: [sentences.length, width] } };
  request.names.forEach((name, i) => {
    const from = encoded.cross[i] ?? new Float32Array(0);
    const out = new Float32Array(sentences.length * heads * width * headDim);
    sentences.forEach((sentence, row) => {
      for (let head = 0; head < heads; head += 1) {
        const start = (sentence * heads + head) * encoded.width * headDim;
        out.set(from.subarray(start, start + width * headDim), (row * heads + head) * width * headDim);
      }
    });
    feeds[name] = { data: out, dims: [sentences.length, heads, width, headDim] };
  });
  return feeds;
}
