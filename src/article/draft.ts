import type { Block, BlockKind, BlockRole, Mark } from './article.js';

/** A mark that still knows its place in the source: `from` before `open`, `to` after `close`. */
export interface PlacedMark extends Mark {
  readonly from: number;
  readonly to: number;
}

/** A block being made. `starts[i]` and `ends[i]` are where the source of `text[i]` begins and ends. */
export interface Draft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly marks: readonly PlacedMark[];
  /** Signs before the text that Markdown takes for quote markers, `>>> `. */
  readonly lead: string;
}

/** A draft over source text that has no markup of its own. */
export function plainDraft(source: string, range: { start: number; end: number }, kind: BlockKind): Draft {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let place = range.start; place < range.end; place += 1) {
    starts.push(place);
    ends.push(place + 1);
  }
  return { kind, text: source.slice(range.start, range.end), starts, ends, marks: [], lead: '' };
}

/**
 * The part of a draft from `low` to `high` (offsets into its text). Marks
 * without text at the edges stay outside, and so do marks that go beyond both
 * edges; undefined when an edge would cut a mark in two.
 */
export function sliceDraft(draft: Draft, low: number, high: number): Draft | undefined {
  const marks: PlacedMark[] = [];
  for (const mark of draft.marks) {
    const inside = mark.start >= low && mark.end <= high;
    const empty = mark.start === mark.end;
    if (empty ? mark.start > low && mark.start < high : inside) {
      marks.push({ ...mark, start: mark.start - low, end: mark.end - low });
    } else if (!empty && !inside && mark.start < high && mark.end > low && (mark.start > low || mark.end < high)) {
      return undefined;
    }
  }
  return {
    ...draft,
    text: draft.text.slice(low, high),
    starts: draft.starts.slice(low, high),
    ends: draft.ends.slice(low, high),
    marks,
  };
}

/** Leaves white space at both ends of a draft outside; marks that begin or end in it take it into their markup. */
export function trimDraft(draft: Draft, source: string): Draft {
  const low = draft.text.length - draft.text.trimStart().length;
  const high = Math.max(low, draft.text.trimEnd().length);
  if (low === 0 && high === draft.text.length && draft.marks.length === 0) return draft;
  if (low === 0 && high === draft.text.length) return sliceDraft(draft, low, high) ?? draft;
  const marks = draft.marks
    .filter((mark) => mark.start === mark.end || (mark.start < high && mark.end > low))
    .map((mark) => (mark.start === mark.end ? mark : clampMark(mark, { draft, source, low, high })));
  return sliceDraft({ ...draft, marks }, low, high) ?? draft;
}

interface Edges {
  readonly draft: Draft;
  readonly source: string;
  readonly low: number;
  readonly high: number;
}

function clampMark(mark: PlacedMark, { draft, source, low, high }: Edges): PlacedMark {
  const before = mark.start < low ? source.slice(draft.starts[mark.start], draft.starts[low]) : '';
  const after = mark.end > high ? source.slice(draft.ends[high - 1], draft.ends[mark.end - 1]) : '';
  return {
    ...mark,
    start: Math.max(mark.start, low),
    end: Math.min(mark.end, high),
    open: mark.open + before,
    close: after + mark.close,
  };
}

/** The finished block of a draft that has text. */
export function finishDraft(draft: Draft, role: BlockRole): Block {
  const { length } = draft.text;
  const first = draft.starts[0] ?? 0;
  const last = draft.ends[length - 1] ?? first;
  const opening = draft.marks.filter((mark) => mark.start === 0).map((mark) => mark.from);
  const closing = draft.marks.filter((mark) => mark.end === length).map((mark) => mark.to);
  return {
    kind: draft.kind,
    role,
    start: Math.min(first, ...opening),
    end: Math.max(last, ...closing),
    text: draft.text,
    marks: draft.marks.map(({ start, end, open, close, verbatim }) => ({ start, end, open, close, verbatim })),
    offsets: offsetsOf(draft, last),
  };
}

function offsetsOf({ starts }: Draft, last: number): Uint32Array {
  const offsets = new Uint32Array(starts.length + 1);
  offsets.set(starts);
  offsets[starts.length] = last;
  return offsets;
}
