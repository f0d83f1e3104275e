import type { Memory, MemoryOptions } from './open-memory.js';

/**
 * Opens a translation memory, and makes its file where there is none. SQLite is loaded with the first one.
 * @throws {TermtreuError} one of the `memory-…` codes; so do the memory's methods
 */
export async function openMemory(file: string, options?: MemoryOptions): Promise<Memory> {
  const memory = await import('./open-memory.js');
  return memory.openMemory(file, options);
}
