import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TermtreuError } from '../../errors.js';
import { parseModelCard, type ModelCard } from './model-card.js';
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

const CARD = 'config.json';
const CHECKSUMS = 'SHA256SUMS';
/** Bytes read at a time for a checksum. */
const PIECE = 1_048_576;

/**
 * Loads a model folder: `config.json` and the files it names.
 * @param createRuntime makes what executes the graphs
 * @throws {TermtreuError} `model-missing`, `model-invalid` where the card or a file does not keep to the contract,
 * `engine-unavailable` where the runtime does not start
 */
export async function loadModel(folder: string, createRuntime = createOnnxRuntime): Promise<LoadedModel> {
  const checksums = await readChecksums(folder);
  const card = await readCard(folder);
  for (const name of [CARD, ...filesOf(card)]) checksums(name);
  const { encoder, decoder } = card.files;
  // The tokenizer is made while the graphs, which are large, are read.
  const [runtime, tokenizer, encoderBytes, decoderBytes] = await Promise.all([
    openRuntime(createRuntime),
    loadTokenizer(folder, card),
    readWithRoom(join(folder, encoder)),
    readWithRoom(join(folder, decoder)),
  ]);
  const contents = {
    encoder: await guarded(folder, encoder, () => readModel(encoderBytes.memory.subarray(0, encoderBytes.size))),
    decoder: await guarded(folder, decoder, () => readModel(decoderBytes.memory.subarray(0, decoderBytes.size))),
  };
  const keys = turnKeys(contents.decoder, card.architecture.decoderLayers);
  const edits = {
    encoder: [spellOutNorms(contents.encoder), ...keys.encoder],
    decoder: [spellOutNorms(contents.decoder), ...keys.decoder, { dropped: [], added: extensionOf(card) }],
  };
  const graphs = {
    encoder: await guarded(folder, encoder, () => loadGraph(encoderBytes, edits.encoder, runtime)),
    decoder: await guarded(folder, decoder, () => loadGraph(decoderBytes, edits.decoder, runtime)),
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

/**
 * Tells which model a folder holds, without loading it: its card, and a fingerprint of the checksums of all its files.
 * @throws {TermtreuError} `model-missing`, `model-invalid`
 */
export async function identifyModel(folder: string): Promise<{ card: ModelCard; fingerprint: string }> {
  const [card, sums] = await Promise.all([readCard(folder), readModelText(folder, CHECKSUMS)]);
  return { card, fingerprint: createHash('sha256').update(sums).digest('hex').slice(0, 12) };
}

/**
 * Checks every file of a model against `SHA256SUMS`, which is in the format of `sha256sum`.
 * @throws {TermtreuError} `model-missing`, `model-damaged` (with the file and both checksums), `model-invalid` where
 * the card does not keep to the contract or a file has no checksum
 */
export async function verifyModel(folder: string): Promise<void> {
  const checksums = await readChecksums(folder);
  const verify = async (name: string): Promise<void> => {
    const file = join(folder, name);
    const expected = checksums(name);
    const actual = await checksumOf(file);
    if (actual !== expected) throw new TermtreuError('model-damaged', { file, expected, actual });
  };
  await verify(CARD);
  for (const name of filesOf(await readCard(folder))) await verify(name);
}

/** The names of a model's files, besides the card's own. */
function filesOf({ files }: ModelCard): string[] {
  return Object.values(files).filter((name) => name !== undefined);
}

/** Room kept behind a model for what is added to it: a copy of the whole would cost as much memory again. */
const ROOM = 1_048_576;

/** What a decoder is given so that little has to leave the runtime; padding is never written, nor what stands for an unknown text. */
function extensionOf({ architecture, tokens }: ModelCard): Uint8Array {
  const never = tokens.unknown === undefined ? [tokens.pad] : [tokens.pad, tokens.unknown];
  return extendDecoder({ vocabulary: architecture.vocabulary, layers: architecture.decoderLayers, never });
}

/** Loads a changed graph; the memory that it was read into is given back. */
async function loadGraph({ memory, size }: WithRoom, edits: readonly ModelEdit[], runtime: Runtime): Promise<Graph> {
  const graph = await runtime.load(editModel(memory, size, edits));
  memory.buffer.transfer(0);
  return graph;
}

interface WithRoom {
  readonly memory: Uint8Array<ArrayBuffer>;
  /** Bytes in use. */
  readonly size: number;
}

async function readWithRoom(file: string): Promise<WithRoom> {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    // Memory of its own, which need not be cleared: what is not read into is not used.
    const memory = Buffer.allocUnsafeSlow(size + ROOM);
    let read = 0;
    while (read < size) {
      const { bytesRead } = await handle.read(memory, read, size - read, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { memory, size: read };
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
}

async function readCard(folder: string): Promise<ModelCard> {
  const text = await readModelText(folder, CARD);
  return guarded(folder, CARD, () => parseModelCard(text));
}

/** The native library comes ready-made for some systems only. */
async function openRuntime(createRuntime: () => Promise<Runtime>): Promise<Runtime> {
  try {
    return await createRuntime();
  } catch (cause) {
    throw new TermtreuError('engine-unavailable', { engine: 'local', problem: messageOf(cause) }, { cause });
  }
}

async function readModelText(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
}

/** Looks up checksums in lines of a checksum, two spaces and a file name; throws `model-invalid` where one is wanting. */
async function readChecksums(folder: string): Promise<(name: string) => string> {
  const matches = (await readModelText(folder, CHECKSUMS)).matchAll(/^([0-9a-f]{64}) [ *](.+)$/gmu);
  const known = new Map([...matches].map((match) => [match[2]?.trim(), match[1]]));
  return (name) => {
    const checksum = known.get(name);
    if (checksum !== undefined) return checksum;
    throw new TermtreuError('model-invalid', { file: join(folder, name), problem: `${name}: ${CHECKSUMS}?` });
  };
}

/** Reads a file piece by piece into the same memory. */
async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  try {
    await using handle = await open(file);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
}

async function guarded<T>(folder: string, name: string, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    throw new TermtreuError('model-invalid', { file: join(folder, name), problem: messageOf(cause) }, { cause });
  }
}

/** What went wrong, without the place in the runtime's sources and without a full stop: it stands in a sentence. */
function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message
    .replace(/\/onnxruntime_src\/.*?\w+&?\) /su, '')
    .trim()
    .replace(/\.$/u, '');
}
