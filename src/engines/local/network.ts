import type { ModelCard } from './model-card.js';
import { EXTENSION } from './onnx-extension.js';
import type { Graph, Tensor } from './runtime.js';

/** The encoder graph of a model and its decoder graph, extended so that it chooses tokens. */
export interface NetworkGraphs {
  readonly encoder: Graph;
  readonly decoder: Graph;
}

/** One decoder step. A row is one hypothesis of one sentence. */
export interface StepRequest {
  /** The token that each row takes in. */
  readonly tokens: readonly number[];
  /** The sentence (index into the batch) of each row. */
  readonly sentences: readonly number[];
  /** For each row the row of the previous step that it goes on from; ignored at the first step. */
  readonly parents: readonly number[];
  /** How many of the best next tokens are wanted for each row. */
  readonly count: number;
  /** Whether the scores of all tokens are wanted too. */
  readonly all: boolean;
}

/** What may come next in each row, row after row. Scores are natural logarithms of probabilities. */
export interface NextTokens {
  /** The best tokens, `count` for each row, descending. */
  readonly tokens: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  /** The scores of the whole vocabulary, where they were asked for. */
  readonly all: ArrayLike<number>;
}

/** Decodes one batch of sentences step by step. */
export interface DecodeSession {
  step(request: StepRequest): Promise<NextTokens>;
  /** Hands the session's memory over to the next one; there is no step after it. */
  close(): void;
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
  const spare: SessionMemory[] = [];
  return {
    vocabulary: card.architecture.vocabulary,
    async open(batch) {
      const memory = spare.pop() ?? emptyMemory(card);
      const encoded = await encode(graphs.encoder, batch, { card, memory: memory.encoded });
      return createSession(graphs.decoder, { card, encoded, memory, onClose: () => spare.push(memory) });
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

async function encode(
  encoder: Graph,
  batch: readonly (readonly number[])[],
  { card, memory }: { card: ModelCard; memory: CacheMemory },
): Promise<Encoded> {
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
  const { heads, headDim } = card.architecture;
  const names = cacheNames('cross', card);
  const cross = viewsOf(memory, batch.length * heads * width * headDim);
  const shape = [batch.length, heads, width, headDim];
  await encoder.run(
    { input_ids: { data: ids, dims }, attention_mask: { data: mask, dims } },
    Object.fromEntries(cross.map((data, i) => [names[i] ?? '', { data, dims: shape }])),
  );
  return { lengths, width, cross };
}

function cacheNames(kind: 'cross' | 'past' | 'present', card: ModelCard): string[] {
  return Array.from({ length: card.architecture.decoderLayers }, (_, layer) => [
    `${kind}.${layer}.key`,
    `${kind}.${layer}.value`,
  ]).flat();
}

/** Memory for the keys and values of all layers; it grows and is used again. */
interface CacheMemory {
  data: Float32Array[];
}

/** What a session writes to at each step; memory of its own for each step would keep the garbage collector busy. */
interface SessionMemory {
  /** One holds the past, the other takes what is made of it. */
  readonly caches: readonly [CacheMemory, CacheMemory];
  readonly cross: CacheMemory;
  /** What the encoder gives, before it is laid out for the rows of a step. */
  readonly encoded: CacheMemory;
}

function emptyMemory(card: ModelCard): SessionMemory {
  const empty = (): CacheMemory => ({ data: cacheNames('past', card).map(() => new Float32Array(0)) });
  return { caches: [empty(), empty()], cross: empty(), encoded: empty() };
}

/** A cache gets longer with each step: memory for half as many steps again spares most of the moves. */
const GROWTH = 1.5;

/** The memory's parts for caches of so many numbers. */
function viewsOf(memory: CacheMemory, size: number): Float32Array[] {
  memory.data = memory.data.map((data) => (data.length < size ? new Float32Array(Math.ceil(GROWTH * size)) : data));
  return memory.data.map((data) => data.subarray(0, size));
}

interface SessionStart {
  readonly card: ModelCard;
  readonly encoded: Encoded;
  readonly memory: SessionMemory;
  readonly onClose: () => void;
}

function createSession(decoder: Graph, { card, encoded, memory, onClose }: SessionStart): DecodeSession {
  const { heads, headDim, vocabulary } = card.architecture;
  const names = {
    past: cacheNames('past', card),
    present: cacheNames('present', card),
    cross: cacheNames('cross', card),
  };
  let [filled, free] = memory.caches;
  let length = 0;
  let previousRows = 0;
  let layout: readonly number[] = [];
  let fixed: Record<string, Tensor> = {};
  const pastOf = (parents: readonly number[]): readonly Float32Array[] => {
    const stride = heads * length * headDim;
    const past = viewsOf(filled, previousRows * stride);
    if (length === 0 || isIdentity(parents, previousRows)) return past;
    const gathered = viewsOf(free, parents.length * stride);
    for (const [i, data] of past.entries()) gatherRows(data, gathered[i] ?? data, { rows: parents, stride });
    [filled, free] = [free, filled];
    return gathered;
  };
  return {
    close: onClose,
    async step({ tokens, sentences, parents, count, all }) {
      const rows = tokens.length;
      if (!sameItems(layout, sentences)) {
        layout = [...sentences];
        fixed = crossFeeds({ encoded, sentences, names: names.cross, heads, headDim, memory: memory.cross });
      }
      const past = pastOf(parents);
      const present = viewsOf(free, rows * heads * (length + 1) * headDim);
      const best = { tokens: new BigInt64Array(rows * count), scores: new Float32Array(rows * count) };
      const whole = new Float32Array(all ? rows * vocabulary : 0);
      const caches = (kind: 'past' | 'present', data: readonly Float32Array[], width: number) =>
        names[kind].map((name, i) => [name, { data: data[i] ?? whole, dims: [rows, heads, width, headDim] }]);
      await decoder.run(
        {
          ...fixed,
          input_ids: { data: BigInt64Array.from(tokens, BigInt), dims: [rows, 1] },
          [EXTENSION.count]: { data: BigInt64Array.of(BigInt(count)), dims: [1] },
          ...Object.fromEntries(caches('past', past, length)),
        },
        {
          [EXTENSION.tokens]: { data: best.tokens, dims: [rows, 1, count] },
          [EXTENSION.scores]: { data: best.scores, dims: [rows, 1, count] },
          ...(all ? { [EXTENSION.all]: { data: whole, dims: [rows, 1, vocabulary] } } : {}),
          ...Object.fromEntries(caches('present', present, length + 1)),
        },
      );
      [filled, free] = [free, filled];
      length += 1;
      previousRows = rows;
      return { tokens: Int32Array.from(best.tokens, Number), scores: best.scores, all: whole };
    },
  };
}

function sameItems(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((item, i) => item === right[i]);
}

function isIdentity(parents: readonly number[], rows: number): boolean {
  return parents.length === rows && parents.every((parent, row) => parent === row);
}

function gatherRows(
  from: Float32Array,
  to: Float32Array,
  { rows, stride }: { rows: readonly number[]; stride: number },
): void {
  for (const [at, row] of rows.entries()) to.set(from.subarray(row * stride, (row + 1) * stride), at * stride);
}

interface CrossRequest {
  readonly encoded: Encoded;
  readonly sentences: readonly number[];
  readonly names: readonly string[];
  readonly heads: number;
  readonly headDim: number;
  readonly memory: CacheMemory;
}

/** The encoder's keys and values and the mask for each row, cut to the longest sentence still in the batch. */
function crossFeeds(request: CrossRequest): Record<string, Tensor> {
  const { encoded, sentences, heads, headDim, memory } = request;
  const width = Math.max(...sentences.map((sentence) => encoded.lengths[sentence] ?? 0));
  const mask = new BigInt64Array(sentences.length * width);
  sentences.forEach((sentence, row) => mask.fill(1n, row * width, row * width + (encoded.lengths[sentence] ?? 0)));
  const feeds: Record<string, Tensor> = { encoder_attention_mask: { data: mask, dims: [sentences.length, width] } };
  const views = viewsOf(memory, sentences.length * heads * width * headDim);
  request.names.forEach((name, i) => {
    const from = encoded.cross[i] ?? new Float32Array(0);
    const out = views[i] ?? new Float32Array(0);
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
