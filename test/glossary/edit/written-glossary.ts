import type { Field } from '../../../src/glossary/entry-fields.js';
import {
  array,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  record,
  string,
  stringMatching,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import type { PlainEntry } from '../../../src/glossary/entry.js';

/** An entry as a file might hold it, and the lines of each field. */
export interface Written {
  readonly entry: PlainEntry;
  readonly lead: readonly string[];
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** An id. */
export const id = stringMatching(/^[a-z]{1,3}(?:-[a-z]{1,2})?$/u);
const word = stringMatching(/^[A-Za-zäöüß][a-zäöüß]{0,6}(?: [a-zß]{1,5}){0,2}$/u);
const awkward = string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
/** A word or anything else that is not blank. */
export const text = oneof(word, word, awkward);
/** The items of a list. */
export const list = uniqueArray(text, { minLength: 1, maxLength: 4 });

/** Fields that hold a text. */
export const TEXTS = ['de', 'en', 'definition', 'note', 'source', 'domain'] as const satisfies readonly Field[];
/** Fields that hold a list. */
export const LISTS = ['variants', 'admitted', 'avoid', 'when'] as const satisfies readonly Field[];
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

/** A glossary file in whatever way a person may write it. */
export const file = record({
  head: constantFrom([], ['# Ours', ''], ['---'], ['# yaml-language-server: $schema=./schema.json', '# Ours', '']),
  entries: uniqueArray(tuple(written, gap), { selector: ([{ entry }]) => entry.id, minLength: 1, maxLength: 5 }),
  lineBreak: constantFrom('\n', '\r\n'),
  endsInBreak: boolean(),
  mark: constantFrom('', '\uFEFF'),
  indent: constantFrom('', '  '),
});

/** A generated file. */
export type File = typeof file extends Arbitrary<infer T> ? T : never;

function linesIn({ lines }: Written, indent: string): string[] {
  const all = [...lines.values()].flat();
  return all.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

/** The text of a generated file. */
export function write({ head, entries, lineBreak, endsInBreak, mark, indent }: File): string {
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
