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

/** Does something with a memory's file. @throws {TermtreuError} one of the `memory-…` codes in place of SQLite's errors */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw memoryFailure(file, cause);
  }
}

/** The failure of a memory as a user is told of it; what does not come from SQLite stays as it is. */
export function memoryFailure(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('errcode' in cause) || typeof cause.errcode !== 'number') return cause;
  const code = FAILURES[cause.errcode & LOW_BYTE] ?? 'memory-failed';
  return new TermtreuError(code, { file, problem: `${cause.message}, ${cause.errcode}` }, { cause });
}
