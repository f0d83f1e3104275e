import { main } from './main.js';
import type { Io, Output } from './io.js';

const DEFAULT_COLUMNS = 80;
const INTERRUPTED = 130;

/** Runs the command line on this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the work in hand.
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  });
  leaveQuietlyOnClosedPipe(process.stdout);
  leaveQuietlyOnClosedPipe(process.stderr);
  process.exitCode = await main(process.argv.slice(2), createIo(controller.signal));
}

function createIo(signal: AbortSignal): Io {
  return {
    stdin: process.stdin,
    stdout: toOutput(process.stdout),
    stderr: toOutput(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal,
    now: () => performance.now(),
  };
}

function toOutput(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.columns > 0 ? stream.columns : DEFAULT_COLUMNS,
  };
}

/** `termtreu … | head` closes the pipe early; that is no failure. */
function leaveQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
