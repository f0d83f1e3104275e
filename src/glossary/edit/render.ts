import { type Field, FIELDS } from '../entry-fields.js';
import { Document, Scalar } from 'yaml';
import type { PlainEntry } from '../entry.js';
import type { FieldValue } from './edit.js';

/** Lists that would make a line longer than this, in UTF-16 units, get a line for each item. */
export const LONGEST_LINE = 120;
/** The indentation of an entry's fields under its hyphen. */
const INDENT = '  ';

/** How a text is to be written. */
interface Writing {
  /** The kind of scalar that it was before, as the `yaml` package names them; it is kept where it can be. */
  readonly style?: Scalar.Type | undefined;
  /** Whether it stands in brackets, or before a comment, where one line is all there is. */
  readonly isInside?: boolean;
}

/** What YAML reads as something else than a text. */
const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** Whether a text reads as itself without quotation marks; most do, and asking the library takes long. */
function isPlain(value: string, isInside: boolean): boolean {
  if (!/^[\p{L}“„‘‚«»(][^\p{Cc}\u2028\u2029\uFEFF]*$/u.test(value) || KEYWORD.test(value)) return false;
  return !/:(?:\s|$)|\s#|\s$/u.test(value) && !(isInside && /[,[\]{}]/u.test(value));
}

/** What only an escape keeps whole on one line. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const ESCAPED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/u;

function styleFor(value: string, { style, isInside = false }: Writing): Scalar.Type {
  // White space at an edge is seen between quotation marks only.
  if (ESCAPED.test(value) || value.replace(/(?<=\S)\n$/u, '') !== value.trim()) return Scalar.QUOTE_DOUBLE;
  const isBlock = style === Scalar.BLOCK_FOLDED || style === Scalar.BLOCK_LITERAL;
  if (!value.includes('\n')) return style === undefined || (isBlock && isInside) ? Scalar.PLAIN : style;
  // White space at a line's edge would need an indication that nobody reads.
  const isClean = !/[ \t]\n|\n[ \t]/u.test(value);
  if (isInside || !isClean) return Scalar.QUOTE_DOUBLE;
  return style === Scalar.BLOCK_FOLDED ? style : Scalar.BLOCK_LITERAL;
}

/** Writes a text as a YAML value; further lines are indented by two. */
export function renderText(value: string, writing: Writing = {}): string {
  const { style, isInside = false } = writing;
  if ((style === undefined || style === Scalar.PLAIN) && isPlain(value, isInside)) return value;
  const document = new Document();
  const scalar = new Scalar(value);
  const wanted = styleFor(value, writing);
  scalar.type = wanted;
  document.contents = document.createNode({ k: isInside ? document.createNode([scalar], { flow: true }) : scalar });
  const lineWidth = wanted === Scalar.BLOCK_FOLDED ? LONGEST_LINE - INDENT.length : 0;
  const text = document.toString({ lineWidth, singleQuote: true, flowCollectionPadding: false });
  const written = text.slice('k:'.length).trim();
  return isInside ? written.slice(1, -1).trim() : written;
}

/** Writes a value on one line, a list in brackets. */
export function renderInside(value: string | readonly string[]): string {
  if (typeof value === 'string') return renderText(value, { isInside: true });
  return `[${value.map((item) => renderText(item, { isInside: true })).join(', ')}]`;
}

/** Writes an item that has a line to itself. */
export function renderItem(value: string): string {
  return renderText(value, { isInside: value.includes('\n') });
}

function renderList(field: Field, items: readonly string[]): string {
  const inside = renderInside(items);
  if (`${INDENT}${field}: ${inside}`.length <= LONGEST_LINE) return `${field}: ${inside}`;
  return [`${field}:`, ...items.map((item) => `${INDENT}- ${renderItem(item)}`)].join('\n');
}

/** Whether a value leaves its field out. */
export function isNothing(value: FieldValue): value is undefined | '' | readonly [] {
  return value === undefined || value.length === 0;
}

/** Writes a field in lines, the first of which begins with its name. */
export function renderField(field: Field, value: string | readonly string[]): string {
  return typeof value === 'string' ? `${field}: ${renderText(value)}` : renderList(field, value);
}

/** What an entry leaves unsaid: a field that holds its default. */
function isDefault(field: Field, value: FieldValue): boolean {
  return field === 'status' && value === 'preferred';
}

/** Writes an entry as the lines of a list's item, its fields in their order; an empty line of it has no blanks. */
export function renderEntry(entry: PlainEntry): string {
  const fields = FIELDS.flatMap((field) => {
    const value: FieldValue = entry[field];
    return isNothing(value) || isDefault(field, value) ? [] : [renderField(field, value)];
  });
  return `- ${indentLines(fields.join('\n'), INDENT)}\n`;
}

/** Indents all lines but the first and empty ones. */
export function indentLines(text: string, indent: string): string {
  return text.replaceAll(/\n(?=[^\n])/gu, `\n${indent}`);
}
