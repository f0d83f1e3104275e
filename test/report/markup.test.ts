import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, markup, jsonElement, renderMarkup, styleElement } from '../../src/report/html/markup.js';

/** Turns character references back, to show that nothing was lost. */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Text with many of the characters that matter in markup. */
const hostile = fc.string({
  unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', ' ', '=', 'a', ';', 'ß', '😀'),
});

describe('escaping', () => {
  it('takes every character of markup out of text', () => {
    expect(escapeText(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    );
  });

  it('leaves nothing that opens a tag or closes a quote, and loses nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });

  it('spells out what a reader cannot see', () => {
    expect(escapeText('abc\u202Edef\u0000\u2067')).toBe('abc⟨U+202E⟩def⟨U+0000⟩⟨U+2067⟩');
  });
});

describe('a template', () => {
  it('escapes what stands between tags and in attributes', () => {
    const text = '"><img>';
    expect(renderMarkup(markup`<p title="${text}" class="a ${text}">${text}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;img&gt;" class="a &quot;&gt;&lt;img&gt;">&quot;&gt;&lt;img&gt;</p>',
    );
  });

  it('takes markup, lists, numbers and nothing', () => {
    const list = ['<', 2].map((item) => markup`<li>${item}</li>`);
    expect(renderMarkup(markup`<ul>${list}</ul>${undefined}${['a', ['b']]}`)).toBe(
      '<ul><li>&lt;</li><li>2</li></ul>ab',
    );
  });

  it('refuses a hole in a tag that is not between double quotes', () => {
    const value = 'x';
    expect(() => markup`<p title=${value}></p>`).toThrow(TypeError);
    expect(() => markup`<p title='${value}'></p>`).toThrow(TypeError);
    expect(() => markup`<p ${value}></p>`).toThrow(TypeError);
    expect(() => markup`<${value}></p>`).toThrow(TypeError);
    expect(() => markup`<p title="a" ${value}="b"></p>`).toThrow(TypeError);
  });

  it('refuses markup within a tag', () => {
    expect(() => markup`<p title="${markup`<b>`}"></p>`).toThrow(TypeError);
  });

  it('cannot be fooled by data that look like markup', () => {
    const data: unknown = JSON.parse('["<b>", ["<i>"]]');
    expect(Array.isArray(data) && renderMarkup(markup`<p>${data}</p>`)).toBe('<p>&lt;b&gt;&lt;i&gt;</p>');
  });
});

describe('raw elements', () => {
  it('JSON cannot end its element and reads back the same', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constantFrom('</script>', '<!--<script>', '\u2028')), (text) => {
        const element = renderMarkup(jsonElement('data', { text }));
        const inner = element.slice(element.indexOf('>') + 1, -'</script>'.length);
        expect(inner).not.toContain('<');
        expect(JSON.parse(inner)).toEqual({ text });
      }),
    );
  });

  it('a style sheet that would end its element is refused', () => {
    expect(renderMarkup(styleElement('a > b { }'))).toBe('<style>a > b { }</style>');
    expect(() => styleElement('</style>')).toThrow(TypeError);
  });
});
