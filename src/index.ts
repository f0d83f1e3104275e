export { segment } from './segment/segment.js';
export type { Sentence, SegmentOptions } from './segment/segment.js';
export { loadGlossary } from './config/load-glossary.js';
