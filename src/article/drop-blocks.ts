import type { Article, Block } from './article.js';

/** A part of the source, UTF-16 offsets. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

interface Line extends SourceRange {
  /** Nothing but white space and, in Markdown, quote signs. */
  readonly blank: boolean;
}

/**
 * The parts of the source that go when blocks are left out: their lines with
 * the blank lines after them, or with those before them at the end of the
 * article. Of a table cell only the content goes. In the order of the source.
 */
export function removalRanges(article: Article, dropped: ReadonlySet<number>): SourceRange[] {
  if (dropped.size === 0) return [];
  const lines = readLines(article);
  const gone = new Set<number>();
  const cells: SourceRange[] = [];
  article.blocks.forEach((block, index) => {
    if (!dropped.has(index)) return;
    if (block.kind === 'table-cell') cells.push({ start: block.start, end: block.end });
    else for (const line of linesOf(block, lines, article)) gone.add(line);
  });
  removeSeparations(lines, gone);
  const ranges = [...gone].sort((a, b) => a - b).flatMap((index) => lines[index] ?? []);
  return [...withoutLastBreak(article, lines, ranges), ...cells];
}

function readLines({ source, format }: Article): Line[] {
  const lines: Line[] = [];
  const blank = format === 'markdown' ? /^[\s>]*$/u : /^\s*$/u;
  for (const match of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu)) {
    const mark = match.index === 0 && match[0].startsWith('\uFEFF') ? 1 : 0;
    const start = match.index + mark;
    lines.push({ start, end: match.index + match[0].length, blank: blank.test(match[0]) });
  }
  return lines;
}

function linesOf(block: Block, lines: readonly Line[], { source, format }: Article): number[] {
  const own = lines.flatMap((line, index) => (line.end > block.start && line.start < block.end ? [index] : []));
  const next = (own.at(-1) ?? 0) + 1;
  const below = source.slice(lines[next]?.start, lines[next]?.end);
  const underlined = format === 'markdown' && block.kind === 'heading' && /^[ \t>]*(?:=+|-+)\s*$/u.test(below);
  return underlined && lines[next] !== undefined ? [...own, next] : own;
}

/** Between what is left before and after the gap, as many blank lines stay as stood before it. */
function removeSeparations(lines: readonly Line[], gone: Set<number>): void {
  const left = lines.map((_, index) => index).filter((index) => !gone.has(index));
  for (const index of gone) {
    const before = left.findLast((line) => line < index);
    const parted = before === undefined || lines[before]?.blank === true;
    if (!parted) continue;
    for (let at = index + 1; lines[at]?.blank === true && !gone.has(at); at += 1) gone.add(at);
  }
  const lastKept = lines.findLastIndex((line, index) => !line.blank && !gone.has(index));
  if (Math.max(...gone) < lines.findLastIndex((line) => !line.blank)) return;
  for (let at = lastKept + 1; at < lines.length; at += 1) gone.add(at);
}

/** A source without a line break at its end stays without one. */
function withoutLastBreak({ source }: Article, lines: readonly Line[], ranges: readonly SourceRange[]): SourceRange[] {
  const [first, ...rest] = trailing(lines, ranges);
  if (first === undefined || /[\r\n]$/u.test(source)) return [...ranges];
  const feed = /(?:\r\n|\r|\n)$/u.exec(source.slice(0, first.start))?.[0].length ?? 0;
  const kept = ranges.slice(0, ranges.length - rest.length - 1);
  return [...kept, { start: first.start - feed, end: first.end }, ...rest];
}

/** The removed lines that reach to the end of the source. */
function trailing(lines: readonly Line[], ranges: readonly SourceRange[]): SourceRange[] {
  let count = 0;
  while (count < ranges.length && ranges[ranges.length - 1 - count]?.end === lines[lines.length - 1 - count]?.end)
    count += 1;
  return ranges.slice(ranges.length - count);
}
