import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { TermtreuError } from '../errors.js';
import { type DatabaseOptions, inTransaction, openDatabase } from './database.js';
import { guarded } from './failure.js';
import { featuresOf } from './features.js';
import { engineName, keyOf, machineParts, normaliseText, textHash } from './key.js';
import type { Remembered, SegmentKey, SegmentMemory, SimilarSegment } from './memory.js';
import { makerOf, prepareSimilar, type SimilarOptions } from './similar.js';
import { numberOf, type Row, textOf } from './values.js';

/** How a memory is opened. */
export interface MemoryOptions extends DatabaseOptions {
  /** Milliseconds since 1970, the clock's unless given. */
  readonly now?: () => number;
}

/** A memory in a file. Holds it open until closed. */
export interface Memory extends SegmentMemory {
  readonly file: string;
  /** Whether nothing is remembered. */
  isEmpty(): boolean;
  /** Whether anything is known for a German sentence, whatever the engine and the glossary. */
  knows(source: string): boolean;
  /** Segments whose German is like a sentence, the most similar first. */
  similar(source: string, options?: SimilarOptions): SimilarSegment[];
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
    isEmpty: () => guarded(file, () => first.get() === undefined),
    knows(source) {
      const normalised = normaliseText(source);
      return guarded(file, () => knows.get(textHash(normalised), normalised) !== undefined);
    },
    similar: (source, wanted) => guarded(file, () => similar(source, wanted)),
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

/** Codes are stored as words, a blank between two. */
function wordsOf(value: Row[string] | undefined): string[] {
  return textOf(value).split(' ').filter(Boolean);
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
  const insert = database.prepare(
    `INSERT INTO translation (key, source, target, variant, made_by, finished, engine, terms, context, notes, findings, created, used)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET target = excluded.target, made_by = excluded.made_by, finished = excluded.finished,
      notes = excluded.notes, findings = excluded.findings, created = excluded.created, used = excluded.used`,
  );
  const sourceOf = prepareSource(database);
  const engineOf = prepareEngine(database);
  return (key, { target, by, finished, notes, findings }) => {
    const parts = machineParts(key);
    const time = now();
    inTransaction(database, () => {
      const origin = [engineOf(engineName(key.engine)), parts.terms, parts.context] as const;
      const said = [notes.join(' '), findings.join(' ')] as const;
      const times = [Math.floor(time / 1000), Math.floor(time / DAY)] as const;
      const source = sourceOf(parts.source);
      insert.run(keyOf(parts), source, target, parts.target, by, finished ? 1 : 0, ...origin, ...said, ...times);
    });
  };
}

/** Finds the number of a source, and adds it, with its features, where it is new. */
export function prepareSource(database: DatabaseSync): (normalised: string) => number {
  const find = database.prepare('SELECT id FROM source WHERE hash = ? AND text = ?');
  const add = database.prepare('INSERT INTO source (hash, text) VALUES (?, ?)');
  const index = database.prepare('INSERT INTO features (rowid, words) VALUES (?, ?)');
  return (normalised) => {
    const hash = textHash(normalised);
    const found = find.get(hash, normalised);
    if (found !== undefined) return numberOf(found['id']);
    const id = Number(add.run(hash, normalised).lastInsertRowid);
    index.run(id, featuresOf(normalised).join(' '));
    return id;
  };
}

/** Finds the number of an engine, and adds it where it is new. */
export function prepareEngine(database: DatabaseSync): (identity: string) => number {
  const add = database.prepare('INSERT INTO engine (identity) VALUES (?) ON CONFLICT (identity) DO NOTHING');
  const find: StatementSync = database.prepare('SELECT id FROM engine WHERE identity = ?');
  return (identity) => {
    const found = find.get(identity);
    return found === undefined ? Number(add.run(identity).lastInsertRowid) : numberOf(found['id']);
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
