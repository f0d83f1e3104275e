import type { Field } from '../entry-fields.js';
import { extensionOf } from '../extension.js';
import { stringify } from 'csv-stringify/sync';
import type { Entry } from '../entry.js';
import type { RowProblem } from '../row.js';
import { readTable, type TableRecord } from '../table-records.js';
import { fieldLosses, type Reading, type Unwritten, type Written } from './format.js';
import { readRecords } from './table.js';

/** A German term and what is to be written for it. */
interface Pair {
  readonly de: string;
  readonly en: string;
  readonly entry: Entry;
}

/** How a translation service or tool wants its glossary. */
export interface PairLayout {
  /** The header row; undefined where there must be none. */
  readonly header?: readonly string[];
  readonly row: (pair: Pair) => readonly string[];
  /** What the columns hold where there is no header, as far as a file has them. */
  readonly names?: readonly string[];
  /** The fields that it holds. */
  readonly holds: readonly Field[];
  /** The sign between cells, where the file's ending does not say it. */
  readonly separator: ',' | '\t';
  /** Whether cells may be quoted; where not, no term may hold a tab or a line break. */
  readonly quotes: boolean;
  /** The most bytes of a term in UTF-8. */
  readonly termBytes?: number;
  /** Whether a German term may stand in several rows. */
  readonly repeats?: true;
}

/**
 * The layouts, each as its documentation has it:
 * - deepl: https://developers.deepl.com/docs/customize/managing-glossaries (pairs, in CSV also both languages; 1,024 bytes)
 * - google: https://cloud.google.com/translate/docs/advanced/glossary (unidirectional: two columns, no header)
 * - google-sets: the same page (equivalent term sets: a header of language codes, `pos` and `description`)
 * - aws: https://docs.aws.amazon.com/translate/latest/dg/creating-custom-terminology.html (a header of language codes, the
 *   source first; 200 bytes a term: https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html)
 * - azure: https://learn.microsoft.com/azure/ai-services/translator/document-translation/how-to-guides/create-use-glossaries
 *   (two columns without a header, preferably parted by tabs)
 * - omegat: https://omegat.sourceforge.io/manual-standard/en/app.glossaries.html (source, target, comment, parted by tabs)
 */
export const PAIR_LAYOUTS = {
  deepl: {
    row: ({ de, en }) => [de, en, 'de', 'en'],
    names: ['de', 'en', 'source language', 'target language', 'relevance'],
    holds: ['de', 'en', 'variants'],
    separator: ',',
    quotes: true,
    termBytes: 1024,
  },
  google: {
    row: ({ de, en }) => [de, en],
    names: ['de', 'en'],
    holds: ['de', 'en', 'variants'],
    separator: ',',
    quotes: true,
    termBytes: 1024,
  },
  'google-sets': {
    header: ['de', 'en', 'pos', 'description'],
    row: ({ de, en, entry }) => [de, en, entry.pos ?? '', entry.definition ?? ''],
    holds: ['de', 'en', 'variants', 'pos', 'definition'],
    separator: ',',
    quotes: true,
    termBytes: 1024,
  },
  aws: {
    header: ['de', 'en'],
    row: ({ de, en }) => [de, en],
    holds: ['de', 'en', 'variants'],
    separator: ',',
    quotes: true,
    termBytes: 200,
  },
  azure: {
    row: ({ de, en }) => [de, en],
    names: ['de', 'en'],
    holds: ['de', 'en', 'variants'],
    separator: '\t',
    quotes: true,
  },
  omegat: {
    row: ({ de, en, entry }) => [de, en, (entry.note ?? '').replaceAll(/\s+/gu, ' ')],
    names: ['de', 'en', 'note'],
    holds: ['de', 'en', 'variants', 'note'],
    separator: '\t',
    quotes: false,
    repeats: true,
  },
} as const satisfies Record<string, PairLayout>;

export type PairLayoutName = keyof typeof PAIR_LAYOUTS;

/** Statuses whose English nobody is to write; a service would write it wherever the German stands. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['proposed', 'deprecated']);

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Why a pair cannot be written, undefined where it can. */
function refusal({ de, en }: Pair, layout: PairLayout): Omit<Unwritten, 'id'> | undefined {
  const limit = layout.termBytes;
  const long = [de, en].find((term) => limit !== undefined && byteLength(term) > limit);
  if (long !== undefined) return { reason: 'too-long', args: { term: long.slice(0, 40), limit: limit ?? 0 } };
  const isOdd = (term: string): boolean => (layout.quotes ? /(?![\t\r\n])\p{Cc}/u : /\p{Cc}|^#/u).test(term);
  const odd = [de, en].find(isOdd);
  return odd === undefined ? undefined : { reason: 'characters', args: { term: odd } };
}

/** The pairs of an entry: its German term, and each variant. */
function pairsOf(entry: Entry): Pair[] {
  return [entry.de, ...entry.variants].map((de) => ({ de, en: entry.en, entry }));
}

/** The sign between cells: the ending says it, where the layout leaves a choice. */
function separatorFor(path: string, { separator, quotes }: PairLayout): string {
  if (!quotes) return separator;
  const extension = extensionOf(path);
  if (extension === 'csv') return ',';
  return extension === 'tsv' || extension === 'tab' ? '\t' : separator;
}

/** Writes pairs of terms as a service wants them; every German variant has a row of its own. */
export function writePairs(entries: readonly Entry[], layout: PairLayout, path: string): Written {
  const separator = separatorFor(path, layout);
  const unwritten: Unwritten[] = [];
  const seen = new Map<string, string>();
  const rows: (readonly string[])[] = [];
  const written: Entry[] = [];
  for (const entry of entries) {
    const { id, status } = entry;
    if (NOT_WRITTEN.has(status)) {
      unwritten.push({ id, reason: 'status', args: { status } });
      continue;
    }
    written.push(entry);
    for (const pair of pairsOf(entry)) {
      const key = layout.repeats ? `${pair.de}\t${pair.en}` : pair.de;
      const first = seen.get(key);
      const refused =
        first === undefined ? refusal(pair, layout) : { reason: 'twice' as const, args: { term: pair.de, first } };
      seen.set(key, first ?? id);
      if (refused === undefined) rows.push(layout.row(pair));
      else unwritten.push({ id, ...refused });
    }
  }
  const all = layout.header === undefined ? rows : [layout.header, ...rows];
  const content = layout.quotes
    ? stringify(
        all.map((row) => [...row]),
        { delimiter: separator },
      )
    : all.map((row) => `${row.join(separator)}\n`).join('');
  const held = new Set<Field>(layout.holds);
  return { content, count: rows.length, losses: fieldLosses(written, held), unwritten };
}

/** Whether a language code is that of a language or one of its kinds: `EN-GB` is English. */
function isLanguage(code: string | undefined, language: 'de' | 'en'): boolean {
  return new RegExp(`^${language}(?:[-_]|$)`, 'iu').test((code ?? '').trim());
}

/** Turns rows round that lead from English to German, and sets those of other languages aside. */
function germanFirst(records: readonly TableRecord[], file: string): { rows: TableRecord[]; problems: RowProblem[] } {
  const rows: TableRecord[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of records) {
    const [source = '', target = '', from, to, ...rest] = cells;
    if (from === undefined || to === undefined || from.trim() === '' || to.trim() === '') {
      rows.push({ line, cells });
    } else if (isLanguage(from, 'de') && isLanguage(to, 'en'))
      rows.push({ line, cells: [source, target, '', '', ...rest] });
    else if (isLanguage(from, 'en') && isLanguage(to, 'de'))
      rows.push({ line, cells: [target, source, '', '', ...rest] });
    else {
      const place = { file, line, column: 1 };
      problems.push({ place, problem: 'languages-other', args: { from, to }, entry: source });
    }
  }
  return { rows, problems };
}

/** Reads pairs of terms as a service exports them. */
export function readPairs(text: string, file: string, name: PairLayoutName): Reading {
  const layout: PairLayout = PAIR_LAYOUTS[name];
  const records = readTable(text, file, { quotes: layout.quotes, separator: separatorFor(file, layout) });
  if (layout.names === undefined) return readRecords(records, file, {});
  // OmegaT passes over comments.
  const body = layout.quotes ? records : records.filter(({ cells }) => cells[0]?.startsWith('#') !== true);
  const { rows, problems } = name === 'deepl' ? germanFirst(body, file) : { rows: body, problems: [] };
  const width = Math.max(2, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, index) => layout.names?.[index] ?? `column ${index + 1}`);
  const reading = readRecords(rows, file, { names });
  return { ...reading, count: reading.count + problems.length, problems: [...problems, ...reading.problems] };
}
