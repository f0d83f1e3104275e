import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  property,
  record,
  string,
  stringMatching,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/glossary/edit/apply-edits.js';
import { type Edit as AnyEdit, type Field, FIELDS, type FieldValue } from '../../../src/glossary/edit/edit.js';
import { completeEntry, type Entry, type PlainEntry } from '../../../src/glossary/entry.js';
import { parseGlossaryYaml } from '../../../src/glossary/parse-yaml.js';

/** The edits that a model can follow. */
type Edit = Exclude<AnyEdit, { readonly kind: 'write' | 'paste' }>;

/** An entry as a file might hold it, and the lines of each field. */
interface Written {
  readonly entry: PlainEntry;
  readonly lead: readonly string[];
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

const id = stringMatching(/^[a-z]{1,3}(?:-[a-z]{1,2})?$/u);
const word = stringMatching(/^[A-Za-zäöüß][a-zäöüß]{0,6}(?: [a-zß]{1,5}){0,2}$/u);
const awkward = string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const text = oneof(word, word, awkward);
const list = uniqueArray(text, { minLength: 1, maxLength: 4 });

const TEXTS = ['de', 'en', 'definition', 'note', 'source', 'domain'] as const satisfies readonly Field[];
const LISTS = ['variants', 'admitted', 'avoid', 'when'] as const satisfies readonly Field[];
const comment = option(stringMatching(/^ # [a-z: -]{0,8}[a-z]$/u), { nil: '' });

/** The ways to write a text on one line or in a block. */
function writtenText(field: string, value: string): Arbitrary<readonly string[]> {
  const quoted = `${field}: ${JSON.stringify(value)}`;
  const ways = [constant([quoted]), comment.map((end) => [quoted + end])];
  const isWord = /^[a-zäöüß]+(?: [a-zß]+)*$/iu.test(value) && !/^(?:true|false|null)$/iu.test(value);
  if (isWord) {
    ways.push(
      comment.map((end) => [`${field}: ${value}${end}`]),
      comment.map((end) => [`${field}:   '${value}'${end}`]),
    );
    ways.push(constant([`${field}: >-`, `  ${value}`]), constant([`${field}: |-`, `  ${value}`]));
  }
  return oneof(...ways);
}

function writtenList(field: string, items: readonly string[]): Arbitrary<readonly string[]> {
  const quoted = items.map((item) => JSON.stringify(item));
  return oneof(
    comment.map((end) => [`${field}: [${quoted.join(', ')}]${end}`]),
    constant([`${field}: [`, ...quoted.map((item) => `  ${item},`), ']']),
    tuple(boolean(), comment).map(([isCommented, end]) => {
      const lines = quoted.map((item) => `  - ${item}${end}`);
      return [`${field}:`].concat(isCommented ? lines.flatMap((line) => ['  # why', line]) : lines);
    }),
  );
}

const lead = array(constantFrom('# A remark', '# termtreu-disable-next-line same-target: so'), { maxLength: 2 });

const written: Arbitrary<Written> = record({
  id,
  texts: record(
    { de: text, en: text, definition: text, note: text, source: text, domain: text },
    { requiredKeys: ['de', 'en'] },
  ),
  lists: record({ variants: list, admitted: list, avoid: list, when: list }, { requiredKeys: [] }),
  lead,
}).chain(({ id: name, texts, lists, lead: above }) => {
  const fields = [
    comment.map((end): [string, readonly string[]] => ['id', [`id: ${name}${end}`]]),
    ...Object.entries(texts).map(([field, value]) =>
      writtenText(field, value).map((lines): [string, readonly string[]] => [field, lines]),
    ),
    ...Object.entries(lists).map(([field, items]) =>
      writtenList(field, items).map((lines): [string, readonly string[]] => [field, lines]),
    ),
  ];
  const entry: PlainEntry = { id: name, ...texts, ...lists };
  return tuple(...fields).map((lines): Written => ({ entry, lead: above, lines: new Map(lines) }));
});

const gap = constantFrom([], [''], [''], ['', '# ---- Part', ''], ['', '']);

const file = record({
  head: constantFrom([], ['# Ours', ''], ['---'], ['# yaml-language-server: $schema=./schema.json', '# Ours', '']),
  entries: uniqueArray(tuple(written, gap), { selector: ([{ entry }]) => entry.id, minLength: 1, maxLength: 5 }),
  lineBreak: constantFrom('\n', '\r\n'),
  endsInBreak: boolean(),
  mark: constantFrom('', '\uFEFF'),
  indent: constantFrom('', '  '),
});

type File = typeof file extends Arbitrary<infer T> ? T : never;

function linesIn({ lines }: Written, indent: string): string[] {
  const all = [...lines.values()].flat();
  return all.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

function write({ head, entries, lineBreak, endsInBreak, mark, indent }: File): string {
  const lines = [
    ...head,
    ...entries.flatMap(([each, between]) => [
      ...each.lead.map((line) => indent + line),
      ...linesIn(each, indent),
      ...between,
    ]),
  ];
  return mark + lines.join(lineBreak) + (endsInBreak ? lineBreak : '');
}

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
      if (/^ *- id: [xz]\b/mu.test(before)) return;
      const one = edits.reduce((whole, edit) => applyEdits({ path: 'g.yaml', text: whole }, [edit]), before);
      expect(applyEdits({ path: 'g.yaml', text: before }, edits)).toBe(one);
      expect(applyEdits({ path: 'g.yaml', text: one }, [{ kind: 'remove', id: 'z' }]).trimEnd()).toBe(before.trimEnd());
    }),
  );
});
