import type { LocatedEntry } from './check-entries.js';
import type { Glossary } from './entry.js';
import { mergeEntries } from './merge.js';
import { locateTableEntries } from './parse-table.js';
import { locateYamlEntries } from './parse-yaml.js';
import { glossaryError } from './problem.js';

/** A glossary file's path, which names its format, and its text. */
export interface GlossaryFile {
  readonly path: string;
  readonly text: string;
}

type Reader = (text: string, file: string) => LocatedEntry[];

const READERS: Readonly<Record<string, Reader>> = {
  yaml: locateYamlEntries,
  yml: locateYamlEntries,
  csv: locateTableEntries,
  tsv: locateTableEntries,
};

/** The endings of the glossary files that can be read, without the dot. */
export const GLOSSARY_EXTENSIONS: readonly string[] = Object.keys(READERS);

function extensionOf(path: string): string {
  return /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a path's ending names a format that can be read. */
export function isGlossaryFile(path: string): boolean {
  return GLOSSARY_EXTENSIONS.includes(extensionOf(path));
}

/**
 * Reads glossary files, each entry with its place, in the order of the files.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`
 */
export function locateEntries(files: readonly GlossaryFile[]): LocatedEntry[] {
  return files.flatMap(({ path, text }) => {
    const extension = extensionOf(path);
    const read = READERS[extension];
    if (read !== undefined) return read(text.replace(/^\uFEFF/u, ''), path);
    throw glossaryError('glossary-syntax', {
      place: { file: path, line: 1, column: 1 },
      problem: 'format-unknown',
      args: { value: extension, allowed: GLOSSARY_EXTENSIONS.join(', ') },
    });
  });
}

/**
 * Reads and merges glossary files; the ending of each path names its format.
 * @throws TermtreuError `glossary-syntax`, `glossary-schema` or `glossary-duplicate-id`, also for ids across files
 */
export function parseGlossary(files: readonly GlossaryFile[]): Glossary {
  return { entries: mergeEntries(locateEntries(files)) };
}
