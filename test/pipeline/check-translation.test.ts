import { describe, expect, it } from 'vitest';
import { checkTranslation, createTranslationChecker } from '../../src/index.js';

const markdown = (file: string, text: string) => ({ file, text, format: 'markdown' as const });

const GERMAN = `# Neue Radarposten

Die Armee baut *sieben* Posten. Das kostet 48 Millionen Euro.

> Niemand weiß, wer dahintersteckt.
`;
const ENGLISH = `# New radar posts

The army is building *seven posts*. They will will cost €48 million.

> Nobody knows who is behind it.
`;

describe('a pair of articles', () => {
  it('is aligned, and what is found has its place in the file', () => {
    const { findings, summary, pair } = checkTranslation(markdown('a.de.md', GERMAN), markdown('a.en.md', ENGLISH));
    expect(pair.blocks).toEqual([0, 1, 2].map((at) => ({ source: [at], target: [at] })));
    expect(pair.sentences).toEqual([0, 1, 2, 3].map((at) => ({ source: [at], target: [at] })));
    expect(summary).toEqual({ sourceSegments: 4, targetSegments: 4, words: 21 });
    const doubled = findings.find(({ code }) => code === 'doubled-word')?.target;
    expect(doubled).toMatchObject({ file: 'a.en.md', line: 3 });
    expect(doubled?.text).toBe(ENGLISH.slice(doubled?.start, doubled?.end));
    expect(doubled?.text.trim()).toBe('will');
  });

  it('tells what is found from top to bottom, however much longer the German is', () => {
    const german = `${'Die Sonne scheint auf die Berge. '.repeat(20)}\n\nSie zahlt 5 Euro.\n\nAm Abend kommt der Minister aus Riga.\n`;
    const english = `${'The sun is is shining. '.repeat(20)}\n\nShe pays €6.\n\nIn the evening the the minister arrives from Riga.\n`;
    const { findings } = checkTranslation(markdown('a.de.md', german), markdown('a.en.md', english));
    const lines = findings.map(({ target }) => target?.line ?? 0);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(new Set(lines)).toEqual(new Set([1, 3, 5]));
  });

  it('may leave out what a publisher puts around an article', () => {
    const german = `${GERMAN}\n>>> Lesen Sie auch: Warum die Fabrik in Neuenrade erst später liefert <<<\n`;
    const without = checkTranslation(markdown('a.de.md', german), markdown('a.en.md', ENGLISH));
    const missing = without.findings.filter(({ code }) => code === 'missing-segment');
    expect(missing.map(({ severity, source }) => [severity, source?.text])).toEqual([
      ['info', 'Lesen Sie auch: Warum die Fabrik in Neuenrade erst später liefert'],
    ]);
    const english = `${ENGLISH}\n>>> Read more: Why the factory in Neuenrade will deliver later <<<\n`;
    const { pair } = checkTranslation(markdown('a.de.md', german), markdown('a.en.md', english));
    expect(pair.blocks.at(-1)).toEqual({ source: [3], target: [3] });
  });

  it('says the same of one pair however many went before', () => {
    const check = createTranslationChecker({ glossary: [{ id: 'posten', de: 'Radarposten', en: 'radar post' }] });
    const once = check(markdown('a.de.md', GERMAN), markdown('a.en.md', ENGLISH));
    check(markdown('b.de.md', 'Kurz.'), markdown('b.en.md', ''));
    expect(check(markdown('a.de.md', GERMAN), markdown('a.en.md', ENGLISH))).toEqual(once);
  });
});
