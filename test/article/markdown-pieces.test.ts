import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownPieces } from '../../src/article/markdown-pieces.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { tidyMarkdown, wildMarkdown } from './markdown-source.js';

const plainOf = (text: string) =>
  markdownPieces(text)
    .filter(({ plain }) => plain)
    .map(({ start, end }) => text.slice(start, end));

describe('paragraphs without markup', () => {
  it.each([
    [
      'stand between blank lines',
      'Eins.\n\nZwei\ngeht weiter.\n \t\n\nDrei.\n',
      ['Eins.', 'Zwei\ngeht weiter.', 'Drei.'],
    ],
    ['have any line ending', 'Eins.\r\rZwei.\r\n\r\nDrei\r\ngeht weiter.', ['Eins.', 'Zwei.', 'Drei\r\ngeht weiter.']],
    ['begin with a figure', '2026 war es so.\n\n3. Oktober\n\n„Ja.“', ['2026 war es so.', '„Ja.“']],
    ['stand beside headings, lists and code', '# A\n\nEins.\n\n- B\n\n  C\n\nZwei.\n\n    D', ['Eins.', 'Zwei.']],
    ['are not those with markup', 'Das *ist* es.\n\nMehr: www.nato.int\n\na@b.de\n\nA &amp; B\n\nA \\- B', []],
    ['are not headings or breaks', 'Eins\n===\n\nZwei\n---\n\nDrei  \nvier\n\n+ Fünf', []],
    ['are not in code', 'Eins.\n\n```\nZwei.\n\nDrei.\n```', ['Eins.']],
    ['are not in a comment', 'Eins.\n\n<!--\n\nZwei.\n\n-->', ['Eins.']],
    ['are not in front matter', '---\ntitle: Ja\n\nNein\n---\nEins.\n\nZwei.', ['Zwei.']],
    ['are left to the parser where links are defined', 'Eins.\n\n[Nato]: https://nato.int', []],
  ])('%s', (_, text, expected) => {
    expect(plainOf(text)).toEqual(expected);
  });

  it('are all of the text together with what is parsed', () => {
    fc.assert(
      fc.property(fc.oneof(wildMarkdown, tidyMarkdown), (text) => {
        let place = 0;
        for (const { start, end } of markdownPieces(text)) {
          expect(text.slice(place, start).trim()).toBe('');
          place = end;
        }
        expect(text.slice(place).trim()).toBe('');
      }),
    );
  });
});

/** A definition of a link that nobody uses, with which the parser reads the whole text. */
const WITH_DEFINITION = '\n\n[unused]: https://nato.int';

describe('an article in pieces', () => {
  const plain = fc.constantFrom(
    'Die Nato wächst.',
    'Eins\nzwei',
    '„Ziel“: 20.000',
    '3. Oktober',
    '2026 so',
    '(Ja)',
    '- a',
    '> q',
    '* * *',
    '---',

    '    code',
    '  - b',
    '1. c',
    '# H',
    'x\n---',
    '\tt',
    '+++',
    'a@b.de',
    'Zum www.x.de',
    ': -',
    '=',
    'é!',
    '\u00A0',
    '…',

    '| a |\n|---|',
    'a\n:-',
    '<b>',
    '</b>',
    '<div>',
    'x <br>',
    'Ende  \nhier',
    '---\ntitle: Ja',
    '[ ] x',
    '...',
    '\uFEFF',
  );
  const gap = fc.constantFrom('\n\n', '\n\n', '\r\n\r\n', '\n', ' \n \n', '\n\n\n', '\r', '\r\n', '  ');
  const mixed = fc.array(fc.tuple(plain, gap), { minLength: 1, maxLength: 9 }).map((parts) => parts.flat().join(''));

  it.each([
    ['of paragraphs and markup', mixed],
    ['that no person wrote', wildMarkdown],
    ['of any signs', fc.string({ unit: 'binary', maxLength: 40 })],
  ])('%s is what the parser makes of the whole', (_, source) => {
    fc.assert(
      fc.property(source, (text) => {
        // A code block or comment that is still open would take the definition in; a box that is no task's ends in an
        // assertion of the parser's development build.
        fc.pre(!/```|~~~|<|\[ \]/u.test(text) && plainOf(text).length > 0);
        const whole = parseArticle(text + WITH_DEFINITION, 'markdown');
        expect(parseArticle(text, 'markdown').blocks).toEqual(whole.blocks);
      }),
      { numRuns: 500 },
    );
  });
});
