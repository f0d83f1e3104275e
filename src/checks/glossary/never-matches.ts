import { createMatcher } from '../../terms/matcher.js';
import { rowRule } from './finding.js';

/** Words, maybe with numbers: a term of them is found wherever it stands. */
const PLAIN = /^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)*$/u;
/** What other rules report. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * Entries that the matcher does not find in their own German term: one of signs alone, say. Only terms of which that is
 * conceivable are tried.
 */
export const neverMatches = rowRule(function* unfound(row) {
  if (row.role === 'forbidden' || row.role === 'admitted' || PLAIN.test(row.entry.de)) return;
  const de = row.entry.de.replaceAll(UNSEEN, '').trim();
  const { when: _when, unless: _unless, ...entry } = { ...row.entry, de };
  if (createMatcher({ entries: [entry] }).find(`Es ist ${de}`).length > 0) return;
  yield { code: 'glossary/never-matches', row, args: { text: de }, at: { side: 'de', text: row.entry.de } };
});
