import { TermtreuError } from '../../errors.js';
import type { ModelCard } from './model-card.js';
import {
  guarded,
  identifyModel,
  messageOf,
  readGraphs,
  readModelText,
  type GraphBytes,
  type GraphFiles,
} from './model-folder.js';
import { createNetwork, type Network } from './network.js';
import { editModel, type ModelEdit } from './onnx-edit.js';
import { extendDecoder } from './onnx-extension.js';
import { turnKeys } from './onnx-keys.js';
import { readModel } from './onnx-message.js';
import { spellOutNorms } from './onnx-norms.js';
import { createOnnxRuntime, type Graph, type Runtime } from './runtime.js';
import { createTokenizer, type ModelTokenizer } from './tokenizer.js';

/** A model that is ready to work. */
export interface LoadedModel {
  readonly card: ModelCard;
  readonly network: Network;
  readonly tokenizer: ModelTokenizer;
}

/** What may be there before a model is loaded. */
export interface LoadOptions {
  /** Makes what executes the graphs. */
  readonly createRuntime?: () => Promise<Runtime>;
  readonly card?: ModelCard;
  /** The graphs, read or being read. They are used up. */
  readonly graphs?: Promise<GraphFiles>;
}

/**
 * Loads a model folder: `config.json` and the files it names.
 * @throws {TermtreuError} `model-missing`, `model-invalid` where the card or a file does not keep to the contract,
 * `engine-unavailable` where the runtime does not start
 */
export async function loadModel(folder: string, options: LoadOptions = {}): Promise<LoadedModel> {
  const card = options.card ?? (await identifyModel(folder)).card;
  const { encoder, decoder } = card.files;
  // The tokenizer is made while the graphs, which are large, are read.
  const [files, runtime, tokenizer] = await Promise.all([
    options.graphs ?? readGraphs(folder, card),
    openRuntime(options.createRuntime ?? createOnnxRuntime),
    loadTokenizer(folder, card),
  ]);
  const contents = {
    encoder: await guarded(folder, encoder, () => readModel(bytesOf(files.encoder))),
    decoder: await guarded(folder, decoder, () => readModel(bytesOf(files.decoder))),
  };
  const keys = turnKeys(contents.decoder, card.architecture.decoderLayers);
  const edits = {
    encoder: [spellOutNorms(contents.encoder), ...keys.encoder],
    decoder: [spellOutNorms(contents.decoder), ...keys.decoder, { dropped: [], added: extensionOf(card) }],
  };
  const graphs = {
    encoder: await guarded(folder, encoder, () => loadGraph(files.encoder, edits.encoder, runtime)),
    decoder: await guarded(folder, decoder, () => loadGraph(files.decoder, edits.decoder, runtime)),
    cross: keys.cross,
  };
  return { card, tokenizer, network: createNetwork(graphs, card) };
}

async function loadTokenizer(folder: string, card: ModelCard): Promise<ModelTokenizer> {
  const { tokenizer, targetTokenizer = tokenizer } = card.files;
  const [source, target] = await Promise.all([
    readModelText(folder, tokenizer),
    readModelText(folder, targetTokenizer),
  ]);
  return guarded(folder, tokenizer, () => createTokenizer(card, source, target));
}

/** What a decoder is given so that little has to leave the runtime; padding is never written, nor what stands for an unknown text. */
function extensionOf({ architecture, tokens }: ModelCard): Uint8Array {
  const never = tokens.unknown === undefined ? [tokens.pad] : [tokens.pad, tokens.unknown];
  return extendDecoder({ vocabulary: architecture.vocabulary, layers: architecture.decoderLayers, never });
}

const bytesOf = ({ memory, size }: GraphBytes): Uint8Array => memory.subarray(0, size);

/** Loads a changed graph; the memory that it was read into is given back. */
async function loadGraph({ memory, size }: GraphBytes, edits: readonly ModelEdit[], runtime: Runtime): Promise<Graph> {
  const graph = await runtime.load(editModel(memory, size, edits));
  memory.buffer.transfer(0);
  return graph;
}

/** The native library comes ready-made for some systems only. */
async function openRuntime(createRuntime: () => Promise<Runtime>): Promise<Runtime> {
  try {
    return await createRuntime();
  } catch (cause) {
    throw new TermtreuError('engine-unavailable', { engine: 'local', problem: messageOf(cause) }, { cause });
  }
}
