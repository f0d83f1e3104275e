import { TermtreuError } from '../errors.js';

/** The largest glossary file read, in bytes; 100,000 full entries take some 40 MB. */
export const MOST_BYTES = 100_000_000;

/** The most entries of one file: a matcher for so many takes about two gigabytes, which is all that a process may have. */
export const MOST_ENTRIES = 200_000;

const MEGABYTE = 1_000_000;

/** The error for a file that is too large. */
export function tooManyBytes(file: string, bytes: number): TermtreuError {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return new TermtreuError('glossary-too-large', { file, megabytes, limit: MOST_BYTES / MEGABYTE });
}

/** The error for a file with too many entries. */
export function tooManyEntries(file: string): TermtreuError {
  return new TermtreuError('glossary-too-many', { file, limit: MOST_ENTRIES });
}
