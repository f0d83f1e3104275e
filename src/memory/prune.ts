import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { inTransaction } from './database.js';
import { featuresOf } from './features.js';
import { numberOf, textOf } from './values.js';

/** What may go. A person's work stays in any case. */
export interface PruneOptions {
  /** What was neither made nor used since so many days. */
  readonly unusedDays?: number;
  /** What another version of an engine, or another engine, made: all but these identities' work. */
  readonly engine?: string;
  /** Only counts. */
  readonly dryRun?: boolean;
}

/** How much went, and how large the file was and is, in bytes. */
export interface Pruned {
  readonly translations: number;
  readonly sources: number;
}

const DAY = 86_400_000;

/** Deletes translations, and the sources that have none left. */
export function prune(database: DatabaseSync, options: PruneOptions, now: number): Pruned {
  const conditions = ["made_by <> 'human'"];
  const values: SQLInputValue[] = [];
  if (options.unusedDays !== undefined) {
    conditions.push('used < ?');
    values.push(Math.floor(now / DAY) - options.unusedDays);
  }
  if (options.engine !== undefined) {
    conditions.push("engine IN (SELECT id FROM engine WHERE json_extract(identity, '$[0]') = ?)");
    values.push(options.engine);
  }
  const which = conditions.join(' AND ');
  const orphans = `SELECT id, text FROM source WHERE NOT EXISTS (SELECT 1 FROM translation WHERE translation.source = source.id`;
  if (options.dryRun === true) {
    const count = (sql: string): number => numberOf(database.prepare(sql).get(...values)?.['n']);
    return {
      translations: count(`SELECT count(*) AS n FROM translation WHERE ${which}`),
      sources: count(`SELECT count(*) AS n FROM (${orphans} AND NOT (${which})))`),
    };
  }
  const pruned = inTransaction(database, () => {
    const { changes } = database.prepare(`DELETE FROM translation WHERE ${which}`).run(...values);
    return { translations: Number(changes), sources: dropSources(database, `${orphans})`) };
  });
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  return pruned;
}

/** Sources go with their features, which the index can only forget when it is told them once more. */
function dropSources(database: DatabaseSync, orphans: string): number {
  const forget = database.prepare("INSERT INTO features (features, rowid, words) VALUES ('delete', ?, ?)");
  const drop = database.prepare('DELETE FROM source WHERE id = ?');
  const rows = database.prepare(orphans).all();
  for (const { id = 0, text } of rows) {
    forget.run(id, featuresOf(textOf(text)).join(' '));
    drop.run(id);
  }
  return rows.length;
}
