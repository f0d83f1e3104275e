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

/** How many units of a source its byte order mark takes. */
export function markLength(source: string): number {
  return source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/**
 * Parses Markdown: CommonMark with tables, strikethrough, task lists, footnotes, addresses and front matter.
 * @param source without a byte order mark, which the parser does not count in the places of nodes
 */
export function markdownTree(source: string): Root {
  return processor.parse(source);
}
