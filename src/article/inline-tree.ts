import type { Nodes, PhrasingContent } from 'mdast';

/** Inline content as the article model sees it. Offsets are UTF-16 units into the source. */
export type Inline =
  | { readonly type: 'text'; readonly start: number; readonly end: number; readonly value: string }
  | { readonly type: 'code'; readonly start: number; readonly end: number; readonly value: string }
  | { readonly type: 'address'; readonly start: number; readonly end: number }
  | { readonly type: 'break'; readonly start: number; readonly end: number }
  | { readonly type: 'void'; readonly start: number; readonly end: number }
  | {
      readonly type: 'element';
      readonly start: number;
      readonly end: number;
      readonly children: readonly Inline[];
      /** For a reference that is named by its own text: that name, from now on written out. */
      readonly label: string | undefined;
    };

const OPEN_TAG = /^<([a-z][\w-]*)(?:\s[^>]*)?>$/iu;
const CLOSE_TAG = /^<\/([a-z][\w-]*)\s*>$/iu;
const LINE_BREAK_TAG = /^<br\s*\/?>$/iu;

/** The place of a parsed node in the source. */
export function spanOf(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new TypeError(`a ${node.type} node without a place`);
  return { start, end };
}

/** Turns the parser's inline nodes into the model's, joining the two tags of inline HTML into one element. */
export function toInline(nodes: readonly PhrasingContent[], source: string): Inline[] {
  return pairTags(nodes, source);
}

/** Whether there is something to read in it. */
export function hasText(inline: Inline): boolean {
  if (inline.type === 'element') return inline.children.some(hasText);
  if (inline.type === 'text') return inline.value.trim() !== '';
  return inline.type === 'code' || inline.type === 'address';
}

function pairTags(nodes: readonly PhrasingContent[], source: string): Inline[] {
  const result: Inline[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const partner = node.type === 'html' ? closingTag(nodes, index) : undefined;
    const last = partner === undefined ? undefined : nodes[partner];
    if (partner === undefined || last === undefined) {
      result.push(convert(node, source));
    } else {
      const children = pairTags(nodes.slice(index + 1, partner), source);
      result.push({ type: 'element', start: spanOf(node).start, end: spanOf(last).end, children, label: undefined });
      index = partner;
    }
  }
  return result;
}

function closingTag(nodes: readonly PhrasingContent[], index: number): number | undefined {
  const first = nodes[index];
  const name = first?.type === 'html' ? OPEN_TAG.exec(first.value)?.[1]?.toLowerCase() : undefined;
  if (name === undefined) return undefined;
  let depth = 0;
  for (let at = index; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.type !== 'html') continue;
    if (OPEN_TAG.exec(node.value)?.[1]?.toLowerCase() === name) depth += 1;
    if (CLOSE_TAG.exec(node.value)?.[1]?.toLowerCase() === name) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function convert(node: PhrasingContent, source: string): Inline {
  const { start, end } = spanOf(node);
  switch (node.type) {
    case 'text':
      return { type: 'text', start, end, value: node.value };
    case 'inlineCode':
      return { type: 'code', start, end, value: node.value };
    case 'break':
      return { type: 'break', start, end };
    case 'html':
      return LINE_BREAK_TAG.test(node.value) ? { type: 'break', start, end } : { type: 'void', start, end };
    case 'emphasis':
    case 'strong':
    case 'delete':
      return { type: 'element', start, end, children: toInline(node.children, source), label: undefined };
    case 'link':
      if (!source.startsWith('[', start)) return { type: 'address', start, end };
      return { type: 'element', start, end, children: toInline(node.children, source), label: undefined };
    case 'linkReference': {
      const label = ownLabel(source.slice(start, end), node.referenceType);
      return { type: 'element', start, end, children: toInline(node.children, source), label };
    }
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return { type: 'void', start, end };
    default:
      return { type: 'void', start, end };
  }
}

function ownLabel(raw: string, referenceType: 'shortcut' | 'collapsed' | 'full'): string | undefined {
  if (referenceType === 'full') return undefined;
  return raw.slice(1, referenceType === 'shortcut' ? -1 : -3);
}
