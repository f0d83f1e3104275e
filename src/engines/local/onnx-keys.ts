import type { CrossCache } from './network.js';
import type { ModelEdit } from './onnx-edit.js';
import { cacheNames } from './onnx-extension.js';
import { ELEMENT, field, GRAPH, message, MODEL, node, value, type ModelContent } from './onnx-message.js';

/** What a decoder takes from its encoder, and how the two are changed for it. */
export interface SourceKeys {
  readonly cross: readonly CrossCache[];
  readonly encoder: readonly ModelEdit[];
  readonly decoder: readonly ModelEdit[];
}

/** The last two of four dimensions change places. */
const TURN = [0, 1, 3, 2].join();

/**
 * Has the keys of the source turned once for a sentence instead of at every step for every row: attention multiplies by
 * the keys with their last two dimensions exchanged, and a decoder that is given them as they are exchanges them first.
 * Where nothing else in the decoder reads them, this is left to the encoder.
 */
export function turnKeys(decoder: ModelContent, layers: number): SourceKeys {
  const names = cacheNames('cross', layers);
  const turns = names.map((name) => turnOf(name, decoder)).filter((turn) => turn !== undefined);
  return {
    cross: names.map((name) => {
      const turn = turns.find((one) => one.name === name);
      return turn === undefined
        ? { output: name, input: name, turned: false }
        : { output: turnedName(name), input: turn.result, turned: true };
    }),
    encoder: turns.map(({ name }) => ({ dropped: [], added: turnInEncoder(name) })),
    decoder: turns.map(({ dropped, result }) => ({ dropped, added: takeTurned(result) })),
  };
}

interface Turn {
  /** The keys. */
  readonly name: string;
  /** The keys with their dimensions exchanged. */
  readonly result: string;
  /** Where the exchange stands in the decoder, and the input that it reads. */
  readonly dropped: readonly number[];
}

function turnOf(name: string, { nodes, inputs }: ModelContent): Turn | undefined {
  const readers = nodes.filter((one) => one.inputs.includes(name));
  const [reader] = readers;
  const [result] = reader?.outputs ?? [];
  const input = inputs.find((one) => one.name === name);
  if (reader === undefined || readers.length > 1 || result === undefined || input === undefined) return undefined;
  if (reader.operator !== 'Transpose' || reader.attributes.get('perm')?.join() !== TURN) return undefined;
  return { name, result, dropped: [reader.at, input.at] };
}

const turnedName = (name: string): string => `turned.${name}`;

function turnInEncoder(name: string): Uint8Array {
  const outputs = [turnedName(name)];
  const turn = node({ operator: 'Transpose', inputs: [name], outputs, attributes: { perm: [0, 1, 3, 2] } });
  const output = value(turnedName(name), ELEMENT.float);
  return field(MODEL.graph, message(field(GRAPH.node, turn), field(GRAPH.output, output)));
}

const takeTurned = (result: string): Uint8Array => field(MODEL.graph, field(GRAPH.input, value(result, ELEMENT.float)));
