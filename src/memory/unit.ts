import type { DatabaseSync } from 'node:sqlite';
import { prepareEngine, prepareSource } from './entries.js';
import { keyOf, type KeyParts } from './key.js';
import type { Maker } from './memory.js';
import { makerOf } from './similar.js';
import { bytesOf, numberOf, type Row, textOf } from './values.js';

/** A remembered translation with everything that is known of it, as it goes from one memory to another. */
export interface MemoryUnit {
  readonly source: string;
  readonly target: string;
  /** `en-GB`, `en-US`, or `en` where it is only known to be English. */
  readonly variant: string;
  readonly by: Maker;
  readonly finished: boolean;
  /** The engine's identity as the memory writes it; empty for a person's work. */
  readonly engine: string;
  readonly terms: Uint8Array;
  readonly context: Uint8Array;
  readonly notes: readonly string[];
  readonly findings: readonly string[];
  /** Seconds since 1970. */
  readonly created: number;
}

/** What became of a unit: `same` is there already, `other` says that other English is there and stays. */
export type Addition = 'added' | 'replaced' | 'same' | 'other';

const DAY_IN_SECONDS = 86_400;

/** The columns of a translation, in the order in which they are written. */
const COLUMNS =
  'key, source, target, variant, made_by, finished, engine, terms, context, notes, findings, created, used';

/** The key that a unit is found by. */
export function unitKey({ source, variant, by, engine, terms, context }: MemoryUnit): Uint8Array {
  const parts: KeyParts = { source, target: variant };
  return keyOf(by === 'human' ? parts : { ...parts, engine, terms, context });
}

/** Prepares the writing of units; a transaction around it is its caller's. */
export function prepareWrite(database: DatabaseSync): (unit: MemoryUnit) => void {
  const insert = database.prepare(
    `INSERT INTO translation (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET target = excluded.target, made_by = excluded.made_by, finished = excluded.finished,
      notes = excluded.notes, findings = excluded.findings, created = excluded.created, used = excluded.used`,
  );
  const sourceOf = prepareSource(database);
  const engineOf = prepareEngine(database);
  return (unit) => {
    const { target, variant, by, finished, engine, terms, context, notes, findings, created } = unit;
    const origin = by === 'human' ? ([null, null, null] as const) : ([engineOf(engine), terms, context] as const);
    const said = [notes.join(' '), findings.join(' ')] as const;
    const times = [created, Math.floor(created / DAY_IN_SECONDS)] as const;
    const source = sourceOf(unit.source, by);
    insert.run(unitKey(unit), source, target, variant, by, finished ? 1 : 0, ...origin, ...said, ...times);
  };
}

/** Prepares the adding of units that come from elsewhere: what is there stays, unless it is to be replaced. */
export function prepareAdd(database: DatabaseSync): (unit: MemoryUnit, replace: boolean) => Addition {
  const find = database.prepare('SELECT target FROM translation WHERE key = ?');
  const write = prepareWrite(database);
  return (unit, replace) => {
    const known = find.get(unitKey(unit));
    if (known === undefined) {
      write(unit);
      return 'added';
    }
    if (textOf(known['target']) === unit.target) return 'same';
    if (!replace) return 'other';
    write(unit);
    return 'replaced';
  };
}

/** Prepares the reading of all units, oldest first. */
export function prepareRead(database: DatabaseSync): () => IterableIterator<MemoryUnit> {
  const all = database.prepare(
    `SELECT source.text AS source, target, variant, made_by, finished, engine.identity AS engine, terms, context, notes, findings, created
    FROM translation JOIN source ON source.id = translation.source LEFT JOIN engine ON engine.id = translation.engine
    ORDER BY translation.id`,
  );
  return function* units() {
    for (const row of all.iterate()) yield unitOf(row);
  };
}

function unitOf(row: Row): MemoryUnit {
  return {
    source: textOf(row['source']),
    target: textOf(row['target']),
    variant: textOf(row['variant']),
    by: makerOf(textOf(row['made_by'])),
    finished: numberOf(row['finished']) === 1,
    engine: textOf(row['engine']),
    terms: bytesOf(row['terms']),
    context: bytesOf(row['context']),
    notes: wordsOf(row['notes']),
    findings: wordsOf(row['findings']),
    created: numberOf(row['created']),
  };
}

/** Codes are stored as words, a blank between two. */
export function wordsOf(value: Row[string] | undefined): string[] {
  return textOf(value).split(' ').filter(Boolean);
}
