import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/locales/index.js';
import { ansiPaint, formatSummary } from '../../src/report/text.js';
import { exampleArticle, examplePlace, exampleReport, exampleSegment } from './example.js';
import { poisonedReport } from './poison.js';

const en = createTranslate('en');
const de = createTranslate('de');

describe('the summary of a run', () => {
  it('tells engine, file, figures and findings in the order of the text', () => {
    expect(formatSummary([{ report: exampleArticle(), written: 'samples/ostsee.en.md' }], { t: en })).toBe(
      `samples/ostsee.de.md
  Engine      local (de-en 0.1.0)
  Written     samples/ostsee.en.md
  Segments    11 · 1 repaired
  Terms       11 required · 9 kept · 1 repaired · 1 missing
  Characters  607
  Time        2.3 s

  Findings: 3
  samples/ostsee.de.md:1:168  error  term/missing
    “Minenabwehrverband” has to be rendered as “mine countermeasures group”, which does not stand in the English sentence.
    German: … Sicherheitsgarantien und über den Minenabwehrverband, dem künftig 14 Boote angehören sollen.
    → Put “mine countermeasures group” into the English sentence.
  samples/ostsee.de.md:1:200  warning  number
    The number “14” does not stand in the English sentence.
    German: … Sicherheitsgarantien und über den Minenabwehrverband, dem künftig 14 Boote angehören sollen.
    → Compare the figures of both sentences.
  samples/ostsee.de.md:1:372  error  segment/empty
    The engine gave no English for this sentence.
    German: Die Truppe warte „seit Jahren auf Gerät, das auf dem Papier längst da ist“.
    → Translate the sentence by hand or with another engine.
`,
    );
  });

  it('says so when there is nothing to do', () => {
    const report = exampleReport([exampleSegment('Ja.', 'Yes.')]);
    expect(formatSummary([{ report }], { t: en })).toMatch(/\n {2}No findings\n$/u);
    expect(formatSummary([{ report }], { t: de })).toMatch(/\n {2}Keine Befunde\n$/u);
  });

  it('adds a total below several articles', () => {
    const summary = formatSummary([{ report: exampleArticle() }, { report: exampleArticle() }], { t: de });
    expect(summary.slice(summary.indexOf('Alle Artikel'))).toBe(`Alle Artikel
  Segmente  22 · 2 nachgebessert
  Termini   22 verlangt · 18 eingehalten · 2 nachgebessert · 2 fehlt
  Zeichen   1.214
  Dauer     4,7 s
  Befunde   6
`);
  });

  it('tells what may have been billed twice', () => {
    const report = exampleReport([], { cost: { characters: 500, billed: 500, reused: 0, lost: 80 } });
    expect(formatSummary([{ report }], { t: en })).toContain('500 billed · 80 sent again after a lost answer');
  });

  it('tells what was billed and what was reused', () => {
    const report = exampleReport([], { cost: { characters: 5200, billed: 4000, reused: 1200 } });
    expect(formatSummary([{ report }], { t: en })).toContain('Characters  5,200 · 4,000 billed · 1,200 reused');
  });

  it('quotes the words meant from a long sentence', () => {
    const source = `${'Wort für Wort '.repeat(20)}die Fregatte ${'und so weiter '.repeat(20)}`;
    const summary = formatSummary(
      [
        {
          report: exampleReport([exampleSegment(source, 'x')], {
            findings: [
              {
                code: 'term/missing',
                severity: 'error',
                args: { de: 'Fregatte', en: 'frigate' },
                source: examplePlace(source.indexOf('Fregatte'), 'Fregatte'),
              },
            ],
          }),
        },
      ],
      { t: en },
    );
    const quote = /German: (.*)/u.exec(summary)?.[1] ?? '';
    expect(quote).toMatch(/^… .*die Fregatte und .* …$/u);
    expect(quote.length).toBeLessThanOrEqual(104);
  });

  it('lets no control of the article reach the terminal', () => {
    expect(formatSummary([{ report: poisonedReport() }], { t: en })).toMatch(
      /^(?:(?!\n)[^\p{Cc}\p{Bidi_Control}]|\n)*$/u,
    );
  });

  it('colours on request without changing the words', () => {
    const articles = [{ report: exampleArticle() }];
    const coloured = formatSummary(articles, { t: en, paint: ansiPaint });
    const plain = formatSummary(articles, { t: en });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});
