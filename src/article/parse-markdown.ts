import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { BlockKind } from './article.js';
import { type Draft, plainDraft, trimDraft } from './draft.js';
import { inlineDraft } from './inline-draft.js';
import { spanOf, toInline } from './inline-tree.js';
import { lineBefore } from './line-before.js';
import { markdownPieces } from './markdown-pieces.js';
import { markdownTree, markLength } from './markdown-tree.js';

/** Where a block stands: the nearest list or quote around it, and how deep in quotes. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly quotes: number;
}

type Leaf = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

/**
 * Takes Markdown apart. Nodes that are not text stay outside. Paragraphs without markup, most of an article, are read
 * without the parser.
 */
export function parseMarkdown(marked: string): Draft[] {
  const shift = markLength(marked);
  const source = marked.slice(shift);
  return markdownPieces(source).flatMap(({ start, end, plain }) => {
    if (plain) return readPlain(marked, { start: start + shift, end: end + shift });
    const piece = source.slice(start, end);
    return readBlocks(markdownTree(piece), piece).map((draft) => moved(draft, start + shift));
  });
}

function readPlain(source: string, range: { readonly start: number; readonly end: number }): Draft[] {
  const draft = trimDraft(plainDraft(source, range, 'paragraph'), source);
  return isReadable(draft) ? [draft] : [];
}

/** Moves places of a part of the source to where they are in the whole. */
function moved(draft: Draft, by: number): Draft {
  if (by === 0) return draft;
  return {
    ...draft,
    marks: draft.marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by })),
    starts: draft.starts.map((place) => place + by),
    ends: draft.ends.map((place) => place + by),
  };
}

function readBlocks(tree: Nodes, source: string): Draft[] {
  const drafts: Draft[] = [];
  const waiting: { node: Nodes; around: Surroundings }[] = [{ node: tree, around: { kind: 'paragraph', quotes: 0 } }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const draft = readLeaf(node, source, around);
      if (draft !== undefined) drafts.push(draft);
    } else if ('children' in node) {
      const inside = within(node, around);
      for (const child of [...node.children].reverse()) waiting.push({ node: child, around: inside });
    }
  }
  return drafts;
}

function within(node: Nodes, around: Surroundings): Surroundings {
  if (node.type === 'blockquote') return { kind: 'quote', quotes: around.quotes + 1 };
  if (node.type === 'listItem') return { kind: 'list-item', quotes: 0 };
  return around;
}

const LEAF_KINDS = { heading: 'heading', tableCell: 'table-cell' } as const;

function readLeaf(node: Leaf, source: string, around: Surroundings): Draft | undefined {
  const kind = node.type === 'paragraph' ? around.kind : LEAF_KINDS[node.type];
  const lead = node.type === 'paragraph' && around.quotes > 1 ? quoteSigns(node, source) : '';
  const draft = trimDraft(inlineDraft(toInline(contentOf(node), source), { source, kind, lead }), source);
  return isReadable(draft) ? draft : undefined;
}

/** Leaves out the empty text that a task list's box leaves behind. */
function contentOf(node: Leaf): PhrasingContent[] {
  return node.children.filter((child) => child.type !== 'text' || child.value !== '');
}

/** Nested quote markers that stand together, `>>> `, are signs more often than three quotations. */
function quoteSigns(node: Paragraph, source: string): string {
  return /^[ \t]*(>{2,}[ \t]*)$/u.exec(lineBefore(source, spanOf(node).start))?.[1] ?? '';
}

/** Numbers are read too, and written differently in English; addresses and code are not. */
function isReadable({ text, marks }: Draft): boolean {
  let readable = '';
  let place = 0;
  for (const mark of marks.filter(({ verbatim }) => verbatim)) {
    readable += text.slice(place, mark.start);
    place = mark.end;
  }
  return /[\p{L}\p{N}]/u.test(readable + text.slice(place));
}
