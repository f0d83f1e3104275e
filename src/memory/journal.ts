import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { TermtreuError } from '../errors.js';
import type { SegmentMemory, SimilarSegment } from './memory.js';
import { type Memory, openMemory } from './open-memory.js';
import type { SimilarOptions } from './similar.js';

/** What a run works with: the memory where there is one, and a journal for what is not in it. */
export interface JournaledMemory extends SegmentMemory {
  /** The journal's file, where it may have one. */
  readonly file: string | undefined;
  /** Why the memory takes in no more; from then on the journal does. */
  failure(): TermtreuError | undefined;
  /** Remembered sentences whose German is like one; none without a memory. */
  similar(source: string, options?: SimilarOptions): SimilarSegment[];
  /** Whether this run has put anything in. */
  hasGrown(): boolean;
  /** Takes the journal away, once everything that stands in it stands in the output or the memory. */
  finish(): void;
  /** Closes the journal; the memory is its opener's to close. */
  close(): void;
}

/** Where a run keeps what it makes. */
export interface JournalOptions {
  readonly memory?: Memory | undefined;
  /** The journal, a small memory beside the output; none where nothing is written to a file. */
  readonly file?: string | undefined;
}

/**
 * Keeps every answer on the disk until it stands in the output: in the memory, or in a journal where there is no memory
 * or it fails. The journal of a run that was ended goes into the next one.
 * @throws {TermtreuError} what {@link openMemory} throws of the journal
 */
export function openJournaled({ memory, file }: JournalOptions): JournaledMemory {
  let journal = file !== undefined && existsSync(file) ? openMemory(file) : undefined;
  let failure: TermtreuError | undefined;
  let grown = false;
  const write: SegmentMemory['store'] = (key, result) => {
    if (memory !== undefined && failure === undefined) {
      try {
        memory.store(key, result);
        grown = true;
        return;
      } catch (error) {
        if (!(error instanceof TermtreuError) || file === undefined) throw error;
        failure = error;
      }
    }
    if (file === undefined) return;
    ofJournal(file, () => {
      journal ??= openJournal(file);
      journal.store(key, result);
    });
    grown = true;
  };
  return {
    file,
    recall(key) {
      const known = memory?.recall(key);
      if (known !== undefined) return known;
      const kept = journal?.recall(key);
      if (kept !== undefined && memory !== undefined && failure === undefined) write(key, kept);
      return kept;
    },
    store: write,
    similar: (source, options) => memory?.similar(source, options) ?? [],
    renderings: (german) => memory?.renderings(german) ?? [],
    failure: () => failure,
    hasGrown: () => grown,
    finish() {
      if (journal === undefined || file === undefined || failure !== undefined) return;
      journal.close();
      journal = undefined;
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    },
    close: () => journal?.close(),
  };
}

/** That there is no room for a journal is no matter of the memory, which a user might make smaller. */
function ofJournal(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof TermtreuError) || error.code !== 'memory-full') throw error;
    throw new TermtreuError('journal-full', { file }, { cause: error });
  }
}

function openJournal(file: string): Memory {
  mkdirSync(dirname(file), { recursive: true });
  return openMemory(file);
}
