import { type ErrorCode, TermtreuError } from '../errors.js';

/** The codes of SQLite (https://www.sqlite.org/rescode.html), the low byte of its extended ones. */
const FAILURES: Readonly<Record<number, ErrorCode>> = {
  5: 'memory-locked',
  6: 'memory-locked',
  8: 'memory-read-only',
  11: 'memory-damaged',
  13: 'memory-full',
  14: 'memory-unreadable',
  23: 'memory-unreadable',
  26: 'memory-damaged',
};
const LOW_BYTE = 0xff;
/** Of the extended codes: the file that readers and writers share cannot be made as large as it has to be. */
const SHARED_CANNOT_GROW = 4874;

/**
 * Does something with a memory's file.
 * @param otherwise the code of what SQLite has no code of its own for; `memory-failed` unless given
 * @throws {TermtreuError} one of the `memory-…` codes in place of SQLite's errors
 */
export function guarded<T>(file: string, work: () => T, otherwise?: ErrorCode): T {
  try {
    return work();
  } catch (cause) {
    throw memoryFailure(file, cause, otherwise);
  }
}

/** The failure of a memory as a user is told of it; what does not come from SQLite stays as it is. */
export function memoryFailure(file: string, cause: unknown, otherwise: ErrorCode = 'memory-failed'): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return cause;
  const known = cause.errcode === SHARED_CANNOT_GROW ? 'memory-full' : FAILURES[cause.errcode & LOW_BYTE];
  const code = known ?? otherwise;
  return new TermtreuError(code, { file, problem: `${cause.message}, ${cause.errcode}` }, { cause });
}

/** Whether an error of SQLite says that another process keeps the file to itself. */
export function isLocked(cause: unknown): boolean {
  const failure = memoryFailure('', cause);
  return failure instanceof TermtreuError && failure.code === 'memory-locked';
}
