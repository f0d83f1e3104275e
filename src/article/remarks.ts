import type { Nodes } from 'mdast';
import type { Article, ArticleFormat } from './article.js';
import type { SourceRange } from './drop-blocks.js';
import { spanOf } from './inline-tree.js';
import { markdownTree, markLength } from './markdown-tree.js';

/** A comment of an article that speaks to termtreu, `<!-- termtreu-… -->`. Offsets are UTF-16 units into the source. */
export interface Remark extends SourceRange {
  /** What it says, from `termtreu-` on. */
  readonly text: string;
}

const REMARK = /<!--\s*(termtreu-(?:(?!-->)[\s\S])*?)\s*-->/gu;
const LINE_OF_REMARKS = /^\s*(?:<!--\s*termtreu-(?:(?!-->).)*-->\s*)+$/u;

/** Whether a line of plain text holds nothing but remarks; only there plain text has any. */
export function isRemarkLine(line: string): boolean {
  return LINE_OF_REMARKS.test(line);
}

/** The remarks of an article, in the order of the source; what a code block shows is none. */
export function findRemarks(source: string, format: ArticleFormat): Remark[] {
  if (!source.includes('termtreu-')) return [];
  const ranges = format === 'markdown' ? htmlRanges(source) : remarkLines(source);
  return ranges.flatMap(({ start, end }) =>
    Array.from(source.slice(start, end).matchAll(REMARK), ({ 0: whole, 1: text = '', index }) => ({
      start: start + index,
      end: start + index + whole.length,
      text,
    })),
  );
}

function htmlRanges(source: string): SourceRange[] {
  const shift = markLength(source);
  const ranges: SourceRange[] = [];
  const visit = (node: Nodes): void => {
    if ('children' in node) node.children.forEach(visit);
    if (node.type !== 'html') return;
    const { start, end } = spanOf(node);
    ranges.push({ start: start + shift, end: end + shift });
  };
  visit(markdownTree(source.slice(shift)));
  return ranges;
}

function remarkLines(source: string): SourceRange[] {
  return Array.from(source.matchAll(/[^\r\n]+/gu), ({ 0: line, index }) => ({ line, index }))
    .filter(({ line }) => isRemarkLine(line))
    .map(({ line, index }) => ({ start: index, end: index + line.length }));
}

/** The lines that hold nothing but remarks, which are not for readers: each with the blank lines that follow it. */
export function remarkRanges({ source, format }: Article): SourceRange[] {
  return findRemarks(source, format).flatMap(({ start, end }) => {
    const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
    const rest = /^[^\S\r\n]*(?:\r\n|\r|\n|$)/u.exec(source.slice(end));
    if (rest === null || source.slice(from, start).trim() !== '') return [];
    const to = end + rest[0].length;
    const blank = isParted(source, from)
      ? (/^(?:[^\S\r\n]*(?:\r\n|\r|\n))*/u.exec(source.slice(to))?.[0].length ?? 0)
      : 0;
    return [{ start: from, end: to + blank }];
  });
}

/** Whether nothing or a blank line stands before a line, so that the blank lines after it part nothing. */
function isParted(source: string, from: number): boolean {
  return /(?:^|\n|\r)[^\S\r\n]*(?:\r\n|\r|\n)?$/u.test(source.slice(0, from).replace(/(?:\r\n|\r|\n)$/u, ''));
}
