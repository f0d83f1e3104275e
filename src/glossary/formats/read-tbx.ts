import { isListField } from '../entry-fields.js';
import { glossaryError } from '../problem.js';
import type { GlossaryRows, RowProblem } from '../row.js';
import type { LocatedEntry } from '../check-entries.js';
import { type Concept, type ConceptTerm, entryOfConcept } from './concept.js';
import { ignoredCounter, type Reading, type RowNote } from './format.js';
import {
  FIELD_CATEGORIES,
  GENDER_CATEGORY,
  GENDER_VALUES,
  OWN_FIELDS,
  OWN_PREFIX,
  POS_CATEGORY,
  POS_VALUES,
  reversed,
  STATUS_CATEGORY,
  STATUS_VALUES,
} from './tbx-categories.js';
import { elementsOf, parseXmlParts, textOf, type XmlElement } from './xml.js';

/** The elements of TBX 3, of TBX 2 (martif) and of TBX-Min 1, by what they are. */
const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif', 'TBX']);
const CONCEPTS = ['conceptEntry', 'termEntry', 'entry'] as const;
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet', 'langGroup']);
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGroup']);
/** Elements that only hold others together. */
const GROUPS: ReadonlySet<string> = new Set(['termGrp', 'descripGrp', 'adminGrp', 'termNoteGrp']);
/** Elements of the style DCA, whose attribute `type` names the category. */
const CARRIERS: ReadonlySet<string> = new Set([
  'descrip',
  'admin',
  'termNote',
  'xref',
  'ref',
  'transac',
  'adminNote',
  'descripNote',
  'transacNote',
]);
/** Elements about the file's making, which no glossary needs. */
const MAKING: ReadonlySet<string> = new Set(['transacGrp', 'transac', 'date']);

const POS_OF = new Map([...reversed(POS_VALUES), ['properNoun', 'proper']]);
const GENDER_OF = reversed(GENDER_VALUES);

/** A data category as it stands in a file. */
interface Datum {
  readonly category: string;
  readonly text: string;
}

/** What is gathered of a concept. */
interface Gathered {
  readonly german: ConceptTerm[];
  readonly english: ConceptTerm[];
  readonly notes: string[];
  readonly domains: string[];
  /** The best first: of the concept, of English, of German. */
  readonly definitions: string[];
  readonly sources: string[];
  readonly own: Map<string, string[]>;
  readonly term: Map<string, string>;
}

type Counter = ReturnType<typeof ignoredCounter>;

function nameOf(element: XmlElement): string {
  const type = element.attributes['type'];
  const name = CARRIERS.has(element.name) && type !== undefined ? type : element.name;
  return name === 'termStatus' ? STATUS_CATEGORY.name : name;
}

/** The data of a section, groups taken apart. */
function dataOf(section: XmlElement): Datum[] {
  return elementsOf(section).flatMap((element): Datum[] => {
    if (GROUPS.has(element.name)) return dataOf(element);
    if (TERMS.has(element.name) || LANGUAGES.has(element.name)) return [];
    const category = MAKING.has(element.name) ? 'transactionType' : nameOf(element);
    return [{ category, text: textOf(element) }];
  });
}

/** Takes what an entry has a field for at any level; false where it has none. */
function takeDatum({ category, text }: Datum, into: Gathered): boolean {
  if (category.startsWith(OWN_PREFIX)) {
    const field = category.slice(OWN_PREFIX.length);
    if (!OWN_FIELDS.some((own) => own === field)) return false;
    into.own.set(field, [...(into.own.get(field) ?? []), text]);
    return true;
  }
  const list = {
    note: into.notes,
    [FIELD_CATEGORIES.domain.name]: into.domains,
    [FIELD_CATEGORIES.definition.name]: into.definitions,
    [FIELD_CATEGORIES.source.name]: into.sources,
  }[category];
  if (list === undefined) return false;
  if (text !== '') list.push(text);
  return true;
}

/** Takes a term with its judgement, and of the first that says it part of speech and gender. */
function takeTerm(
  section: XmlElement,
  into: Gathered,
  { terms, counter }: { terms: ConceptTerm[]; counter: Counter },
): void {
  const data = dataOf(section);
  const text = data.find(({ category }) => category === 'term')?.text ?? '';
  const judged = data.find(({ category }) => category === STATUS_CATEGORY.name)?.text.trim();
  const status = judged === undefined ? undefined : STATUS_VALUES[judged];
  if (judged !== undefined && status === undefined) counter.add('category', `${STATUS_CATEGORY.name} ${judged}`);
  if (text !== '') terms.push(status === undefined ? { text } : { text, status });
  for (const datum of data) {
    const { category } = datum;
    if (category === 'term' || category === STATUS_CATEGORY.name) continue;
    if (category === POS_CATEGORY.name || category === GENDER_CATEGORY.name) {
      if (!into.term.has(category)) into.term.set(category, datum.text.trim());
    } else if (!takeDatum(datum, into)) counter.add('category', category);
  }
}

/** German first, then English as Britain writes it: the order decides whose words are the main ones. */
function languageRank(section: XmlElement): number {
  const language = languageOf(section);
  if (language === 'de' || language.startsWith('de-')) return 3;
  if (language === 'en-gb') return 0;
  if (language === 'en') return 1;
  return language.startsWith('en-') ? 2 : 4;
}

function languageOf({ attributes }: XmlElement): string {
  return (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase().replaceAll('_', '-');
}

/** The fields of an entry that a concept's data give. */
function fieldsOf({ notes, domains, definitions, sources, own, term }: Gathered): Concept['fields'] {
  const pos = term.get(POS_CATEGORY.name);
  const gender = term.get(GENDER_CATEGORY.name);
  const texts: Record<string, string | undefined> = {
    note: notes.length === 0 ? undefined : notes.join('\n'),
    domain: domains.length === 0 ? undefined : domains.join(', '),
    definition: definitions[0],
    source: sources[0],
    pos: pos === undefined ? undefined : (POS_OF.get(pos) ?? pos),
    gender: gender === undefined ? undefined : (GENDER_OF.get(gender) ?? gender),
  };
  const given = Object.entries(texts).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const fields: Record<string, string | readonly string[]> = Object.fromEntries(given);
  for (const field of OWN_FIELDS) {
    const values = own.get(field);
    if (values !== undefined) fields[field] = isListField(field) ? values : (values[0] ?? '');
  }
  return fields;
}

function readConcept(element: XmlElement, file: string, counter: Counter): Concept {
  const into: Gathered = {
    german: [],
    english: [],
    notes: [],
    domains: [],
    definitions: [],
    sources: [],
    own: new Map(),
    term: new Map(),
  };
  const take = (section: XmlElement): void => {
    for (const datum of dataOf(section)) {
      if (!takeDatum(datum, into)) counter.add('category', datum.category);
    }
  };
  take(element);
  const languages = elementsOf(element).filter(({ name }) => LANGUAGES.has(name));
  // A stable sort: sections of one language keep their order.
  for (const section of languages.sort((a, b) => languageRank(a) - languageRank(b))) {
    const rank = languageRank(section);
    if (rank > 3) {
      counter.add('language', languageOf(section));
      continue;
    }
    take(section);
    const terms = rank === 3 ? into.german : into.english;
    for (const term of elementsOf(section)) if (TERMS.has(term.name)) takeTerm(term, into, { terms, counter });
  }
  for (const lost of into.definitions.slice(1))
    if (lost !== '') counter.add('category', FIELD_CATEGORIES.definition.name);
  for (const lost of into.sources.slice(1)) if (lost !== '') counter.add('category', FIELD_CATEGORIES.source.name);
  const { german, english } = into;
  const id = element.attributes['id'] ?? '';
  const place = { file, line: element.line, column: element.column };
  // What says its own status was written by termtreu, which puts the main term first.
  return { id, place, german, english, isOrdered: into.own.has('status'), fields: fieldsOf(into) };
}

/**
 * Reads a TBX file: TBX 3 (ISO 30042:2019) of any dialect in the styles DCA and DCT, TBX 2 (`martif`, ISO 30042:2008) and
 * TBX-Min 1. Every concept with a German and an English term makes an entry.
 * @throws TermtreuError `glossary-syntax` where the file is no sound XML or no TBX; `glossary-schema` without a concept
 */
export function readTbx(text: string, file: string): Reading {
  const { root, parts } = parseXmlParts(text, file, CONCEPTS);
  const place = { file, line: root.line, column: root.column };
  if (!ROOTS.has(root.name)) {
    throw glossaryError('glossary-syntax', { place, problem: 'not-tbx', args: { value: root.name } });
  }
  const counter = ignoredCounter();
  const entries: LocatedEntry[] = [];
  const problems: RowProblem[] = [];
  const notes: RowNote[] = [];
  let count = 0;
  for (const element of parts) {
    count += 1;
    const reading = entryOfConcept(readConcept(element, file, counter));
    if (reading.entry !== undefined) entries.push(reading.entry);
    problems.push(...reading.problems);
    notes.push(...reading.notes);
  }
  if (count === 0) throw glossaryError('glossary-schema', { place, problem: 'empty' });
  return { entries, problems, count, ignored: counter.list(), notes };
}

/** Reads a TBX file as rows, each of which is a concept. */
export function readTbxRows(text: string, file: string): GlossaryRows {
  const { entries, problems } = readTbx(text, file);
  const rows = entries.map(({ entry, place, hasOwnId }) => ({
    entry,
    role: entry.status,
    concept: entry.id,
    place,
    hasOwnId,
  }));
  return { rows, problems };
}
