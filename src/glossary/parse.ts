import type { LocatedEntry } from './check-entries.js';
import type { Entry, Glossary } from './entry.js';
import { extensionOf } from './extension.js';
import { mergeEntries } from './merge.js';
import { locateRows, locateTableEntries, readTableRows } from './parse-table.js';
import { locateYamlEntries, readYamlRows } from './parse-yaml.js';
import { glossaryError, type GlossaryPlace } from './problem.js';
import type { GlossaryRows } from './row.js';

/** A glossary file's path, which names its format, and its text. */
export interface GlossaryFile {
  readonly path: string;
  readonly text: string;
  /** Reads TBX and workbooks, which `readGlossaryFiles` unpacks; the path is the one that messages name. */
  readonly readRows?: (path: string) => GlossaryRows;
}

/** The two ways to read a format: all of it or nothing, and whatever can be read. */
interface Reader {
  readonly locate: (file: GlossaryFile) => LocatedEntry[];
  readonly rows: (file: GlossaryFile) => GlossaryRows;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

const YAML: Reader = {
  locate: ({ text, path }) => locateYamlEntries(withoutMark(text), path),
  rows: ({ text, path }) => readYamlRows(withoutMark(text), path),
};
const TABLE: Reader = {
  locate: ({ text, path }) => locateTableEntries(withoutMark(text), path),
  rows: ({ text, path }) => readTableRows(withoutMark(text), path),
};
/** Formats that bring along what reads them, which takes a while to load. */
const UNPACKED: Reader = { locate: (file) => locateRows(unpackedRows(file)), rows: unpackedRows };
const READERS: Readonly<Record<string, Reader>> = {
  yaml: YAML,
  yml: YAML,
  csv: TABLE,
  tsv: TABLE,
  tbx: UNPACKED,
  xlsx: UNPACKED,
};

/** The endings of the glossary files that can be read, without the dot. */
export const GLOSSARY_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Whether a path's ending names a format that can be read. */
export function isGlossaryFile(path: string): boolean {
  return GLOSSARY_EXTENSIONS.includes(extensionOf(path));
}

/** Whether a path's ending is that of a YAML file, in which entries can be edited. */
export function isYaml(path: string): boolean {
  return READERS[extensionOf(path)] === YAML;
}

function formatUnknown(path: string): Error {
  return glossaryError('glossary-syntax', {
    place: { file: path, line: 1, column: 1 },
    problem: 'format-unknown',
    args: { value: extensionOf(path), allowed: GLOSSARY_EXTENSIONS.join(', ') },
  });
}

function unpackedRows({ path, readRows: read }: GlossaryFile): GlossaryRows {
  if (read === undefined) throw formatUnknown(path);
  return read(path);
}

function readerOf(path: string): Reader {
  const reader = READERS[extensionOf(path)];
  if (reader === undefined) throw formatUnknown(path);
  return reader;
}

/**
 * Reads glossary files, each entry with its place, in the order of the files.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`
 */
export function locateEntries(files: readonly GlossaryFile[]): LocatedEntry[] {
  return files.flatMap((file) => readerOf(file.path).locate(file));
}

/**
 * Reads whatever can be read of glossary files, and says what is wrong with the rest: for the lint, which is to find
 * more than the first mistake.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema` where a file as a whole cannot be read
 */
export function readRows(files: readonly GlossaryFile[]): GlossaryRows {
  const read = files.map((file) => readerOf(file.path).rows(file));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * Reads and merges glossary files; the ending of each path names its format.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, also for ids across files
 */
export function parseGlossary(files: readonly GlossaryFile[]): Glossary {
  return { entries: mergeEntries(locateEntries(files)) };
}

/** An entry of a glossary and where it stands. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly place: GlossaryPlace;
}

/**
 * Reads and merges glossary files as `parseGlossary` does, each entry with its place.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, also for ids across files
 */
export function placeEntries(files: readonly GlossaryFile[]): PlacedEntry[] {
  const located = locateEntries(files);
  const merged = mergeEntries(located);
  return located.map(({ entry, place }, index) => ({ entry: merged[index] ?? entry, place }));
}
