import type { Io, Output } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** What a run of the command line gave. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test sets up around a run. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs the command line in this process: English, 80 columns and no terminal, if not told otherwise. */
export async function runMain(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { isTTY = false } = surroundings;
  const stdout = collect(isTTY);
  const stderr = collect(isTTY);
  const exitCode = await main(argv, createIo(surroundings, stdout, stderr));
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** The surroundings of a run, for what takes them as an argument. */
export function createIo(
  { cwd = '/', env = {}, stdin = '', signal = new AbortController().signal }: Surroundings,
  stdout: Output = collect(false),
  stderr: Output = collect(false),
): Io {
  const begin = performance.now();
  return { stdin: bytes(stdin), stdout, stderr, env, cwd, signal, now: () => performance.now() - begin };
}

/** An output that keeps what is written. */
export function collect(isTTY: boolean): Output & { readonly text: () => string } {
  const pieces: string[] = [];
  return { write: (text) => void pieces.push(text), isTTY, columns: 80, text: () => pieces.join('') };
}

async function* bytes(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
