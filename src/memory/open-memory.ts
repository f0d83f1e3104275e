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
  const { now = Date.now, shown = file } = options;
  const database = openDatabase(file, options);
  const { recall, store, knows, first, similar, renderings, add } = prepareAll(database, options, shown);
  const used = new Set<number>();
  return {
    file,
    recall: (key) =>
      guarded(shown, () => {
        const row = recall(key);
        if (row === undefined) return undefined;
        used.add(numberOf(row['id']));
        return rememberedOf(row);
      }),
    store: (key, result) => guarded(shown, () => store?.(key, result)),
    renderings: (german) => guarded(shown, () => renderings(german)),
    isEmpty: () => guarded(shown, () => first.get() === undefined),
    knows(source) {
      const normalised = normaliseText(source);
      return guarded(shown, () => knows.get(textHash(normalised), normalised) !== undefined);
    },
    similar: (source, wanted) => guarded(shown, () => similar(source, wanted)),
    holding: (text, most) => guarded(shown, () => findHolding(database, text, most)),
    add(units, replace) {
      if (add === undefined) throw new TermtreuError('memory-read-only', { file: shown });
      return guarded(shown, () => inTransaction(database, () => units.map((unit) => add(unit, replace))));
    },
    units: () => guardedUnits(shown, prepareRead(database)()),
    statistics: () => guarded(shown, () => statisticsOf(database)),
    verify: () => guarded(shown, () => verifyDatabase(database)),
    prune: (wanted) => guarded(shown, () => prune(database, wanted, now())),
    close() {
      try {
        if (options.readOnly !== true) guarded(shown, () => markUsed(database, used, now()));
      } catch (error) {
        // That a day of use is not noted must not spoil a run that has all it needs.
        if (!(error instanceof TermtreuError)) throw error;
      } finally {
        database.close();
      }
    },
  };
}

/** All that is asked of a database, ready to be asked. */
function prepareAll(database: DatabaseSync, { readOnly = false, now = Date.now }: MemoryOptions, shown: string) {
  try {
    return guarded(
      shown,
      () => ({
        recall: prepareRecall(database),
        store: readOnly ? undefined : prepareStore(database, now),
        knows: database.prepare('SELECT 1 FROM source WHERE hash = ? AND text = ?'),
        first: database.prepare('SELECT 1 FROM translation LIMIT 1'),
        similar: prepareSimilar(database),
        renderings: prepareRenderings(database),
        add: readOnly ? undefined : prepareAdd(database),
      }),
      // What a sound file has can be asked for.
      'memory-damaged',
    );
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The units one by one; a damaged page shows only when it is read. */
function* guardedUnits(shown: string, units: IterableIterator<MemoryUnit>): IterableIterator<MemoryUnit> {
  for (;;) {
    const next = guarded(shown, () => units.next());
    if (next.done === true) return;
    yield next.value;
  }
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
