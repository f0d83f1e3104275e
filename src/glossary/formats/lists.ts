import { renderEntry } from '../edit/render.js';
import type { Entry } from '../entry.js';
import { readYamlRows } from '../parse-yaml.js';
import { FIELDS } from '../edit/edit.js';
import { isGiven, type Reading, type Written } from './format.js';

/** Reads a list of entries as glossary files hold it, in YAML or in JSON, which is YAML too (YAML 1.2, section 1.3). */
export function readList(text: string, file: string): Reading {
  const { rows, problems } = readYamlRows(text, file);
  const wrong = new Set(problems.map(({ place }) => `${place.line}`));
  return { entries: rows, problems, count: rows.length + wrong.size, ignored: [], notes: [] };
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
