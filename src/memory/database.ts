import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { TermtreuError } from '../errors.js';
import { guarded, isLocked } from './failure.js';
import { featuresOf } from './features.js';
import { numberOf, textOf } from './values.js';

/** Marks a file as a memory (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x54_54_4d_31;
/** Milliseconds that one process waits for another. */
const PATIENCE = 10_000;

/**
 * The steps from an empty file to the present form, one for each `user_version`. A step that was ever released is never
 * changed.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE engine (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE source (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE INDEX source_hash ON source (hash);
  CREATE TABLE translation (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES source (id),
    target TEXT NOT NULL,
    variant TEXT NOT NULL,
    made_by TEXT NOT NULL CHECK (made_by IN ('human', 'engine', 'repair')),
    finished INTEGER NOT NULL,
    engine INTEGER REFERENCES engine (id),
    terms BLOB,
    context BLOB,
    notes TEXT NOT NULL,
    findings TEXT NOT NULL,
    created INTEGER NOT NULL,
    used INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX translation_source ON translation (source);
  CREATE VIRTUAL TABLE features USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');`,
  'CREATE TABLE rendering (german TEXT NOT NULL, english TEXT NOT NULL, PRIMARY KEY (german, english)) STRICT, WITHOUT ROWID;',
  // Sources that people translated are indexed apart, so that what is found of them does not hang on what engines make.
  `CREATE VIRTUAL TABLE human_features USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');
  INSERT INTO human_features (rowid, words)
    SELECT id, features_of(text) FROM source WHERE id IN (SELECT source FROM translation WHERE made_by = 'human');
  INSERT INTO features (features, rowid, words)
    SELECT 'delete', id, features_of(text) FROM source
    WHERE id IN (SELECT source FROM translation WHERE made_by = 'human');`,
];

/** How a file is opened. */
export interface DatabaseOptions {
  /** Opens what is there and writes nothing. */
  readonly readOnly?: boolean;
  /** Milliseconds that this process waits where another writes; ten seconds unless given. */
  readonly patience?: number;
  /** What failures call the file; its path unless given. */
  readonly shown?: string;
}

/**
 * Opens the file of a memory, makes it where there is none, and brings it to the present form.
 * @throws {TermtreuError} `memory-locked`, `memory-read-only`, `memory-full`, `memory-damaged`, `memory-unreadable`,
 * `memory-foreign` for a database of something else, `memory-too-new`
 */
export function openDatabase(
  file: string,
  { readOnly = false, patience = PATIENCE, shown = file }: DatabaseOptions,
): DatabaseSync {
  // Opened for reading alone, SQLite leaves the files of its log behind.
  const mayWrite = !readOnly || (isWritable(file) && isWritable(dirname(file)));
  const place = mayWrite || hasLog(file) ? file : frozen(file);
  const database = guarded(shown, () => new DatabaseSync(place, { readOnly: !mayWrite, timeout: patience }));
  try {
    guarded(shown, () => {
      refuseForeign(database, { file: shown, mayBeEmpty: !readOnly });
      if (readOnly) {
        database.exec('PRAGMA query_only = ON');
        return;
      }
      // What is stored survives the loss of power; readers and one writer do not wait for each other.
      useLog(database, patience);
      database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;');
      migrate(database);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Milliseconds between two attempts. */
const PAUSE = 20;

/**
 * Has changes written to a log beside the file. Where two processes begin with a new file at once, SQLite lets one of them
 * fail there without waiting (https://www.sqlite.org/c3ref/busy_handler.html), so it is tried again.
 */
function useLog(database: DatabaseSync, patience: number): void {
  const end = performance.now() + patience;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isLocked(error) || performance.now() >= end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process has written to the file and not yet closed it, or was killed. */
function hasLog(file: string): boolean {
  const { size = 0 } = statSync(`${file}-wal`, { throwIfNoEntry: false }) ?? {};
  return size > 0;
}

/**
 * A file that nobody writes to, so that SQLite need not make one beside it for readers and writers to share
 * (https://www.sqlite.org/wal.html#read_only_databases).
 */
function frozen(file: string): URL {
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return address;
}

function refuseForeign(
  database: DatabaseSync,
  { file, mayBeEmpty }: { readonly file: string; readonly mayBeEmpty: boolean },
): void {
  const pragma = (name: string): number => numberOf(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  const tables = numberOf(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  const isEmpty = tables === 0 && pragma('user_version') === 0;
  if (isEmpty && mayBeEmpty) return;
  if (pragma('application_id') !== APPLICATION_ID) throw new TermtreuError('memory-foreign', { file });
  if (pragma('user_version') > MIGRATIONS.length) throw new TermtreuError('memory-too-new', { file });
}

/** Also finds out whether the file can be written to, before anything is paid for. */
function migrate(database: DatabaseSync): void {
  database.function('features_of', (text) => featuresOf(textOf(text)).join(' '));
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = numberOf(database.prepare('PRAGMA user_version').get()?.['user_version']);
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    if (version < MIGRATIONS.length) {
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Does all of something, or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
