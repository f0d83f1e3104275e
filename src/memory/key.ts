import { createHash } from 'node:crypto';
import type { SegmentKey } from './memory.js';

/** Bytes of a key: too many for two segments ever to share one by chance. */
const KEY_BYTES = 16;
/** Bytes of the parts that are only compared within one source. */
const PART_BYTES = 8;

/** A text as it is looked up: composed characters, one blank between words. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** A number for an index, 48 bits; texts that share one are told apart by the texts. */
export function textHash(normalised: string): number {
  return digest(normalised).readUIntBE(0, 6);
}

/** The parts of a key as they are stored; a person's English depends on the texts alone. */
export interface KeyParts {
  /** The German, normalised. */
  readonly source: string;
  readonly target: string;
  readonly engine?: string;
  readonly terms?: Uint8Array;
  readonly context?: Uint8Array;
}

/** The parts of a machine's key. */
export function machineParts({ source, target, engine, terms, context }: SegmentKey) {
  return {
    source: normaliseText(source),
    target,
    engine: engineName(engine),
    terms: partHash(terms),
    context: partHash(context === undefined ? '' : normaliseText(context)),
  };
}

/** Name, version and settings of an engine as one text. */
export function engineName({ name, version, settings = '' }: SegmentKey['engine']): string {
  return JSON.stringify([name, version, settings]);
}

/** The hash of what is only compared and never read again. */
export function partHash(text: string): Uint8Array {
  return text === '' ? new Uint8Array() : digest(text).subarray(0, PART_BYTES);
}

/** The key of a translation: a hash of its parts. */
export function keyOf({ source, target, engine = '', terms, context }: KeyParts): Uint8Array {
  const parts = [source, target, engine, hex(terms), hex(context)];
  return digest(JSON.stringify(parts)).subarray(0, KEY_BYTES);
}

function hex(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString('hex');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
