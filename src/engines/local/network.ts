import type { ModelCard } from './model-card.js';
import { cacheNames, EXTENSION } from './onnx-extension.js';
import type { Graph, Tensor } from './runtime.js';

/** The encoder graph of a model and its decoder graph, extended so that it chooses tokens. */
export interface NetworkGraphs {
  readonly encoder: Graph;
  readonly decoder: Graph;
  /** What the decoder takes from the encoder, for every layer. */
  readonly cross: readonly CrossCache[];
}

/** Keys or values of the source in one layer. */
export interface CrossCache {
  /** The encoder's output, [b,heads,s,d]; [b,heads,d,s] where it is turned. */
  readonly output: string;
  /** The decoder's input that takes it. */
  readonly input: string;
  readonly turned: boolean;
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
  /** For each row the tokens whose scores are wanted besides. */
  readonly wanted: readonly (readonly number[])[];
}

/** What may come next in each row, row after row. Scores are natural logarithms of probabilities. */
export interface NextTokens {
  /** The best tokens, `count` for each row, descending. */
  readonly tokens: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  /** For each row the scores of the tokens that were asked for. */
  readonly wanted: readonly ArrayLike<number>[];
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
      const encoded = await encode(graphs, batch, { card, memory: memory.encoded });
      return createSession(graphs, { card, encoded, memory, onClose: () => spare.push(memory) });
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
  /** Keys and values of every layer over the whole batch. */
  readonly cross: readonly Float32Array[];
}

/** Tokens that are encoded at a time: what is computed in between takes memory, and more at a time is no quicker. */
const ENCODED_TOKENS = 320;

async function encode(
  { encoder, cross }: NetworkGraphs,
  batch: readonly (readonly number[])[],
  { card, memory }: { card: ModelCard; memory: CacheMemory },
): Promise<Encoded> {
  const { heads, headDim } = card.architecture;
  const lengths = batch.map((ids) => ids.length);
  const width = Math.max(...lengths);
  const block = heads * width * headDim;
  const views = viewsOf(memory, batch.length * block);
  const share = Math.max(1, Math.floor(ENCODED_TOKENS / width));
  for (let first = 0; first < batch.length; first += share) {
    const sentences = batch.slice(first, first + share);
    const outputs = cross.map(({ output, turned }, i): [string, Tensor] => {
      const data = views[i]?.subarray(first * block, (first + sentences.length) * block) ?? new Float32Array(0);
      return [output, { data, dims: shapeOf(turned, [sentences.length, heads, width, headDim]) }];
    });
    await encoder.run(sourceFeeds(sentences, width, card.tokens.pad), Object.fromEntries(outputs));
  }
  return { lengths, width, cross: views };
}

function sourceFeeds(sentences: readonly (readonly number[])[], width: number, pad: number): Record<string, Tensor> {
  const dims = [sentences.length, width];
  const ids = new BigInt64Array(sentences.length * width).fill(BigInt(pad));
  const mask = new BigInt64Array(sentences.length * width);
  for (const [row, sentence] of sentences.entries()) {
    ids.set(BigInt64Array.from(sentence, BigInt), row * width);
    mask.fill(1n, row * width, row * width + sentence.length);
  }
  return { input_ids: { data: ids, dims }, attention_mask: { data: mask, dims } };
}

/** The shape of keys or values; turned, the last two dimensions change places. */
function shapeOf(
  turned: boolean,
  [rows, heads, width, headDim]: readonly [number, number, number, number],
): readonly number[] {
  return turned ? [rows, heads, headDim, width] : [rows, heads, width, headDim];
}

/** Memory for the keys and values of all layers; it grows and is used again. */
interface CacheMemory {
  data: Float32Array[];
}

/** What a session writes to at each step; memory of its own for each step would keep the garbage collector busy. */
interface SessionMemory {
  /** One holds the past of the last step, the other takes that of the next. */
  readonly caches: readonly [CacheMemory, CacheMemory];
  /** Keys and values of the tokens that the last step took in. */
  readonly added: CacheMemory;
  readonly cross: CacheMemory;
  /** What the encoder gives, before it is laid out for the rows of a step. */
  readonly encoded: CacheMemory;
}

function emptyMemory(card: ModelCard): SessionMemory {
  const names = cacheNames('past', card.architecture.decoderLayers);
  const empty = (): CacheMemory => ({ data: names.map(() => new Float32Array(0)) });
  return { caches: [empty(), empty()], added: empty(), cross: empty(), encoded: empty() };
}

/** The past gets longer with each step: memory for half as many steps again spares most of the moves. */
const ROOM_TO_GROW = 1.5;

/** The memory's parts for caches of so many numbers, made with room for more where there was too little. */
function viewsOf(memory: CacheMemory, size: number, room = 1): Float32Array[] {
  memory.data = memory.data.map((data) => (data.length < size ? new Float32Array(Math.ceil(room * size)) : data));
  return memory.data.map((data) => data.subarray(0, size));
}

interface SessionStart {
  readonly card: ModelCard;
  readonly encoded: Encoded;
  readonly memory: SessionMemory;
  readonly onClose: () => void;
}

function createSession(
  { decoder, cross }: NetworkGraphs,
  { card, encoded, memory, onClose }: SessionStart,
): DecodeSession {
  const { decoderLayers, heads, headDim } = card.architecture;
  const names = {
    past: cacheNames('past', decoderLayers),
    added: cacheNames('added', decoderLayers),
  };
  let [filled, free] = memory.caches;
  /** Tokens in the past, its rows, and its keys and values. */
  let length = 0;
  let past = viewsOf(filled, 0);
  let added: readonly Float32Array[] = [];
  let layout: readonly number[] = [];
  let fixed: Record<string, Tensor> = {};
  /** The past of the next step: that of each row's parent, and what the parent took in. */
  const goOn = (parents: readonly number[]): void => {
    const next = viewsOf(free, parents.length * heads * (length + 1) * headDim, ROOM_TO_GROW);
    for (const [i, to] of next.entries()) {
      append(to, { past: past[i] ?? to, added: added[i] ?? to, parents, heads, length, headDim });
    }
    [filled, free] = [free, filled];
    past = next;
    length += 1;
  };
  const caches = (kind: 'past' | 'added', data: readonly Float32Array[], dims: readonly number[]) =>
    Object.fromEntries(data.map((numbers, i) => [names[kind][i] ?? '', { data: numbers, dims }]));
  return {
    close: onClose,
    async step({ tokens, sentences, parents, count, wanted }) {
      const rows = tokens.length;
      if (!sameItems(layout, sentences)) {
        layout = [...sentences];
        fixed = crossFeeds({ encoded, sentences, cross, heads, headDim, memory: memory.cross });
      }
      if (added.length > 0) goOn(parents);
      added = viewsOf(memory.added, rows * heads * headDim);
      const best = { tokens: new BigInt64Array(rows * count), scores: new Float32Array(rows * count) };
      const asked = padded(wanted);
      const scores = new Float32Array(rows * asked.width);
      await decoder.run(
        {
          ...fixed,
          input_ids: { data: BigInt64Array.from(tokens, BigInt), dims: [rows, 1] },
          [EXTENSION.count]: { data: BigInt64Array.of(BigInt(count)), dims: [1] },
          [EXTENSION.wanted]: { data: asked.tokens, dims: [rows, 1, asked.width] },
          ...caches('past', past, [rows, heads, length, headDim]),
        },
        {
          [EXTENSION.tokens]: { data: best.tokens, dims: [rows, 1, count] },
          [EXTENSION.scores]: { data: best.scores, dims: [rows, 1, count] },
          [EXTENSION.wantedScores]: { data: scores, dims: [rows, 1, asked.width] },
          ...caches('added', added, [rows, heads, 1, headDim]),
        },
      );
      return {
        tokens: Int32Array.from(best.tokens, Number),
        scores: best.scores,
        wanted: wanted.map((row, at) => scores.subarray(at * asked.width, at * asked.width + row.length)),
      };
    },
  };
}

/** The lists as one block, each filled up to the longest; a graph takes no empty one. */
function padded(rows: readonly (readonly number[])[]): { readonly tokens: BigInt64Array; readonly width: number } {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const tokens = new BigInt64Array(rows.length * width);
  for (const [at, row] of rows.entries()) tokens.set(BigInt64Array.from(row, BigInt), at * width);
  return { tokens, width };
}

function sameItems(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((item, i) => item === right[i]);
}

interface Growth {
  /** [rows, heads, length, headDim] */
  readonly past: Float32Array;
  /** [rows, heads, 1, headDim] */
  readonly added: Float32Array;
  /** For each new row the old one that it goes on from. */
  readonly parents: readonly number[];
  readonly heads: number;
  readonly length: number;
  readonly headDim: number;
}

/** Writes the caches of the parents, one token longer, one after the other. */
function append(to: Float32Array, { past, added, parents, heads, length, headDim }: Growth): void {
  const stride = length * headDim;
  let at = 0;
  for (const parent of parents) {
    for (let part = parent * heads; part < (parent + 1) * heads; part += 1) {
      to.set(past.subarray(part * stride, (part + 1) * stride), at);
      to.set(added.subarray(part * headDim, (part + 1) * headDim), at + stride);
      at += stride + headDim;
    }
  }
}

interface CrossRequest {
  readonly encoded: Encoded;
  readonly sentences: readonly number[];
  readonly cross: readonly CrossCache[];
  readonly heads: number;
  readonly headDim: number;
  readonly memory: CacheMemory;
}

/** Sentences are cut to the longest that is left when that spares so much of their width: the cutting costs, too. */
const WORTH_CUTTING = 0.2;

/** The encoder's keys and values and the mask for each row. */
function crossFeeds(request: CrossRequest): Record<string, Tensor> {
  const { encoded, sentences, heads, headDim, memory } = request;
  const longest = Math.max(...sentences.map((sentence) => encoded.lengths[sentence] ?? 0));
  const width = longest > (1 - WORTH_CUTTING) * encoded.width ? encoded.width : longest;
  const mask = new BigInt64Array(sentences.length * width);
  sentences.forEach((sentence, row) => mask.fill(1n, row * width, row * width + (encoded.lengths[sentence] ?? 0)));
  const feeds: Record<string, Tensor> = { encoder_attention_mask: { data: mask, dims: [sentences.length, width] } };
  const views = viewsOf(memory, sentences.length * heads * width * headDim);
  request.cross.forEach(({ input, turned }, i) => {
    const from = encoded.cross[i] ?? new Float32Array(0);
    const data = views[i] ?? new Float32Array(0);
    const unit = turned ? 1 : headDim;
    const parts = turned ? heads * headDim : heads;
    layOut(data, { from, sentences, parts, run: width * unit, stride: encoded.width * unit });
    feeds[input] = { data, dims: shapeOf(turned, [sentences.length, heads, width, headDim]) };
  });
  return feeds;
}

interface Layout {
  readonly from: Float32Array;
  /** The sentence of each row. */
  readonly sentences: readonly number[];
  /** Into how many parts a sentence falls, of each of which the beginning is taken. */
  readonly parts: number;
  /** Numbers taken of a part. */
  readonly run: number;
  /** Numbers in a part. */
  readonly stride: number;
}

/** Writes the beginning of every part of the sentences of the rows, one after the other. */
function layOut(to: Float32Array, { from, sentences, parts, run, stride }: Layout): void {
  let at = 0;
  const copy = (start: number, count: number): void => {
    to.set(from.subarray(start, start + count), at);
    at += count;
  };
  for (const sentence of sentences) {
    const first = sentence * parts;
    if (run === stride) copy(first * stride, parts * stride);
    else for (let part = first; part < first + parts; part += 1) copy(part * stride, run);
  }
}
