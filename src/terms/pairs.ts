import type { Entry } from '../glossary/entry.js';
import type { GlossaryPlace } from '../glossary/problem.js';
import { englishPlural } from './english/nouns.js';
import { inflectedForms } from './inflected.js';
import { isPlural } from './number.js';

/** An entry and, where it was read from a file, its place there. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly place?: GlossaryPlace;
}

/** A German word sequence and the English that a service is to put for it. */
export interface TermPair {
  readonly source: string;
  readonly target: string;
  readonly from: PlacedEntry;
}

/** What of a glossary a service can be given as a list of pairs, and what not. */
export interface TermPairs {
  readonly pairs: readonly TermPair[];
  /** Two entries that want different English for the same German: a list of pairs can hold one of them. */
  readonly conflicts: readonly { readonly pair: TermPair; readonly other: TermPair }[];
  /** Enforced entries that hold only beside certain words, which a list of pairs cannot say. */
  readonly conditional: readonly PlacedEntry[];
}

/** What is taken into the list. */
export interface PairOptions {
  /** Adds the inflected forms that the dictionary knows, and those that the entries name. */
  readonly inflected?: boolean;
}

/** The pairs of the entries that are enforced, variants included, in the order of the entries. */
export function termPairs(entries: readonly PlacedEntry[], { inflected = false }: PairOptions = {}): TermPairs {
  const enforced = entries.filter(({ entry }) => entry.status === 'preferred' || entry.status === 'keep');
  const isConditional = ({ entry }: PlacedEntry): boolean => entry.when !== undefined || entry.unless !== undefined;
  const taken = new Map<string, TermPair>();
  const conflicts: { pair: TermPair; other: TermPair }[] = [];
  const always = enforced.filter((placed) => !isConditional(placed));
  for (const pair of always.flatMap(basePairs)) {
    const other = taken.get(pair.source);
    if (other === undefined) taken.set(pair.source, pair);
    else if (other.target !== pair.target) conflicts.push({ pair, other });
  }
  if (inflected) for (const pair of formPairs(always)) if (!taken.has(pair.source)) taken.set(pair.source, pair);
  return { pairs: [...taken.values()], conflicts, conditional: enforced.filter(isConditional) };
}

function basePairs(from: PlacedEntry): TermPair[] {
  const { de, en, variants } = from.entry;
  return [de, ...variants].map((source) => ({ source, target: en, from }));
}

/** Forms that two entries share with different English are nobody's. */
function formPairs(entries: readonly PlacedEntry[]): TermPair[] {
  const all = entries.flatMap((from) => {
    const { entry } = from;
    const forms = [...(entry.forms ?? []), ...[entry.de, ...entry.variants].flatMap((de) => inflectedForms(de, entry))];
    return [...new Set(forms)].map((source) => ({ source, target: targetOf(entry, source), from }));
  });
  return [...Map.groupBy(all, ({ source }) => source).values()].flatMap((group) => {
    const [first] = group;
    return first !== undefined && group.every(({ target }) => target === first.target) ? [first] : [];
  });
}

/** The English for a form: its plural where the form is one by its ending. */
function targetOf(entry: Entry, form: string): string {
  const plural = isPlural({ entry, text: form, how: 'inflected' }, '') ? englishPlural(entry.en) : undefined;
  return entry.status === 'keep' ? entry.en : (plural ?? entry.en);
}
