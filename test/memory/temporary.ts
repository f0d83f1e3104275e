import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Remembered, SegmentKey } from '../../src/memory/memory.js';
import { type Memory, type MemoryOptions, openMemory } from '../../src/memory/open-memory.js';
import type { MemoryUnit } from '../../src/memory/unit.js';

/** A folder for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'termtreu-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A memory for one test, in a folder of its own unless a file is named. */
export function temporaryMemory(options: MemoryOptions = {}, file = join(temporaryFolder(), 'memory.sqlite')): Memory {
  const memory = openMemory(file, { patience: 200, ...options });
  onTestFinished(() => memory.close());
  return memory;
}

/** The key of a sentence under ordinary conditions. */
export function keyFor(source: string, changed: Partial<SegmentKey> = {}): SegmentKey {
  return { source, target: 'en-GB', engine: { name: 'fake', version: '1' }, terms: '', ...changed };
}

/** English of an engine, with nothing to be said of it. */
export function english(target: string, changed: Partial<Remembered> = {}): Remembered {
  return { target, by: 'engine', notes: [], findings: [], finished: true, ...changed };
}

/** What a person made of a sentence, on 1 January 2026. */
export function byPerson(source: string, target: string): MemoryUnit {
  const nothing = { engine: '', terms: new Uint8Array(), context: new Uint8Array(), notes: [], findings: [] };
  return {
    source,
    target,
    variant: 'en-GB',
    by: 'human',
    finished: true,
    created: Date.UTC(2026, 0, 1) / 1000,
    ...nothing,
  };
}
