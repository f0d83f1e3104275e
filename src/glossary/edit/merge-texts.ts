import { FIELDS, type Field } from '../entry-fields.js';
import { parseDocument } from 'yaml';
import type { GlossaryFile } from '../parse.js';
import { applyEdits } from './apply-edits.js';
import { type Chunk, type Chunks, joinChunks, takeApart } from './chunks.js';
import type { Edit, FieldValue } from './edit.js';
import { readFields } from './spans.js';
import { lineEnd, lineStart, type Splice, splice } from './splice.js';

/** Two changes to one thing that do not go together. */
export interface MergeConflict {
  readonly id: string;
  /** Undefined where one side removed the entry that the other changed. */
  readonly field: Field | undefined;
}

/** The text that a merge gives. */
export interface MergedText {
  /** Where there are conflicts, with marks that are no YAML. */
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  /** Comments outside entries that the other side changed and the merge left as they were on this side. */
  readonly comments: readonly string[];
}

/** The three texts of a merge, and what the marks of a conflict call the two sides. */
export interface MergeInput {
  readonly base: GlossaryFile;
  readonly ours: GlossaryFile;
  readonly theirs: GlossaryFile;
}

type Values = Readonly<Partial<Record<Field, FieldValue>>>;

/** The chunks of a side by id, in the order of the file. */
type Side = ReadonlyMap<string, Chunk>;

const withUnixBreaks = (text: string): string => text.replaceAll('\r\n', '\n');

function partsOf({ path, text }: GlossaryFile): Chunks {
  return takeApart({ path, text: withUnixBreaks(text) });
}

function sideOf({ chunks }: Chunks): Side {
  return new Map(chunks.map((chunk) => [chunk.id, chunk]));
}

function textOf({ lead, body }: Chunk): string {
  return lead + body;
}

function asValue(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.map(String);
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields of an entry as its lines have them. */
function valuesOf({ body }: Chunk): Values {
  const data: unknown = parseDocument(body).toJS();
  const entry: unknown = Array.isArray(data) ? data[0] : undefined;
  const fields = new Map(Object.entries(typeof entry === 'object' && entry !== null ? entry : {}));
  return Object.fromEntries(FIELDS.map((field) => [field, asValue(fields.get(field))]));
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}

/** What ours becomes: theirs where only they changed it; a list takes what they added and loses what they removed. */
function mergeField(base: FieldValue, ours: FieldValue, theirs: FieldValue): { value: FieldValue } | 'conflict' {
  if (isSame(theirs, base) || isSame(ours, theirs)) return { value: ours };
  if (isSame(ours, base)) return { value: theirs };
  if (typeof ours === 'string' || typeof theirs === 'string' || typeof base === 'string') return 'conflict';
  const [was, now] = [new Set(base), new Set(theirs)];
  const kept = (ours ?? []).filter((item) => now.has(item) || !was.has(item));
  return { value: [...kept, ...[...now].filter((item) => !was.has(item) && !kept.includes(item))] };
}

/** A conflict, with the lines of the other side. */
interface Mark extends MergeConflict {
  readonly theirs: string;
}

interface Plan {
  readonly edits: Edit[];
  readonly marks: Mark[];
}

interface Versions {
  readonly id: string;
  readonly base: Chunk | undefined;
  readonly ours: Chunk;
  readonly theirs: Chunk;
}

function planFields(plan: Plan, { id, base, ours, theirs }: Versions): void {
  const [was, mine, yours] = [base === undefined ? {} : valuesOf(base), valuesOf(ours), valuesOf(theirs)];
  for (const field of FIELDS) {
    const merged = mergeField(was[field], mine[field], yours[field]);
    if (merged === 'conflict') plan.marks.push({ id, field, theirs: fieldLines(theirs, field) });
    else if (!isSame(merged.value, mine[field])) plan.edits.push({ kind: 'set', id, field, value: merged.value });
  }
}

/** The lines of a field, from the margin on as a list's item has them. */
function fieldLines({ body }: Chunk, field: Field): string {
  const span = readFields(body).spans.find(({ name }) => name === field);
  if (span === undefined) return '';
  const lines = body.slice(lineStart(body, span.start), lineEnd(body, span.valueEnd));
  return lines.replace(/^( *)-/u, '$1 ');
}

function planEntry(
  plan: Plan,
  id: string,
  sides: Readonly<Record<'base' | 'ours' | 'theirs', Chunk | undefined>>,
): void {
  const { base, ours, theirs } = sides;
  if (ours === undefined || theirs === undefined) {
    const left = ours ?? theirs;
    // One side removed it; the other left it as it was, or else they disagree. What neither had before is new.
    if (base === undefined || left === undefined) return;
    const isChanged = textOf(left) !== textOf(base);
    if (isChanged && ours === undefined) plan.marks.push({ id, field: undefined, theirs: textOf(left) });
    else if (isChanged) plan.marks.push({ id, field: undefined, theirs: '' });
    else if (ours !== undefined) plan.edits.push({ kind: 'remove', id });
    return;
  }
  if (textOf(ours) === textOf(theirs) || (base !== undefined && textOf(theirs) === textOf(base))) return;
  if (base !== undefined && textOf(ours) === textOf(base)) plan.edits.push({ kind: 'write', id, text: textOf(theirs) });
  else planFields(plan, { id, base, ours, theirs });
}

/** Entries that the other side added, each after the one that it stands after there. */
function planAdditions(plan: Plan, { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', Side>>): void {
  let after = '';
  for (const [id, chunk] of theirs) {
    if (!ours.has(id) && !base.has(id)) plan.edits.push({ kind: 'paste', text: textOf(chunk), after });
    // What ours has removed is no place to stand after.
    if (ours.has(id) || !base.has(id)) after = id;
  }
}

const marked = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

/** Puts marks around the fields of an entry about which the sides disagree. */
function markFields(body: string, marks: readonly Mark[]): string {
  const { spans, isFlow } = readFields(body);
  const pieces = marks.map(({ field, theirs }): Splice | undefined => {
    const span = spans.find(({ name }) => name === field);
    const before = spans.findLast(({ name }) => FIELDS.indexOf(nameOf(name)) < FIELDS.indexOf(nameOf(field ?? '')));
    const at = span ?? before;
    if (at === undefined || isFlow) return undefined;
    const end = lineEnd(body, at.valueEnd);
    const start = span === undefined ? end : lineStart(body, at.start);
    const isFirst = span !== undefined && /^ *-/u.test(body.slice(start, at.start));
    return isFirst ? undefined : { start, end, text: marked(body.slice(start, end), theirs) };
  });
  const sound = pieces.filter((piece) => piece !== undefined);
  if (sound.length === pieces.length) return splice(body, sound);
  return marked(body, marks.map(({ theirs }) => theirs).join(''));
}

function nameOf(name: string): Field {
  return FIELDS.find((field) => field === name) ?? 'expires';
}

function markConflicts(file: GlossaryFile, marks: readonly Mark[], theirs: Side): string {
  const parts = takeApart(file);
  const byId = Map.groupBy(marks, ({ id }) => id);
  const chunks = parts.chunks.map((chunk): Chunk => {
    const own = byId.get(chunk.id);
    if (own === undefined) return chunk;
    byId.delete(chunk.id);
    const [first] = own;
    if (first?.field === undefined) return { ...chunk, lead: '', body: marked(textOf(chunk), first?.theirs ?? '') };
    return { ...chunk, body: markFields(chunk.body, own) };
  });
  // What we removed and they changed stands where they have it, as far as that is known: at the end.
  const gone = [...byId.keys()].map((id): Chunk => {
    const chunk = theirs.get(id);
    return { id, lead: '', body: marked('', chunk === undefined ? '' : textOf(chunk)), gap: '' };
  });
  const text = joinChunks({ ...parts, chunks: [...chunks, ...gone] });
  return parts.lineBreak === '\r\n' ? text.replaceAll(/(?<!\r)\n/gu, '\r\n') : text;
}

/** The comments outside of entries: of a file's beginning, and headings. */
function headings({ head, chunks }: Chunks): string[] {
  const lines = [head, ...chunks.map(({ gap }) => gap)].join('\n').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('#'));
}

/**
 * Merges two glossaries that come from one, by entries and fields: where only one side changed a field it holds; lists
 * are merged item by item. An entry that only they changed is theirs to the letter. The text is ours else, line by line.
 * @throws TermtreuError what `takeApart` throws
 */
export function mergeTexts({ base, ours, theirs }: MergeInput): MergedText {
  const parts = { base: partsOf(base), ours: partsOf(ours), theirs: partsOf(theirs) };
  const sides = { base: sideOf(parts.base), ours: sideOf(parts.ours), theirs: sideOf(parts.theirs) };
  const plan: Plan = { edits: [], marks: [] };
  for (const id of new Set([...sides.ours.keys(), ...sides.base.keys(), ...sides.theirs.keys()])) {
    planEntry(plan, id, { base: sides.base.get(id), ours: sides.ours.get(id), theirs: sides.theirs.get(id) });
  }
  planAdditions(plan, sides);
  // Additions come first: what they stand after may be removed or renamed.
  const order = [
    ...plan.edits.filter(({ kind }) => kind === 'paste'),
    ...plan.edits.filter(({ kind }) => kind !== 'paste'),
  ];
  const merged: GlossaryFile = { ...ours, text: order.length === 0 ? ours.text : applyEdits(ours, order) };
  const text = plan.marks.length === 0 ? merged.text : markConflicts(merged, plan.marks, sides.theirs);
  const known = new Set([...headings(parts.base), ...headings(parts.ours)]);
  const comments = headings(parts.theirs).filter((line) => !known.has(line));
  return { text, conflicts: plan.marks.map(({ id, field }) => ({ id, field })), comments };
}
