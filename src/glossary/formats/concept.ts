import { checkEntry, type LocatedEntry } from '../check-entries.js';
import { idFrom } from '../merge.js';
import type { GlossaryPlace } from '../problem.js';
import type { RowProblem } from '../row.js';
import type { RowNote } from './format.js';

/** How a term bank judges a term. */
export type TermStatus = 'preferred' | 'admitted' | 'superseded' | 'deprecated';

/** A term of a concept as a term bank holds it. */
export interface ConceptTerm {
  readonly text: string;
  readonly status?: TermStatus;
}

/** A concept as term banks hold it: its terms by language, and what is said of it. */
export interface Concept {
  /** Its id in the file, empty where it has none. */
  readonly id: string;
  readonly place: GlossaryPlace;
  readonly german: readonly ConceptTerm[];
  readonly english: readonly ConceptTerm[];
  /** Whether the first term of each language is the main one, whatever it is judged. */
  readonly isOrdered?: boolean;
  /** Further fields of the entry. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** What becomes of a concept. */
export interface ConceptReading {
  readonly entry?: LocatedEntry;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
}

/** The order in which terms are wanted; a term that nobody judged comes before those that are only admitted. */
const RANKS: Readonly<Record<TermStatus | 'unjudged', number>> = {
  preferred: 0,
  unjudged: 1,
  admitted: 1,
  superseded: 2,
  deprecated: 3,
};

function rankOf({ status }: ConceptTerm): number {
  return RANKS[status ?? 'unjudged'];
}

function isAvoided(term: ConceptTerm): boolean {
  return rankOf(term) > RANKS.admitted;
}

/** The term that stands for the concept in its language: the first of the best. */
function mainTerm(terms: readonly ConceptTerm[]): ConceptTerm | undefined {
  const best = Math.min(...terms.map(rankOf));
  return terms.find((term) => rankOf(term) === best);
}

/** An id of the form that entries have, or none: `IATE-12` → `iate-12`, `_5g` → `5g`. */
function ownId(id: string): string | undefined {
  const plain = id.replace(/^_(?=\d)/u, '').toLowerCase();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(plain) ? plain : undefined;
}

/** The status that an entry's terms say, where no field says it. */
function statusOf(main: ConceptTerm): string {
  return main.status === 'superseded' || main.status === 'deprecated' ? 'deprecated' : 'preferred';
}

/**
 * Makes an entry of a concept: the best German and English term, the other German ones as variants, English ones as
 * admitted or, where the term bank advises against them, to avoid.
 */
export function entryOfConcept(concept: Concept): ConceptReading {
  const { id, place, german, english, fields, isOrdered = false } = concept;
  const de = isOrdered ? german[0] : mainTerm(german);
  const en = isOrdered ? english[0] : mainTerm(english);
  const name = id === '' ? ((de ?? en)?.text ?? '') : id;
  if (de === undefined || en === undefined) {
    const language = de === undefined ? 'de' : 'en';
    return { problems: [{ place, problem: 'side-missing', args: { language }, entry: name }], notes: [] };
  }
  const others = english.filter((term) => term !== en);
  const given = ownId(id);
  const data = {
    status: statusOf(en),
    ...fields,
    id: given ?? idFrom(en.text),
    de: de.text,
    en: en.text,
    variants: german.filter((term) => term !== de).map(({ text }) => text),
    admitted: others.filter((term) => !isAvoided(term)).map(({ text }) => text),
    avoid: others.filter(isAvoided).map(({ text }) => text),
  };
  const checked = checkEntry(data);
  if (checked.entry === undefined) {
    const problems = checked.problems.map(({ problem, args }) => ({ place, problem, args, entry: name }));
    return { problems, notes: [] };
  }
  const isRenamed = id !== '' && given === undefined;
  const notes: RowNote[] = isRenamed ? [{ place, note: 'id-changed', args: { from: id, to: data.id } }] : [];
  return { entry: { entry: checked.entry, place, hasOwnId: given !== undefined }, problems: [], notes };
}
