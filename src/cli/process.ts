import { addAbortSignal } from 'node:stream';
import { createTranslate } from '../locales/index.js';
import { unwritable } from './write-file.js';
import { formatError } from './error-message.js';
import type { Io, Output } from './io.js';
import { fromEnvironment } from './language.js';
import { main, UNEXPECTED } from './main.js';

const DEFAULT_COLUMNS = 80;
const INTERRUPTED = 130;
const WRONG_USE = 2;

/** Runs the command line on this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the work in hand.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  });
  process.on('uncaughtException', failUnexpectedly);
  const failures = [process.stdout, process.stderr].map(watch);
  const exitCode = await main(process.argv.slice(2), createIo(controller.signal));
  process.exitCode = failures.some((failed) => failed()) ? WRONG_USE : exitCode;
}

/** Node.js itself would end with the exit code 1, which stands for findings. */
function failUnexpectedly(error: unknown): void {
  process.stderr.write(formatError(error, createTranslate(fromEnvironment(process.env)), true));
  process.exit(UNEXPECTED);
}

function createIo(signal: AbortSignal): Io {
  return {
    stdin: readStdin(signal),
    stdout: toOutput(process.stdout),
    stderr: toOutput(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal,
    now: () => performance.now(),
  };
}

/** Standard input, touched only when it is read, and let go on Ctrl-C. */
async function* readStdin(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield* addAbortSignal(signal, process.stdin);
}

function toOutput(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY && process.env['TERM'] !== 'dumb',
    columns: stream.columns > 0 ? stream.columns : DEFAULT_COLUMNS,
  };
}

/**
 * Looks after a stream's errors. A pipe that is closed early, `termtreu … | head`, is none: the run goes on without
 * a reader, so that files are still written and the exit code is true. Anything else, a full disk, is a failure.
 * @returns whether the stream has failed
 */
function watch(stream: NodeJS.WriteStream): () => boolean {
  let failed = false;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE' || failed) return;
    failed = true;
    process.exitCode = WRONG_USE;
    const error = unwritable('stdout', cause);
    if (stream !== process.stderr) {
      process.stderr.write(formatError(error, createTranslate(fromEnvironment(process.env)), false));
    }
  });
  return () => failed;
}
