import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineResult } from '../../src/engines/engine.js';
import type { TranslatedArticle } from '../../src/pipeline/translate-article.js';
import { tidyMarkdown, wildMarkdown } from '../article/markdown-source.js';
import { backwards, fakeEngine } from '../support/fake-engine.js';
import { expectPlaces, kinds, translate } from './translate.js';

const WORDS =
  'die der Regierung Panzer Fregatte Bundeswehr Koalition-der-Willigen berät am 24.2.2022 über 3.000 Soldaten, „Ziel“ und z. B. Nato-Mittel'
    .split(' ')
    .map((word) => word.replaceAll('-der-', ' der '));
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => `Heute ${words.join(' ')} noch.`);
const paragraph = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '\n', '  '))
  .map(([sentences, gap]) => sentences.join(gap));
const plainText = fc
  .record({
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
    mark: fc.constantFrom('', '\uFEFF'),
    feed: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n'),
  })
  .map(({ paragraphs, mark, feed, end }) => mark + (paragraphs.join('\n\n') + end).replaceAll('\n', feed));

const answer: fc.Arbitrary<EngineResult> = fc.record({
  text: fc.oneof(
    wildMarkdown,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', ' ', 'The Bundeswehr sends a frigate.', '- one\n\n- two', '# Title', '1. One', '***', '24 | 7'),
  ),
  notes: fc.subarray(['cut-at-clause', 'output-limit', 'repetition'] as const),
});

function expectSoundCounts({ report }: TranslatedArticle): void {
  const { required, kept, repaired, missing } = report.terms;
  expect(kept + repaired + missing).toBe(required);
  expect(report.findings.filter(({ code }) => code === 'term/missing' || code === 'term/kept')).toHaveLength(missing);
  for (const { source, target, terms } of report.segments) {
    for (const term of terms) {
      expect(source.slice(term.source.start, term.source.end)).toBe(term.source.text);
      expect(target.slice(term.target?.start, term.target?.end)).toBe(term.target?.text ?? target);
    }
  }
}

describe('any plain text', () => {
  it('keeps its blocks, and every sentence and finding has its place in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (source) => {
        const article = await translate(source, { engine: fakeEngine({ otherwise: backwards }) });
        expect(kinds(article.text, 'text').length).toBe(kinds(source, 'text').length);
        for (const { start, end, source: german } of article.report.segments) {
          expect(source.slice(start, end)).toBe(german);
        }
        const english = article.report.segments.map(({ target }) => target);
        for (const { target } of article.report.findings) expect(english).toContain(target?.text);
        expectPlaces(source, article);
        expectSoundCounts(article);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any article and any English', () => {
  it.each(['markdown', 'text'] as const)('gives true places and counts (%s)', async (format) => {
    const source = fc.oneof(plainText, tidyMarkdown, wildMarkdown, fc.string({ unit: 'binary', maxLength: 60 }));
    const answers = fc.infiniteStream(answer);
    await fc.assert(
      fc.asyncProperty(source, answers, async (text, stream) => {
        const next = () => stream.next().value ?? { text: '', notes: [] };
        const engine = { ...fakeEngine() };
        engine.translate = async (segments) => segments.map(next);
        engine.repair = async (segments) => segments.map(next);
        const article = await translate(text, { format, engine });
        expect(article.report.blocks).toHaveLength(kinds(text, format).length);
        expectPlaces(text, article);
        expectSoundCounts(article);
      }),
      { numRuns: 200 },
    );
  });
});
