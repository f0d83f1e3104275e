import { TermtreuError } from '../../errors.js';
import type { PlainEntry } from '../entry.js';
import { nearest } from '../nearest.js';
import type { GlossaryFile } from '../parse.js';
import { glossaryError } from '../problem.js';
import { type Chunk, type Chunks, joinChunks, takeApart } from './chunks.js';
import type { Edit } from './edit.js';
import { setField } from './fields.js';
import { indentLines, renderEntry } from './render.js';

/** A file while it is edited. */
interface Draft {
  readonly file: string;
  readonly parts: Chunks;
  readonly chunks: Chunk[];
  /** The ids that are taken, so that many additions take no longer than they need. */
  readonly ids: Set<string>;
  readonly separator: string;
  head: string;
}

function lineOf({ head, chunks }: Draft, index: number): number {
  const before =
    head +
    chunks
      .slice(0, index)
      .map(({ lead, body, gap }) => lead + body + gap)
      .join('');
  return (before + (chunks[index]?.lead ?? '')).split('\n').length;
}

/** The index of the entry with an id. */
function find(draft: Draft, id: string): number {
  const index = draft.chunks.findIndex((chunk) => chunk.id === id);
  if (index < 0) {
    const ids = draft.chunks.map((chunk) => chunk.id);
    throw entryUnknown(draft.file, id, ids);
  }
  const second = draft.chunks.findIndex((chunk, at) => at > index && chunk.id === id);
  if (second < 0) return index;
  const places = {
    file: draft.file,
    line: lineOf(draft, second),
    column: 1,
    firstFile: draft.file,
    firstLine: lineOf(draft, index),
  };
  throw new TermtreuError('glossary-duplicate-id', { ...places, id });
}

/** The error for an id that no entry has, with the one that was probably meant. */
export function entryUnknown(file: string, id: string, ids: readonly string[]): TermtreuError {
  const meant = nearest(id, ids);
  if (meant === undefined) return new TermtreuError('entry-unknown', { file, id });
  return new TermtreuError('entry-mistyped', { file, id, meant });
}

/** Takes an id, which none may have yet. */
function take(draft: Draft, id: string): void {
  if (!draft.ids.has(id)) {
    draft.ids.add(id);
    return;
  }
  const index = draft.chunks.findIndex((chunk) => chunk.id === id);
  throw new TermtreuError('entry-exists', { file: draft.file, line: lineOf(draft, index), id });
}

const startsBlank = (text: string): boolean => /^[ \t]*\r?\n/u.test(text);
const endsBlank = (text: string): boolean => /(?:^|\n)[ \t]*\r?\n$/u.test(text);
const isBlank = (text: string): boolean => text.trim() === '';

/** What stands between two entries of this file: mostly a blank line, or nothing. */
function separatorOf({ chunks, lineBreak }: Chunks): string {
  const gaps = chunks.slice(0, -1).map(({ gap }) => startsBlank(gap));
  const blanks = gaps.filter(Boolean).length;
  return blanks * 2 >= gaps.length ? lineBreak : '';
}

/** Writes an entry as the others of its file are: their indentation, their line breaks. */
function bodyFor(draft: Draft, entry: PlainEntry): string {
  const [, indent = '', space = ' '] = /^( *)-( +)/u.exec(draft.chunks.at(-1)?.body ?? '') ?? [];
  const body = renderEntry(entry).replace(/^- /u, `${indent}-${space}`);
  const deeper = indent + ' '.repeat(space.length - 1);
  return indentLines(body, deeper).replaceAll('\n', draft.parts.lineBreak);
}

function add(draft: Draft, entry: PlainEntry, after: string | undefined): void {
  const index = after === undefined ? draft.chunks.length - 1 : find(draft, after);
  take(draft, entry.id);
  insert(draft, { id: entry.id, lead: '', body: bodyFor(draft, entry) }, index);
}

/** Puts an entry after the one at an index, or at the beginning. */
function insert(draft: Draft, chunk: Omit<Chunk, 'gap'>, index: number): void {
  const { chunks, parts } = draft;
  const before = chunks[index];
  if (before !== undefined) {
    chunks.splice(index, 1, { ...before, gap: draft.separator }, { ...chunk, gap: before.gap });
    return;
  }
  if (draft.head.trim() !== '' && !endsBlank(draft.head)) draft.head += parts.lineBreak;
  chunks.unshift({ ...chunk, gap: chunks.length === 0 ? '' : draft.separator });
}

/**
 * One entry that is written as YAML, as its file writes entries: the same indentation and line breaks.
 * @throws TermtreuError `glossary-schema` for anything but one entry
 */
function readWritten(draft: Draft, text: string): Omit<Chunk, 'gap'> {
  const { head, chunks } = takeApart({ path: draft.file, text: text.replaceAll('\r\n', '\n') });
  const [chunk, second] = chunks;
  if (chunk === undefined || second !== undefined) {
    throw glossaryError('glossary-schema', {
      place: { file: draft.file, line: 1, column: 1 },
      problem: 'not-one-entry',
    });
  }
  const indent = /^ */u.exec(draft.chunks.at(-1)?.body ?? '')?.[0] ?? '';
  const own = /^ */u.exec(chunk.body)?.[0].length ?? 0;
  const fit = (lines: string): string => {
    const shifted = lines.replaceAll(new RegExp(`^ {0,${own}}(?=\\S| )`, 'gmu'), indent);
    return shifted.replaceAll('\n', draft.parts.lineBreak);
  };
  return { id: chunk.id, lead: fit(head.trim() === '' ? chunk.lead : head + chunk.lead), body: fit(chunk.body) };
}

function write(draft: Draft, id: string, text: string): void {
  const index = find(draft, id);
  const chunk = readWritten(draft, text);
  if (chunk.id !== id) take(draft, chunk.id);
  if (chunk.id !== id) draft.ids.delete(id);
  draft.chunks[index] = { ...chunk, gap: draft.chunks[index]?.gap ?? '' };
}

function paste(draft: Draft, text: string, after: string): void {
  const index = after === '' ? -1 : find(draft, after);
  const chunk = readWritten(draft, text);
  take(draft, chunk.id);
  insert(draft, chunk, index);
}

function remove(draft: Draft, id: string): void {
  removeAt(draft, find(draft, id));
  draft.ids.delete(id);
}

function removeAt(draft: Draft, index: number): void {
  const { chunks } = draft;
  const { gap = '' } = chunks[index] ?? {};
  const previous = chunks[index - 1];
  const above = previous?.gap ?? draft.head;
  const joined = joinGaps(above, gap, index === chunks.length - 1);
  if (previous === undefined) draft.head = isBlank(joined) ? joined.replace(/[^\uFEFF]+/gu, '') : joined;
  else chunks[index - 1] = { ...previous, gap: joined };
  chunks.splice(index, 1);
}

/** What stands above and below an entry that goes: headings stay, of two blank lines one does, at the end none. */
function joinGaps(above: string, below: string, isLast: boolean): string {
  if (isLast && isBlank(below)) return above.replace(/(?<![^\n])(?:[ \t]*\r?\n)+$/u, '') + below;
  if (endsBlank(above) || isBlank(below)) return above + below.replace(/^(?:[ \t]*\r?\n)+/u, '');
  return above + below;
}

function change(draft: Draft, id: string, make: (chunk: Chunk) => Chunk): void {
  const index = find(draft, id);
  const chunk = draft.chunks[index];
  if (chunk !== undefined) draft.chunks[index] = make(chunk);
}

function apply(draft: Draft, edit: Edit): void {
  if (edit.kind === 'add') return add(draft, edit.entry, edit.after);
  if (edit.kind === 'remove') return remove(draft, edit.id);
  if (edit.kind === 'write') return write(draft, edit.id, edit.text);
  if (edit.kind === 'paste') return paste(draft, edit.text, edit.after);
  if (edit.kind === 'set') {
    const { id, field, value } = edit;
    return change(draft, id, (chunk) => ({ ...chunk, body: setField(chunk.body, { field, value }) }));
  }
  return rename(draft, edit.id, edit.to);
}

function rename(draft: Draft, id: string, to: string): void {
  find(draft, id);
  if (id === to) return;
  take(draft, to);
  draft.ids.delete(id);
  change(draft, id, (chunk) => ({ ...chunk, id: to, body: setField(chunk.body, { field: 'id', value: to }) }));
}

/**
 * Makes changes to a YAML glossary, one after the other. Every line that is not touched stays as it is, byte for byte:
 * comments, blank lines, the order of entries and fields, quotes, line breaks, a byte order mark, a missing last break.
 * What is written is not validated.
 * @returns the new text
 * @throws TermtreuError `entry-unknown`, `entry-exists`, `glossary-duplicate-id` (of an entry to be changed),
 *   `glossary-schema` for what is no list, `glossary-syntax` for a list in brackets
 */
export function applyEdits(file: GlossaryFile, edits: readonly Edit[]): string {
  const draft = draftOf(file);
  for (const edit of edits) apply(draft, edit);
  return textOf(draft);
}

/**
 * Removes entries by their places in a YAML glossary, for ids need not tell them apart.
 * @param indices places in the list, from 0
 * @returns the new text
 * @throws TermtreuError `glossary-schema` for what is no list, `glossary-syntax` for a list in brackets
 */
export function dropEntries(file: GlossaryFile, indices: readonly number[]): string {
  const draft = draftOf(file);
  for (const index of indices.toSorted((a, b) => b - a)) removeAt(draft, index);
  return textOf(draft);
}

function draftOf(file: GlossaryFile): Draft {
  const parts = takeApart(file);
  const ids = new Set(parts.chunks.map(({ id }) => id));
  const separator = separatorOf(parts);
  return { file: file.path, parts, chunks: [...parts.chunks], ids, separator, head: parts.head };
}

function textOf({ parts, head, chunks }: Draft): string {
  return joinChunks({ ...parts, head, chunks });
}

/**
 * An entry as its file writes it, with the comments right above it, from the margin on.
 * @throws TermtreuError `entry-unknown`, `entry-mistyped`, and what `applyEdits` throws
 */
export function entryText(file: GlossaryFile, id: string): string {
  const { chunks } = takeApart(file);
  const chunk = chunks.find((each) => each.id === id);
  if (chunk === undefined) {
    const ids = chunks.map((each) => each.id);
    throw entryUnknown(file.path, id, ids);
  }
  const indent = /^ */u.exec(chunk.body)?.[0].length ?? 0;
  const text = (chunk.lead + chunk.body).replaceAll('\r\n', '\n');
  return text.replaceAll(new RegExp(`^ {0,${indent}}`, 'gmu'), '');
}
