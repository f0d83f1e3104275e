import { describe, expect, it } from 'vitest';
import type { ArticleFormat } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parse-article.js';
import { type Plan, planArticle } from '../../src/pipeline/plan.js';
import { createMatcher } from '../../src/terms/matcher.js';
import { ENTRIES } from './translate.js';

const matcher = createMatcher(ENTRIES);

function plan(source: string, format: ArticleFormat = 'text', skipBoilerplate = false): Plan {
  return planArticle(parseArticle(source, format), { matcher, skipBoilerplate });
}

const texts = ({ segments }: Plan): string[] => segments.map(({ text }) => text);
const terms = ({ segments }: Plan): string[] =>
  segments.flatMap(({ occurrences }) => occurrences.map(({ text }) => text));
const verbatim = ({ segments }: Plan): string[] =>
  segments.flatMap(({ text, verbatim: parts }) => parts.map(({ start, end }) => text.slice(start, end)));

describe('the plan of an article', () => {
  it('holds its sentences block by block', () => {
    const { segments } = plan('Ein Titel\n\nDas ist eins. Das sind zwei.\n\nSchluss.');
    expect(segments.map(({ block, start, end }) => [block, start, end])).toEqual([
      [0, 0, 9],
      [1, 0, 13],
      [1, 14, 28],
      [2, 0, 8],
    ]);
  });

  it('requires what is preferred or kept, not what is only proposed or deprecated', () => {
    const entries = [
      { id: 'a', de: 'Panzer', en: 'tank' },
      { id: 'b', de: 'Heer', en: 'Heer', status: 'keep' },
      { id: 'c', de: 'Flotte', en: 'fleet', status: 'proposed' },
      { id: 'd', de: 'Wehrmacht', en: 'Wehrmacht', status: 'deprecated' },
    ] as const;
    const article = parseArticle('Panzer, Heer, Flotte und Wehrmacht.', 'text');
    expect(terms(planArticle(article, { matcher: createMatcher(entries) }))).toEqual(['Panzer', 'Heer']);
  });

  it.each([
    ['Der Befehl `a. Die b` gilt. Mehr nicht.', ['Der Befehl a. Die b gilt.', 'Mehr nicht.'], ['a. Die b']],
    ['`Ja. Nein. Doch.` So ist es.', ['Ja. Nein. Doch.', 'So ist es.'], ['Ja. Nein. Doch.']],
    ['Eins `a` und `b`. Zwei `c`.', ['Eins a und b.', 'Zwei c.'], ['a', 'b', 'c']],
  ])('ends no sentence inside code: %s', (source, sentences, code) => {
    const planned = plan(source, 'markdown');
    expect(texts(planned)).toEqual(sentences);
    expect(verbatim(planned)).toEqual(code);
  });

  it.each([
    ['Mehr unter https://example.org/bundeswehr.', 'https://example.org/bundeswehr'],
    ['Mehr (siehe www.example.org/a_(b)), sagt er.', 'www.example.org/a_(b'],
    ['Schreiben Sie an presse@bundeswehr.example.org!', 'presse@bundeswehr.example.org'],
    ['Auf „https://example.org“ steht es.', 'https://example.org'],
  ])('keeps the address in %s', (source, address) => {
    const planned = plan(source);
    expect(verbatim(planned)).toEqual([address]);
    expect(terms(planned)).toEqual([]);
    expect(planned.segments).toMatchObject([{ translatable: true }]);
  });

  it.each([
    ['2024', false],
    ['1.200,5 – 3 %', false],
    ['https://example.org/der-text', false],
    ['presse@example.org', false],
    ['5 km', true],
    ['§ 87a', false],
    ['Ja.', true],
    ['Слава Україні!', false],
    ['Президент Володимир Зеленський sagte.', false],
  ])('knows whether %s has words', (text, translatable) => {
    expect(plan(text).segments).toMatchObject([{ translatable }]);
  });

  it.each(['text', 'markdown'] as const)('keeps other scripts and emoji, in %s', (format) => {
    const planned = plan('Kiew (Київ) **dankt** 🇩🇪 und 日本.', format);
    expect(verbatim(planned)).toEqual(['Київ', '🇩🇪', '日本']);
    expect(planned.segments).toMatchObject([{ translatable: true }]);
  });

  it('finds a term that a line break parts', () => {
    expect(terms(plan('Gestern hat die Koalition\nder Willigen getagt.'))).toEqual(['Koalition\nder Willigen']);
  });

  it('leaves out what is boilerplate only when told to', () => {
    const source = 'Ein Satz.\n\n>>> Mehr zum Thema lesen Sie hier <<<\n\nNoch einer.\n\nHaftungsausschluss: Erfunden.';
    expect(plan(source).dropped.size).toBe(0);
    expect(texts(plan(source))).toHaveLength(4);
    expect([...plan(source, 'text', true).dropped]).toEqual([1, 3]);
    expect(texts(plan(source, 'text', true))).toEqual(['Ein Satz.', 'Noch einer.']);
  });
});
