import type { LocatedEntry } from './check-entries.js';
import type { Glossary } from './entry.js';
import { mergeEntries } from './merge.js';
import { locateTableEntries, readTableRows } from './parse-table.js';
import { locateYamlEntries, readYamlRows } from './parse-yaml.js';
import { glossaryError } from './problem.js';
import type { GlossaryRows } from './row.js';

/** A glossary file's path, which names its format, and its text. */
export interface GlossaryFile {
  readonly path: string;
  readonly text: string;
}

/** The two ways to read a format: all of it or nothing, and whatever can be read. */
interface Reader {
  readonly locate: (text: string, file: string) => LocatedEntry[];
  readonly rows: (text: string, file: string) => GlossaryRows;
}

const YAML: Reader = { locate: locateYamlEntries, rows: readYamlRows };
const TABLE: Reader = { locate: locateTableEntries, rows: readTableRows };
const READERS: Readonly<Record<string, Reader>> = { yaml: YAML, yml: YAML, csv: TABLE, tsv: TABLE };

/** The endings of the glossary files that can be read, without the dot. */
export const GLOSSARY_EXTENSIONS: readonly string[] = Object.keys(READERS);

function extensionOf(path: string): string {
  return /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a path's ending names a format that can be read. */
export function isGlossaryFile(path: string): boolean {
  return GLOSSARY_EXTENSIONS.includes(extensionOf(path));
}

/** Whether a path's ending is that of a YAML file, in which entries can be edited. */
export function isYaml(path: string): boolean {
  return READERS[extensionOf(path)] === YAML;
}

function readerOf(path: string): Reader {
  const extension = extensionOf(path);
  const reader = READERS[extension];
  if (reader !== undefined) return reader;
  throw glossaryError('glossary-syntax', {
    place: { file: path, line: 1, column: 1 },
    problem: 'format-unknown',
    args: { value: extension, allowed: GLOSSARY_EXTENSIONS.join(', ') },
  });
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/**
 * Reads glossary files, each entry with its place, in the order of the files.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`
 */
export function locateEntries(files: readonly GlossaryFile[]): LocatedEntry[] {
  return files.flatMap(({ path, text }) => readerOf(path).locate(withoutMark(text), path));
}

/**
 * Reads whatever can be read of glossary files, and says what is wrong with the rest: for the lint, which is to find
 * more than the first mistake.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema` where a file as a whole cannot be read
 */
export function readRows(files: readonly GlossaryFile[]): GlossaryRows {
  const read = files.map(({ path, text }) => readerOf(path).rows(withoutMark(text), path));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * Reads and merges glossary files; the ending of each path names its format.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, also for ids across files
 */
export function parseGlossary(files: readonly GlossaryFile[]): Glossary {
  return { entries: mergeEntries(locateEntries(files)) };
}
