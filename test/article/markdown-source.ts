import * as fc from 'fast-check';
import type { Article, BlockTranslation } from '../../src/article/article.js';

const PIECES = [
  ['Die Nato', 'wächst', '20.000', 'Soldaten', '„Ziel“', 'a', 'U.S.', 'x_y', '3. Oktober', 'ist', 'hier'],
  [' ', ' ', ' ', ' ', '\n', '\n\n', '\n\n', '  \n', '\\\n', '\t', '    '],
  ['*', '**', '_', '__', '~~', '~', '`', '``', '[', ']', '](https://x.de)', '][ref]', '![', '!', '<', '>', '|', '\\'],
  [
    '# ',
    '## ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '>',
    '>>> ',
    ' <<<<',
    '---',
    '===',
    '\n---\n',
    '\n===\n',
    '```\n',
  ],
  [
    '\\*',
    '\\[',
    '&amp;',
    '&auml;',
    '&nbsp;',
    '&#8211;',
    '&copy',
    '&',
    '#',
    '+',
    '-',
    '=',
    ':',
    '.',
    ',',
    '(',
    ')',
    '“',
  ],
  ['<b>', '</b>', '<br>', '<!-- c -->', '<https://x.de/a_b>', 'https://nato.int/a', 'www.nato.int', 'a@b.de', '{', '}'],
  [
    '\n[ref]: https://y.de\n\n',
    '[ref]',
    '[^1]',
    '\n\n[^1]: Note\n\n',
    '[ ] ',
    '| a | b |\n|---|---|\n| c | d |\n',
    '\r\n',
    '😀',
  ],
].flat();

/** A list's mark alone in its line, and a box in the next: an assertion in the parser's development build fails there. */
const BOX_BELOW = /(?:[-+*]|\d+[.)])[ \t]*(?:\r\n|\r|\n)\s*\[[ x]\]/u;

/** Strings full of Markdown: most are no document that a person would write. */
export const wildMarkdown = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(''))
  .filter((text) => !BOX_BELOW.test(text));

const word = fc.constantFrom(
  'Die',
  'Nato',
  'stärkt',
  'Sicherheit',
  'U.S.',
  '„Ziel“',
  '5 %',
  'C*',
  'a_b',
  '[sic]',
  '&',
  '#3',
  '<5',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => escapeSigns(list.join(' ')));

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `**Ja ${text} so**`),
  words.map((text) => `*Nun ${text} da*`),
  words.map((text) => `[Zum ${text}](https://nato.int "Titel")`),
  fc.constantFrom(
    '`code()`',
    '![Bild](a.png)',
    '[^1]',
    '<https://nato.int>',
    '~~alt~~',
    '<em>kursiv</em>',
    '[ref]',
    '[Text][ref]',
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));

const block = fc.oneof(
  paragraph,
  line.map((text) => `## ${text}`),
  line.map((text) => `${text}\n====`),
  paragraph.map((text) => prefixed(text, '> ')),
  paragraph.map((text) => prefixed(prefixed(text, '> '), '> ')),
  fc.tuple(paragraph, line).map(([a, b]) => `- ${prefixed(a, '  ').trimStart()}\n  - ${b}`),
  fc.tuple(line, line).map(([a, b]) => `1. ${a}\n2. ${b}`),
  fc.tuple(line, line).map(([a, b]) => `| ${cell(a)} | ${cell(b)} |\n|---|:-:|\n| ${cell(b)} | |`),
  fc.constantFrom(
    '```\nKein *Text*\n```',
    '<div>\nText\n</div>',
    '---',
    '<!-- Kommentar -->',
    '>>> Alle Infos finden Sie hier <<<<',
  ),
);

/** Documents such as a person writes. */
export const tidyMarkdown = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '---\ntitle: Ja\n---\n\n'))
  .map(([blocks, matter]) => `${matter}${blocks.join('\n\n')}\n\n[ref]: https://x.de\n\n[^1]: Eine Note.\n`);

function escapeSigns(text: string): string {
  return text.replaceAll(/[*_[\]<&#]/gu, String.raw`\$&`);
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((part) => prefix + part)
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

/** Every block translated by itself. */
export function ownTexts(article: Article): Map<number, BlockTranslation> {
  return new Map(article.blocks.map(({ text, marks }, index) => [index, { text, marks }]));
}

/** What has to survive a round trip: texts with single spaces, and what each mark covers. */
export function readingOf(article: Article): { text: string; marks: string[] }[] {
  return article.blocks.map(({ text, marks }) => ({
    text: text.replaceAll(/\s+/gu, ' ').trim(),
    marks: marks.map((mark) => text.slice(mark.start, mark.end).replaceAll(/\s+/gu, ' ').trim()),
  }));
}
