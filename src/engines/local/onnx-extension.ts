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

/** Field numbers of ONNX messages: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 };
const NODE = { input: 1, output: 2, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, i: 3, type: 20 };
const TENSOR = { dims: 1, dataType: 2, name: 8, rawData: 9 };
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { elementType: 1, shape: 2 };
const SHAPE = { dimension: 1 };
const DIMENSION = { value: 1 };
const FLOAT = 1;
const INT64 = 7;
const INT_ATTRIBUTE = 2;

const LENGTH_DELIMITED = 2;
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
    field(GRAPH.initializer, floatTensor(BIAS, bias)),
    field(GRAPH.input, value(EXTENSION.count, INT64, [1])),
    field(GRAPH.output, value(EXTENSION.scores, FLOAT)),
    field(GRAPH.output, value(EXTENSION.tokens, INT64)),
    field(GRAPH.input, value(EXTENSION.wanted, INT64)),
    field(GRAPH.output, value(EXTENSION.wantedScores, FLOAT)),
  );
}

function addedCaches({ layers }: Extended): Uint8Array {
  const present = cacheNames('present', layers);
  const slices = cacheNames('added', layers).map((added, i) => {
    const inputs = [present[i] ?? '', LAST.starts, LAST.ends, LAST.axes];
    const slice = node({ operator: 'Slice', inputs, outputs: [added] });
    return message(field(GRAPH.node, slice), field(GRAPH.output, value(added, FLOAT)));
  });
  return message(
    field(GRAPH.initializer, integerTensor(LAST.starts, -1n)),
    field(GRAPH.initializer, integerTensor(LAST.ends, NO_END)),
    field(GRAPH.initializer, integerTensor(LAST.axes, TIME_AXIS)),
    ...slices,
  );
}

interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number>>;
}

function node({ operator, inputs, outputs, attributes = {} }: GraphNode): Uint8Array {
  return message(
    ...inputs.map((name) => field(NODE.input, text(name))),
    ...outputs.map((name) => field(NODE.output, text(name))),
    field(NODE.opType, text(operator)),
    ...Object.entries(attributes).map(([name, integer]) =>
      field(
        NODE.attribute,
        message(field(ATTRIBUTE.name, text(name)), number(ATTRIBUTE.i, integer), number(ATTRIBUTE.type, INT_ATTRIBUTE)),
      ),
    ),
  );
}

function floatTensor(name: string, data: Float32Array): Uint8Array {
  return message(
    number(TENSOR.dims, data.length),
    number(TENSOR.dataType, FLOAT),
    field(TENSOR.name, text(name)),
    field(TENSOR.rawData, littleEndian(data)),
  );
}

function integerTensor(name: string, integer: bigint): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigInt64(0, integer, true);
  return message(
    number(TENSOR.dims, 1),
    number(TENSOR.dataType, INT64),
    field(TENSOR.name, text(name)),
    field(TENSOR.rawData, new Uint8Array(bytes.buffer)),
  );
}

/** An input or output; without a shape it has the one that the nodes give it. */
function value(name: string, elementType: number, shape?: readonly number[]): Uint8Array {
  const dimensions = (shape ?? []).map((size) => field(SHAPE.dimension, number(DIMENSION.value, size)));
  const tensor = message(
    number(TENSOR_TYPE.elementType, elementType),
    ...(shape === undefined ? [] : [field(TENSOR_TYPE.shape, message(...dimensions))]),
  );
  return message(field(VALUE.name, text(name)), field(VALUE.type, field(TYPE.tensor, tensor)));
}

function littleEndian(data: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * data.length));
  for (const [index, item] of data.entries()) view.setFloat32(4 * index, item, true);
  return new Uint8Array(view.buffer);
}

const text = (string: string): Uint8Array => new TextEncoder().encode(string);

const message = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

function field(tag: number, bytes: Uint8Array): Uint8Array {
  return message(varint((tag << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes);
}

const number = (tag: number, integer: number): Uint8Array => message(varint(tag << 3), varint(integer));

/** Seven bits to a byte, the lowest first; a negative number as 64 bits in two's complement. */
function varint(integer: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(integer));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from([...bytes, Number(rest)]);
}
