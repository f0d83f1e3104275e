import type { DatabaseSync } from 'node:sqlite';
import { featuresOf } from './features.js';
import { textHash } from './key.js';
import type { Maker } from './memory.js';
import { numberOf } from './values.js';

/**
 * Finds the number of a source, and adds it where it is new. Its features go to the index of what people translated with
 * the first translation by a person, and to that of all other sources before.
 */
export function prepareSource(database: DatabaseSync): (normalised: string, by: Maker) => number {
  const find = database.prepare('SELECT id FROM source WHERE hash = ? AND text = ?');
  const add = database.prepare('INSERT INTO source (hash, text) VALUES (?, ?)');
  const hasHuman = database.prepare("SELECT 1 FROM translation WHERE source = ? AND made_by = 'human' LIMIT 1");
  const index = database.prepare('INSERT INTO features (rowid, words) VALUES (?, ?)');
  const indexHuman = database.prepare('INSERT INTO human_features (rowid, words) VALUES (?, ?)');
  const forget = database.prepare("INSERT INTO features (features, rowid, words) VALUES ('delete', ?, ?)");
  return (normalised, by) => {
    const hash = textHash(normalised);
    const found = find.get(hash, normalised);
    if (found === undefined) {
      const id = Number(add.run(hash, normalised).lastInsertRowid);
      (by === 'human' ? indexHuman : index).run(id, featuresOf(normalised).join(' '));
      return id;
    }
    const id = numberOf(found['id']);
    if (by === 'human' && hasHuman.get(id) === undefined) {
      const words = featuresOf(normalised).join(' ');
      forget.run(id, words);
      indexHuman.run(id, words);
    }
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
