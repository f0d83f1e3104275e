import type { GlossaryFile } from '../../glossary/parse.js';
import type { GlossaryRow } from '../../glossary/row.js';
import { type FileDraft, type GlossaryRule, rowRule } from './finding.js';
import { isWanted } from './texts.js';

/** The most bytes (UTF-8) of a term that DeepL takes into a glossary. */
const TERM_BYTES = 1024;
/** The most bytes of all terms together. */
const TOTAL_BYTES = 10_000_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Terms too long for DeepL's glossaries. */
export const tooLong = rowRule(function* bothSides(row) {
  for (const side of ['de', 'en'] as const) {
    const text = row.entry[side];
    const bytes = text.length * 3 <= TERM_BYTES ? 0 : bytesOf(text);
    if (bytes > TERM_BYTES) yield { code: 'glossary/too-long', row, args: { bytes }, at: { side, text } };
  }
});

/** A term's last day is over, or near. */
export const expired: GlossaryRule = function* past({ rows, expiring }) {
  for (const row of rows) {
    const { de, expires } = row.entry;
    if (expires !== undefined && expires < expiring)
      yield { code: 'glossary/expired', row, args: { de, date: expires } };
  }
};

/** A glossary too large for DeepL as a whole. */
export function tooLarge(rows: readonly GlossaryRow[], [file]: readonly GlossaryFile[]): FileDraft[] {
  const bytes = rows.filter(isWanted).reduce((sum, { entry }) => sum + bytesOf(entry.de) + bytesOf(entry.en) + 2, 0);
  if (bytes <= TOTAL_BYTES) return [];
  const megabytes = Math.ceil(bytes / 1_000_000);
  const place = { file: file?.path ?? '', line: 1, column: 1 };
  return [{ code: 'glossary/too-large', place, entry: '', args: { megabytes, limit: TOTAL_BYTES / 1_000_000 } }];
}
