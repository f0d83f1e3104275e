import type { Field } from '../entry-fields.js';
import { stringify } from 'csv-stringify/sync';
import type { LocatedEntry } from '../check-entries.js';
import type { Entry } from '../entry.js';
import { glossaryError } from '../problem.js';
import type { RowProblem } from '../row.js';
import { readTable, type TableRecord } from '../table-records.js';
import { type ConceptTerm, entryOfConcept, type TermStatus } from './concept.js';
import { fieldLosses, ignoredCounter, type Reading, type RowNote, type Written } from './format.js';

/**
 * The columns of a CSV export of IATE (https://iate.europa.eu/download-iate), one row for each term, parted by bars. What
 * they hold is described at https://iate.europa.eu/tbx/IATE%20Data%20Fields%20Explaind.htm
 */
const COLUMNS = ['E_ID', 'E_DOMAINS', 'L_CODE', 'T_TERM', 'T_TYPE', 'T_RELIABILITY', 'T_EVALUATION'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['E_ID', 'L_CODE', 'T_TERM'];

/** How IATE judges a term. A proposed one is good, but nobody has decided on it. */
const EVALUATIONS: ReadonlyMap<string, TermStatus> = new Map([
  ['preferred', 'preferred'],
  ['admitted', 'admitted'],
  ['proposed', 'admitted'],
  ['obsolete', 'superseded'],
  ['deprecated', 'deprecated'],
]);

/** Terms come before what is short for them. */
const TYPES: readonly string[] = [
  'term',
  'phrase',
  'formula',
  'short form',
  'abbreviation',
  'lookup form',
  'look-up form',
];

/** How sure IATE is of a term, in words and in stars. */
const RELIABILITIES: ReadonlyMap<string, number> = new Map([
  ['reliability not verified', 1],
  ['minimum reliability', 2],
  ['reliable', 3],
  ['very reliable', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);
const NOT_VERIFIED = 1;

/** A row: its cells by column, and where it stands. */
interface Row {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

interface RatedTerm extends ConceptTerm {
  readonly type: number;
  readonly reliability: number | undefined;
}

function rowsOf(records: readonly TableRecord[], file: string): Row[] {
  const [header, ...rows] = records;
  const names = header?.cells.map((cell) => cell.trim().toUpperCase()) ?? [];
  const missing = REQUIRED.find((column) => !names.includes(column));
  if (header === undefined || missing !== undefined) {
    const place = { file, line: header?.line ?? 1, column: 1 };
    throw glossaryError('glossary-schema', { place, problem: 'header-missing', args: { key: missing ?? 'E_ID' } });
  }
  const indexes = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  return rows.map(({ line, cells }) => ({ line, cell: (column) => (cells[indexes.get(column) ?? -1] ?? '').trim() }));
}

function termOf(row: Row): RatedTerm {
  const status = EVALUATIONS.get(row.cell('T_EVALUATION').toLowerCase());
  const type = TYPES.indexOf(row.cell('T_TYPE').toLowerCase());
  const reliability = RELIABILITIES.get(row.cell('T_RELIABILITY').toLowerCase());
  return { text: row.cell('T_TERM'), type, reliability, ...(status === undefined ? {} : { status }) };
}

/** The best terms first; which of them is the concept's own is for their judgements to say. */
function sorted(rows: readonly Row[], language: string): RatedTerm[] {
  const terms = rows.filter((row) => row.cell('L_CODE').toLowerCase() === language).map(termOf);
  return terms.sort((a, b) => a.type - b.type || (b.reliability ?? 0) - (a.reliability ?? 0));
}

/** The longest that a field of an entry takes. */
const DOMAIN_LIMIT = 500;

function conceptOf(rows: readonly [Row, ...Row[]], file: string) {
  const [first] = rows;
  const german = sorted(rows, 'de');
  const english = sorted(rows, 'en');
  const doubtful = [german[0], english[0]].some((term) => term?.reliability === NOT_VERIFIED);
  const domains = first.cell('E_DOMAINS');
  const domain = domains.length > DOMAIN_LIMIT ? (domains.split(';')[0] ?? '').slice(0, DOMAIN_LIMIT) : domains;
  // A bare number says nothing about where it is from.
  const id = first.cell('E_ID').replace(/^(?=\d+$)/u, 'IATE-');
  const fields: Record<string, string> = {
    ...(domain === '' ? {} : { domain }),
    source: 'IATE',
    ...(doubtful ? { status: 'proposed' } : {}),
  };
  return entryOfConcept({ id, place: { file, line: first.line, column: 1 }, german, english, fields });
}

/**
 * Reads a CSV export of IATE. The rows of one entry make one; an entry whose main terms nobody verified is proposed.
 * @throws TermtreuError `glossary-syntax` at a stray quote, `glossary-schema` without the columns of IATE
 */
export function readIate(text: string, file: string): Reading {
  const rows = rowsOf(readTable(text, file, { separator: '|' }), file);
  const ignored = ignoredCounter();
  const groups = Map.groupBy(rows, (row) => row.cell('E_ID'));
  const entries: LocatedEntry[] = [];
  const problems: RowProblem[] = [];
  const notes: RowNote[] = [];
  for (const row of rows) {
    const language = row.cell('L_CODE').toLowerCase();
    if (language !== 'de' && language !== 'en') ignored.add('language', language);
  }
  for (const [first, ...more] of groups.values()) {
    if (first === undefined) continue;
    const reading = conceptOf([first, ...more], file);
    if (reading.entry !== undefined) entries.push(reading.entry);
    problems.push(...reading.problems);
    notes.push(...reading.notes);
  }
  return { entries, problems, count: groups.size, ignored: ignored.list(), notes };
}

const HELD: ReadonlySet<Field> = new Set(['id', 'de', 'en', 'variants', 'admitted', 'avoid', 'status', 'domain']);

/** Whether the columns do not say an entry's status: of a deprecated concept an admitted term would pass for the wanted one. */
function hasLostStatus({ status, admitted }: Entry): boolean {
  return status === 'keep' || (status === 'deprecated' && admitted.length > 0);
}

/** Writes entries in the columns of IATE. */
export function writeIate(entries: readonly Entry[]): Written {
  const rows = entries.flatMap((entry) => {
    const reliability = entry.status === 'proposed' ? 'Reliability not verified' : 'Reliable';
    const main = entry.status === 'deprecated' ? 'Obsolete' : 'Preferred';
    const row = (language: string, term: string, evaluation: string): string[] => {
      return [
        entry.id.replace(/^iate-(?=\d+$)/u, ''),
        entry.domain ?? '',
        language,
        term,
        'Term',
        reliability,
        evaluation,
      ];
    };
    return [
      row('de', entry.de, 'Preferred'),
      ...entry.variants.map((term) => row('de', term, 'Admitted')),
      row('en', entry.en, main),
      ...entry.admitted.map((term) => row('en', term, 'Admitted')),
      ...entry.avoid.map((term) => row('en', term, 'Deprecated')),
    ];
  });
  const lost = entries.filter(hasLostStatus).length;
  const losses = fieldLosses(entries, HELD);
  return {
    content: stringify([[...COLUMNS], ...rows], { delimiter: '|' }),
    count: rows.length,
    losses: lost === 0 ? losses : [...losses, { kind: 'values', field: 'status', count: lost }],
    unwritten: [],
  };
}
