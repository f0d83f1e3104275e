import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/report/findings/excerpt.js';
import { formatText } from '../../../src/report/findings/text.js';
import { columnsOf } from '../../../src/report/findings/width.js';
import { ansiPaint } from '../../../src/report/text.js';
import { CONTEXT, MISSING, reportOf } from './example.js';

describe('the text for people', () => {
  it('shows the words at fault on both sides, with carets', () => {
    expect(formatText(reportOf(), CONTEXT)).toBe(
      `a.en.md:3:1: error term/missing “NATO-Gipfel” has to be rendered as “NATO summit”, which does not stand in the English sentence.
  a.de.md:3:5
  de | Der NATO-Gipfel begann am Dienstag, sagte sie.
     |     ^^^^^^^^^^^
  en | The meeting began on Tuesday, she said.
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Better: NATO summit
a.de.md:3:24: warning number The number “3” does not stand in the English sentence.
  de | Der NATO-Gipfel begann am Dienstag, sagte sie.
     |                        ^^^^^^^^^^^
a.en.md:1:3: note segment/repetition The English repeats itself and may be wrong.
  en | # Summit
     |   ^^^^^^
`,
    );
  });

  it('leaves out what a comment hides or the baseline knows', () => {
    const [first] = reportOf().findings;
    const findings =
      first === undefined
        ? []
        : [
            { ...first, hidden: 'so wanted' },
            { ...first, known: true },
          ];
    expect(formatText({ ...reportOf(), findings }, CONTEXT)).toBe('');
  });

  it('is coloured without a change of its characters', () => {
    const coloured = formatText(reportOf(), { ...CONTEXT, paint: ansiPaint });
    expect(coloured).toContain('\u001B[31merror\u001B[39m');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(formatText(reportOf(), CONTEXT));
  });

  it('obeys no control of a text', () => {
    const raw = [{ ...MISSING, args: { de: '\u001B[2J', en: 'a\nb' } }];
    expect(formatText(reportOf(raw), CONTEXT)).toContain('“⟨U+001B⟩[2J” has to be rendered as “a b”');
  });

  it('shows a text that is hidden in tags, and leaves flags alone', () => {
    const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
    const raw = [{ ...MISSING, args: { de: `a\u{E0041}`, en: flag } }];
    expect(formatText(reportOf(raw), CONTEXT)).toContain(`“a⟨U+E0041⟩” has to be rendered as “${flag}”`);
  });
});

const placeIn = (excerpt: string, words: string) => {
  const column = excerpt.indexOf(words) + 1;
  const [start, end] = [column - 1, column - 1 + words.length];
  return { file: 'f', line: 1, column, start, end, text: words, endLine: 1, endColumn: end + 1, excerpt };
};

describe('an excerpt', () => {
  it.each([
    { line: 'Die Lage ist ernst.', words: 'Lage', carets: '    ^^^^' },
    { line: '北京 sagte 日本 zu.', words: '日本', carets: '           ^^^^' },
    { line: 'Cafe\u0301 zu', words: 'zu', carets: '     ^^' },
    { line: '😀 da', words: 'da', carets: '   ^^' },
    { line: '👩‍🚀 𝔄𝔅 da', words: '𝔄𝔅', carets: '   ^^' },
    { line: 'ﾊﾝｶｸ ｶﾅ', words: 'ｶﾅ', carets: '     ^^' },
    { line: '\tein\tTab', words: 'Tab', shown: 'ein Tab', carets: '    ^^^' },
    {
      line: `${'wort '.repeat(20)}HIER${' wort'.repeat(20)}`,
      words: 'HIER',
      shown: '…ort wort HIER wort wor…',
      carets: '          ^^^^',
    },
    { line: 'x'.repeat(50), words: 'x'.repeat(50), shown: `${'x'.repeat(21)}…`, carets: '^'.repeat(22) },
  ])('of $line points at $words', ({ line, words, shown = line, carets }) => {
    expect(excerptOf(placeIn(line, words), 24)).toEqual({ line: shown, carets });
  });

  it('of a place over several lines shows the first, and of an empty one a caret', () => {
    const place = placeIn('ein Satz', 'Satz');
    expect(excerptOf({ ...place, endLine: 2, endColumn: 3 }, 40).carets).toBe('    ^^^^');
    expect(excerptOf({ ...place, endColumn: place.column }, 40).carets).toBe('    ^');
  });

  it('is never wider than it may be, and its carets never stand beyond it', () => {
    const piece = constantFrom('Wort ', '日本', '😀', 'e\u0301', '\t', '\u202E', 'x'.repeat(30));
    const line = array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    assert(
      property(
        tuple(line, string({ maxLength: 9 }), line),
        integer({ min: 20, max: 90 }),
        ([before, at, after], wide) => {
          const excerpt = `${before}${at}${after}`.replaceAll(/[\r\n]/gu, ' ');
          const start = before.length;
          const place = { ...placeIn(excerpt, ''), column: start + 1, endColumn: start + at.length + 1 };
          const { line: shown, carets } = excerptOf(place, wide);
          expect(columnsOf(shown)).toBeLessThanOrEqual(wide);
          expect(carets.length).toBeLessThanOrEqual(wide + 1);
        },
      ),
    );
  });
});
