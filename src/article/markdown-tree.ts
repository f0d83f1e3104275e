import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * The tree transforms of an extension replace nodes by ones that have no place
 * in the source. The only one in use looks for addresses that the tokenizer
 * has left out on purpose.
 */
function keepPlaces(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => Object.assign({}, extension, { transforms: [] }));
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(keepPlaces)
  .freeze();

const BYTE_ORDER_MARK = '\uFEFF';

/** A parsed article. */
export interface MarkdownTree {
  readonly tree: Root;
  /** The source without a byte order mark, into which the places of the tree's nodes lead. */
  readonly source: string;
  /** What to add to them for the source with its mark. */
  readonly shift: number;
}

/** Parses Markdown: CommonMark with tables, strikethrough, task lists, footnotes, addresses and front matter. */
export function markdownTree(marked: string): MarkdownTree {
  // The parser does not count a byte order mark.
  const shift = marked.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const source = marked.slice(shift);
  return { tree: processor.parse(source), source, shift };
}
