import { FIELDS } from '../entry-fields.js';
import { renderEntry } from '../edit/render.js';
import type { Entry } from '../entry.js';
import { MOST_ENTRIES, tooManyEntries } from '../limits.js';
import { nameOf, readYamlRows } from '../parse-yaml.js';
import { glossaryError } from '../problem.js';
import type { RowProblem } from '../row.js';
import { checkEntry, type LocatedEntry } from '../check-entries.js';
import { isGiven, type Reading, type Written } from './format.js';

/** Reads a list of entries as glossary files hold it in YAML. */
export function readYaml(text: string, file: string): Reading {
  const { rows, problems } = readYamlRows(text, file);
  const wrong = new Set(problems.map(({ place }) => place.line));
  return { entries: rows, problems, count: rows.length + wrong.size, ignored: [], notes: [] };
}

/** The lines, from 1, on which the items of a list begin; what else the text holds is sound JSON. */
function itemLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}\n]|[^\s,:[\]{}"]+/gu)) {
    if (token === '\n') line += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else {
      if (depth === 1) lines.push(line);
      if (token === '[' || token === '{') depth += 1;
    }
  }
  return lines;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    // The engine tells the offset in its message alone; where the text breaks off it tells none.
    const offset = /position (\d+)/u.exec(detail)?.[1];
    const line = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n').length;
    const place = { file, line, column: 1 };
    throw glossaryError('glossary-syntax', { place, problem: 'json', args: { detail } }, cause);
  }
}

/**
 * Reads a list of entries in JSON, with the keys of the glossary files.
 * @throws TermtreuError `glossary-syntax` for what is no JSON, `glossary-schema` for what is no list
 */
export function readJson(text: string, file: string): Reading {
  const data = parseJson(text, file);
  if (!Array.isArray(data)) {
    throw glossaryError('glossary-schema', { place: { file, line: 1, column: 1 }, problem: 'not-a-list' });
  }
  if (data.length > MOST_ENTRIES) throw tooManyEntries(file);
  const lines = itemLines(text);
  const entries: LocatedEntry[] = [];
  const problems: RowProblem[] = [];
  for (const [index, item] of data.entries()) {
    const place = { file, line: lines[index] ?? 1, column: 1 };
    const checked = checkEntry(item);
    if (checked.entry !== undefined) entries.push({ entry: checked.entry, place, hasOwnId: true });
    else problems.push(...checked.problems.map(({ problem, args }) => ({ place, problem, args, entry: nameOf(item) })));
  }
  return { entries, problems, count: data.length, ignored: [], notes: [] };
}

/** An entry's fields in their order, without those that say nothing. */
function compact(entry: Entry): Partial<Entry> {
  return Object.fromEntries(FIELDS.flatMap((field) => (isGiven(entry, field) ? [[field, entry[field]]] : [])));
}

/** Writes entries as JSON, a list of objects with the keys of the glossary files. */
export function writeJson(entries: readonly Entry[]): Written {
  const content = `${JSON.stringify(entries.map(compact), null, 2)}\n`;
  return { content, count: entries.length, losses: [], unwritten: [] };
}

/** Writes entries as a glossary file in YAML, a blank line between any two. */
export function writeYaml(entries: readonly Entry[]): Written {
  return { content: entries.map(renderEntry).join('\n'), count: entries.length, losses: [], unwritten: [] };
}
