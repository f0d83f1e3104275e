import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/locales/index.js';
import { formatJson } from '../../src/report/json.js';
import { exampleArticle, exampleReport, exampleSegment } from './example.js';

const t = createTranslate('en');

describe('the JSON of a run', () => {
  it('is the article itself when there is one', () => {
    const segment = exampleSegment('Die Fregatte liegt in Kiel.', 'The frigate lies in Kiel.', {
      terms: [{ de: 'Fregatte', en: 'frigate' }],
    });
    expect(JSON.parse(formatJson([exampleReport([segment])], t))).toEqual({
      file: 'article.de.md',
      engine: 'local',
      engineVersion: 'de-en 0.1.0',
      blocks: [{ kind: 'paragraph', role: 'body' }],
      segments: [
        {
          source: 'Die Fregatte liegt in Kiel.',
          target: 'The frigate lies in Kiel.',
          start: 0,
          end: 27,
          origin: 'engine',
          block: 0,
          terms: [
            {
              id: 'frigate',
              de: 'Fregatte',
              en: 'frigate',
              state: 'kept',
              source: { start: 4, end: 12, text: 'Fregatte' },
              target: { start: 4, end: 11, text: 'frigate' },
            },
          ],
        },
      ],
      terms: { required: 1, kept: 1, repaired: 0, missing: 0 },
      findings: [],
      cost: { characters: 27, billed: 0, reused: 0 },
      milliseconds: 2345,
    });
  });

  it('holds articles when there are several or none', () => {
    const one = exampleArticle();
    expect(JSON.parse(formatJson([one, one], t))).toMatchObject({
      articles: [{ file: 'samples/ostsee.de.md' }, { file: 'samples/ostsee.de.md' }],
    });
    expect(JSON.parse(formatJson([], t))).toEqual({ articles: [] });
  });

  it('words each finding and leaves out what is not known', () => {
    expect(JSON.parse(formatJson([exampleArticle()], createTranslate('de')))).toMatchObject({
      findings: [
        { code: 'segment/empty', message: 'Die Engine hat für diesen Satz nichts geliefert.' },
        { code: 'term/missing', severity: 'error', suggestion: 'mine countermeasures group', source: { line: 1 } },
        { code: 'number', severity: 'warning' },
      ],
    });
    expect(formatJson([exampleArticle()], t)).not.toContain('null');
  });

  it('ends with a line feed', () => {
    expect(formatJson([], t)).toMatch(/[^\n]\n$/u);
  });
});
