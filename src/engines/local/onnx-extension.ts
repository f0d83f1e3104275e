/** What a decoder graph is given besides its own inputs and outputs. */
export const EXTENSION = {
  /** In: int64 [1], how many tokens are wanted. */
  count: 'top.count',
  /** Out: float [b,t,count], natural logarithms of the probabilities, descending. */
  scores: 'top.scores',
  /** Out: int64 [b,t,count], the tokens that have them. */
  tokens: 'top.tokens',
  /** Out: float [b,t,vocabulary], the logarithms of all probabilities. */
  all: 'log.probabilities',
} as const;

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

/**
 * Lets a decoder graph choose the best tokens itself, natively: what leaves the runtime at each step is then a handful
 * of numbers for a row instead of the vocabulary. The nodes are for a model with a float output `logits` [b,t,vocabulary]
 * and of opset 13 to 17 (https://onnx.ai/onnx/operators/).
 * @param never tokens that are given no probability
 * @returns bytes to put behind those of the serialised model: where a message of Protocol Buffers is followed by another,
 * the two are merged, lists one after the other (https://protobuf.dev/programming-guides/encoding/#last-one-wins)
 */
export function tokenChoice({ vocabulary, never }: { vocabulary: number; never: readonly number[] }): Uint8Array {
  const bias = new Float32Array(vocabulary);
  for (const token of never) bias[token] = -Infinity;
  const graph = message(
    field(GRAPH.node, node({ operator: 'Add', inputs: ['logits', BIAS], outputs: [MASKED] })),
    field(
      GRAPH.node,
      node({ operator: 'LogSoftmax', inputs: [MASKED], outputs: [EXTENSION.all], attributes: { axis: -1 } }),
    ),
    field(
      GRAPH.node,
      node({
        operator: 'TopK',
        inputs: [EXTENSION.all, EXTENSION.count],
        outputs: [EXTENSION.scores, EXTENSION.tokens],
      }),
    ),
    field(GRAPH.initializer, floatTensor(BIAS, bias)),
    field(GRAPH.input, value(EXTENSION.count, INT64, [1])),
    field(GRAPH.output, value(EXTENSION.scores, FLOAT)),
    field(GRAPH.output, value(EXTENSION.tokens, INT64)),
    field(GRAPH.output, value(EXTENSION.all, FLOAT)),
  );
  return field(MODEL.graph, graph);
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
