import type { Article, ArticleFormat } from './article.js';
import { finishDraft } from './draft.js';
import { parseMarkdown } from './parse-markdown.js';
import { parseText } from './parse-text.js';
import { assignRoles } from './roles.js';

/** The format of an article by its file name: Markdown for `.md` and `.markdown`, plain text for all else. */
export function articleFormat(path: string): ArticleFormat {
  return /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'text';
}

/**
 * Takes an article apart into the blocks that are translated. Everything
 * between them (code, HTML, front matter, link definitions, a byte order mark)
 * belongs to no block and stays as it is.
 */
export function parseArticle(source: string, format: ArticleFormat): Article {
  const drafts = format === 'markdown' ? parseMarkdown(source) : parseText(source);
  const blocks = assignRoles(drafts).map(({ draft, role }) => finishDraft(draft, role));
  return { source, format, blocks };
}
