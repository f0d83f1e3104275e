import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Loads a model folder: `config.json`, the files it names, and `SHA256SUMS` in the format of `sha256sum`, against
 * which every file is checked before it is used.
 * @throws {TermtreuError} `model-missing` or `model-damaged` (with the file and both checksums), `model-invalid`
 * where the card or a file does not keep to the contract, `engine-unavailable` where the runtime does not start.
 */
export async function loadModel(folder: string, threads: number): Promise<LoadedModel> {
  const checksums = parseChecksums((await readModelFile(folder, CHECKSUMS)).toString('utf8'));
  const read = async (name: string): Promise<Buffer> => {
    const bytes = await readModelFile(folder, name);
    verify({ folder, name, bytes, expected: checksums.get(name) });
    return bytes;
  };
  const cardText = (await read(CARD)).toString('utf8');
  const card = await guarded(folder, CARD, () => parseModelCard(cardText));
  const [encoderBytes, decoderBytes, tokenizerBytes, runtime] = await Promise.all([
    read(card.files.encoder),
    read(card.files.decoder),
    read(card.files.tokenizer),
    openRuntime(threads),
  ]);
  const tokenizer = await guarded(folder, card.files.tokenizer, () =>
    createTokenizer(tokenizerBytes.toString('utf8'), card),
  );
  const encoder = await guarded(folder, card.files.encoder, () => runtime.load(encoderBytes));
  const decoder = await guarded(folder, card.files.decoder, () => runtime.load(decoderBytes));
  return { card, tokenizer, network: createNetwork({ encoder, decoder }, card) };
}

/** The native library comes ready-made for some systems only. */
async function openRuntime(threads: number): Promise<Runtime> {
  try {
    return await createOnnxRuntime({ threads });
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

interface Verification {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expected: string | undefined;
}

function verify({ folder, name, bytes, expected }: Verification): void {
  const file = join(folder, name);
  if (expected === undefined) throw new TermtreuError('model-invalid', { file, problem: `${name}: ${CHECKSUMS}?` });
  const actual = createHash('sha256').update(bytes).digest('hex');
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
