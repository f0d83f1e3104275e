import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TermtreuError } from '../errors.js';
import type { JournaledMemory, Memory } from '../memory/index.js';
import { flag, textOption, type Values } from './commands/command.js';
import type { CommonOptions, Context } from './context.js';
import { loadMemory } from './load-memory.js';
import { defaultMemory } from './memory-location.js';
import type { OutputPaths } from './output-paths.js';

/** The memory of a run. */
export interface RunMemory {
  /** The memory itself, undefined where none is used. */
  readonly memory: Memory | undefined;
  /** Its file as a user knows it. */
  readonly shown: string | undefined;
  /** The memory with the journal of the run. */
  readonly journaled: JournaledMemory;
}

/** What the command line says of it. */
export interface MemoryRequest {
  readonly context: Context;
  readonly values: Values;
  readonly common: CommonOptions;
  readonly outputs: OutputPaths;
}

/**
 * Opens the memory that a translation is to use, and makes its file where there is none.
 * @throws {TermtreuError} what opening a memory throws; not, though, where the memory that nobody named has no
 * place on this machine: then the run goes on without, and says so
 */
export async function openRunMemory(request: MemoryRequest): Promise<RunMemory> {
  const { openJournaled } = await loadMemory();
  const memory = await openChosen(request);
  try {
    const shown = memory === undefined ? undefined : memoryPlace(request)?.shown;
    return { memory, shown, journaled: openJournaled({ memory, file: journalFile(request) }) };
  } catch (error) {
    memory?.close();
    throw error;
  }
}

/** The memory as it is, for what must not write; undefined where there is none. */
export async function findMemory(request: Choice): Promise<NamedMemory | undefined> {
  const place = memoryPlace(request);
  if (place === undefined || !existsSync(place.path)) return undefined;
  const { openMemory } = await loadMemory();
  return { memory: openMemory(place.path, { readOnly: true, shown: place.shown }), shown: place.shown };
}

/** How a command opens a memory. */
export type Access = 'read' | 'write' | 'make';

/** A memory that a command is about. */
export interface NamedMemory {
  readonly memory: Memory;
  /** Its file as a user knows it. */
  readonly shown: string;
}

/**
 * Opens the memory that a command is about: the one named, or the user's.
 * @throws {TermtreuError} `memory-missing` where there is none and none is to be made, what opening a memory throws
 */
export async function openNamedMemory(request: Choice, access: Access): Promise<NamedMemory> {
  const place = memoryPlace(request);
  if (place === undefined) throw new TermtreuError('memory-missing', { file: 'memory.sqlite' });
  const { path, shown } = place;
  if (access !== 'make' && !existsSync(path)) throw new TermtreuError('memory-missing', { file: shown });
  const { openMemory } = await loadMemory();
  if (access === 'make') makeFolder(place);
  return { memory: openMemory(path, { readOnly: access === 'read', shown }), shown };
}

/** What says which memory is meant. */
type Choice = Pick<MemoryRequest, 'context' | 'values'>;

interface Place {
  readonly path: string;
  /** The path as a user knows it. */
  readonly shown: string;
  /** Whether a user named it. */
  readonly named: boolean;
}

function memoryPlace({ context: { io }, values }: Choice): Place | undefined {
  if (flag(values, 'no-memory')) return undefined;
  const named = textOption(values, 'memory');
  if (named !== undefined) return { path: resolve(io.cwd, named), shown: named, named: true };
  const path = defaultMemory(io.env);
  return path === undefined ? undefined : { path, shown: path, named: false };
}

/** Failures that only say that this is no place for a memory. */
const NO_PLACE: ReadonlySet<string> = new Set(['memory-unreadable', 'memory-read-only']);

async function openChosen(request: MemoryRequest): Promise<Memory | undefined> {
  const { context, common } = request;
  const { io, t } = context;
  const place = memoryPlace(request);
  if (place === undefined) return undefined;
  const { openMemory } = await loadMemory();
  try {
    makeFolder(place);
    return openMemory(place.path, { shown: place.shown });
  } catch (error) {
    if (place.named || !(error instanceof TermtreuError) || !NO_PLACE.has(error.code)) throw error;
    const problem = String(error.args['problem'] ?? error.code);
    if (!common.quiet) io.stderr.write(`${t('memory.unavailable', { file: place.shown, problem })}\n`);
    return undefined;
  }
}

function makeFolder({ path, shown }: Place): void {
  try {
    // What people translate is their own business.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (cause) {
    const problem = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new TermtreuError('memory-unreadable', { file: shown, problem }, { cause });
  }
}

/** Letters of the hash in a journal's name. */
const NAME_LENGTH = 12;

/** The journal of a run that writes files: beside the first, by a name that the same command finds again. */
function journalFile({ context: { io }, outputs }: MemoryRequest): string | undefined {
  const paths = outputs.texts.flatMap((path) => (path === undefined ? [] : [resolve(io.cwd, path)]));
  const [first] = paths;
  if (first === undefined) return undefined;
  const name = createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, NAME_LENGTH);
  return join(dirname(first), `.termtreu-${name}.journal`);
}
