import type { LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import type { GlossaryRow, RowProblem } from './row.js';

/** Adds renderings to an entry, none of them twice. */
function withRenderings(entry: Entry, rows: readonly GlossaryRow[]): Entry {
  const of = (role: GlossaryRow['role']): string[] =>
    rows.filter((row) => row.role === role).map((row) => row.entry.en);
  const admitted = [...new Set([...entry.admitted, ...of('admitted')])];
  return { ...entry, admitted, avoid: [...new Set([...entry.avoid, ...of('forbidden')])] };
}

/** The entry that renderings make whose German term has none: the first admitted one is wanted, or what replaces. */
function entryOf(rows: readonly [GlossaryRow, ...GlossaryRow[]]): LocatedEntry | RowProblem {
  const [first] = rows;
  const wanted = rows.find((row) => row.role === 'admitted');
  const en = wanted?.entry.en ?? rows.find((row) => row.useInstead !== undefined)?.useInstead;
  const { place, hasOwnId } = first;
  if (en === undefined) {
    const { de } = first.entry;
    return { place, problem: 'forbidden-alone', args: { de, en: first.entry.en }, entry: de };
  }
  const others = rows.filter((row) => row !== wanted);
  return { entry: withRenderings({ ...first.entry, en }, others), place, hasOwnId };
}

/** What rows make together. */
export interface FoldedRows {
  readonly entries: LocatedEntry[];
  /** Renderings that are forbidden while nothing says what is wanted. */
  readonly problems: readonly RowProblem[];
}

/** Makes entries of rows: those of admitted and forbidden renderings join the entry with their German term. */
export function foldRows(rows: readonly GlossaryRow[]): FoldedRows {
  const renderings = new Map<string, GlossaryRow[]>();
  for (const row of rows) {
    if (row.role !== 'admitted' && row.role !== 'forbidden') continue;
    const list = renderings.get(row.entry.de);
    if (list === undefined) renderings.set(row.entry.de, [row]);
    else list.push(row);
  }
  const entries = rows.flatMap(({ entry, place, hasOwnId, role }) => {
    if (role === 'admitted' || role === 'forbidden') return [];
    const own = renderings.get(entry.de) ?? [];
    renderings.delete(entry.de);
    return { entry: own.length === 0 ? entry : withRenderings(entry, own), place, hasOwnId };
  });
  const alone = [...renderings.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : entryOf([first, ...more]),
  );
  const problems = alone.filter((item): item is RowProblem => 'problem' in item);
  return { entries: [...entries, ...alone.filter((item): item is LocatedEntry => !('problem' in item))], problems };
}
