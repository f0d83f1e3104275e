import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { TermtreuError } from '../errors.js';

/** What was pushed of a glossary, and where it went. It holds no key. */
const pushedSchema = z.strictObject({
  /** The glossary's file beside the record, or `.` for all of the folder's. */
  path: z.string().min(1),
  /** The host of the server; another account on it has another record only after another push. */
  server: z.string().min(1),
  name: z.string().min(1),
  id: z.string().regex(/^[\w-]{1,100}$/u),
  /** SHA-256 of the pairs pushed. */
  hash: z.string().regex(/^[\da-f]{64}$/u),
  entries: z.int().nonnegative(),
  inflected: z.boolean(),
});
const fileSchema = z.strictObject({ version: z.literal(1), glossaries: z.array(pushedSchema).max(1000) });

/** The record of one glossary's last push. */
export type PushedGlossary = Readonly<z.output<typeof pushedSchema>>;

/** Where the records of a glossary stand: beside its file, or in its folder. */
export interface PushRecords {
  readonly file: string;
  /** The glossary's name in the records. */
  readonly path: string;
  readonly all: readonly PushedGlossary[];
}

/** The name of the file with the records. */
export const RECORD_FILE = '.termtreu-deepl.json';
const LARGEST = 1_000_000;

/**
 * Reads what was pushed of the glossaries in a folder.
 * @param glossary the path of a glossary file or folder
 * @throws {TermtreuError} `file-unreadable`, also where the file is not what `glossary push` wrote
 */
export async function readPushRecords(glossary: string): Promise<PushRecords> {
  const isFolder = await isDirectory(glossary);
  const file = join(isFolder ? glossary : dirname(glossary), RECORD_FILE);
  return { file, path: isFolder ? '.' : basename(glossary), all: await readRecords(file) };
}

/** The record of a glossary at a server, if it was ever pushed there. */
export function findPushed({ path, all }: PushRecords, server: string): PushedGlossary | undefined {
  return all.find((record) => record.path === path && record.server === server);
}

/** The text of the file with one record new, or changed, or taken away. */
export function writeRecords({ path, all }: PushRecords, server: string, record: PushedGlossary | undefined): string {
  const others = all.filter((other) => other.path !== path || other.server !== server);
  const glossaries = [...others, ...(record === undefined ? [] : [record])].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ version: 1, glossaries }, null, 2)}\n`;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readRecords(file: string): Promise<readonly PushedGlossary[]> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) throw new RangeError(`> ${LARGEST} bytes`);
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).glossaries;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new TermtreuError('file-unreadable', { file, problem: problem.replaceAll(/\s+/gu, ' ') }, { cause });
  }
}
