/** Field numbers of ONNX messages: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
export const MODEL = { graph: 7, opsetImport: 8 };
export const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 };
const OPSET = { domain: 1, version: 2 };
const NODE = { input: 1, output: 2, operator: 4, attribute: 5, domain: 7 };
const ATTRIBUTE = { name: 1, float: 2, integer: 3, integers: 8, type: 20 };
const TENSOR = { dims: 1, elementType: 2, floats: 4, name: 8, raw: 9 };
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { elementType: 1, shape: 2 };
const SHAPE = { dimension: 1 };
const DIMENSION = { value: 1 };
const ATTRIBUTE_TYPE = { float: 1, integer: 2, integers: 7 };

/** Types of the numbers in a tensor. */
export const ELEMENT = { float: 1, int64: 7, double: 11 } as const;

/** The most bytes of an integer. */
const LONGEST_INTEGER = 10;

/** What follows a field's number: https://protobuf.dev/programming-guides/encoding/#structure */
const WIRE = { varint: 0, fixed64: 1, lengthDelimited: 2, fixed32: 5 };

/** A computation in a graph. */
export interface GraphNode {
  readonly operator: string;
  /** Whose operator it is; without, one of ONNX itself. */
  readonly domain?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** An integer, a list of integers, or a number in single precision. */
type Attribute = number | readonly number[] | { readonly float: number };

/** A node in the bytes of a model. */
export interface PlacedNode {
  /** Where the field begins that holds it. */
  readonly at: number;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** The attributes that are numbers or lists of integers, all as lists. */
  readonly attributes: ReadonlyMap<string, readonly number[]>;
}

/** An input or output in the bytes of a model. */
export interface PlacedValue {
  /** Where the field begins that holds it. */
  readonly at: number;
  readonly name: string;
}

/** A constant in the bytes of a model. */
export interface PlacedTensor {
  readonly elementType: number;
  readonly dims: readonly number[];
  /** Its numbers, little-endian; none where they are kept as integers of varying length. */
  readonly data: Uint8Array;
}

/** What is read of a model. */
export interface ModelContent {
  readonly nodes: readonly PlacedNode[];
  readonly constants: ReadonlyMap<string, PlacedTensor>;
  readonly inputs: readonly PlacedValue[];
  readonly outputs: readonly PlacedValue[];
  /** Whose operators it uses; ONNX's own are the empty string. */
  readonly domains: readonly string[];
}

/**
 * Reads a serialised ONNX model.
 * @throws {RangeError} where the bytes are none
 */
export function readModel(bytes: Uint8Array): ModelContent {
  const content = {
    nodes: new Array<PlacedNode>(),
    constants: new Map<string, PlacedTensor>(),
    inputs: new Array<PlacedValue>(),
    outputs: new Array<PlacedValue>(),
    domains: new Array<string>(),
  };
  eachField(wholeOf(bytes), (outer) => {
    if (outer.number === MODEL.opsetImport) content.domains.push(nameOf(outer, OPSET.domain));
    if (outer.number !== MODEL.graph) return;
    eachField(outer, (inner) => {
      if (inner.number === GRAPH.node) content.nodes.push(readNode(inner));
      if (inner.number === GRAPH.initializer) content.constants.set(nameOf(inner, TENSOR.name), readTensor(inner));
      if (inner.number === GRAPH.input) content.inputs.push({ at: inner.at, name: nameOf(inner, VALUE.name) });
      if (inner.number === GRAPH.output) content.outputs.push({ at: inner.at, name: nameOf(inner, VALUE.name) });
    });
  });
  return content;
}

/** A field in a message: its number, where it begins and where its content lies. */
interface Field {
  readonly bytes: Buffer;
  readonly number: number;
  /** How its content is written. */
  readonly wire: number;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const wholeOf = ({ buffer, byteOffset, length }: Uint8Array): Field => ({
  bytes: Buffer.from(buffer, byteOffset, length),
  number: 0,
  wire: WIRE.lengthDelimited,
  at: 0,
  start: 0,
  end: length,
});

/** Visits the fields of a message one after the other. */
function eachField({ bytes, start: first, end: last }: Field, visit: (inner: Field) => void): void {
  for (let at = first; at < last;) {
    const key = integerAt(bytes, at);
    const start = at + lengthOfInteger(bytes, at);
    const wire = key & 7;
    const inner = { bytes, number: key >>> 3, wire, at, ...contentAt(bytes, start, wire) };
    if (inner.end > last || inner.end < start) throw new RangeError(`the field at ${at} has no end in its message`);
    visit(inner);
    at = inner.end;
  }
}

function contentAt(bytes: Buffer, start: number, wire: number): { start: number; end: number } {
  if (wire === WIRE.varint) return { start, end: start + lengthOfInteger(bytes, start) };
  if (wire === WIRE.fixed32) return { start, end: start + 4 };
  if (wire === WIRE.fixed64) return { start, end: start + 8 };
  if (wire !== WIRE.lengthDelimited) throw new RangeError(`there is no field at ${start}`);
  const from = start + lengthOfInteger(bytes, start);
  return { start: from, end: from + integerAt(bytes, start) };
}

/** The bytes of an integer: seven bits in each, all but the last marked by the eighth. */
function lengthOfInteger(bytes: Buffer, start: number): number {
  for (let length = 1; length <= LONGEST_INTEGER; length += 1) {
    if ((bytes[start + length - 1] ?? 0x80) < 0x80) return length;
  }
  throw new RangeError(`there is no integer at ${start}`);
}

/** An integer, the lowest bits first; a negative one comes as 64 bits in two's complement. */
function integerAt(bytes: Buffer, start: number): number {
  let integer = 0n;
  const length = lengthOfInteger(bytes, start);
  if (length === 1) return bytes[start] ?? 0;
  for (let i = length - 1; i >= 0; i -= 1) integer = (integer << 7n) | BigInt((bytes[start + i] ?? 0) & 0x7f);
  return Number(BigInt.asIntN(64, integer));
}

const textOf = ({ bytes, start, end }: Field): string => bytes.toString('utf8', start, end);

/** The text in a field of a message that has it once; the empty string where it has it not. */
function nameOf(outer: Field, number: number): string {
  let name = '';
  eachField(outer, (inner) => {
    if (inner.number === number) name = textOf(inner);
  });
  return name;
}

function readNode(outer: Field): PlacedNode {
  const content = { at: outer.at, operator: '', inputs: new Array<string>(), outputs: new Array<string>() };
  const attributes = new Map<string, number[]>();
  eachField(outer, (inner) => {
    if (inner.number === NODE.input) content.inputs.push(textOf(inner));
    if (inner.number === NODE.output) content.outputs.push(textOf(inner));
    if (inner.number === NODE.operator) content.operator = textOf(inner);
    if (inner.number === NODE.attribute) readAttribute(inner, attributes);
  });
  return { ...content, attributes };
}

function readAttribute(outer: Field, attributes: Map<string, number[]>): void {
  const numbers: number[] = [];
  eachField(outer, (inner) => {
    const { bytes, number, start } = inner;
    if (number === ATTRIBUTE.float) numbers.push(bytes.readFloatLE(start));
    if (number === ATTRIBUTE.integer || number === ATTRIBUTE.integers) numbers.push(...integersOf(inner));
  });
  attributes.set(nameOf(outer, ATTRIBUTE.name), numbers);
}

/** An integer, or several in one field: https://protobuf.dev/programming-guides/encoding/#packed */
function integersOf({ bytes, wire, start, end }: Field): number[] {
  if (wire === WIRE.varint) return [integerAt(bytes, start)];
  const list: number[] = [];
  for (let at = start; at < end; at += lengthOfInteger(bytes, at)) list.push(integerAt(bytes, at));
  return list;
}

function readTensor(outer: Field): PlacedTensor {
  const content: { elementType: number; dims: number[]; data: Uint8Array } = {
    elementType: 0,
    dims: [],
    data: new Uint8Array(),
  };
  eachField(outer, (inner) => {
    const { bytes, number, start, end } = inner;
    if (number === TENSOR.dims) content.dims.push(...integersOf(inner));
    if (number === TENSOR.elementType) content.elementType = integerAt(bytes, start);
    if (number === TENSOR.raw || number === TENSOR.floats) content.data = bytes.subarray(start, end);
  });
  return content;
}

/** A node as bytes. */
export function node({ operator, domain, inputs, outputs, attributes = {} }: GraphNode): Uint8Array {
  return message(
    ...inputs.map((name) => field(NODE.input, text(name))),
    ...outputs.map((name) => field(NODE.output, text(name))),
    field(NODE.operator, text(operator)),
    ...Object.entries(attributes).map(([name, content]) => field(NODE.attribute, attribute(name, content))),
    ...(domain === undefined ? [] : [field(NODE.domain, text(domain))]),
  );
}

function attribute(name: string, content: Attribute): Uint8Array {
  return message(field(ATTRIBUTE.name, text(name)), ...attributeContent(content));
}

function attributeContent(content: Attribute): Uint8Array[] {
  const type = (kind: number): Uint8Array => integerField(ATTRIBUTE.type, kind);
  if (typeof content === 'number') return [integerField(ATTRIBUTE.integer, content), type(ATTRIBUTE_TYPE.integer)];
  if (!('float' in content))
    return [...content.map((integer) => integerField(ATTRIBUTE.integers, integer)), type(ATTRIBUTE_TYPE.integers)];
  const key = varint((ATTRIBUTE.float << 3) | WIRE.fixed32);
  return [key, floats([content.float], ELEMENT.float).bytes, type(ATTRIBUTE_TYPE.float)];
}

/** The numbers of a constant, with the type they have in the graph. */
export interface Elements {
  readonly elementType: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Single or double precision. */
export function floats(list: ArrayLike<number>, elementType: typeof ELEMENT.float | typeof ELEMENT.double): Elements {
  const size = elementType === ELEMENT.float ? 4 : 8;
  const view = new DataView(new ArrayBuffer(size * list.length));
  for (let i = 0; i < list.length; i += 1) {
    if (size === 4) view.setFloat32(4 * i, list[i] ?? 0, true);
    else view.setFloat64(8 * i, list[i] ?? 0, true);
  }
  return { elementType, length: list.length, bytes: new Uint8Array(view.buffer) };
}

/** Integers of 64 bits. */
export function integers(list: readonly bigint[]): Elements {
  const view = new DataView(new ArrayBuffer(8 * list.length));
  for (const [i, integer] of list.entries()) view.setBigInt64(8 * i, integer, true);
  return { elementType: ELEMENT.int64, length: list.length, bytes: new Uint8Array(view.buffer) };
}

/** A constant as bytes; without dimensions a list. */
export function tensor(name: string, elements: Elements, dims: readonly number[] = [elements.length]): Uint8Array {
  return message(
    ...dims.map((size) => integerField(TENSOR.dims, size)),
    integerField(TENSOR.elementType, elements.elementType),
    field(TENSOR.name, text(name)),
    field(TENSOR.raw, elements.bytes),
  );
}

/** An input or output as bytes; without a shape it has the one that the nodes give it. */
export function value(name: string, elementType: number, shape?: readonly number[]): Uint8Array {
  const dimensions = (shape ?? []).map((size) => field(SHAPE.dimension, integerField(DIMENSION.value, size)));
  const content = message(
    integerField(TENSOR_TYPE.elementType, elementType),
    ...(shape === undefined ? [] : [field(TENSOR_TYPE.shape, message(...dimensions))]),
  );
  return message(field(VALUE.name, text(name)), field(VALUE.type, field(TYPE.tensor, content)));
}

/** Says that a model uses the operators of a domain, in a version. */
export const opsetImport = (domain: string, version: number): Uint8Array =>
  field(MODEL.opsetImport, message(field(OPSET.domain, text(domain)), integerField(OPSET.version, version)));

const text = (string: string): Uint8Array => Buffer.from(string);

/** The fields of a message one after the other. */
export const message = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** A field that holds bytes. */
export function field(number: number, bytes: Uint8Array): Uint8Array {
  return message(varint((number << 3) | WIRE.lengthDelimited), varint(bytes.length), bytes);
}

const integerField = (number: number, integer: number): Uint8Array => message(varint(number << 3), varint(integer));

function varint(integer: number): Uint8Array {
  if (integer >= 0 && integer < 0x80) return Uint8Array.of(integer);
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(integer));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from([...bytes, Number(rest)]);
}
