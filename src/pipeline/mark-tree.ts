import type { Mark } from '../article/article.js';
import type { Span } from './mark-words.js';

/** A mark of the source and the marks around it. */
export interface MarkNode {
  readonly mark: Mark;
  /** Its place among the marks given. */
  readonly index: number;
  readonly parent: MarkNode | undefined;
}

/** Whether a mark has no text of its own. */
export function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** Whether one span lies in another; an empty one at the edge does not. */
export function isInside(inner: Span, outer: Span): boolean {
  if (isEmpty(inner)) return inner.start > outer.start && inner.start < outer.end;
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share a part without one lying in the other. */
export function crosses(one: Span, other: Span): boolean {
  if (isEmpty(one) || isEmpty(other)) return false;
  return one.start < other.end && other.start < one.end && !isInside(one, other) && !isInside(other, one);
}

/** The marks with their parents, every parent before its children. */
export function markTree(marks: readonly Mark[]): MarkNode[] {
  const order = marks.map((mark, index) => ({ mark, index })).sort(byNesting);
  const nodes: MarkNode[] = [];
  const open: MarkNode[] = [];
  for (const { mark, index } of order) {
    while (open.length > 0 && !isInside(mark, open.at(-1)?.mark ?? mark)) open.pop();
    const node = { mark, index, parent: open.at(-1) };
    nodes.push(node);
    if (!isEmpty(mark)) open.push(node);
  }
  return nodes;
}

/** Order in which marks are written: outer before inner, what has no text before what begins at its place. */
function byNesting(a: { mark: Mark; index: number }, b: { mark: Mark; index: number }): number {
  const empty = Number(isEmpty(b.mark)) - Number(isEmpty(a.mark));
  return a.mark.start - b.mark.start || empty || b.mark.end - a.mark.end || a.index - b.index;
}

/** Sorts marks as they are written. */
export function inWritingOrder(marks: readonly Mark[]): Mark[] {
  return marks
    .map((mark, index) => ({ mark, index }))
    .sort(byNesting)
    .map(({ mark }) => mark);
}

/** Whether one mark stands around another in the source. */
export function isAncestor(node: MarkNode, of: MarkNode): boolean {
  for (let at = of.parent; at !== undefined; at = at.parent) {
    if (at === node) return true;
  }
  return false;
}
