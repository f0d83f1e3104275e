import { type Field, FIELDS } from '../../../src/glossary/entry-fields.js';
import { array, assert, constant, constantFrom, oneof, property, record, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/glossary/edit/apply-edits.js';
import type { Edit as AnyEdit, FieldValue } from '../../../src/glossary/edit/edit.js';
import { completeEntry, type Entry, type PlainEntry } from '../../../src/glossary/entry.js';
import { parseGlossaryYaml } from '../../../src/glossary/parse-yaml.js';
import { file, type File, id, list, LISTS, text, TEXTS, write } from './written-glossary.js';

/** The edits that a model can follow. */
type Edit = Exclude<AnyEdit, { readonly kind: 'write' | 'paste' }>;

/** Edits by the place of an entry, so that most of them meet one. */
const step = oneof(
  record({
    kind: constant('set' as const),
    at: constantFrom(0, 1, 2, 3, 4),
    field: constantFrom(...TEXTS),
    value: text,
  }),
  record({
    kind: constant('set' as const),
    at: constantFrom(0, 1, 2, 3, 4),
    field: constantFrom(...LISTS),
    value: oneof(list, constant([])),
  }),
  record({ kind: constant('remove' as const), at: constantFrom(0, 1, 2, 3, 4) }),
  record({ kind: constant('rename' as const), at: constantFrom(0, 1, 2, 3, 4), to: id }),
  record({
    kind: constant('add' as const),
    at: constantFrom(0, 1, 9),
    entry: record({ id, de: text, en: text, avoid: list, note: text }),
  }),
);

type Step = typeof step extends Arbitrary<infer T> ? T : never;

function editFor(each: Step, ids: readonly string[]): Edit | undefined {
  const at = ids[each.at];
  if (each.kind === 'add') {
    if (ids.includes(each.entry.id)) return undefined;
    return { kind: 'add', entry: each.entry, ...(at === undefined ? {} : { after: at }) };
  }
  if (at === undefined) return undefined;
  if (each.kind === 'rename') return ids.includes(each.to) ? undefined : { kind: 'rename', id: at, to: each.to };
  if (each.kind === 'set') return { kind: 'set', id: at, field: each.field, value: each.value };
  return { kind: 'remove', id: at };
}

function without(entry: PlainEntry, field: Field, value: FieldValue): PlainEntry {
  const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field));
  const kept = value === undefined || value.length === 0 ? {} : { [field]: value };
  return { id: entry.id, de: entry.de, en: entry.en, ...rest, ...kept };
}

/** What an edit makes of the entries. */
function model(entries: readonly PlainEntry[], edit: Edit): PlainEntry[] {
  if (edit.kind === 'add') {
    const index = edit.after === undefined ? entries.length : entries.findIndex((one) => one.id === edit.after) + 1;
    return entries.toSpliced(index, 0, edit.entry);
  }
  return entries.flatMap((entry) => {
    if (entry.id !== edit.id) return [entry];
    if (edit.kind === 'remove') return [];
    return edit.kind === 'rename' ? [{ ...entry, id: edit.to }] : [without(entry, edit.field, edit.value)];
  });
}

function ordered(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(FIELDS.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])));
}

/** The lines that no edit may touch: of each entry that stays, those of its lead and of its fields that are not set. */
function untouched({ entries, indent }: File, touched: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return entries.flatMap(([each]) => {
    const fields = touched.get(each.entry.id) ?? new Set();
    if (fields.has('*')) return [];
    const lines = [...each.lines].flatMap(([field, own]) =>
      fields.has(field) ? [] : own.map((line) => `${indent}  ${line}`),
    );
    return [...each.lead.map((line) => indent + line), ...lines];
  });
}

/** The first of the lines that does not stand, after those before it, among the others. */
function missing(wanted: readonly string[], lines: readonly string[]): string | undefined {
  let at = 0;
  for (const line of wanted) {
    const found = lines.indexOf(line, at);
    if (found < 0) return line;
    at = found + 1;
  }
  return undefined;
}

/** Lines without their breaks; a hyphen is a blank, as it goes to another field when the first one goes. */
function linesOf(whole: string, lineBreak: string): string[] {
  return whole
    .replace(/^\uFEFF/u, '')
    .split(lineBreak)
    .map((line) => line.replace(/^( *)- (?=[a-z]+:)/u, '$1  '));
}

it('any sequence of edits does what it says and leaves all other lines as they are', () => {
  assert(
    property(file, array(step, { minLength: 1, maxLength: 6 }), (made, steps) => {
      const before = write(made);
      let entries: PlainEntry[] = made.entries.map(([{ entry }]) => entry);
      const original = new Map(entries.map((entry) => [entry.id, entry.id]));
      const touched = new Map<string, Set<string>>();
      let after = before;
      for (const each of steps) {
        const edit = editFor(
          each,
          entries.map((entry) => entry.id),
        );
        if (edit === undefined) continue;
        after = applyEdits({ path: 'g.yaml', text: after }, [edit]);
        entries = model(entries, edit);
        if (edit.kind === 'add') continue;
        const name = original.get(edit.id);
        if (name === undefined) continue;
        const field = edit.kind === 'set' ? edit.field : edit.kind === 'rename' ? 'id' : '*';
        touched.set(name, (touched.get(name) ?? new Set()).add(field));
        if (edit.kind !== 'rename') continue;
        original.delete(edit.id);
        original.set(edit.to, name);
      }
      const read = entries.length === 0 ? [] : parseGlossaryYaml(after.replace(/^\uFEFF/u, ''), 'g.yaml');
      expect(read.map(ordered)).toEqual(entries.map((entry) => ordered(completeEntry(entry))));
      expect(missing(untouched(made, touched), linesOf(after, made.lineBreak))).toBeUndefined();
      expect(after.startsWith('\uFEFF')).toBe(made.mark !== '');
      expect(new Set(after.match(/\r?\n/gu)).isSubsetOf(new Set([made.lineBreak]))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('edits one after the other are the same as all at once', () => {
  const edits: Edit[] = [
    { kind: 'add', entry: { id: 'x', de: 'x', en: 'x' } },
    { kind: 'set', id: 'x', field: 'note', value: 'y' },
    { kind: 'rename', id: 'x', to: 'z' },
  ];
  assert(
    property(file, (made) => {
      const before = write(made);
      if (/^\uFEFF? *- id: [xz]\b/mu.test(before)) return;
      const one = edits.reduce((whole, edit) => applyEdits({ path: 'g.yaml', text: whole }, [edit]), before);
      expect(applyEdits({ path: 'g.yaml', text: before }, edits)).toBe(one);
      expect(applyEdits({ path: 'g.yaml', text: one }, [{ kind: 'remove', id: 'z' }]).trimEnd()).toBe(before.trimEnd());
    }),
  );
});
