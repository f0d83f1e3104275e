import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { TermtreuError } from '../../errors.js';
import { parseModelCard, type ModelCard } from './model-card.js';
import { createNetwork, type Network } from './network.js';
import { createOnnxRuntime, type Runtime } from './runtime.js';
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
 * Loads a model folder: `config.json`, the files it names, and `SHA256SUMS` in the format of `sha256sum`, against
 * which every file is checked before it is used.
 * @throws {TermtreuError} `model-missing` or `model-damaged` (with the file and both checksums), `model-invalid`
 * where the card or a file does not keep to the contract, `engine-unavailable` where the runtime does not start.
 */
export async function loadModel(folder: string): Promise<LoadedModel> {
  const checksums = parseChecksums((await readModelFile(folder, CHECKSUMS)).toString('utf8'));
  const readText = async (name: string): Promise<string> => {
    await verify(folder, name, checksums);
    return (await readModelFile(folder, name)).toString('utf8');
  };
  const cardText = await readText(CARD);
  const card = await guarded(folder, CARD, () => parseModelCard(cardText));
  const { encoder, decoder, tokenizer } = card.files;
  const [tokenizerText, runtime] = await Promise.all([
    readText(tokenizer),
    openRuntime(),
    verify(folder, encoder, checksums),
    verify(folder, decoder, checksums),
  ]);
  const graphs = {
    encoder: await guarded(folder, encoder, () => runtime.load(join(folder, encoder))),
    decoder: await guarded(folder, decoder, () => runtime.load(join(folder, decoder))),
  };
  return {
    card,
    tokenizer: await guarded(folder, tokenizer, () => createTokenizer(tokenizerText, card)),
    network: createNetwork(graphs, card),
  };
}

/** The native library comes ready-made for some systems only. */
async function openRuntime(): Promise<Runtime> {
  try {
    return await createOnnxRuntime();
  } catch (cause) {
    throw new TermtreuError('engine-unavailable', { engine: 'local', problem: messageOf(cause) }, { cause });
  }
}

async function readModelFile(folder: string, name: string): Promise<Buffer> {
  const file = join(folder, name);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
}

/** Reads lines of a checksum, two spaces and a file name. */
function parseChecksums(text: string): Map<string, string> {
  const matches = text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gmu);
  return new Map([...matches].map((match) => [match[2]?.trim() ?? '', match[1] ?? '']));
}

/** Reads a file in pieces, so that its bytes are not held in memory beside what is made of them. */
async function verify(folder: string, name: string, checksums: ReadonlyMap<string, string>): Promise<void> {
  const file = join(folder, name);
  const expected = checksums.get(name);
  if (expected === undefined) throw new TermtreuError('model-invalid', { file, problem: `${name}: ${CHECKSUMS}?` });
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file, { highWaterMark: PIECE }), hash);
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
  const actual = hash.digest('hex');
  if (actual !== expected) throw new TermtreuError('model-damaged', { file, expected, actual });
}

async function guarded<T>(folder: string, name: string, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    throw new TermtreuError('model-invalid', { file: join(folder, name), problem: messageOf(cause) }, { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
