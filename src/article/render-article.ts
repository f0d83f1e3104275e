import type { Article, Block, BlockTranslation } from './article.js';
import { removalRanges } from './drop-blocks.js';
import { escapeHeadingEnd } from './escape-markdown.js';
import { lineBefore } from './line-before.js';
import { remarkRanges } from './remarks.js';
import { writeInline } from './write-inline.js';

/** What else happens to the blocks of an article when it is written. */
export interface RenderOptions {
  /** Blocks to leave out, by index, each with the blank line that parts it from the next. */
  readonly drop?: ReadonlySet<number>;
  /** Whether lines of remarks to termtreu stay; they do unless told otherwise. */
  readonly remarks?: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes an article with some of its blocks translated. `translations` goes by
 * block index; everything else keeps its bytes, so that no translation and
 * nothing dropped gives the source back.
 */
export function renderArticle(
  article: Article,
  translations: ReadonlyMap<number, BlockTranslation>,
  options: RenderOptions = {},
): string {
  const dropped = options.drop ?? new Set<number>();
  const edits: Edit[] = [];
  article.blocks.forEach((block, index) => {
    const translation = translations.get(index);
    if (translation === undefined || dropped.has(index)) return;
    edits.push({ start: block.start, end: block.end, text: renderBlock(article, block, translation) });
  });
  const remarks = options.remarks === false ? remarkRanges(article) : [];
  for (const range of [...removalRanges(article, dropped), ...remarks]) edits.push({ ...range, text: '' });
  return applyEdits(article.source, edits);
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  let written = '';
  let place = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < place) continue;
    written += source.slice(place, edit.start) + edit.text;
    place = edit.end;
  }
  return written + source.slice(place);
}

function renderBlock(article: Article, block: Block, translation: BlockTranslation): string {
  const trimmed = trimTranslation(translation);
  if (article.format === 'text') return oneParagraph(trimmed.text);
  const before = lineBefore(article.source, block.start);
  const table = block.kind === 'table-cell';
  const oneLine = table || block.kind === 'heading';
  const numberSigns = /#[ \t]*$/u.test(before);
  const written = writeInline(trimmed.text, trimmed.marks, {
    newLine: oneLine ? undefined : continuation(before),
    guardStart: !numberSigns && !(table && before.includes('|')),
    table,
  });
  return numberSigns && oneLine ? escapeHeadingEnd(written) : written;
}

/** Quote signs, list markers, a task's box, a footnote's label: what may stand before a block on its line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]]+\]:|\[[ xX]\](?=\s)))*/u;

/** What the next line of a block begins with so that it stays inside its lists and quotes. */
function continuation(before: string): string {
  const containers = CONTAINERS.exec(before)?.[0] ?? '';
  return containers.replaceAll(/[^\s>]/gu, ' ') + before.slice(containers.length).replaceAll(/\S/gu, ' ');
}

/** In plain text a blank line would begin another block. */
function oneParagraph(text: string): string {
  return text.replaceAll(/(\r\n|\r(?!\n)|\n)(?:[^\S\r\n]*(?:\r\n|\r(?!\n)|\n))+/gu, '$1');
}

function trimTranslation({ text, marks }: BlockTranslation): BlockTranslation {
  const trimmed = text.trim();
  const low = text.length - text.trimStart().length;
  const clamp = (place: number) => Math.min(Math.max(place - low, 0), trimmed.length);
  return { text: trimmed, marks: marks.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) })) };
}
