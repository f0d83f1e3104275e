import type { DatabaseSync } from 'node:sqlite';
import { numberOf, textOf } from './values.js';

/** Translations of one kind. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** What a memory holds. */
export interface Statistics {
  /** German sentences. */
  readonly sources: number;
  readonly translations: number;
  /** By `human`, `engine` and `repair`. */
  readonly makers: readonly Count[];
  /** By name, version and settings of the engine. */
  readonly engines: readonly Count[];
  /** By `en-GB`, `en-US` and `en`. */
  readonly variants: readonly Count[];
  /** Translations that the checks found something wrong with. */
  readonly withFindings: number;
  /** First attempts whose repair has not come in. */
  readonly unfinished: number;
  /** Days, `YYYY-MM-DD`, of the oldest translation and of the last use; empty where there is none. */
  readonly oldest: string;
  readonly lastUsed: string;
}

const DAY = 86_400_000;

/** Counts what a memory holds. */
export function statisticsOf(database: DatabaseSync): Statistics {
  const count = (sql: string): number => numberOf(database.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.['n']);
  const groups = (column: string): Count[] =>
    database
      .prepare(`SELECT ${column} AS name, count(*) AS n FROM translation GROUP BY ${column} ORDER BY n DESC`)
      .all()
      .map((row) => ({ name: textOf(row['name']), count: numberOf(row['n']) }));
  const engines = database
    .prepare(
      `SELECT identity AS name, count(*) AS n FROM translation JOIN engine ON engine.id = translation.engine
      GROUP BY engine.id ORDER BY n DESC`,
    )
    .all()
    .map((row) => ({ name: engineWords(textOf(row['name'])), count: numberOf(row['n']) }));
  const days = database.prepare('SELECT min(created) AS oldest, max(used) AS used FROM translation').get();
  const isEmpty = days?.['used'] === null;
  return {
    sources: count('source'),
    translations: count('translation'),
    makers: groups('made_by'),
    engines,
    variants: groups('variant'),
    withFindings: count("translation WHERE findings <> ''"),
    unfinished: count('translation WHERE finished = 0'),
    oldest: isEmpty ? '' : dayOf(numberOf(days?.['oldest']) * 1000),
    lastUsed: isEmpty ? '' : dayOf(numberOf(days?.['used']) * DAY),
  };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Name, version and settings of an engine in words. */
function engineWords(identity: string): string {
  const parts: unknown = JSON.parse(identity);
  if (!Array.isArray(parts)) return identity;
  const [name, ...rest] = parts.map(String).filter((part) => part !== '');
  return rest.length === 0 ? (name ?? '') : `${name} (${rest.join(', ')})`;
}
