import type { DatabaseSync } from 'node:sqlite';
import { featuresOf } from './features.js';
import { textHash } from './key.js';
import { prepareRead, unitKey } from './unit.js';
import { bytesOf, numberOf, textOf } from './values.js';

/** What can be wrong with a memory. */
export type MemoryFault =
  /** SQLite finds the file damaged. */
  | 'damaged'
  /** A translation is not where its German and its conditions say. */
  | 'key'
  /** A source is not where its text says. */
  | 'source'
  /** A translation refers to what is not there. */
  | 'reference'
  /** A source is not found by its words. */
  | 'index'
  /** A source has no translation. */
  | 'orphan';

/** A fault, how often it occurs, and the first place, in the file's own terms. */
export interface FoundFault {
  readonly fault: MemoryFault;
  readonly count: number;
  readonly example: string;
}

/** Examines a memory from the pages of its file to the keys of its translations. */
export function verifyDatabase(database: DatabaseSync): FoundFault[] {
  const found: FoundFault[] = [];
  const note = (fault: MemoryFault, examples: readonly string[]): void => {
    const [example] = examples;
    if (example !== undefined) found.push({ fault, count: examples.length, example });
  };
  const pages = database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => textOf(row['integrity_check']));
  note(
    'damaged',
    pages.filter((line) => line !== 'ok'),
  );
  // What the pages say is not worth reading then.
  if (found.length > 0) return found;
  note(
    'reference',
    database
      .prepare('PRAGMA foreign_key_check')
      .all()
      .map((row) => `translation ${numberOf(row['rowid'])}`),
  );
  note('key', wrongKeys(database));
  note('source', wrongSources(database));
  note('index', notIndexed(database));
  const orphans = database.prepare('SELECT id FROM source WHERE id NOT IN (SELECT source FROM translation)').all();
  note(
    'orphan',
    orphans.map((row) => `source ${numberOf(row['id'])}`),
  );
  return found;
}

function wrongKeys(database: DatabaseSync): string[] {
  const keys = database
    .prepare('SELECT translation.id, key FROM translation JOIN source ON source.id = source ORDER BY translation.id')
    .iterate();
  const wrong: string[] = [];
  for (const unit of prepareRead(database)()) {
    const row = keys.next().value;
    if (!Buffer.from(bytesOf(row?.['key'])).equals(unitKey(unit))) wrong.push(`translation ${numberOf(row?.['id'])}`);
  }
  return wrong;
}

function wrongSources(database: DatabaseSync): string[] {
  const wrong: string[] = [];
  for (const { id, hash, text } of database.prepare('SELECT id, hash, text FROM source').iterate()) {
    if (textHash(textOf(text)) !== hash) wrong.push(`source ${numberOf(id)}`);
  }
  return wrong;
}

/** So many sources are looked for by their words: all would take as long as a thousand articles. */
const SAMPLE = 2000;

const BY_PEOPLE = "SELECT source FROM translation WHERE made_by = 'human'";
/** The indexes of sources, and the sources that each holds. */
const INDEXES = [
  ['features', `(SELECT * FROM source WHERE id NOT IN (${BY_PEOPLE}))`],
  ['human_features', `(SELECT * FROM source WHERE id IN (${BY_PEOPLE}))`],
] as const;

function notIndexed(database: DatabaseSync): string[] {
  return [...new Set(INDEXES.flatMap(([index, sources]) => notIn(index, sources, database)))];
}

function notIn(index: string, sources: string, database: DatabaseSync): string[] {
  const has = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(index) !== undefined;
  // A file from before it, which is only read, gets it at its next use.
  if (!has) return [];
  const total = numberOf(database.prepare(`SELECT count(*) AS n FROM ${sources}`).get()?.['n']);
  const step = Math.max(1, Math.floor(total / SAMPLE));
  const find = database.prepare(`SELECT 1 FROM ${index} WHERE ${index} MATCH ? AND rowid = ?`);
  return database
    .prepare(`SELECT id, text FROM ${sources} WHERE id % ? = 0`)
    .all(step)
    .filter(({ id = 0, text }) => {
      const [feature] = featuresOf(textOf(text)).toSorted((one, other) => other.length - one.length);
      return feature !== undefined && find.get(`"${feature}"`, id) === undefined;
    })
    .map(({ id }) => `source ${numberOf(id)}`);
}
