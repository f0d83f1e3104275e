import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';
import { checkEntries, checkEntry, type Locate, type LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import { MOST_BYTES, MOST_ENTRIES, tooManyBytes, tooManyEntries } from './limits.js';
import { mergeEntries } from './merge.js';
import { glossaryError, type GlossaryPlace, type GlossaryProblem } from './problem.js';
import { readSoundYaml } from './read-sound-yaml.js';
import type { GlossaryRow, GlossaryRows, RowProblem } from './row.js';
import { offsetOf } from './yaml-offset.js';

type ParsedDocument = Document.Parsed;

/** A parsed file: its document, and its places by offset. */
interface Source {
  readonly document: ParsedDocument;
  readonly placeAt: (offset: number) => GlossaryPlace;
}

function syntaxError(place: GlossaryPlace, problem: GlossaryProblem, cause: Error): Error {
  return glossaryError('glossary-syntax', { place, problem, args: { detail: cause.message } }, cause);
}

function parse(text: string, file: string): Source {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): GlossaryPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    return { document, placeAt };
  } catch (error) {
    // The parser is recursive: brackets nested some thousands deep exhaust the stack.
    if (error instanceof RangeError) throw syntaxError({ file, line: 1, column: 1 }, 'nesting', error);
    throw error;
  }
}

/** Refuses what the parser complains of, and aliases, by which a small file can stand for an endless one. */
function refuseErrors({ document, placeAt }: Source, text: string): void {
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw syntaxError(placeAt(problem.pos[0]), 'yaml', problem);
  // Most files hold neither sign, and walking all nodes costs a tenth of reading them.
  if (!/[&*]/u.test(text)) return;
  visit(document, {
    Node: (_key, node) => {
      const named = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
      if (named) throw glossaryError('glossary-syntax', { place: placeAt(node.range?.[0] ?? 0), problem: 'alias' });
    },
  });
}

/** Before anything is parsed; a list that is indented is counted as well. */
function refuseTooLarge(text: string, file: string): void {
  if (text.length > MOST_BYTES) throw tooManyBytes(file, text.length);
  if (text.length < MOST_ENTRIES) return;
  const entries = text.matchAll(/^ *- +id:/gmu);
  if (entries.drop(MOST_ENTRIES).next().done !== true) throw tooManyEntries(file);
}

/**
 * Reads a YAML glossary, each entry with its place.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`, with file, line, column and problem
 */
export function locateYamlEntries(text: string, file: string): LocatedEntry[] {
  refuseTooLarge(text, file);
  const sound = readSoundYaml(text, file);
  if (sound !== undefined) return sound;
  const { data, locate } = readSlowly(text, file);
  return checkEntries(data, locate).map((entry, index) => ({ entry, place: locate([index]), hasOwnId: true }));
}

/** Reads a file so that every value's place is known. */
function readSlowly(text: string, file: string): { readonly data: unknown; readonly locate: Locate } {
  const source = parse(text, file);
  refuseErrors(source, text);
  const data: unknown = source.document.toJS({ maxAliasCount: 0 });
  const place: GlossaryPlace = { file, line: 1, column: 1 };
  if (data === null) throw glossaryError('glossary-schema', { place, problem: 'empty' });
  return { data, locate: (...of) => source.placeAt(offsetOf(source.document, ...of)) };
}

function rowOf({ entry, place, hasOwnId }: LocatedEntry): GlossaryRow {
  return { entry, role: entry.status, concept: entry.id, place, hasOwnId };
}

/** What an entry that may be wrong is called: its id, or else its German. */
export function nameOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  if ('id' in data && typeof data.id === 'string') return data.id;
  return 'de' in data && typeof data.de === 'string' ? data.de : '';
}

/**
 * Reads a YAML glossary: every entry that can be read, and what is wrong with the others.
 * @throws TermtreuError `glossary-syntax`; `glossary-schema` for what is no list
 */
export function readYamlRows(text: string, file: string): GlossaryRows {
  refuseTooLarge(text, file);
  const sound = readSoundYaml(text, file);
  if (sound !== undefined) return { rows: sound.map(rowOf), problems: [] };
  const { data, locate } = readSlowly(text, file);
  if (!Array.isArray(data)) {
    throw glossaryError('glossary-schema', { place: { file, line: 1, column: 1 }, problem: 'not-a-list' });
  }
  const rows: GlossaryRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, item] of data.entries()) {
    const checked = checkEntry(item);
    if (checked.entry !== undefined) {
      rows.push(rowOf({ entry: checked.entry, place: locate([index]), hasOwnId: true }));
      continue;
    }
    for (const { path, key, problem, args } of checked.problems) {
      problems.push({ place: locate([index, ...path], key), problem, args, entry: nameOf(item) });
    }
  }
  return { rows, problems };
}

/**
 * Reads a YAML glossary.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`, with file, line, column and problem;
 *   `glossary-duplicate-id` with the places of both entries
 */
export function parseGlossaryYaml(text: string, file: string): Entry[] {
  return mergeEntries(locateYamlEntries(text, file));
}
