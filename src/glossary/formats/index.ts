import type { Field } from '../entry-fields.js';
import type { Entry } from '../entry.js';
import { unmarkRecords } from '../parse-table.js';
import { readTable, type TableRecord } from '../table-records.js';
import type { Reading, Written } from './format.js';
import { readIate, writeIate } from './iate.js';
import { readJson, readYaml, writeJson, writeYaml } from './lists.js';
import type { FormatName } from './names.js';
import { PAIR_LAYOUTS, type PairLayoutName, readPairs, writePairs } from './pairs.js';
import { readTbx } from './read-tbx.js';
import { columnsFor, readRecords, type TableColumns, writeCsv, writeSheet } from './table.js';
import { type TbxFlavour, writeTbx } from './write-tbx.js';

/** A file to be imported: its path, and its text or, of a workbook, the rows of a sheet. */
export interface ImportSource {
  readonly path: string;
  readonly text: string;
  readonly records?: readonly TableRecord[];
}

/** What a user says of a file to be read. */
export interface ReadOptions {
  /** Fields and the header, or the number from 1, of the column that holds each. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Whether the first row of a table is an entry already. */
  readonly noHeader?: boolean;
}

/** What a user says of a file to be written. */
export interface WriteOptions {
  /** Fields and the header for each; left out, every field that is used gets a column of its name. */
  readonly columns?: ReadonlyMap<Field, string>;
  /** Whether only what the standard defines is written. */
  readonly strict?: boolean;
}

/** A format of glossaries. */
export interface GlossaryFormat {
  /** What it is made of: text, XML with an encoding of its own, or a workbook. */
  readonly content: 'text' | 'xml' | 'workbook';
  /** @throws TermtreuError `glossary-syntax`, `glossary-schema` where the file as a whole cannot be read */
  readonly read: (file: ImportSource, options: ReadOptions) => Reading;
  readonly write: (entries: readonly Entry[], options: WriteOptions, path: string) => Written | Promise<Written>;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** The columns of a table without a header: those that the user numbers. */
function numberedColumns(width: number): string[] {
  return Array.from({ length: width }, (_, index) => `column ${index + 1}`);
}

function readTableFile({ path, text, records }: ImportSource, { columns, noHeader }: ReadOptions): Reading {
  const rows = records ?? unmarkRecords(readTable(withoutMark(text), path));
  const width = noHeader ? Math.max(1, ...rows.slice(0, 1000).map(({ cells }) => cells.length)) : 0;
  return readRecords(rows, path, {
    ...(columns === undefined ? {} : { columns }),
    ...(noHeader ? { names: numberedColumns(width) } : {}),
  });
}

function columnsOf(entries: readonly Entry[], { columns }: WriteOptions): TableColumns {
  return columns ?? columnsFor(entries);
}

function csv(separator: string): GlossaryFormat {
  return {
    content: 'text',
    read: readTableFile,
    write: (entries, options) => writeCsv(entries, columnsOf(entries, options), separator),
  };
}

function tbx(flavour: Omit<TbxFlavour, 'strict'>): GlossaryFormat {
  return {
    content: 'xml',
    read: ({ path, text }) => readTbx(withoutMark(text), path),
    write: (entries, { strict = false }) => writeTbx(entries, { ...flavour, strict }),
  };
}

function pairs(name: PairLayoutName): GlossaryFormat {
  return {
    content: 'text',
    read: ({ path, text }) => readPairs(withoutMark(text), path, name),
    write: (entries, _options, path) => writePairs(entries, PAIR_LAYOUTS[name], path),
  };
}

/** Every format that glossaries are imported from and exported to, by its name. */
export const FORMATS: Readonly<Record<FormatName, GlossaryFormat>> = {
  yaml: { content: 'text', read: ({ path, text }) => readYaml(withoutMark(text), path), write: writeYaml },
  json: { content: 'text', read: ({ path, text }) => readJson(withoutMark(text), path), write: writeJson },
  csv: csv(','),
  tsv: csv('\t'),
  xlsx: {
    content: 'workbook',
    read: readTableFile,
    write: (entries, options) => writeSheet(entries, columnsOf(entries, options)),
  },
  tbx: tbx({ version: 3, dialect: 'basic', style: 'dca' }),
  'tbx-basic': tbx({ version: 3, dialect: 'basic', style: 'dca' }),
  'tbx-basic-dct': tbx({ version: 3, dialect: 'basic', style: 'dct' }),
  'tbx-linguist': tbx({ version: 3, dialect: 'linguist', style: 'dca' }),
  'tbx-linguist-dct': tbx({ version: 3, dialect: 'linguist', style: 'dct' }),
  'tbx-min': tbx({ version: 3, dialect: 'min', style: 'dca' }),
  'tbx-min-dct': tbx({ version: 3, dialect: 'min', style: 'dct' }),
  tbx2: tbx({ version: 2, dialect: 'basic', style: 'dca' }),
  deepl: pairs('deepl'),
  google: pairs('google'),
  'google-sets': pairs('google-sets'),
  aws: pairs('aws'),
  azure: pairs('azure'),
  omegat: pairs('omegat'),
  iate: { content: 'text', read: ({ path, text }) => readIate(withoutMark(text), path), write: writeIate },
};
