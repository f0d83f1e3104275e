import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TermtreuError } from '../../errors.js';
import type { ModelCard } from './model-card.js';

const CARD = 'config.json';
const CHECKSUMS = 'SHA256SUMS';
/** Bytes read at a time for a checksum. */
const PIECE = 1_048_576;
/** Room kept behind a model for what is added to it: a copy of the whole would cost as much memory again. */
const ROOM = 1_048_576;

/**
 * Tells which model a folder holds, without loading it: its card, and a fingerprint of the checksums of all its files.
 * @throws {TermtreuError} `model-missing`, `model-invalid` where the card does not keep to the contract or a file has no
 * checksum
 */
export async function identifyModel(folder: string): Promise<{ card: ModelCard; fingerprint: string }> {
  const sums = await readModelText(folder, CHECKSUMS);
  const card = await readCard(folder);
  const checksums = parseChecksums(folder, sums);
  for (const name of [CARD, ...filesOf(card)]) checksums(name);
  return { card, fingerprint: createHash('sha256').update(sums).digest('hex').slice(0, 12) };
}

/**
 * Checks every file of a model against `SHA256SUMS`, which is in the format of `sha256sum`.
 * @throws {TermtreuError} `model-missing`, `model-damaged` (with the file and both checksums), `model-invalid` where
 * the card does not keep to the contract or a file has no checksum
 */
export async function verifyModel(folder: string): Promise<void> {
  const checksums = parseChecksums(folder, await readModelText(folder, CHECKSUMS));
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

async function readCard(folder: string): Promise<ModelCard> {
  const text = await readModelText(folder, CARD);
  // What checks the form of a card is loaded where one is read: a worker is handed it.
  const { parseModelCard } = await import('./model-card.js');
  return guarded(folder, CARD, () => parseModelCard(text));
}

/** The bytes of a graph. */
export interface GraphBytes {
  /** They stand at the beginning; the rest is room. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** How many they are. */
  readonly size: number;
}

/** The two graphs of a model. */
export interface GraphFiles {
  readonly encoder: GraphBytes;
  readonly decoder: GraphBytes;
}

/**
 * Reads the graphs that a card names.
 * @throws {TermtreuError} `model-missing`
 */
export async function readGraphs(folder: string, { files }: ModelCard): Promise<GraphFiles> {
  const [encoder, decoder] = await Promise.all([
    readWithRoom(join(folder, files.encoder)),
    readWithRoom(join(folder, files.decoder)),
  ]);
  return { encoder, decoder };
}

async function readWithRoom(file: string): Promise<GraphBytes> {
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

/**
 * Reads a text file of a model.
 * @throws {TermtreuError} `model-missing`
 */
export async function readModelText(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new TermtreuError('model-missing', { file }, { cause });
  }
}

/** Looks up checksums in lines of a checksum, two spaces and a file name; throws `model-invalid` where one is wanting. */
function parseChecksums(folder: string, text: string): (name: string) => string {
  const matches = text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gmu);
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

/**
 * Makes something of a file of a model.
 * @throws {TermtreuError} `model-invalid` where that fails
 */
export async function guarded<T>(folder: string, name: string, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    if (cause instanceof TermtreuError) throw cause;
    throw new TermtreuError('model-invalid', { file: join(folder, name), problem: messageOf(cause) }, { cause });
  }
}

/** What went wrong, without the place in the runtime's sources and without a full stop: it stands in a sentence. */
export function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message
    .replace(/\/onnxruntime_src\/.*?\w+&?\) /su, '')
    .trim()
    .replace(/\.$/u, '');
}
