import type { Mark } from './article.js';
import { escapeMarkdown } from './escape-markdown.js';

/** How the lines of a block are written. */
export interface WriteContext {
  /** What a new line begins with: indentation and quote signs; undefined where no new line may be. */
  readonly newLine: string | undefined;
  /** The first line can be taken for the start of another block. */
  readonly guardStart: boolean;
  readonly table: boolean;
}

interface Token {
  readonly type: 'text' | 'open' | 'close' | 'markup';
  raw: string;
}

const DELIMITER = /^[*_~]+$/u;

/** Writes text with marks as Markdown. */
export function writeInline(text: string, marks: readonly Mark[], context: WriteContext): string {
  const tokens = tokenize(text, tidyMarks(text, marks), context);
  guardDelimiters(tokens);
  return tokens.map(({ raw }) => raw).join('');
}

/** Emphasis may not begin or end with white space; a line break may not stand at an end. */
function tidyMarks(text: string, marks: readonly Mark[]): Mark[] {
  const tidy = marks.map((mark) => {
    if (mark.verbatim) return guardAddress(text, mark);
    if (mark.start === mark.end) return mark;
    const inner = text.slice(mark.start, mark.end);
    const start = mark.start + inner.length - inner.trimStart().length;
    return { ...mark, start, end: start + inner.trim().length };
  });
  return tidy.filter((mark) => {
    if (isLineBreak(mark)) return mark.start > 0 && mark.start < text.length;
    return mark.start < mark.end || mark.close === '' || !/[*_~`]$/u.test(mark.open);
  });
}

/** A bare address goes on until white space and would take in what follows it here. */
function guardAddress(text: string, mark: Mark): Mark {
  const ends = /^[?!.,:)]*(?:\s|$)/u.test(text.slice(mark.end));
  const wrappable = mark.open === '' && /^https?:[^<>\s]*$/iu.test(text.slice(mark.start, mark.end));
  return ends || !wrappable ? mark : { ...mark, open: '<', close: '>' };
}

function isLineBreak(mark: Mark): boolean {
  return mark.start === mark.end && (/^(?:\\| {2,})[\r\n]/u.test(mark.open) || /^<br\s*\/?>/iu.test(mark.open));
}

function tokenize(text: string, marks: readonly Mark[], context: WriteContext): Token[] {
  const tokens: Token[] = [];
  const bounds = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const closing = [...marks].reverse().filter(({ start, end }) => end > start);
  let skipSpace = false;
  bounds.forEach((place, index) => {
    for (const mark of innerFirst(closing.filter(({ end }) => end === place))) {
      tokens.push({ type: 'close', raw: mark.close });
    }
    for (const mark of marks.filter(({ start, end }) => start === place && end === place)) {
      if (isLineBreak(mark)) {
        skipSpace = true;
        trimLast(tokens);
      }
      tokens.push({ type: 'markup', raw: mark.open + mark.close });
    }
    for (const mark of outerFirst(marks.filter(({ start, end }) => start === place && end > place))) {
      tokens.push({ type: 'open', raw: mark.open });
    }
    const end = bounds[index + 1];
    if (end === undefined) return;
    const start = skipSpace ? place + (/^\s*/u.exec(text.slice(place, end))?.[0].length ?? 0) : place;
    const covering = marks.find((mark) => mark.verbatim && mark.start <= place && mark.end >= end);
    if (covering === undefined) writeText(tokens, { text, start, end }, context);
    else tokens.push({ type: 'markup', raw: verbatimText(text.slice(place, end), covering, context) });
    skipSpace = false;
  });
  return tokens.filter(({ raw }) => raw !== '');
}

const outerFirst = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => b.end - a.end);
const innerFirst = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => b.start - a.start);

function verbatimText(text: string, mark: Mark, context: WriteContext): string {
  return context.table && mark.open.startsWith('`') ? text.replaceAll('|', String.raw`\|`) : text;
}

function trimLast(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last?.type === 'text') last.raw = last.raw.replace(/(?<![ \t])[ \t]+$/u, '');
}

/** Writes a stretch of text line by line; several line breaks in a row would end the block and so become one. */
function writeText(tokens: Token[], range: { text: string; start: number; end: number }, context: WriteContext): void {
  const { text, start, end } = range;
  let place = start;
  const part = (to: number) => {
    const lineStart = startsLine(tokens, context);
    const raw = escapeMarkdown({ text, start: place, end: to, lineStart, table: context.table });
    if (raw !== '') tokens.push({ type: 'text', raw });
  };
  for (const match of text.slice(start, end).matchAll(/(?<![ \t])[ \t]*(?:\r\n|\r|\n)\s*/gu)) {
    part(start + match.index);
    place = start + match.index + match[0].length;
    const feed = /\r\n|\r|\n/u.exec(match[0])?.[0] ?? '\n';
    tokens.push({ type: 'text', raw: context.newLine === undefined ? ' ' : feed + context.newLine });
  }
  part(end);
}

function startsLine(tokens: readonly Token[], context: WriteContext): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return context.guardStart;
  if (context.newLine === undefined) return false;
  return /[\r\n][ \t>]*$/u.test(last.raw);
}

const kindOf = (sign: string): 'space' | 'sign' | 'letter' => {
  if (sign === '' || /\s/u.test(sign)) return 'space';
  return /[\p{P}\p{S}]/u.test(sign) ? 'sign' : 'letter';
};

/**
 * Delimiters of emphasis only count when what stands on both sides allows it.
 * Where a letter outside forbids it, the letter is written as a character
 * reference, which counts as punctuation. Source: CommonMark 0.31, 6.2.
 */
function guardDelimiters(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    const opens = token.type === 'open' && DELIMITER.test(token.raw);
    const closes = token.type === 'close' && DELIMITER.test(token.raw);
    if (!opens && !closes) return;
    const outside = tokens[neighbour(tokens, index, opens ? -1 : 1)];
    const inside = tokens[neighbour(tokens, index, opens ? 1 : -1)];
    if (outside?.type !== 'text' || inside === undefined) return;
    const outer = opens ? lastOf(outside.raw) : firstOf(outside.raw);
    const inner = opens ? firstOf(inside.raw) : lastOf(inside.raw);
    if (kindOf(outer) !== 'letter' || (kindOf(inner) !== 'sign' && !token.raw.startsWith('_'))) return;
    const reference = `&#x${(outer.codePointAt(0) ?? 0).toString(16)};`;
    outside.raw = opens ? outside.raw.slice(0, -outer.length) + reference : reference + outside.raw.slice(outer.length);
  });
}

/** The next token in a direction that is not a delimiter of the same kind. */
function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): number {
  const sign = tokens[index]?.raw.charAt(0) ?? '';
  let at = index + step;
  for (let raw = tokens[at]?.raw; raw?.startsWith(sign) === true && DELIMITER.test(raw); raw = tokens[at]?.raw)
    at += step;
  return at;
}

const firstOf = (raw: string): string => /^./su.exec(raw)?.[0] ?? '';
const lastOf = (raw: string): string => /.$/su.exec(raw)?.[0] ?? '';
