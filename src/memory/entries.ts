import type { DatabaseSync } from 'node:sqlite';
import { featuresOf } from './features.js';
import { textHash } from './key.js';
import { numberOf } from './values.js';

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
  const add = database.prepare('INSERT INTO engine (identity) VALUES (?)');
  const find = database.prepare('SELECT id FROM engine WHERE identity = ?');
  return (identity) => {
    const found = find.get(identity);
    return found === undefined ? Number(add.run(identity).lastInsertRowid) : numberOf(found['id']);
  };
}
