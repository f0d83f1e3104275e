import type { GlossaryRow } from '../../glossary/row.js';
import type { Draft, GlossaryRule } from './finding.js';
import { isWanted, locationOf } from './texts.js';

/** An English rendering as it is compared: capitals, spaces and hyphens aside. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s‐‑-]+/gu, ' ')
    .trim();
}

/** Capitals aside only: two hyphenations of one word may be wanted and forbidden. */
function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

const isExplained = ({ entry }: GlossaryRow): boolean => entry.note !== undefined || entry.definition !== undefined;

/**
 * One rendering for two concepts: the English reader cannot tell them apart. A definition or a note on either of them
 * explains it, and synonyms, which share a concept, have every right to it.
 */
export const sameTarget: GlossaryRule = function* shared({ rows }) {
  const first = new Map<string, GlossaryRow>();
  for (const row of rows) {
    if (row.role !== 'preferred' || row.concept === undefined || isExplained(row)) continue;
    const key = fold(row.entry.en);
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else if (other.concept !== row.concept) {
      const { de, en } = row.entry;
      const args = { de, en, otherDe: other.entry.de, otherAt: locationOf(other) };
      yield { code: 'glossary/same-target', row, args, at: { side: 'en', text: en } };
    }
  }
};

function avoided(row: GlossaryRow, text: string, other: GlossaryRow): Draft {
  const args = { text, otherDe: other.entry.de, otherAt: locationOf(other) };
  return { code: 'glossary/target-avoided', row, args, at: { side: 'en', text } };
}

/** The rendering that an entry both wants and avoids. */
function* contradicted(row: GlossaryRow): Iterable<Draft> {
  const { admitted, avoid, en } = row.entry;
  if (avoid.length === 0) return;
  const unwanted = new Set(avoid.map((text) => text.toLowerCase()));
  const clash = [en, ...admitted].find((text) => unwanted.has(text.toLowerCase()));
  if (clash !== undefined) yield avoided(row, clash, row);
}

/**
 * A rendering that is wanted in one place and forbidden in another. In a table a forbidden rendering has a row of its
 * own and is compared with all entries; an entry's list `avoid` speaks of its own German term alone (“corvette” is
 * wrong for Fregatte and right for Korvette), so it is compared with the entry itself.
 */
export const targetAvoided: GlossaryRule = function* forbidden({ rows }) {
  for (const row of rows) yield* contradicted(row);
  const unwanted = rows.filter(({ role }) => role === 'forbidden');
  if (unwanted.length === 0) return;
  const wanted = new Map<string, GlossaryRow>();
  for (const row of rows) {
    const key = foldCase(row.entry.en);
    if (isWanted(row) && !wanted.has(key)) wanted.set(key, row);
  }
  for (const row of unwanted) {
    const other = wanted.get(foldCase(row.entry.en));
    if (other !== undefined) yield avoided(row, row.entry.en, other);
  }
};

const node = (de: string, en: string): string => `${de}\t${foldCase(en)}`;

/** Forbidden renderings that name one another as the one to use, so that none is left. */
export const useInsteadCycle: GlossaryRule = function* circles({ rows }) {
  const next = new Map<string, GlossaryRow>();
  for (const row of rows) {
    if (row.role === 'forbidden' && row.useInstead !== undefined) next.set(node(row.entry.de, row.entry.en), row);
  }
  const done = new Set<GlossaryRow>();
  for (const start of next.values()) {
    const path: GlossaryRow[] = [];
    let row: GlossaryRow | undefined = start;
    while (row !== undefined && !done.has(row)) {
      done.add(row);
      path.push(row);
      row = next.get(node(row.entry.de, row.useInstead ?? ''));
    }
    const from = row === undefined ? -1 : path.indexOf(row);
    if (row === undefined || from < 0) continue;
    const circle = [...path.slice(from), row].map(({ entry }) => entry.en).join(' → ');
    yield {
      code: 'glossary/use-instead-cycle',
      row,
      args: { text: row.entry.en, circle },
      at: { side: 'en', text: row.entry.en },
    };
  }
};
