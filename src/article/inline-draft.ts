import type { BlockKind } from './article.js';
import { type Aligned, alignCode, alignText } from './align-text.js';
import type { Draft, PlacedMark } from './draft.js';
import { type Inline, hasText } from './inline-tree.js';

interface Builder {
  readonly source: string;
  readonly table: boolean;
  readonly starts: number[];
  readonly ends: number[];
  readonly marks: PlacedMark[];
  text: string;
  /** A space or line break that is needed unless white space follows anyway. */
  pending: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

/** What a draft is made from. */
export interface DraftFrame {
  readonly source: string;
  readonly kind: BlockKind;
  readonly lead: string;
}

/** Reads inline content as text with marks. */
export function inlineDraft(content: readonly Inline[], frame: DraftFrame): Draft {
  const { source, kind, lead } = frame;
  const table = kind === 'table-cell';
  const builder: Builder = { source, table, starts: [], ends: [], marks: [], text: '', pending: undefined };
  readAll(builder, content);
  const { text, starts, ends } = builder;
  return { kind, text, starts, ends, marks: builder.marks, lead };
}

function readAll(builder: Builder, content: readonly Inline[]): void {
  content.forEach((inline, index) => {
    if (inline.type === 'break') readBreak(builder, inline, content[index + 1]?.start);
    else readInline(builder, inline);
  });
}

function readInline(builder: Builder, inline: Inline): void {
  const { source } = builder;
  switch (inline.type) {
    case 'text':
      append(builder, alignText(inline.value, { source, start: inline.start, end: inline.end }));
      break;
    case 'code':
      readCode(builder, inline);
      break;
    case 'address':
      readAddress(builder, inline);
      break;
    case 'element':
      if (hasText(inline)) readElement(builder, inline);
      else readVoid(builder, inline);
      break;
    case 'break':
    case 'void':
      readVoid(builder, inline);
      break;
  }
}

function append(builder: Builder, piece: Aligned): void {
  const { pending } = builder;
  if (piece.text === '') return;
  if (pending !== undefined) {
    builder.pending = undefined;
    if (!/^\s/u.test(piece.text)) {
      append(builder, { text: pending.text, starts: [pending.start], ends: [pending.end] });
    }
  }
  builder.text += piece.text;
  for (const start of piece.starts) builder.starts.push(start);
  for (const end of piece.ends) builder.ends.push(end);
}

/** A mark without text holds its whole source. An element that only holds white space still parts two words. */
function readVoid(builder: Builder, inline: Inline): void {
  const { start: from, end: to } = inline;
  const at = builder.text.length;
  const open = builder.source.slice(from, to);
  builder.marks.push({ start: at, end: at, open, close: '', verbatim: false, from, to });
  if (inline.type === 'element' && inline.children.some((child) => child.type === 'text')) {
    builder.pending = { text: ' ', start: to, end: to };
  }
}

/** The line ending and what stands before the next line go with the mark; a reader sees one line break. */
function readBreak(builder: Builder, inline: Inline, next: number | undefined): void {
  const from = inline.start;
  const tag = builder.source.startsWith('<', from);
  const to = tag ? inline.end : (next ?? inline.end);
  const at = builder.text.length;
  const open = builder.source.slice(from, to);
  builder.marks.push({ start: at, end: at, open, close: '', verbatim: false, from, to });
  const feed = tag ? -1 : open.search(/[\r\n]/u);
  builder.pending = { text: '\n', start: feed < 0 ? to : from + feed, end: to };
}

function readAddress(builder: Builder, { start: from, end: to }: Inline): void {
  const { source } = builder;
  const inset = source.startsWith('<', from) ? 1 : 0;
  const places = Array.from({ length: to - from - 2 * inset }, (_, index) => from + inset + index);
  const text = source.slice(from + inset, to - inset);
  appendMarked(builder, { text, starts: places, ends: places.map((place) => place + 1) }, { from, to });
}

function readCode(builder: Builder, { start: from, end: to, value }: Extract<Inline, { type: 'code' }>): void {
  const { source, table } = builder;
  const raw = source.slice(from, to);
  const fence = /^`+/u.exec(raw)?.[0].length ?? 1;
  const inner = raw.slice(fence, -fence);
  const padded = /^[ \r\n][\s\S]*[ \r\n]$/u.test(inner) && inner.trim() !== '';
  const start = from + fence + (padded ? 1 : 0);
  const end = to - fence - (padded ? 1 : 0);
  appendMarked(builder, alignCode(value, { source, start, end, table }), { from, to });
}

function appendMarked(builder: Builder, piece: Aligned, { from, to }: { from: number; to: number }): void {
  flushPending(builder);
  const start = builder.text.length;
  append(builder, piece);
  const open = builder.source.slice(from, piece.starts[0] ?? to);
  const close = builder.source.slice(piece.ends.at(-1) ?? to, to);
  builder.marks.push({ start, end: builder.text.length, open, close, verbatim: true, from, to });
}

function flushPending(builder: Builder): void {
  const { pending } = builder;
  if (pending === undefined) return;
  builder.pending = undefined;
  append(builder, { text: pending.text, starts: [pending.start], ends: [pending.end] });
}

/** Marks without text at an element's edges go into its markup, so that they stay inside it. */
function readElement(builder: Builder, element: Extract<Inline, { type: 'element' }>): void {
  flushPending(builder);
  const { source, marks } = builder;
  const { start: from, end: to, children, label } = element;
  const bearing = children.map(hasText);
  const low = bearing.indexOf(true);
  const high = bearing.lastIndexOf(true);
  const position = marks.length;
  const start = builder.text.length;
  readAll(builder, children.slice(low, high + 1));
  const open = source.slice(from, children[low]?.start);
  const tail = source.slice(children[high]?.end, to);
  const close = label === undefined ? tail : tail.replace(/\](?:\[\])?$/u, `][${label}]`);
  marks.splice(position, 0, { start, end: builder.text.length, open, close, verbatim: false, from, to });
}
