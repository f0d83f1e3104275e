export { segment } from './segment/segment.js';
export type { Sentence, SegmentOptions } from './segment/segment.js';
