import type { DatabaseSync } from 'node:sqlite';
import { TermtreuError } from '../errors.js';
import { type DatabaseOptions, inTransaction, openDatabase } from './database.js';
import { guarded } from './failure.js';
import { findHolding, type Holding } from './holding.js';
import { keyOf, machineParts, normaliseText, textHash } from './key.js';
import type { Remembered, SegmentKey, SegmentMemory, SimilarSegment } from './memory.js';
import { prune, type Pruned, type PruneOptions } from './prune.js';
import { makerOf, prepareSimilar, type SimilarOptions } from './similar.js';
import { type Statistics, statisticsOf } from './statistics.js';
import { type Addition, type MemoryUnit, prepareAdd, prepareRead, prepareWrite, wordsOf } from './unit.js';
import { prepareAddRenderings, prepareRenderings } from './renderings.js';
import { type FoundFault, verifyDatabase } from './verify.js';
import { numberOf, type Row, textOf } from './values.js';

/** How a memory is opened. */
export interface MemoryOptions extends DatabaseOptions {
  /** Milliseconds since 1970, the clock's unless given. */
  readonly now?: () => number;
}

/** A memory in a file. Holds it open until closed. */
export interface Memory extends SegmentMemory {
  readonly file: string;
  renderings(german: string): readonly string[];
  /** Whether nothing is remembered. */
  isEmpty(): boolean;
  /** Whether anything is known for a German sentence, whatever the engine and the glossary. */
  knows(source: string): boolean;
  /** Segments whose German is like a sentence, the most similar first. */
  similar(source: string, options?: SimilarOptions): SimilarSegment[];
  /** Translations whose German or English holds a text, whatever its case. */
  holding(text: string, most: number): Holding[];
  /** Adds what comes from elsewhere, all or none. What is there stays, unless it is to be replaced. */
  add(units: readonly MemoryUnit[], replace: boolean): Addition[];
  /** Everything, oldest first. */
  units(): IterableIterator<MemoryUnit>;
  statistics(): Statistics;
  verify(): FoundFault[];
  prune(options: PruneOptions): Pruned;
  close(): void;
}

const DAY = 86_400_000;

/**
 * Opens a memory, and makes its file where there is none. Several processes may have one file open.
 * @throws {TermtreuError} what {@link openDatabase} throws; so do the calls
 */
export function openMemory(file: string, options: MemoryOptions = {}): Memory {
  const { now = Date.now } = options;
  const database = openDatabase(file, options);
  const recall = prepareRecall(database);
  const store = options.readOnly === true ? undefined : prepareStore(database, now);
  const knows = database.prepare('SELECT 1 FROM source WHERE hash = ? AND text = ?');
  const first = database.prepare('SELECT 1 FROM translation LIMIT 1');
  const similar = prepareSimilar(database);
  const renderings = prepareRenderings(database);
  const add = prepareAdd(database);
  const used = new Set<number>();
  return {
    file,
    recall: (key) =>
      guarded(file, () => {
        const row = recall(key);
        if (row === undefined) return undefined;
        used.add(numberOf(row['id']));
        return rememberedOf(row);
      }),
    store: (key, result) => guarded(file, () => store?.(key, result)),
    renderings: (german) => guarded(file, () => renderings(german)),
    isEmpty: () => guarded(file, () => first.get() === undefined),
    knows(source) {
      const normalised = normaliseText(source);
      return guarded(file, () => knows.get(textHash(normalised), normalised) !== undefined);
    },
    similar: (source, wanted) => guarded(file, () => similar(source, wanted)),
    holding: (text, most) => guarded(file, () => findHolding(database, text, most)),
    add: (units, replace) =>
      guarded(file, () => inTransaction(database, () => units.map((unit) => add(unit, replace)))),
    units: prepareRead(database),
    statistics: () => guarded(file, () => statisticsOf(database)),
    verify: () => guarded(file, () => verifyDatabase(database)),
    prune: (wanted) => guarded(file, () => prune(database, wanted, now())),
    close() {
      try {
        if (options.readOnly !== true) guarded(file, () => markUsed(database, used, now()));
      } catch (error) {
        // That a day of use is not noted must not spoil a run that has all it needs.
        if (!(error instanceof TermtreuError)) throw error;
      } finally {
        database.close();
      }
    },
  };
}

function rememberedOf(row: Row): Remembered {
  return {
    target: textOf(row['target']),
    by: makerOf(textOf(row['made_by'])),
    notes: wordsOf(row['notes']),
    findings: wordsOf(row['findings']),
    finished: numberOf(row['finished']) === 1,
  };
}

/** A person's English for the variant wanted goes first, then that for any, then the machine's under the same conditions. */
function prepareRecall(database: DatabaseSync): (key: SegmentKey) => Row | undefined {
  const find = database.prepare('SELECT id, target, made_by, notes, findings, finished FROM translation WHERE key = ?');
  return (key) => {
    const source = normaliseText(key.source);
    const keys = [{ source, target: key.target }, { source, target: ANY_ENGLISH }, machineParts(key)];
    for (const parts of keys) {
      const row = find.get(keyOf(parts));
      if (row !== undefined) return row;
    }
    return undefined;
  };
}

/** The target of a translation that is said to be English, no more. */
export const ANY_ENGLISH = 'en';

function prepareStore(database: DatabaseSync, now: () => number): (key: SegmentKey, result: Remembered) => void {
  const write = prepareWrite(database);
  const addRenderings = prepareAddRenderings(database);
  return (key, { renderings = [], ...result }) => {
    const { target: variant, ...parts } = machineParts(key);
    const created = Math.floor(now() / 1000);
    inTransaction(database, () => {
      write({ ...parts, ...result, variant, created });
      addRenderings(renderings);
    });
  };
}

/** Keeps the day of the last use, so that what nobody needs any more can be told. */
function markUsed(database: DatabaseSync, ids: ReadonlySet<number>, now: number): void {
  if (ids.size === 0) return;
  const mark = database.prepare('UPDATE translation SET used = ? WHERE id = ? AND used < ?');
  const day = Math.floor(now / DAY);
  inTransaction(database, () => {
    for (const id of ids) mark.run(day, id, day);
  });
}
