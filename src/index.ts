export { segment } from './segment/segment.js';
export type { Sentence, SegmentOptions } from './segment/segment.js';
export { loadGlossary } from './config/load-glossary.js';
export { createMatcher, type MatcherOptions } from './terms/matcher.js';
export type { Matcher, Occurrence } from './terms/occurrence.js';
