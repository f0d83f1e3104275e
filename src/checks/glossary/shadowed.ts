import type { GlossaryRow } from '../../glossary/row.js';
import type { GlossaryRule } from './finding.js';
import { isUnconditional, isWanted, locationOf } from './texts.js';

/** The German forms of a row as the matcher tells them apart: by what is written, which it compares first. */
function formsOf({ entry: { de, variants } }: GlossaryRow): string[] {
  return [de, ...variants].map((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
}

const isEntry = (row: GlossaryRow): boolean => isWanted(row) || row.role === 'deprecated';

/** Whether one of two entries with the same term is taken for both: of equals the matcher takes the first. */
function precedes(other: GlossaryRow, row: GlossaryRow, isFirst: boolean): boolean {
  if (!isUnconditional(other) && !(other.role === 'proposed' && isFree(other))) return false;
  return isFirst || row.role === 'deprecated';
}

const isFree = ({ entry }: GlossaryRow): boolean => entry.when === undefined && entry.unless === undefined;

/**
 * An entry that is never found because another one with the same German term always goes before it: one with conditions
 * behind one without, a proposed or deprecated one behind a required one. Two required ones are duplicates.
 */
export const shadowed: GlossaryRule = function* hidden({ rows }) {
  const entries = rows.filter(isEntry);
  const byTerm = Map.groupBy(entries, (row) => formsOf(row)[0] ?? '');
  const order = new Map(entries.map((row, index) => [row, index]));
  for (const row of entries) {
    if (isUnconditional(row)) continue;
    const [de = '', ...variants] = formsOf(row);
    const rivals = byTerm.get(de) ?? [];
    if (rivals.length < 2) continue;
    const place = order.get(row) ?? 0;
    const other = rivals.find((each) => each !== row && precedes(each, row, (order.get(each) ?? 0) < place));
    if (other === undefined) continue;
    const covered = new Set(formsOf(other));
    if (!variants.every((variant) => covered.has(variant))) continue;
    const args = { text: de, otherEn: other.entry.en, otherAt: locationOf(other) };
    yield { code: 'glossary/shadowed', row, args, at: { side: 'de', text: row.entry.de } };
  }
};
