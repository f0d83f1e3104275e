import { ELEMENT, field, floats, GRAPH, integers, message, MODEL, node, tensor, value } from './onnx-message.js';

/** What a decoder graph is given besides its own inputs and outputs. */
export const EXTENSION = {
  /** In: int64 [1], how many tokens are wanted. */
  count: 'top.count',
  /** Out: float [b,t,count], natural logarithms of the probabilities, descending. */
  scores: 'top.scores',
  /** Out: int64 [b,t,count], the tokens that have them. */
  tokens: 'top.tokens',
  /** In: int64 [b,t,n], further tokens whose probabilities are wanted, at least one. */
  wanted: 'wanted.tokens',
  /** Out: float [b,t,n], the logarithms of their probabilities. */
  wantedScores: 'wanted.scores',
} as const;

/**
 * The names of the keys and values of all layers: of the source (`cross`), of the tokens so far (`past`), of these and
 * the new token (`present`), of the new token alone (`added`).
 */
export function cacheNames(kind: 'cross' | 'past' | 'present' | 'added', layers: number): string[] {
  return Array.from({ length: layers }, (_, layer) => [`${kind}.${layer}.key`, `${kind}.${layer}.value`]).flat();
}

const BIAS = 'top.bias';
const MASKED = 'top.masked';
const LOGARITHMS = 'log.probabilities';
const LAST = { starts: 'last.starts', ends: 'last.ends', axes: 'last.axes' };
/** The dimension of a cache that grows by one with each token. */
const TIME_AXIS = 2n;
const NO_END = 2n ** 63n - 1n;

/** What a decoder is extended for. */
export interface Extended {
  readonly vocabulary: number;
  readonly layers: number;
  /** Tokens that are given no probability. */
  readonly never: readonly number[];
}

/**
 * Lets a decoder graph choose the best tokens itself, natively, and give the keys and values of the new token alone: the
 * runtime copies all that leaves it, and at each step that is then a handful of numbers for a row instead of the
 * vocabulary, and one token instead of all so far. The nodes are for a model with a float output `logits`
 * [b,t,vocabulary], caches `present.*` [b,heads,t,d], and of opset 13 to 17 (https://onnx.ai/onnx/operators/).
 * @returns bytes to put behind those of the serialised model: where a message of Protocol Buffers is followed by another,
 * the two are merged, lists one after the other (https://protobuf.dev/programming-guides/encoding/#last-one-wins)
 */
export function extendDecoder(extended: Extended): Uint8Array {
  return field(MODEL.graph, message(tokenChoice(extended), addedCaches(extended)));
}

function tokenChoice({ vocabulary, never }: Extended): Uint8Array {
  const bias = new Float32Array(vocabulary);
  for (const token of never) bias[token] = -Infinity;
  return message(
    field(GRAPH.node, node({ operator: 'Add', inputs: ['logits', BIAS], outputs: [MASKED] })),
    field(
      GRAPH.node,
      node({ operator: 'LogSoftmax', inputs: [MASKED], outputs: [LOGARITHMS], attributes: { axis: -1 } }),
    ),
    field(
      GRAPH.node,
      node({
        operator: 'GatherElements',
        inputs: [LOGARITHMS, EXTENSION.wanted],
        outputs: [EXTENSION.wantedScores],
        attributes: { axis: -1 },
      }),
    ),
    field(
      GRAPH.node,
      node({
        operator: 'TopK',
        inputs: [LOGARITHMS, EXTENSION.count],
        outputs: [EXTENSION.scores, EXTENSION.tokens],
      }),
    ),
    field(GRAPH.initializer, tensor(BIAS, floats(bias, ELEMENT.float))),
    field(GRAPH.input, value(EXTENSION.count, ELEMENT.int64, [1])),
    field(GRAPH.output, value(EXTENSION.scores, ELEMENT.float)),
    field(GRAPH.output, value(EXTENSION.tokens, ELEMENT.int64)),
    field(GRAPH.input, value(EXTENSION.wanted, ELEMENT.int64)),
    field(GRAPH.output, value(EXTENSION.wantedScores, ELEMENT.float)),
  );
}

function addedCaches({ layers }: Extended): Uint8Array {
  const present = cacheNames('present', layers);
  const slices = cacheNames('added', layers).map((added, i) => {
    const inputs = [present[i] ?? '', LAST.starts, LAST.ends, LAST.axes];
    const slice = node({ operator: 'Slice', inputs, outputs: [added] });
    return message(field(GRAPH.node, slice), field(GRAPH.output, value(added, ELEMENT.float)));
  });
  return message(
    field(GRAPH.initializer, tensor(LAST.starts, integers([-1n]))),
    field(GRAPH.initializer, tensor(LAST.ends, integers([NO_END]))),
    field(GRAPH.initializer, tensor(LAST.axes, integers([TIME_AXIS]))),
    ...slices,
  );
}
