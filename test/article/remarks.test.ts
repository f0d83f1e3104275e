import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import { findRemarks } from '../../src/article/remarks.js';
import { renderArticle } from '../../src/article/render-article.js';

const MARK = '<!-- termtreu-disable-next-line number: so quoted -->';

describe('remarks to termtreu', () => {
  it.each(['markdown', 'text'] as const)('are found with their places in %s', (format) => {
    const source = `\uFEFFEins.\r\n\r\n${MARK}\r\nZwei.\r\n`;
    const [remark] = findRemarks(source, format);
    expect(remark).toMatchObject({ text: 'termtreu-disable-next-line number: so quoted' });
    expect(source.slice(remark?.start, remark?.end)).toBe(MARK);
  });

  it('are found in a paragraph of Markdown, and not in its code', () => {
    const source = `Ein Satz ${MARK} geht weiter.\n\n\`\`\`\n${MARK}\n\`\`\`\n\n> ${MARK}\n`;
    expect(findRemarks(source, 'markdown').map(({ start }) => start)).toEqual([9, source.lastIndexOf(MARK)]);
  });

  it('are found in plain text only on lines of their own', () => {
    expect(findRemarks(`Ein Satz ${MARK} geht weiter.`, 'text')).toEqual([]);
  });

  it.each(['markdown', 'text'] as const)('are no text of %s, and part paragraphs', (format) => {
    const { blocks } = parseArticle(`Eins.\n${MARK}\nZwei.\n`, format);
    expect(blocks.map(({ text }) => text.replace('\n', ''))).toEqual(['Eins.', 'Zwei.']);
  });

  it.each([
    ['between paragraphs', `Eins.\n\n${MARK}\nZwei.\n`, 'Eins.\n\nZwei.\n'],
    ['between blank lines', `Eins.\n\n${MARK}\n\nZwei.\n`, 'Eins.\n\nZwei.\n'],
    ['at the beginning', `${MARK}\n\nEins.\n`, 'Eins.\n'],
    ['at the end', `Eins.\n\n${MARK}`, 'Eins.\n\n'],
    ['of Windows', `Eins.\r\n\r\n  ${MARK}\r\nZwei.\r\n`, 'Eins.\r\n\r\nZwei.\r\n'],
  ])('do not reach a translation: %s', (_where, source, expected) => {
    for (const format of ['markdown', 'text'] as const) {
      const article = parseArticle(source, format);
      expect(renderArticle(article, new Map(), { remarks: false })).toBe(expected);
      expect(renderArticle(article, new Map())).toBe(source);
    }
  });
});
