import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { checkEntries, type Locate, type LocatedEntry } from './check-entries.js';
import type { Entry } from './entry.js';
import { mergeEntries } from './merge.js';
import { glossaryError, type GlossaryPlace, type GlossaryProblem } from './problem.js';
import { readSoundYaml } from './read-sound-yaml.js';

/** The largest glossary file read, in UTF-16 units: some 100,000 entries. */
export const GLOSSARY_LIMIT = 40_000_000;

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

/** Finds a value's place; for what is missing, that of the entry which lacks it. */
function locator({ document, placeAt }: Source): Locate {
  const nodeAt = (path: readonly PropertyKey[]): unknown =>
    path.length === 0 ? document.contents : document.getIn(path, true);
  return (path, key) => {
    const node = nodeAt(path);
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key)) return placeAt(pair.key.range?.[0] ?? 0);
    }
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const found = nodeAt(path.slice(0, depth));
      const range = typeof found === 'object' && found !== null && 'range' in found ? found.range : undefined;
      if (Array.isArray(range) && typeof range[0] === 'number') return placeAt(range[0]);
    }
    return placeAt(0);
  };
}

/**
 * Reads a YAML glossary, each entry with its place.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`, with file, line, column and problem
 */
export function locateYamlEntries(text: string, file: string): LocatedEntry[] {
  const start: GlossaryPlace = { file, line: 1, column: 1 };
  if (text.length > GLOSSARY_LIMIT) {
    throw glossaryError('glossary-syntax', { place: start, problem: 'too-large', args: { limit: GLOSSARY_LIMIT } });
  }
  const sound = readSoundYaml(text, file);
  if (sound !== undefined) return sound;
  const source = parse(text, file);
  refuseErrors(source, text);
  const data: unknown = source.document.toJS({ maxAliasCount: 0 });
  if (data === null) throw glossaryError('glossary-schema', { place: start, problem: 'empty' });
  const locate = locator(source);
  return checkEntries(data, locate).map((entry, index) => ({ entry, place: locate([index]), hasOwnId: true }));
}

/**
 * Reads a YAML glossary.
 * @throws TermtreuError `glossary-syntax` or `glossary-schema`, with file, line, column and problem;
 *   `glossary-duplicate-id` with the places of both entries
 */
export function parseGlossaryYaml(text: string, file: string): Entry[] {
  return mergeEntries(locateYamlEntries(text, file));
}
