import { describe, expect, it } from 'vitest';
import type { ModelCard } from '../../src/engines/local/model-card.js';
import { createNetwork, type CrossCache, type StepRequest } from '../../src/engines/local/network.js';
import { cacheNames, EXTENSION } from '../../src/engines/local/onnx-extension.js';
import type { Graph, Tensor } from '../../src/engines/local/runtime.js';

const CARD: ModelCard = {
  name: 'toy',
  version: '1',
  source: 'de',
  target: 'en',
  architecture: { decoderLayers: 2, heads: 2, headDim: 1, vocabulary: 3 },
  tokens: { pad: 9, decoderStart: 0, end: 1 },
  maxSourceTokens: 10,
  decoding: { beams: 1, lengthPenalty: 1 },
  files: { encoder: 'e', decoder: 'd', tokenizer: 't' },
};

type Feeds = Readonly<Record<string, Tensor>>;

interface FakeGraph extends Graph {
  readonly calls: Feeds[];
  readonly wanted: (readonly string[])[];
}

function fakeGraph(run: (feeds: Feeds) => Record<string, Tensor>): FakeGraph {
  const calls: Feeds[] = [];
  const wanted: (readonly string[])[] = [];
  return {
    calls,
    wanted,
    inputNames: [],
    outputNames: [],
    run: async (feeds, outputs) => {
      // The memory is used again: what a call was given is kept.
      calls.push(Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, copy(tensor)])));
      wanted.push(Object.keys(outputs));
      const results = run(feeds);
      for (const [name, { data, dims }] of Object.entries(outputs)) {
        expect({ name, dims }).toEqual({ name, dims: results[name]?.dims });
        fill(data, results[name]);
      }
    },
    dispose: async () => {},
  };
}

const copy = ({ data, dims }: Tensor): Tensor => ({ data: data.slice(), dims });

function fill(to: Tensor['data'], from: Tensor | undefined): void {
  if (to instanceof Float32Array && from?.data instanceof Float32Array) to.set(from.data);
  if (to instanceof BigInt64Array && from?.data instanceof BigInt64Array) to.set(from.data);
}

/** Marks every value of the cross caches with its layer, kind, sentence, head and place: 1000 + … or −(1000 + …). */
function fakeEncoder() {
  return fakeGraph(({ input_ids: ids }) => {
    const [sentences = 0, width = 0] = ids?.dims ?? [];
    const cache = (layer: number, sign: number): Tensor => {
      const places = Array.from({ length: sentences * 2 * width }, (_, i) => {
        const [sentence, head, place] = [Math.floor(i / (2 * width)), Math.floor(i / width) % 2, i % width];
        return sign * (1000 * (layer + 1) + 100 * sentence + 10 * head + place);
      });
      return { data: Float32Array.from(places), dims: [sentences, 2, width, 1] };
    };
    return {
      'cross.0.key': cache(0, 1),
      'cross.0.value': cache(0, -1),
      'cross.1.key': cache(1, 1),
      'cross.1.value': cache(1, -1),
    };
  });
}

/** Keys and values of a token, as the real decoder makes them; the heads hold ± the token. */
function fakeDecoder() {
  return fakeGraph((feeds) => {
    const tokens = [...(feeds['input_ids']?.data ?? [])].map(Number);
    const added: Tensor = {
      data: Float32Array.from(tokens.flatMap((token) => [token, -token])),
      dims: [tokens.length, 2, 1, 1],
    };
    return {
      [EXTENSION.scores]: { data: Float32Array.from(tokens.flatMap(() => [-1, -2])), dims: [tokens.length, 1, 2] },
      [EXTENSION.tokens]: {
        data: BigInt64Array.from(tokens.flatMap((token) => [BigInt(token), 0n])),
        dims: [tokens.length, 1, 2],
      },
      // Twice what was asked for.
      [EXTENSION.wantedScores]: {
        data: Float32Array.from([...(feeds[EXTENSION.wanted]?.data ?? [])], (token) => 2 * Number(token)),
        dims: feeds[EXTENSION.wanted]?.dims ?? [],
      },
      ...Object.fromEntries(cacheNames('added', 2).map((name) => [name, added])),
    };
  });
}

/** The decoder takes what the encoder gives under the same names. */
const CROSS: readonly CrossCache[] = cacheNames('cross', 2).map((name) => ({
  output: name,
  input: name,
  turned: false,
}));

async function open(batch: readonly (readonly number[])[]) {
  const [encoder, decoder] = [fakeEncoder(), fakeDecoder()];
  const network = createNetwork({ encoder, decoder, cross: CROSS }, CARD);
  return { encoder, decoder, session: await network.open(batch) };
}

const step = (tokens: number[], sentences: number[], parents: number[]): StepRequest => ({
  tokens,
  sentences,
  parents,
  count: 2,
  wanted: tokens.map(() => []),
});

const numbers = (tensor: Tensor | undefined): number[] => [...(tensor?.data ?? [])].map(Number);

describe('the encoder', () => {
  it('gets the batch padded to its longest sentence, and a mask that leaves the padding out', async () => {
    const { encoder } = await open([[5, 6, 1], [7, 1], [1]]);
    expect(encoder.calls).toHaveLength(1);
    const [feeds = {}] = encoder.calls;
    expect(feeds['input_ids']?.dims).toEqual([3, 3]);
    expect(numbers(feeds['input_ids'])).toEqual([5, 6, 1, 7, 1, 9, 1, 9, 9]);
    expect(feeds['attention_mask']?.dims).toEqual([3, 3]);
    expect(numbers(feeds['attention_mask'])).toEqual([1, 1, 1, 1, 1, 0, 1, 0, 0]);
  });
});

describe('a long batch', () => {
  it('is encoded a few sentences at a time, all padded alike, and decoded as a whole', async () => {
    const sentence = Array.from({ length: 100 }, () => 5);
    const { encoder, decoder, session } = await open([sentence, sentence, sentence, [6, 1]]);
    expect(encoder.calls.map((feeds) => feeds['input_ids']?.dims)).toEqual([
      [3, 100],
      [1, 100],
    ]);
    expect(numbers(encoder.calls[1]?.['attention_mask']).filter((bit) => bit === 1)).toHaveLength(2);
    await session.step(step([0, 0, 0, 0], [0, 1, 2, 3], [0, 0, 0, 0]));
    const keys = numbers(decoder.calls[0]?.['cross.0.key']);
    // The fake encoder counts the sentences of each call from nought.
    expect([0, 1, 2, 3].map((row) => keys[row * 200])).toEqual([1000, 1100, 1200, 1000]);
  });
});

/** One layer, one head of two dimensions; a key is its place, and half as much again in the second dimension. */
const turnedKeys = (width: number): Tensor => ({
  data: Float32Array.from([...Array(width).keys(), ...Array.from({ length: width }, (_, place) => place + 0.5)]),
  dims: [1, 1, 2, width],
});

describe('keys that the encoder has turned', () => {
  const card: ModelCard = { ...CARD, architecture: { decoderLayers: 1, heads: 1, headDim: 2, vocabulary: 3 } };
  const openTurned = async (batch: readonly (readonly number[])[]) => {
    const encoder = fakeGraph(({ input_ids: ids }) => {
      const [sentences = 0, width = 0] = ids?.dims ?? [];
      const all = Array.from({ length: sentences }, () => [...turnedKeys(width).data].map(Number)).flat();
      return { 'turned.0.key': { data: Float32Array.from(all), dims: [sentences, 1, 2, width] } };
    });
    const decoder = fakeGraph((feeds) => {
      const [rows = 0] = feeds['input_ids']?.dims ?? [];
      const added = { data: new Float32Array(2 * rows), dims: [rows, 1, 1, 2] };
      return {
        [EXTENSION.scores]: { data: new Float32Array(2 * rows), dims: [rows, 1, 2] },
        [EXTENSION.tokens]: { data: new BigInt64Array(2 * rows), dims: [rows, 1, 2] },
        [EXTENSION.wantedScores]: { data: new Float32Array(rows), dims: [rows, 1, 1] },
        'added.0.key': added,
        'added.0.value': added,
      };
    });
    const cross = [{ output: 'turned.0.key', input: 'inner', turned: true }];
    return { decoder, session: await createNetwork({ encoder, decoder, cross }, card).open(batch) };
  };

  it('go to the input that takes them, a whole sentence to a row', async () => {
    const { decoder, session } = await openTurned([[5, 6, 1]]);
    await session.step(step([0, 0], [0, 0], [0, 0]));
    expect(decoder.calls[0]?.['inner']?.dims).toEqual([2, 1, 2, 3]);
    expect(numbers(decoder.calls[0]?.['inner'])).toEqual([0, 1, 2, 0.5, 1.5, 2.5, 0, 1, 2, 0.5, 1.5, 2.5]);
  });

  it('are cut in every dimension', async () => {
    const { decoder, session } = await openTurned([
      [5, 6, 7, 1],
      [6, 1],
    ]);
    await session.step(step([0, 0], [0, 1], [0, 0]));
    await session.step(step([3], [1], [1]));
    expect(decoder.calls[1]?.['inner']?.dims).toEqual([1, 1, 2, 2]);
    expect(numbers(decoder.calls[1]?.['inner'])).toEqual([0, 1, 0.5, 1.5]);
  });
});

describe('a decoder step', () => {
  it('gives back the best tokens of every row, and the scores of those that are wanted besides', async () => {
    const { session } = await open([
      [5, 1],
      [6, 1],
    ]);
    const few = await session.step(step([3, 4], [0, 1], [0, 0]));
    expect(few).toEqual({
      tokens: Int32Array.of(3, 0, 4, 0),
      scores: Float32Array.of(-1, -2, -1, -2),
      wanted: [new Float32Array(0), new Float32Array(0)],
    });
    const { wanted } = await session.step({ ...step([3, 4], [0, 1], [0, 1]), wanted: [[7], [8, 9]] });
    expect(wanted).toEqual([Float32Array.of(14), Float32Array.of(16, 18)]);
  });

  it('begins with an empty past for every layer', async () => {
    const { session, decoder } = await open([[5, 1]]);
    await session.step(step([0], [0], [0]));
    const [feeds = {}] = decoder.calls;
    expect(feeds['input_ids']?.dims).toEqual([1, 1]);
    for (const name of ['past.0.key', 'past.0.value', 'past.1.key', 'past.1.value']) {
      expect(feeds[name]).toEqual({ data: new Float32Array(0), dims: [1, 2, 0, 1] });
    }
  });

  it('takes the past of each row from its parent', async () => {
    const { session, decoder } = await open([
      [5, 1],
      [6, 1],
    ]);
    await session.step(step([10, 20], [0, 1], [0, 0]));
    await session.step(step([11, 12, 21], [0, 0, 1], [0, 0, 1]));
    // The rows of a sentence swap places, and one is dropped.
    await session.step(step([13, 14, 22], [0, 0, 1], [1, 0, 2]));
    await session.step(step([23, 24], [1, 1], [2, 2]));
    const past = decoder.calls[3]?.['past.1.value'];
    expect(past?.dims).toEqual([2, 2, 3, 1]);
    expect(numbers(past)).toEqual([20, 21, 22, -20, -21, -22, 20, 21, 22, -20, -21, -22]);
    expect(numbers(decoder.calls[2]?.['past.0.key'])).toEqual([10, 12, -10, -12, 10, 11, -10, -11, 20, 21, -20, -21]);
  });

  it('repeats the cross caches and the mask for each row of a sentence', async () => {
    const { session, decoder } = await open([
      [5, 1],
      [6, 7],
    ]);
    await session.step(step([0, 0], [0, 1], [0, 0]));
    await session.step(step([2, 3, 4], [0, 0, 1], [0, 0, 1]));
    const feeds = decoder.calls[1] ?? {};
    expect(feeds['cross.1.value']?.dims).toEqual([3, 2, 2, 1]);
    const [first, second] = [
      [-2000, -2001, -2010, -2011],
      [-2100, -2101, -2110, -2111],
    ];
    expect(numbers(feeds['cross.1.value'])).toEqual([first, first, second].flat());
    expect(numbers(feeds['encoder_attention_mask'])).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('cuts the cross caches and the mask to the longest sentence that is still there', async () => {
    const { session, decoder } = await open([[5, 6, 7, 1], [6, 1], [1]]);
    await session.step(step([0, 0, 0], [0, 1, 2], [0, 0, 0]));
    expect(decoder.calls[0]?.['cross.0.key']?.dims).toEqual([3, 2, 4, 1]);
    await session.step(step([3, 4], [1, 2], [1, 2]));
    const feeds = decoder.calls[1] ?? {};
    expect(feeds['cross.0.key']?.dims).toEqual([2, 2, 2, 1]);
    expect(numbers(feeds['cross.0.key'])).toEqual([1100, 1101, 1110, 1111, 1200, 1201, 1210, 1211]);
    expect(feeds['encoder_attention_mask']?.dims).toEqual([2, 2]);
    expect(numbers(feeds['encoder_attention_mask'])).toEqual([1, 1, 1, 0]);
  });

  it('leaves them as they are where the longest is little shorter', async () => {
    const { session, decoder } = await open([
      [5, 6, 7, 8, 9, 1],
      [5, 6, 7, 8, 1],
    ]);
    await session.step(step([0, 0], [0, 1], [0, 0]));
    await session.step(step([3], [1], [1]));
    expect(decoder.calls[1]?.['cross.0.key']?.dims).toEqual([1, 2, 6, 1]);
    expect(numbers(decoder.calls[1]?.['encoder_attention_mask'])).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('keeps one session apart from another', async () => {
    const [encoder, decoder] = [fakeEncoder(), fakeDecoder()];
    const network = createNetwork({ encoder, decoder, cross: CROSS }, CARD);
    const [left, right] = [await network.open([[5, 1]]), await network.open([[6, 1]])];
    await left.step(step([10], [0], [0]));
    await right.step(step([20], [0], [0]));
    await left.step(step([11], [0], [0]));
    expect(numbers(decoder.calls[2]?.['past.0.key'])).toEqual([10, -10]);
  });

  it('hands its memory over when it is closed, and nothing of what was in it', async () => {
    const [encoder, decoder] = [fakeEncoder(), fakeDecoder()];
    const network = createNetwork({ encoder, decoder, cross: CROSS }, CARD);
    const first = await network.open([[5, 6, 7, 1]]);
    await first.step(step([10], [0], [0]));
    await first.step(step([11], [0], [0]));
    first.close();
    const second = await network.open([[6, 1]]);
    await second.step(step([20], [0], [0]));
    await second.step(step([21, 22], [0, 0], [0, 0]));
    expect(decoder.calls[2]?.['past.0.key']?.dims).toEqual([1, 2, 0, 1]);
    expect(numbers(decoder.calls[3]?.['past.0.key'])).toEqual([20, -20, 20, -20]);
    expect(decoder.calls[3]?.['cross.0.key']?.dims).toEqual([2, 2, 2, 1]);
  });
});
