import { type Field, FIELDS, isField } from '../entry-fields.js';
import { isScalar, isSeq } from 'yaml';
import type { FieldValue } from './edit.js';
import { spliceBlockList, spliceFlowList } from './lists.js';
import { indentLines, isNothing, renderField, renderInside, renderText } from './render.js';
import { type FieldSpan, readFields } from './spans.js';
import { lineEnd, lineStart, splice } from './splice.js';

function orderOf(name: string): number {
  return isField(name) ? FIELDS.indexOf(name) : FIELDS.length;
}

/** Where among an entry's fields a new one goes: after the last of those that are written before it. */
function placeFor(field: Field, spans: readonly FieldSpan[]): number {
  const before = spans.findLastIndex(({ name }) => orderOf(name) < orderOf(field));
  return before < 0 ? spans.length : before + 1;
}

/** An entry in braces is written anew, its other fields as they are. */
function setInBraces(body: string, spans: readonly FieldSpan[], { field, value }: Change): string {
  const others = spans.filter(({ name }) => name !== field);
  const written = others.map(({ start, valueEnd }) => body.slice(start, valueEnd));
  const at = spans.findIndex(({ name }) => name === field);
  const place = at < 0 ? placeFor(field, others) : at;
  const all = isNothing(value) ? written : written.toSpliced(place, 0, `${field}: ${renderInside(value)}`);
  const open = body.indexOf('{');
  const close = body.lastIndexOf('}');
  return splice(body, [{ start: open, end: close + 1, text: `{${all.join(', ')}}` }]);
}

/** A field and what it is to hold. */
interface Change {
  readonly field: Field;
  readonly value: FieldValue;
}

function columnOf(body: string, offset: number): string {
  return ' '.repeat(offset - lineStart(body, offset));
}

function replaceValue(body: string, span: FieldSpan, value: string | readonly string[]): string {
  const { start, colonEnd, valueStart, valueEnd, value: node } = span;
  if (typeof value !== 'string') {
    if (isSeq(node))
      return node.flow === true
        ? spliceFlowList(body, node, value)
        : spliceBlockList(body, { node, begin: lineEnd(body, colonEnd) }, value);
  }
  const indent = columnOf(body, start);
  const between = body.slice(colonEnd, valueStart);
  const space = between === '' || between.includes('\n') ? ' ' : between;
  const hasComment = body.slice(valueEnd, lineEnd(body, valueEnd)).includes('#');
  const style = isScalar(node) && node.value !== null ? node.type : undefined;
  const text = typeof value === 'string' ? renderText(value, { style, isInside: hasComment }) : renderInside(value);
  return splice(body, [{ start: colonEnd, end: valueEnd, text: space + indentLines(text, indent) }]);
}

function removeField(body: string, spans: readonly FieldSpan[], index: number): string {
  const { start, valueEnd } = spans[index] ?? { start: 0, valueEnd: 0 };
  const end = lineEnd(body, valueEnd);
  const isFirst = body.slice(lineStart(body, start), start).trim() !== '';
  if (!isFirst) return splice(body, [{ start: lineStart(body, start), end, text: '' }]);
  const next = spans[index + 1]?.start ?? end;
  // The next field takes its place beside the hyphen, unless a comment stands between them.
  if (body.slice(end, next).trim() === '') return splice(body, [{ start, end: next, text: '' }]);
  return splice(body, [
    {
      start: lineStart(body, start) + body.slice(lineStart(body, start), start).trimEnd().length,
      end: valueEnd,
      text: '',
    },
  ]);
}

function insertField(
  body: string,
  spans: readonly FieldSpan[],
  { field, value }: { field: Field; value: string | readonly string[] },
): string {
  const before = spans[placeFor(field, spans) - 1];
  const indent = columnOf(body, spans[0]?.start ?? 0);
  const at = lineEnd(body, before?.valueEnd ?? body.length);
  return splice(body, [{ start: at, end: at, text: `${indent}${indentLines(renderField(field, value), indent)}\n` }]);
}

/** Changes one field in an entry's lines, and leaves all lines of the others as they are. */
export function setField(body: string, { field, value }: Change): string {
  const { spans, isFlow } = readFields(body);
  if (isFlow) return setInBraces(body, spans, { field, value });
  const index = spans.findIndex(({ name }) => name === field);
  const span = spans[index];
  if (isNothing(value)) return span === undefined ? body : removeField(body, spans, index);
  return span === undefined ? insertField(body, spans, { field, value }) : replaceValue(body, span, value);
}
