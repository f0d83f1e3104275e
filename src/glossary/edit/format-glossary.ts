import { FIELDS, isField } from '../entry-fields.js';
import { isScalar, isSeq } from 'yaml';
import type { GlossaryFile } from '../parse.js';
import { type Chunk, joinChunks, takeApart } from './chunks.js';
import { indentLines, renderField, renderText } from './render.js';
import { type FieldSpan, readFields } from './spans.js';
import { lineEnd, lineStart } from './splice.js';

const INDENT = '  ';

function commentsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('#'));
}

/** A field that holds comments keeps its lines, each as far from the field's name as it was. */
function asItIs(body: string, { start, valueEnd }: FieldSpan): string {
  const column = new RegExp(`^ {0,${start - lineStart(body, start)}}`, 'u');
  const [first = '', ...lines] = body.slice(start, lineEnd(body, valueEnd)).trimEnd().split('\n');
  return [first, ...lines.map((line) => line.replace(column, ''))].join('\n');
}

/** The text of a field in the form that all fields have; a comment beside it stays. */
function fieldText(body: string, span: FieldSpan): string {
  const { name, valueEnd, value } = span;
  const beside = body.slice(valueEnd, lineEnd(body, valueEnd)).trim();
  if (!isField(name)) return asItIs(body, span);
  if (isSeq(value)) {
    const hasComment = beside !== '' || /(?:^|\s)#/u.test(body.slice(span.colonEnd, valueEnd));
    const items = value.items.map((item) => String(item.toJSON()));
    if (hasComment) return asItIs(body, span);
    return items.length === 0 ? `${name}: []` : renderField(name, items);
  }
  if (!isScalar(value) || value.value === null) return asItIs(body, span);
  const isBlock = value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL';
  // A block's first line has a comment of its own, other values have it behind them.
  if (isBlock && body.slice(span.valueStart, lineEnd(body, span.valueStart)).includes('#')) return asItIs(body, span);
  const text = String(value.toJSON());
  const isInside = beside !== '';
  const written = renderText(text, { style: isBlock ? value.type : undefined, isInside });
  // Where quotation marks are needed those that are there are as good as any.
  const isQuoted = /^["']/u.test(written) && value.type !== undefined && value.type.startsWith('QUOTE_');
  return `${name}: ${isQuoted ? renderText(text, { style: value.type, isInside }) : written} ${beside}`.trimEnd();
}

/** Where a field comes in an entry; fields that there are not come last. */
function orderOf({ name }: FieldSpan): number {
  return isField(name) ? FIELDS.indexOf(name) : FIELDS.length;
}

/** An entry's lines in their form: two spaces, fields in their order, each with the comments above it. */
function formatBody(body: string): string {
  const { spans, isFlow } = readFields(body);
  if (isFlow) return formatBraces(body, spans);
  let at = 0;
  const fields = spans.map((span) => {
    const comments = commentsIn(body.slice(at, span.start).replace(/^ *-/u, ''));
    at = lineEnd(body, span.valueEnd);
    return { order: orderOf(span), lines: [...comments, fieldText(body, span)] };
  });
  const rest = commentsIn(body.slice(at));
  const sorted = fields.toSorted((a, b) => a.order - b.order);
  const text = [...sorted.flatMap(({ lines }) => lines), ...rest].join('\n');
  return `- ${indentLines(text, INDENT)}\n`;
}

/** An entry in braces gets lines; one with a comment in it stays, as nothing says what the comment is about. */
function formatBraces(body: string, spans: readonly FieldSpan[]): string {
  if (/(?:^|\s)#/u.test(body)) return body;
  const sorted = spans.toSorted((a, b) => orderOf(a) - orderOf(b));
  const fields = sorted.map(({ name, value }) => {
    const items = isSeq(value) ? value.items.map((item) => String(item.toJSON())) : String(value?.toJSON());
    return isField(name) && items.length > 0 ? renderField(name, items) : `${name}: []`;
  });
  return `- ${indentLines(fields.join('\n'), INDENT)}\n`;
}

/** What stands between entries: headings, with a blank line around each group of lines. */
function formatGap(gap: string, isLast: boolean): string {
  const groups = gap.trim() === '' ? [] : gap.trim().split(/\n(?:[ \t]*\n)+/u);
  const lines = groups.map((group) => `${commentsIn(group).join('\n')}\n`);
  if (isLast) return lines.map((text) => `\n${text}`).join('');
  return ['', ...lines].map((text) => `${text}\n`).join('');
}

function formatChunk({ id, lead, body, gap }: Chunk, isLast: boolean): Chunk {
  const comments = commentsIn(lead).map((line) => `${line}\n`);
  return { id, lead: comments.join(''), body: formatBody(body), gap: formatGap(gap, isLast) };
}

/**
 * Writes a YAML glossary in the form that all share: fields in their order, two spaces, a blank line between entries,
 * quotation marks only where they are needed, lists in brackets as long as they fit a line. Comments stay with what
 * they stand above or beside; line breaks and a byte order mark stay as they are. Formatting twice changes nothing.
 * @throws TermtreuError what `takeApart` throws
 */
export function formatGlossary({ path, text }: GlossaryFile): string {
  const isWindows = text.includes('\r\n');
  const parts = takeApart({ path, text: text.replaceAll('\r\n', '\n') });
  if (parts.chunks.length === 0) return text;
  const last = parts.chunks.length - 1;
  const chunks = parts.chunks.map((chunk, index) => formatChunk(chunk, index === last));
  const head = parts.head.trim() === '' ? (/^\uFEFF/u.exec(parts.head)?.[0] ?? '') : formatHead(parts.head);
  const formatted = joinChunks({ ...parts, head, chunks, endsInBreak: true });
  return isWindows ? formatted.replaceAll('\n', '\r\n') : formatted;
}

/** What a file says of itself, with a blank line below; a document's start stands right above the first entry. */
function formatHead(head: string): string {
  const trimmed = head
    .replace(/^\s*\n/u, '')
    .trimEnd()
    .replaceAll(/\n(?:[ \t]*\n)+/gu, '\n\n');
  return /(?:^|\n)---[^\n]*$/u.test(trimmed) ? `${trimmed}\n` : `${trimmed}\n\n`;
}
