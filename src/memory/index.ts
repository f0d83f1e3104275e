export { exportTmx } from './export-tmx.js';
export { type ImportReport, importTmx, type Skip } from './import-tmx.js';
export { type JournaledMemory, openJournaled } from './journal.js';
export { type Memory, openMemory } from './open-memory.js';
export type { Statistics } from './statistics.js';
