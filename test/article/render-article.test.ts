import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { renderArticle } from '../../src/article/render-article.js';

/** Writes an article with its blocks translated in order; the marks go where the named words stand. */
function translate(source: string, texts: readonly (string | readonly [string, ...string[]])[]): string {
  const article = parseArticle(source, 'markdown');
  const translations = new Map(
    texts.map((entry, index) => {
      const [text, ...marked] = typeof entry === 'string' ? [entry] : entry;
      const marks = (article.blocks[index]?.marks ?? []).map((mark, at) => placed(mark, text, marked[at] ?? ''));
      return [index, { text, marks }] as const;
    }),
  );
  return renderArticle(article, translations);
}

/** `after word` puts a mark without text behind the word. */
function placed(mark: Mark, text: string, words: string): Mark {
  const anchor = words.replace(/^after /u, '');
  const start = text.indexOf(anchor);
  const end = start + anchor.length;
  return words.startsWith('after ') ? { ...mark, start: end, end } : { ...mark, start, end };
}

describe('a translated article', () => {
  it('keeps everything around its blocks', () => {
    const source = '---\ntitle: Lage\n---\n\n# Die Lage\n\n> Es ist\n> ernst.\n\n```\nCode\n```\n\n- [ ] Panzer\n';
    expect(translate(source, ['The situation', 'It is serious.', 'Tanks'])).toBe(
      '---\ntitle: Lage\n---\n\n# The situation\n\n> It is serious.\n\n```\nCode\n```\n\n- [ ] Tanks\n',
    );
  });

  it.each([
    ['a quote', '> Die Lage', 'The\nsituation', '> The\n> situation'],
    ['nested quotes', '> > Die Lage', 'The\nsituation', '> > The\n> > situation'],
    ['a list', '- Die Lage', 'The\nsituation', '- The\n  situation'],
    ['a list in a quote', '> 1. Die Lage', 'The\nsituation', '> 1. The\n>    situation'],
    ['a heading', '# Die Lage', 'The\nsituation', '# The situation'],
    ['an underlined heading', 'Die Lage\n===', 'The\nsituation', 'The situation\n==='],
    ['a table', '| Die Lage |\n|---|', 'The\nsituation', '| The situation |\n|---|'],
    ['a paragraph, never two', 'Die Lage', 'The\n\nsituation', 'The\nsituation'],
  ])('continues %s on the next line', (_, ...[source, text, expected]) => {
    expect(translate(source, [text])).toBe(expected);
  });

  it.each([
    ['# One', String.raw`\# One`],
    ['#1', '#1'],
    ['1. One', String.raw`1\. One`],
    ['2024 was', '2024 was'],
    ['- One', String.raw`\- One`],
    ['+ One', String.raw`\+ One`],
    ['-5 degrees', '-5 degrees'],
    ['> One', String.raw`\> One`],
    ['One\n---', `One\n${String.raw`\---`}`],
    ['One\n=', `One\n${String.raw`\=`}`],
    ['5 * 3', String.raw`5 \* 3`],
    ['snake_case and _one_', String.raw`snake_case and \_one\_`],
    ['[sic]', String.raw`\[sic\]`],
    ['a < b and <b>', String.raw`a < b and \<b>`],
    ['`code`', '\\`code\\`'],
    ['~200 or ~300', String.raw`\~200 or \~300`],
    ['Q&A and &amp;', String.raw`Q&A and \&amp;`],
    [String.raw`C:\dir \* end\ `.trim(), String.raw`C:\dir \\\* end\\`],
    ['see https://x.de', String.raw`see https\://x.de`],
  ])('escapes what would be markup: %s', (text, expected) => {
    expect(translate('Text', [text])).toBe(expected);
    expect(parseArticle(expected, 'markdown').blocks.map((block) => block.text)).toEqual([text]);
  });

  it('escapes a bar in a table and a number sign at the end of a heading', () => {
    expect(translate('| Text |\n|---|', ['a|b'])).toBe('| a\\|b |\n|---|');
    expect(translate('# Text', ['Model #'])).toBe('# Model \\#');
    expect(translate('# Text', ['1. Model'])).toBe('# 1. Model');
  });

  it.each([
    ['Die **Nato** wächst', 'NATO is growing', 'NATO', '**NATO** is growing'],
    ['Die [Nato](u) wächst', 'Is NATO growing', 'NATO', 'Is [NATO](u) growing'],
    ['Die [Nato] wächst\n\n[nato]: u', 'NATO is growing', 'NATO', '[NATO][Nato] is growing\n\n[nato]: u'],
    ['Die Nato[^1] wächst\n\n[^1]: x', 'NATO is growing', 'after NATO', 'NATO[^1] is growing\n\n[^1]: x'],
    ['> Die Nato  \n> wächst', 'NATO is growing', 'after NATO', '> NATO  \n> is growing'],
    ['Die Nato<br>wächst', 'NATO is growing', 'after NATO', 'NATO<br>is growing'],
    ['Los! Die [Nato](u)', 'Go!NATO', 'NATO', String.raw`Go\![NATO](u)`],
  ])('has its marks around the new words: %s', (source, ...[text, words, expected]) => {
    expect(translate(source, [[text, words]])).toBe(expected);
  });

  it.each([
    ['a space inside', 'Die **Nato** wächst', 'Now NATO grows', ' NATO ', 'Now **NATO** grows'],
    ['a letter before punctuation', 'Das **„Ziel“** ist', 'pre"aim" is', '"aim"', 'pr&#x65;**"aim"** is'],
    ['letters around underscores', 'Das _Ziel_ ist', 'the aims', 'aim', 'the _aim_&#x73;'],
  ])('keeps emphasis readable: %s', (_, ...[source, text, words, expected]) => {
    const written = translate(source, [[text, words]]);
    expect(written).toBe(expected);
    const [block] = parseArticle(written, 'markdown').blocks;
    expect(block?.marks.map(({ start, end }) => block.text.slice(start, end))).toEqual([words.trim()]);
  });

  it('keeps the signs of a promo line', () => {
    const source = 'Text.\n\n>>> Alle Infos zur Lage finden Sie hier <<<<\n\nText.\n';
    expect(translate(source, ['One.', 'All about it here', 'Two.'])).toBe(
      'One.\n\n>>> All about it here <<<<\n\nTwo.\n',
    );
  });
});

describe('plain text', () => {
  it('gets its translation as it is, but no new blank line', () => {
    const article = parseArticle('Eins *zwei*.\r\n\r\n• Drei\r\n', 'text');
    const translations = new Map([
      [0, { text: '# One *two*.\n\n[x]', marks: [] }],
      [1, { text: 'Three', marks: [] }],
    ]);
    expect(renderArticle(article, translations)).toBe('# One *two*.\n[x]\r\n\r\n• Three\r\n');
  });
});

const withoutPromos = (source: string, format: 'text' | 'markdown') => {
  const article = parseArticle(source, format);
  const drop = new Set(article.blocks.flatMap(({ role }, index) => (role === 'body' ? [] : [index])));
  return renderArticle(article, new Map(), { drop });
};

describe('a dropped block', () => {
  const promo = '>>> Alle Infos finden Sie hier <<<<';

  it.each([
    ['in the middle', `Eins.\n\n${promo}\n\nZwei.\n`, 'Eins.\n\nZwei.\n'],
    ['with CRLF', `Eins.\r\n\r\n${promo}\r\n\r\nZwei.\r\n`, 'Eins.\r\n\r\nZwei.\r\n'],
    ['with wide gaps', `Eins.\n\n\n${promo}\n\n\nZwei.\n`, 'Eins.\n\n\nZwei.\n'],
    ['at the start', `${promo}\n\nEins.\n`, 'Eins.\n'],
    ['after a byte order mark', `\uFEFF${promo}\n\nEins.\n`, '\uFEFFEins.\n'],
    ['at the end', `Eins.\n\n${promo}\n`, 'Eins.\n'],
    ['at the end without a line break', `Eins.\n\n${promo}`, 'Eins.'],
    ['twice at the end', `Eins.\n\n${promo}\n\nHaftungsausschluss: Ohne Gewähr.\n`, 'Eins.\n'],
    ['twice in the middle', `Eins.\n\n${promo}\n\n${promo}\n\nZwei.`, 'Eins.\n\nZwei.'],
  ])('vanishes with its separation: %s', (_, source, expected) => {
    expect(withoutPromos(source, 'text')).toBe(expected);
    expect(withoutPromos(source, 'markdown')).toBe(expected);
  });

  it('leaves lines without blank lines between them as they are', () => {
    expect(withoutPromos(`Eins.\n${promo}\nZwei.\n`, 'text')).toBe('Eins.\nZwei.\n');
  });

  it('goes with its markup', () => {
    expect(withoutPromos('- Eins\n- **Lesen Sie auch: Zwei**\n- Drei\n', 'markdown')).toBe('- Eins\n- Drei\n');
    expect(withoutPromos('> Eins\n>\n> Lesen Sie auch: Zwei\n', 'markdown')).toBe('> Eins\n');
    expect(withoutPromos('Eins\n\nLesen Sie auch: Zwei\n---\n\nDrei\n', 'markdown')).toBe('Eins\n\nDrei\n');
  });
});
