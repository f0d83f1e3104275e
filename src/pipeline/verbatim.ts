import type { ArticleFormat, Block, Mark } from '../article/article.js';
import { foreignParts } from '../engines/foreign-text.js';
import type { Span } from '../terms/occurrence.js';

const ADDRESS =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>„“”»«]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;
const AFTER_ADDRESS = /[.,:;!?…)\]}'"‘’]+$/u;

/**
 * Marks what is the same in German and English: words of other scripts and emoji, which no engine can be trusted with,
 * and in plain text, which has no marks of its own, addresses.
 */
export function markVerbatim(block: Block, format: ArticleFormat): Block {
  const addresses = format === 'text' ? addressesIn(block.text) : [];
  const known: Span[] = [...block.marks.filter((mark) => mark.verbatim), ...addresses];
  const isFree = ({ start, end }: Span): boolean => !known.some((mark) => start < mark.end && mark.start < end);
  const foreign = foreignParts(block.text).filter(isFree);
  const added = [...addresses, ...foreign].map(({ start, end }): Mark => ({
    start,
    end,
    open: '',
    close: '',
    verbatim: true,
  }));
  return added.length === 0 ? block : { ...block, marks: [...block.marks, ...added] };
}

function addressesIn(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index: start }) => ({
    start,
    end: start + found.replace(AFTER_ADDRESS, '').length,
  }));
}
