import { describe, expect, it } from 'vitest';
import { articleFormat, parseArticle } from '../../src/article/parse-article.js';

const parse = (source: string) => parseArticle(source, 'markdown');
const blocksOf = (source: string) => parse(source).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const marksOf = (source: string) =>
  parse(source).blocks.flatMap(({ text, marks }) =>
    marks.map(({ start, end, open, close }) => [open, text.slice(start, end), close]),
  );

describe('the format of an article', () => {
  it.each([
    ['a.md', 'markdown'],
    ['b.de.Markdown', 'markdown'],
    ['c.txt', 'text'],
    ['md', 'text'],
    ['-', 'text'],
  ])('of %s is %s', (path, format) => {
    expect(articleFormat(path)).toBe(format);
  });
});

describe('blocks of Markdown', () => {
  it.each([
    ['ATX headings', '## Die Lage ##\n', ['heading: Die Lage']],
    ['Setext headings', 'Die Lage\n===\n\nHeute\n---\n', ['heading: Die Lage', 'heading: Heute']],
    ['paragraphs', 'Eins\nzwei.\n\nDrei.', ['paragraph: Eins\nzwei.', 'paragraph: Drei.']],
    ['tight lists', '- Panzer\n- Schiffe', ['list-item: Panzer', 'list-item: Schiffe']],
    [
      'loose lists',
      '1. Panzer\n\n   Mehr\n\n2. Schiffe',
      ['list-item: Panzer', 'list-item: Mehr', 'list-item: Schiffe'],
    ],
    [
      'nested lists',
      '- Land\n  - Panzer\n  - *Haubitzen*',
      ['list-item: Land', 'list-item: Panzer', 'list-item: Haubitzen'],
    ],
    ['task lists', '- [x] Panzer\n- [ ] **Schiffe**', ['list-item: Panzer', 'list-item: Schiffe']],
    ['quotes', '> Eins\n> zwei\n>> Drei', ['quote: Eins\nzwei', 'quote: Drei']],
    ['lazy quotes', '> Eins\nzwei\n   > drei', ['quote: Eins\nzwei\ndrei']],
    ['lists in quotes', '> - Panzer\n>   groß', ['list-item: Panzer\ngroß']],
    [
      'tables',
      '| Land | Zahl |\n|---|--:|\n| Polen | 1,5 |\n| | x \\| y |',
      ['table-cell: Land', 'table-cell: Zahl', 'table-cell: Polen', 'table-cell: 1,5', 'table-cell: x | y'],
    ],
    [
      'footnotes',
      'Text.[^1]\n\n[^1]: Die Note\n    geht weiter.',
      ['paragraph: Text.', 'paragraph: Die Note\ngeht weiter.'],
    ],
  ])('are %s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected);
  });

  it.each([
    ['fenced code', '```\nDie Lage\n```'],
    ['indented code', '    Die Lage'],
    ['HTML', '<div>\nDie Lage\n</div>'],
    ['comments', '<!-- Die Lage -->'],
    ['front matter', '---\ntitle: Die Lage\n---'],
    ['TOML front matter', '+++\ntitle = "Die Lage"\n+++'],
    ['thematic breaks', '* * *'],
    ['definitions', '[lage]: https://x.de "Die Lage"'],
    ['images alone', '![Die Lage](lage.png)'],
    ['addresses alone', '<https://nato.int>'],
    ['code alone', '`lage()`'],
    ['nothing', ''],
  ])('are not made of %s', (_, source) => {
    expect(blocksOf(source)).toEqual([]);
    expect(blocksOf(`\uFEFF${source}`)).toEqual([]);
  });
});

describe('the text of a block', () => {
  it.each([
    ['escapes', String.raw`5 \* 3 \[sic\] \\`, String.raw`5 * 3 [sic] \ `.trim()],
    ['character references', 'Heer &amp; Marine &ndash; &#8222;ja&#x201c; &quatsch;', 'Heer & Marine – „ja“ &quatsch;'],
    ['references for two units', 'a&NotEqualTilde;b', 'a≂̸b'],
    ['a quote sign that is text', '> Eins\n> &gt; zwei', 'Eins\n> zwei'],
    ['a quote sign on a lazy line', '> Eins\n      > zwei', 'Eins\n> zwei'],
    ['breaks by spaces', 'Eins  \nzwei', 'Eins\nzwei'],
    ['breaks by backslash', '> Eins\\\n> zwei', 'Eins\nzwei'],
    ['breaks by tag', 'Eins<br>zwei', 'Eins\nzwei'],
    ['CRLF', 'Eins\r\nzwei', 'Eins\r\nzwei'],
    ['code over lines', '> Der `Code\n> hier` zählt', 'Der Code hier zählt'],
    ['bars in a table', '| `a\\|b` c |\n|---|', 'a|b c'],
  ])('is read without %s', (_, source, text) => {
    expect(parse(source).blocks.map((block) => block.text)).toEqual([text]);
  });

  it('knows where each of its characters stands', () => {
    const source = '> Heer &amp; **Marine** \\*\n> heute\n';
    const [block] = parse(source).blocks;
    const places = (block?.text ?? '')
      .split('')
      .map((sign, index) => [sign, source.charAt(block?.offsets[index] ?? -1)]);
    const different = places.filter(([sign, written]) => sign !== written);
    expect(different).toEqual([['*', '\\']]);
    expect(block?.offsets.at(-1)).toBe(source.length - 1);
  });

  it('is found behind a byte order mark', () => {
    const source = '\uFEFF# Die *Lage*';
    const [block] = parse(source).blocks;
    expect(source.slice(block?.start, block?.end)).toBe('Die *Lage*');
  });
});

describe('marks', () => {
  it.each([
    ['emphasis', 'Das *Ziel* ist', [['*', 'Ziel', '*']]],
    ['strong', 'Das __Ziel__ ist', [['__', 'Ziel', '__']]],
    ['strikethrough', 'Das ~~Ziel~~ ist', [['~~', 'Ziel', '~~']]],
    ['links', 'Die [Nato](https://x.de "T") ist', [['[', 'Nato', '](https://x.de "T")']]],
    ['reference links', 'Die [Nato][n] ist\n\n[n]: x', [['[', 'Nato', '][n]']]],
    ['references by their own text', 'Die [Nato] ist\n\n[nato]: x', [['[', 'Nato', '][Nato]']]],
    [
      'collapsed references',
      'Die [*Nato*][] ist\n\n[*nato*]: x',
      [
        ['[', 'Nato', '][*Nato*]'],
        ['*', 'Nato', '*'],
      ],
    ],
    [
      'addresses',
      'Siehe <https://x.de> und https://y.de.',
      [
        ['<', 'https://x.de', '>'],
        ['', 'https://y.de', ''],
      ],
    ],
    [
      'code',
      'Der ``a`b`` und `` ` `` Text',
      [
        ['``', 'a`b', '``'],
        ['`` ', '`', ' ``'],
      ],
    ],
    ['images', 'Das ![Bild](b.png) zeigt', [['![Bild](b.png)', '', '']]],
    ['footnotes', 'Die Nato[^1] ist.\n\n[^1]: x', [['[^1]', '', '']]],
    ['tags', 'H<sub>2</sub>O ist', [['<sub>', '2', '</sub>']]],
    ['single tags', 'Die <wbr> Nato', [['<wbr>', '', '']]],
    ['breaks', '> Eins  \n> zwei', [['  \n> ', '', '']]],
    [
      'nested',
      'Das ***[Ziel](u)*** ist',
      [
        ['*', 'Ziel', '*'],
        ['**', 'Ziel', '**'],
        ['[', 'Ziel', '](u)'],
      ],
    ],
    ['an image in a link', 'Die [![B](b)Nato![C](c)](u) ist', [['[![B](b)', 'Nato', '![C](c)](u)']]],
    ['a link without text', 'Die [![B](b)](u) Nato', [['[![B](b)](u)', '', '']]],
  ])('are %s', (_, source, expected) => {
    expect(marksOf(source).slice(0, expected.length)).toEqual(expected);
  });

  it('say what stays as it is', () => {
    const [block] = parse('Der `Code` und *das* auf https://x.de').blocks;
    expect(block?.marks.map(({ verbatim }) => verbatim)).toEqual([true, false, true]);
  });

  it('at the ends of a block stay outside when they have no text', () => {
    const source = '![Bild](b.png) Die Nato wächst.[^1]\n\n[^1]: x';
    const [block] = parse(source).blocks;
    expect(source.slice(block?.start, block?.end)).toBe('Die Nato wächst.');
    expect(block?.marks).toEqual([]);
  });
});
