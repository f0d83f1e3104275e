export { type JournaledMemory, openJournaled } from './journal.js';
export { type Memory, openMemory } from './open-memory.js';
