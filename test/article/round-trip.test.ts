import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import { renderArticle } from '../../src/article/render-article.js';
import { ownTexts, readingOf, tidyMarkdown, wildMarkdown } from './markdown-source.js';

describe('an article without translations', () => {
  const source = fc.oneof(wildMarkdown, tidyMarkdown, fc.string({ unit: 'binary', maxLength: 60 }));

  it.each(['markdown', 'text'] as const)('comes back with the same bytes (%s)', (format) => {
    fc.assert(
      fc.property(source, (text) => {
        expect(renderArticle(parseArticle(text, format), new Map())).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['markdown', 'text'] as const)('has blocks in order, each offset inside its block (%s)', (format) => {
    fc.assert(
      fc.property(source, (text) => {
        let place = 0;
        for (const block of parseArticle(text, format).blocks) {
          expect(block.start).toBeGreaterThanOrEqual(place);
          expect(block.offsets).toHaveLength(block.text.length + 1);
          expect(block.offsets.toSorted()).toEqual(block.offsets);
          expect(block.offsets[0]).toBeGreaterThanOrEqual(block.start);
          expect(block.offsets.at(-1)).toBeLessThanOrEqual(block.end);
          place = block.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an article whose blocks are translated by themselves', () => {
  it('reads the same when a person wrote it', () => {
    fc.assert(
      fc.property(tidyMarkdown, (source) => {
        const article = parseArticle(source, 'markdown');
        const again = parseArticle(renderArticle(article, ownTexts(article)), 'markdown');
        expect(readingOf(again)).toEqual(readingOf(article));
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same when no person wrote it', () => {
    // What follows a bare address directly, or an HTML tag or comment at a line start, may be read as a part of it, and a
    // line of a no-break space alone is blank without it.
    const source = wildMarkdown.filter((text) => !/https|www|@|<\/?b>|\n\s*(?:<!--|&nbsp;)/u.test(text));
    fc.assert(
      fc.property(source, (text) => {
        const article = parseArticle(text, 'markdown');
        const again = parseArticle(renderArticle(article, ownTexts(article)), 'markdown');
        expect(readingOf(again)).toEqual(readingOf(article));
      }),
      { numRuns: 1500 },
    );
  });

  it('reads the same as plain text', () => {
    fc.assert(
      fc.property(wildMarkdown, (source) => {
        const article = parseArticle(source, 'text');
        expect(renderArticle(article, ownTexts(article))).toBe(source);
      }),
    );
  });
});
