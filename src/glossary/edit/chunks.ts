import { CORE_SCHEMA, load } from 'js-yaml';
import { CST, Parser } from 'yaml';
import { glossaryError } from '../problem.js';
import type { GlossaryFile } from '../parse.js';
import { lineBreakOf, lineStart } from './splice.js';

/** One entry as its file writes it, and what belongs to it. */
export interface Chunk {
  readonly id: string;
  /** The comment lines right above the entry. */
  readonly lead: string;
  /** The lines from its hyphen on, to the last of its fields or comments. */
  readonly body: string;
  /** What stands between it and the next: blank lines, headings. */
  readonly gap: string;
}

/** A YAML glossary taken apart, so that each entry can be changed by itself. Joined again it is what it was. */
export interface Chunks {
  /** What stands before the first entry: a byte order mark, comments, a document's start. */
  readonly head: string;
  readonly chunks: readonly Chunk[];
  readonly lineBreak: '\r\n' | '\n';
  /** Whether a line break ends the file; in the chunks one always does. */
  readonly endsInBreak: boolean;
}

type Items = CST.BlockSequence['items'];

/** The items of the list that a file is; none where there is only a comment or `[]`. */
function itemsOf(text: string, file: string): Items {
  const documents = [...new Parser().parse(text)].filter((token) => token.type === 'document');
  const [document] = documents;
  const value = document?.value;
  const place = { file, line: 1, column: 1 };
  if (documents.length > 1) throw glossaryError('glossary-schema', { place, problem: 'not-a-list' });
  if (value === undefined) return [];
  if (value.type === 'block-seq') return value.items;
  if (value.type === 'flow-collection' && value.start.source === '[') {
    if (value.items.length === 0) return [];
    throw glossaryError('glossary-syntax', { place, problem: 'flow-list' });
  }
  throw glossaryError('glossary-schema', { place, problem: 'not-a-list' });
}

function scalarValue(token: CST.Token | null | undefined): string {
  if (token === undefined || token === null || !CST.isScalar(token)) return '';
  return CST.resolveAsScalar(token)?.value ?? '';
}

function idOf({ value }: Items[number]): string {
  if (value?.type !== 'block-map' && value?.type !== 'flow-collection') return '';
  const pair = value.items.find(({ key }) => scalarValue(key) === 'id');
  return scalarValue(pair?.value);
}

const COMMENT = /^[ \t]*#/u;
const BLANK = /^[ \t]*\r?\n?$/u;

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/u);
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

/** Where, counted in lines, the entry ends: what follows is blank, or a comment not indented deeper than its hyphen. */
function bodyLength(lines: readonly string[], indent: number): number {
  const last = lines.findLastIndex((line) => !BLANK.test(line) && !(COMMENT.test(line) && indentOf(line) <= indent));
  return Math.max(last, 0) + 1;
}

/** What hides findings from there on, or no longer, is about more than the entry below it. */
const REGION = /#\s*termtreu-(?:disable(?!-)|enable)\b/u;

function isRemark(line: string): boolean {
  return COMMENT.test(line) && !REGION.test(line);
}

/**
 * Where, counted in lines, the comments begin that belong to what follows: those right above it. At a file's start they
 * speak of the file, unless they hide a finding of the lint.
 */
function leadStart(lines: readonly string[], isFileStart: boolean): number {
  let start = lines.length;
  while (start > 0 && isRemark(lines[start - 1] ?? '')) start -= 1;
  if (start > 0 || !isFileStart) return start;
  const mine = lines.findLastIndex((line) => !line.includes('termtreu-disable'));
  return mine + 1;
}

/** Where an entry begins in its file: its line's offset, its hyphen's column, and its id. */
interface Start {
  readonly line: number;
  readonly indent: number;
  readonly id: string;
}

/**
 * The entries of a list at the margin, found by their hyphens, some ten times as fast as by the parser that knows every
 * place. Where another reader counts them differently the parser has to look.
 */
function quickStarts(text: string): Start[] | undefined {
  const hyphens = [...text.matchAll(/^- /gmu)];
  const data = quickData(text);
  if (hyphens.length === 0 || data?.length !== hyphens.length) return undefined;
  return hyphens.map(({ index }, at) => ({ line: index, indent: 0, id: idFrom(data[at]) }));
}

function quickData(text: string): readonly unknown[] | undefined {
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    return Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function idFrom(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : '';
}

function startsIn(text: string, file: string): Start[] {
  const quick = quickStarts(text);
  if (quick !== undefined) return quick;
  return itemsOf(text, file).map((item) => {
    const hyphen = item.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0;
    const line = lineStart(text, hyphen);
    return { line, indent: hyphen - line, id: idOf(item) };
  });
}

/** Takes a YAML glossary apart.
 * @throws TermtreuError `glossary-schema` for what is no list, `glossary-syntax` for a list in brackets */
export function takeApart({ text: whole, path }: GlossaryFile): Chunks {
  const lineBreak = lineBreakOf(whole) ?? '\n';
  const endsInBreak = whole === '' || whole.endsWith('\n');
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length) + (endsInBreak ? '' : lineBreak);
  const starts = startsIn(text, path);
  const firstLine = starts[0]?.line;
  // An empty list in brackets gives way to the first entry.
  if (firstLine === undefined) {
    const head = text.replace(/^([ \t]*)\[\s*\](?=[ \t]*(?:#|\r?\n|$))[ \t]*\r?\n?/mu, '');
    return { head: mark + head, chunks: [], lineBreak, endsInBreak };
  }
  const before = linesOf(text.slice(0, firstLine)).filter((line) => line !== '');
  const opening = leadStart(before, true);
  let lead = before.slice(opening).join('');
  const chunks = starts.map(({ line, indent, id }, index): Chunk => {
    const lines = linesOf(text.slice(line, starts[index + 1]?.line ?? text.length)).filter((each) => each !== '');
    const length = bodyLength(lines, indent);
    const between = lines.slice(length);
    const next = starts[index + 1] === undefined ? between.length : leadStart(between, false);
    const chunk = { id, lead, body: lines.slice(0, length).join(''), gap: between.slice(0, next).join('') };
    lead = between.slice(next).join('');
    return chunk;
  });
  return { head: mark + before.slice(0, opening).join(''), chunks, lineBreak, endsInBreak };
}

/** Joins what was taken apart; a list without entries is written as an empty one, in a line. */
export function joinChunks({ head, chunks, lineBreak, endsInBreak }: Chunks): string {
  if (chunks.length === 0) return `${head}[]${lineBreak}`;
  const text = head + chunks.map(({ lead, body, gap }) => lead + body + gap).join('');
  return endsInBreak ? text : text.replace(/\r?\n$/u, '');
}
