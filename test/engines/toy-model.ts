import {
  ELEMENT,
  field,
  GRAPH,
  message,
  MODEL,
  node,
  opsetImport,
  value,
  type GraphNode,
} from '../../src/engines/local/onnx-message.js';

/** A small graph whose inputs and outputs are in single precision. */
export interface ToyModel {
  readonly nodes: readonly GraphNode[];
  /** Constants as bytes. */
  readonly constants?: readonly Uint8Array[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const IR_VERSION = { field: 1, value: 8 };
const GRAPH_NAME = 2;
const OPSET = 17;

/** The bytes of an ONNX model, of the versions that ours have. */
export function toyModel({ nodes, constants = [], inputs, outputs }: ToyModel): Uint8Array {
  const graph = message(
    ...nodes.map((one) => field(GRAPH.node, node(one))),
    field(GRAPH_NAME, Buffer.from('toy')),
    ...constants.map((one) => field(GRAPH.initializer, one)),
    ...inputs.map((name) => field(GRAPH.input, value(name, ELEMENT.float))),
    ...outputs.map((name) => field(GRAPH.output, value(name, ELEMENT.float))),
  );
  const version = Uint8Array.of(IR_VERSION.field << 3, IR_VERSION.value);
  return message(version, field(MODEL.graph, graph), opsetImport('', OPSET));
}
