import { type Draft, plainDraft } from './draft.js';
import { isRemarkLine } from './remarks.js';
import { hasDecoration } from './roles.js';

interface Line {
  /** Without white space at either end; UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Headlines are shorter than this, the leads below them longer. */
const HEADING_LIMIT = 120;

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;
const FINAL_STOP = /[.:;,…][“”"«»‘’)\]]*$/u;
const MONTH = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
const NUMBERED = /^(\d{1,3})[.)][ \t]+(?=\S)/u;
const BULLET = /^([-*•‣◦▪●·–—])[ \t]+(?=\S)/u;

/**
 * Takes plain text apart: paragraphs stand between blank lines, hard-wrapped
 * ones stay whole, list lines and decorated lines stand for themselves. Lines
 * without a letter or digit are left alone.
 */
export function parseText(source: string): Draft[] {
  const groups = groupLines(source);
  const drafts: Draft[] = [];
  groups.forEach((group, index) => {
    const numbering = [groups[index - 1]?.at(-1), groups[index + 1]?.[0]];
    for (const piece of splitGroup(group, numbering)) drafts.push(plainDraft(source, piece, piece.kind));
  });
  return withHeading(drafts, groups[0]);
}

function readLines(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(LINE)) {
    const raw = match[0];
    const start = match.index + raw.length - raw.trimStart().length;
    const text = raw.trim();
    lines.push({ start, end: start + text.length, text });
  }
  return lines;
}

/** Lines between blank lines, lines of signs, remarks and decorated lines. */
function groupLines(source: string): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) groups.push(open);
    open = [];
  };
  for (const line of readLines(source)) {
    const alone = hasDecoration(line.text);
    const skipped = WORDLESS.test(line.text) || isRemarkLine(line.text);
    if (alone || skipped) close();
    if (!skipped) open.push(line);
    if (alone) close();
  }
  close();
  return groups;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'paragraph' | 'list-item';
}

function splitGroup(group: readonly Line[], neighbours: readonly (Line | undefined)[]): Piece[] {
  const pieces: { start: number; end: number; kind: Piece['kind'] }[] = [];
  const items = listMarkers(group, neighbours);
  group.forEach((line, index) => {
    const marker = items.get(index);
    const last = pieces.at(-1);
    if (marker !== undefined) pieces.push({ start: line.start + marker, end: line.end, kind: 'list-item' });
    else if (last === undefined) pieces.push({ start: line.start, end: line.end, kind: 'paragraph' });
    else last.end = line.end;
  });
  return pieces;
}

/** The lines of a group that begin a list item, with the length of their marker. */
function listMarkers(group: readonly Line[], neighbours: readonly (Line | undefined)[]): Map<number, number> {
  const bullets = bulletLines(group);
  return bullets.size > 0 ? bullets : numberedLines(group, neighbours);
}

/** A list begins its group or follows a colon: any other line may begin with a dash because it was wrapped there. */
function opensList(group: readonly Line[], index: number): boolean {
  return index === 0 || group[index - 1]?.text.endsWith(':') === true;
}

function bulletLines(group: readonly Line[]): Map<number, number> {
  const found = group.flatMap((line, index) => {
    const match = BULLET.exec(line.text);
    return match === null ? [] : [{ index, sign: match[1] ?? '', length: match[0].length }];
  });
  const first = found.find(({ index }) => opensList(group, index));
  if (first === undefined) return new Map();
  const items = found.filter(({ sign, index }) => sign === first.sign && index >= first.index);
  const dash = first.sign === '–' || first.sign === '—';
  return new Map(dash && items.length < 2 ? [] : items.map(({ index, length }) => [index, length]));
}

function numberOf(line: Line | undefined): number | undefined {
  const match = NUMBERED.exec(line?.text ?? '');
  if (match === null || MONTH.test(line?.text.slice(match[0].length) ?? '')) return undefined;
  return Number(match[1]);
}

/** Numbers make a list when they count up: within the group, or from one group to the next. */
function numberedLines(group: readonly Line[], [before, after]: readonly (Line | undefined)[]): Map<number, number> {
  const items = new Map<number, number>();
  let expected: number | undefined;
  let last: number | undefined;
  group.forEach((line, index) => {
    const number = numberOf(line);
    if (number === undefined || (expected === undefined ? !opensList(group, index) : number !== expected)) return;
    items.set(index, NUMBERED.exec(line.text)?.[0].length ?? 0);
    last = number;
    expected = number + 1;
  });
  const first = numberOf(group[0]);
  const continues = first !== undefined && numberOf(before) === first - 1;
  const goesOn = last !== undefined && numberOf(after) === last + 1;
  return items.size > 1 || continues || goesOn ? items : new Map();
}

/** A first line that is short, ends without a stop and stands alone is the headline. */
function withHeading(drafts: Draft[], group: readonly Line[] | undefined): Draft[] {
  const [first, ...rest] = drafts;
  if (first === undefined || rest.length === 0 || group?.length !== 1) return drafts;
  const { text, kind } = first;
  if (kind !== 'paragraph' || text.length > HEADING_LIMIT || FINAL_STOP.test(text) || hasDecoration(text))
    return drafts;
  return [{ ...first, kind: 'heading' }, ...rest];
}
