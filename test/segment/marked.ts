import { segment } from '../../src/segment/segment.js';
import type { SegmentOptions } from '../../src/segment/segment.js';

/** Segments a text whose boundaries are marked by `|`, and marks them anew: equal when they are right. */
export function marked(expected: string, options: SegmentOptions = {}): string {
  const text = expected.replaceAll('|', '');
  const ends = segment(text, options).map((sentence) => sentence.end);
  return [0, ...ends]
    .map((end, index) => text.slice(end, ends[index] ?? text.length))
    .join('|')
    .replace(/\|$/u, '');
}
