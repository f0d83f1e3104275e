import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { BlockKind } from './article.js';
import { condenseMarkdown, shiftsToSource } from './condense-markdown.js';
import { type Draft, plainDraft, trimDraft } from './draft.js';
import { inlineDraft } from './inline-draft.js';
import { spanOf, toInline } from './inline-tree.js';
import { lineBefore } from './line-before.js';
import { markdownTree, markLength } from './markdown-tree.js';

/** Where a block stands: the nearest list or quote around it, and how deep in quotes. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly quotes: number;
}

type Leaf = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

/**
 * Takes Markdown apart. Nodes that are not text stay outside. Paragraphs without markup, most of an article, are read
 * past the parser, which is slow.
 */
export function parseMarkdown(marked: string): Draft[] {
  const mark = markLength(marked);
  const source = marked.slice(mark);
  const condensed = condenseMarkdown(source);
  const shiftAt = shiftsToSource(condensed);
  const drafts: Draft[] = [];
  for (const { node, around } of leavesOf(markdownTree(condensed.text))) {
    const kind = node.type === 'paragraph' ? around.kind : LEAF_KINDS[node.type];
    const { start } = spanOf(node);
    const plain = condensed.plain.get(spanOf(node.children[0] ?? node).start);
    const read =
      plain === undefined
        ? [moved(readLeaf(node, condensed.text, around), mark + shiftAt(start))]
        : plain.map((range) => moved(trimDraft(plainDraft(source, range, kind), source), mark));
    drafts.push(...read.filter(isReadable));
  }
  return drafts;
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

interface PlacedLeaf {
  readonly node: Leaf;
  readonly around: Surroundings;
}

/** The nodes that hold text, in the order of the source. */
function* leavesOf(tree: Nodes): Generator<PlacedLeaf> {
  const waiting: { node: Nodes; around: Surroundings }[] = [{ node: tree, around: { kind: 'paragraph', quotes: 0 } }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      yield { node, around };
    } else if ('children' in node) {
      const inside = within(node, around);
      for (const child of [...node.children].reverse()) waiting.push({ node: child, around: inside });
    }
  }
}

function within(node: Nodes, around: Surroundings): Surroundings {
  if (node.type === 'blockquote') return { kind: 'quote', quotes: around.quotes + 1 };
  if (node.type === 'listItem') return { kind: 'list-item', quotes: 0 };
  return around;
}

const LEAF_KINDS = { heading: 'heading', tableCell: 'table-cell' } as const;

function readLeaf(node: Leaf, source: string, around: Surroundings): Draft {
  const kind = node.type === 'paragraph' ? around.kind : LEAF_KINDS[node.type];
  const lead = node.type === 'paragraph' && around.quotes > 1 ? quoteSigns(node, source) : '';
  return trimDraft(inlineDraft(toInline(contentOf(node), source), { source, kind, lead }), source);
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
