import { diffArrays } from 'diff';
import { isScalar, type YAMLSeq } from 'yaml';
import { LONGEST_LINE, renderInside, renderItem, renderText } from './render.js';
import { lineEnd, lineStart, type Splice, splice } from './splice.js';

/** An item of a list, and the piece of the file that goes with it. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** What becomes of a list: items that go, and items that come after the kept item of that index, or at the start. */
interface Changes {
  readonly removed: ReadonlySet<number>;
  readonly added: ReadonlyMap<number, readonly string[]>;
}

/** The fewest changes that make one list the other (Myers 1986, as the package `diff` has it). */
function changesBetween(before: readonly string[], after: readonly string[]): Changes {
  const removed = new Set<number>();
  const added = new Map<number, string[]>();
  let index = 0;
  let kept = -1;
  for (const part of diffArrays([...before], [...after])) {
    if (part.added) added.set(kept, [...(added.get(kept) ?? []), ...part.value]);
    else {
      for (const _ of part.value) {
        if (part.removed) removed.add(index);
        else kept = index;
        index += 1;
      }
    }
  }
  return { removed, added };
}

function itemsOf(node: YAMLSeq.Parsed): Item[] {
  return node.items.map((item) => {
    const [start, end] = item.range;
    return { start, end, value: isScalar(item) ? String(item.value) : '' };
  });
}

/** Changes a list in brackets; one that grows too long for a line is written in lines. */
export function spliceFlowList(body: string, node: YAMLSeq.Parsed, values: readonly string[]): string {
  const items = itemsOf(node);
  const { removed, added } = changesBetween(
    items.map(({ value }) => value),
    values,
  );
  const [start, end] = node.range;
  const whole = { start, end, text: renderInside(values) };
  const isNew = removed.size === items.length;
  const result = splice(body, isNew ? [whole] : flowSplices(items, { removed, added }));
  const line = (text: string): number => lineEnd(text, start) - lineStart(text, start);
  if (line(result) <= LONGEST_LINE + 1 || line(result) <= line(body) || body.slice(start, end).includes('\n'))
    return result;
  return splice(body, [{ ...whole, text: inLines(body, node, values), start: trimmedStart(body, start) }]);
}

function trimmedStart(body: string, start: number): number {
  return body.slice(0, start).trimEnd().length;
}

function inLines(body: string, node: YAMLSeq.Parsed, values: readonly string[]): string {
  const first = lineStart(body, node.range[0]);
  const indent = ' '.repeat(/^[ -]*/u.exec(body.slice(first))?.[0].length ?? 0);
  return values.map((value) => `\n${indent}  - ${renderItem(value)}`).join('');
}

function flowSplices(items: readonly Item[], { removed, added }: Changes): Splice[] {
  const splices: Splice[] = [];
  const insert = (after: number): void => {
    const text = (added.get(after) ?? []).map((value) => renderText(value, { isInside: true })).join(', ');
    if (text === '') return;
    const at = after < 0 ? items.find((_, index) => !removed.has(index))?.start : items[after]?.end;
    splices.push({ start: at ?? 0, end: at ?? 0, text: after < 0 ? `${text}, ` : `, ${text}` });
  };
  insert(-1);
  let kept: Item | undefined;
  for (const [index, item] of items.entries()) {
    if (!removed.has(index)) {
      kept = item;
      insert(index);
    } else if (kept === undefined) {
      splices.push({ start: item.start, end: items[index + 1]?.start ?? item.end, text: '' });
    } else splices.push({ start: items[index - 1]?.end ?? item.start, end: item.end, text: '' });
  }
  return splices;
}

/** A list whose items stand in lines of their own, and the offset at which the first of these lines begins. */
interface BlockList {
  readonly node: YAMLSeq.Parsed;
  readonly begin: number;
}

/** Changes a list whose items stand in lines of their own; a comment goes with the item below it. */
export function spliceBlockList(body: string, { node, begin }: BlockList, values: readonly string[]): string {
  const items = itemsOf(node);
  const first = items[0];
  if (first === undefined) return body;
  const hyphens = lineStart(body, first.start);
  const indent = /^ */u.exec(body.slice(hyphens))?.[0] ?? '';
  const ends = items.map(({ start, end }) => lineEnd(body, Math.max(start, body.slice(0, end).trimEnd().length)));
  const { removed, added } = changesBetween(
    items.map(({ value }) => value),
    values,
  );
  const splices: Splice[] = [];
  const insert = (after: number): void => {
    const text = (added.get(after) ?? []).map((value) => `${indent}- ${renderItem(value)}\n`).join('');
    const at = ends[after] ?? begin;
    if (text !== '') splices.push({ start: at, end: at, text });
  };
  insert(-1);
  for (const index of items.keys()) {
    if (removed.has(index)) splices.push({ start: ends[index - 1] ?? begin, end: ends[index] ?? begin, text: '' });
    else insert(index);
  }
  return splice(body, splices);
}
