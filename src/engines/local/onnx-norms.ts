import { NO_EDIT, type ModelEdit } from './onnx-edit.js';
import {
  ELEMENT,
  field,
  floats,
  GRAPH,
  integers,
  message,
  MODEL,
  node,
  opsetImport,
  tensor,
  type GraphNode,
  type ModelContent,
  type PlacedNode,
  type PlacedTensor,
} from './onnx-message.js';

/** A layer normalisation: https://onnx.ai/onnx/operators/onnx__LayerNormalization.html */
interface Norm {
  readonly at: number;
  readonly input: string;
  readonly output: string;
  readonly epsilon: number;
  readonly scale: readonly number[];
  readonly bias: readonly number[];
}

/** Columns that are summed side by side. */
const LANES = 8;
const DEFAULT_EPSILON = 1e-5;
/** Where the runtime's own operators come from, among them a matrix product that transposes: FusedMatMul. */
const RUNTIME_DOMAIN = 'com.microsoft';

/**
 * Spells out the layer normalisations of a model in simpler operators, which make the sums in the order in which the
 * runtime of today makes them (https://github.com/microsoft/onnxruntime/pull/31973): the mean in double precision, then
 * the squares of the differences from it in eight columns, a product and a sum being rounded once. The kernel of version
 * 1.16 takes the variance as the difference of two sums in single precision. What that loses is little, but activations
 * are rounded to eight bits next, and a number on the border falls to the other side: in the end one sentence in twelve
 * has another word than with the runtime of today.
 *
 * A normalisation of a sum that nothing else reads stays as it is: the runtime of today computes the two in one, in
 * another order.
 */
export function spellOutNorms(model: ModelContent): ModelEdit {
  const norms = normsOf(model);
  if (norms.length === 0) return NO_EDIT;
  const parts = [
    ...norms.flatMap(nodesOf).map((one) => field(GRAPH.node, node(one))),
    ...[...sharedConstants(norms), ...norms.flatMap(weightsOf)].map((one) => field(GRAPH.initializer, one)),
  ];
  const imports = model.domains.includes(RUNTIME_DOMAIN) ? [] : [opsetImport(RUNTIME_DOMAIN, 1)];
  return { dropped: norms.map(({ at }) => at), added: message(field(MODEL.graph, message(...parts)), ...imports) };
}

function normsOf({ nodes, constants, outputs }: ModelContent): Norm[] {
  const readers = new Map<string, number>();
  for (const name of [...outputs.map((output) => output.name), ...nodes.flatMap(({ inputs }) => inputs)])
    readers.set(name, (readers.get(name) ?? 0) + 1);
  const sums = nodes.filter(({ operator }) => operator === 'Add').flatMap((sum) => sum.outputs);
  const joined = new Set(sums.filter((sum) => readers.get(sum) === 1));
  return nodes
    .filter(({ operator, inputs }) => operator === 'LayerNormalization' && !joined.has(inputs[0] ?? ''))
    .map((one) => normOf(one, constants))
    .filter((norm) => norm !== undefined);
}

/** What a node computes, if that is a normalisation of rows with constant weights and without further outputs. */
function normOf(
  { at, inputs: [input, scaleName, biasName], outputs: [output, ...others], attributes }: PlacedNode,
  constants: ReadonlyMap<string, PlacedTensor>,
): Norm | undefined {
  const scale = numbersOf(constants.get(scaleName ?? ''));
  const bias = numbersOf(constants.get(biasName ?? ''));
  if (input === undefined || output === undefined || others.length > 0) return undefined;
  if ((attributes.get('axis')?.[0] ?? -1) !== -1 || scale.length !== bias.length) return undefined;
  if (scale.length < LANES || !isPowerOfTwo(scale.length)) return undefined;
  return { at, input, output, epsilon: attributes.get('epsilon')?.[0] ?? DEFAULT_EPSILON, scale, bias };
}

/** The mean of so many squares is their sum with another exponent, so that it does not matter when it is divided. */
const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

/** A list of numbers in single precision; empty for any other constant. */
function numbersOf(constant: PlacedTensor | undefined): number[] {
  const { elementType, dims, data } = constant ?? { elementType: 0, dims: [], data: new Uint8Array() };
  const [length = 0] = dims;
  if (elementType !== ELEMENT.float || dims.length !== 1 || data.length !== 4 * length) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  return Array.from({ length }, (_, i) => view.getFloat32(4 * i, true));
}

/** Names of what all normalisations share. */
const SHARED = {
  lanes: 'norm.lanes',
  flat: 'norm.flat',
  diagonal: 'norm.diagonal',
  axis: 'norm.axis',
  one: 'norm.one',
} as const;
const epsilonName = (epsilon: number): string => `norm.epsilon.${epsilon}`;

/** The operators of a normalisation of states [b,t,d]: https://onnx.ai/onnx/operators/ (opset 13 to 17). */
function nodesOf({ input, output, epsilon, scale }: Norm): GraphNode[] {
  const inner = (name: string): string => `${output}.${name}`;
  const step = (operator: string, inputs: readonly string[], result: string): GraphNode => ({
    operator,
    inputs,
    outputs: [inner(result)],
  });
  const toDouble = { attributes: { to: ELEMENT.double } };
  const toFloat = { attributes: { to: ELEMENT.float } };
  const product = { domain: RUNTIME_DOMAIN, attributes: { transA: 1, alpha: { float: 1 / scale.length } } };
  const dropsAxis = { attributes: { keepdims: 0 } };
  return [
    { ...step('Cast', [input], 'double'), ...toDouble },
    { ...step('ReduceMean', [inner('double')], 'mean.double'), attributes: { axes: [-1] } },
    { ...step('Cast', [inner('mean.double')], 'mean'), ...toFloat },
    step('Sub', [input, inner('mean')], 'centred'),
    step('Reshape', [inner('centred'), SHARED.lanes], 'lanes'),
    { ...step('FusedMatMul', [inner('lanes'), inner('lanes')], 'products'), ...product },
    step('Reshape', [inner('products'), SHARED.flat], 'flat'),
    { ...step('Gather', [inner('flat'), SHARED.diagonal], 'squares'), attributes: { axis: 2 } },
    { ...step('ReduceSum', [inner('squares'), SHARED.axis], 'fours'), ...dropsAxis },
    { ...step('ReduceSum', [inner('fours'), SHARED.axis], 'twos'), ...dropsAxis },
    step('ReduceSum', [inner('twos'), SHARED.axis], 'variance'),
    step('Add', [inner('variance'), epsilonName(epsilon)], 'raised'),
    // The square root of single precision is an approximation in version 1.16.
    { ...step('Cast', [inner('raised')], 'raised.double'), ...toDouble },
    step('Sqrt', [inner('raised.double')], 'deviation.double'),
    { ...step('Cast', [inner('deviation.double')], 'deviation'), ...toFloat },
    step('Div', [SHARED.one, inner('deviation')], 'inverse'),
    step('Mul', [inner('centred'), inner('inverse')], 'normal'),
    // In double precision a product of two single numbers is exact: it is rounded once, after the sum.
    { ...step('Cast', [inner('normal')], 'normal.double'), ...toDouble },
    step('Mul', [inner('normal.double'), inner('scale')], 'scaled'),
    step('Add', [inner('scaled'), inner('bias')], 'moved'),
    { ...step('Cast', [inner('moved')], 'moved.float'), outputs: [output], ...toFloat },
  ];
}

const weightsOf = ({ output, scale, bias }: Norm): Uint8Array[] => [
  tensor(`${output}.scale`, floats(scale, ELEMENT.double)),
  tensor(`${output}.bias`, floats(bias, ELEMENT.double)),
];

function sharedConstants(norms: readonly Norm[]): Uint8Array[] {
  // The squares of the eight columns: the first is added to the fifth and so on, then of these sums the first to the third.
  const squares = Array.from({ length: LANES }, (_, lane) => BigInt((LANES + 1) * lane));
  const epsilons = new Set(norms.map(({ epsilon }) => epsilon));
  return [
    tensor(SHARED.lanes, integers([0n, 0n, -1n, BigInt(LANES)])),
    tensor(SHARED.flat, integers([0n, 0n, BigInt(LANES * LANES)])),
    tensor(SHARED.diagonal, integers(squares), [2, 2, 2]),
    tensor(SHARED.axis, integers([2n])),
    tensor(SHARED.one, floats([1], ELEMENT.float)),
    ...[...epsilons].map((epsilon) => tensor(epsilonName(epsilon), floats([epsilon], ELEMENT.float))),
  ];
}
