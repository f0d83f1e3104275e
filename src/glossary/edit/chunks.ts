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

/**
 * Where, counted in lines, the comments begin that belong to what follows: those right above it. At a file's start they
 * speak of the file, unless they hide a finding of the lint.
 */
function leadStart(lines: readonly string[], isFileStart: boolean): number {
  let start = lines.length;
  while (start > 0 && COMMENT.test(lines[start - 1] ?? '')) start -= 1;
  if (start > 0 || !isFileStart) return start;
  const mine = lines.findLastIndex((line) => !line.includes('termtreu-disable'));
  return mine + 1;
}

/** Takes a YAML glossary apart.
 * @throws TermtreuError `glossary-schema` for what is no list, `glossary-syntax` for a list in brackets */
export function takeApart({ text: whole, path }: GlossaryFile): Chunks {
  const lineBreak = lineBreakOf(whole) ?? '\n';
  const endsInBreak = whole === '' || whole.endsWith('\n');
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length) + (endsInBreak ? '' : lineBreak);
  const items = itemsOf(text, path);
  const starts = items.map(({ start }) => {
    const hyphen = start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0;
    return { line: lineStart(text, hyphen), indent: hyphen - lineStart(text, hyphen) };
  });
  const firstLine = starts[0]?.line;
  // An empty list in brackets gives way to the first entry.
  if (firstLine === undefined) {
    const head = text.replace(/^([ \t]*)\[\s*\](?=[ \t]*(?:#|\r?\n|$))[ \t]*\r?\n?/mu, '');
    return { head: mark + head, chunks: [], lineBreak, endsInBreak };
  }
  const before = linesOf(text.slice(0, firstLine)).filter((line) => line !== '');
  const opening = leadStart(before, true);
  let lead = before.slice(opening).join('');
  const chunks = items.map((item, index): Chunk => {
    const { line = 0, indent = 0 } = starts[index] ?? {};
    const lines = linesOf(text.slice(line, starts[index + 1]?.line ?? text.length)).filter((each) => each !== '');
    const length = bodyLength(lines, indent);
    const between = lines.slice(length);
    const next = starts[index + 1] === undefined ? between.length : leadStart(between, false);
    const chunk = { id: idOf(item), lead, body: lines.slice(0, length).join(''), gap: between.slice(0, next).join('') };
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
