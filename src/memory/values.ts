import type { SQLOutputValue } from 'node:sqlite';

/** A row of a result. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A number that SQLite gave; 0 for anything else. */
export function numberOf(value: SQLOutputValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** A text that SQLite gave; empty for anything else. */
export function textOf(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Bytes that SQLite gave; none for anything else. */
export function bytesOf(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
