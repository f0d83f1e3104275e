import type { DatabaseSync } from 'node:sqlite';
import { normaliseText } from './key.js';
import type { TermRendering } from './memory.js';
import { textOf } from './values.js';

/** Prepares the adding of renderings, each once; a transaction around it is its caller's. */
export function prepareAddRenderings(database: DatabaseSync): (renderings: readonly TermRendering[]) => void {
  const add = database.prepare('INSERT OR IGNORE INTO rendering (german, english) VALUES (?, ?)');
  return (renderings) => {
    for (const { german, english } of renderings) add.run(normaliseText(german), normaliseText(english));
  };
}

/** Prepares the reading of what a German term was rendered by, in the order of the alphabet. */
export function prepareRenderings(database: DatabaseSync): (german: string) => string[] {
  // A file that is only read may be of a version without them.
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'rendering'").get() !== undefined;
  if (!has) return () => [];
  const find = database.prepare('SELECT english FROM rendering WHERE german = ? ORDER BY english');
  return (german) => find.all(normaliseText(german)).map((row) => textOf(row['english']));
}
