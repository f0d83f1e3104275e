import { expect } from 'vitest';
import type { ArticleFormat } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parse-article.js';
import type { Place } from '../../src/checks/finding.js';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { type ArticleOptions, translateArticle, type TranslatedArticle } from '../../src/pipeline/translate-article.js';
import type { TranslationReport } from '../../src/report/translation.js';
import { createMatcher } from '../../src/terms/matcher.js';
import { fakeEngine } from '../support/fake-engine.js';

/** The terms of the tests in this folder. */
export const ENTRIES: readonly PlainEntry[] = [
  { id: 'coalition', de: 'Koalition der Willigen', en: 'coalition of the willing', avoid: ['alliance of the willing'] },
  { id: 'minsk', de: 'Minsker Abkommen', en: 'Minsk agreements', admitted: ['Minsk accords'] },
  { id: 'frigate', de: 'Fregatte', en: 'frigate', pos: 'noun' },
  { id: 'bundeswehr', de: 'Bundeswehr', en: 'Bundeswehr', status: 'keep', pos: 'proper' },
  { id: 'special-fund', de: 'Sondervermögen', en: 'special fund', status: 'proposed', pos: 'noun' },
];

const matcher = createMatcher(ENTRIES);

type Options = Partial<ArticleOptions> & { readonly entries?: readonly PlainEntry[] };

/** Translates an article in a test: plain text, the terms above and an engine that only turns words round, if not told otherwise. */
export function translate(source: string, { entries, ...options }: Options = {}): Promise<TranslatedArticle> {
  return translateArticle(source, {
    format: 'text',
    engine: fakeEngine(),
    matcher: entries === undefined ? matcher : createMatcher(entries),
    file: 'article.de.txt',
    targetFile: 'article.en.txt',
    ...options,
  });
}

/** The codes of an article’s findings, in order. */
export const codes = ({ report }: TranslatedArticle): string[] => report.findings.map(({ code }) => code);
/** The kinds of a text’s blocks, in order. */
export const kinds = (text: string, format: ArticleFormat): string[] =>
  parseArticle(text, format).blocks.map(({ kind }) => kind);
/** What became of each required term. */
export const states = ({ segments }: TranslationReport): string[] =>
  segments.flatMap(({ terms }) => terms.map(({ de, state }) => `${de}: ${state}`));

function lineAndColumn(text: string, offset: number) {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .slice(0, text.startsWith('\uFEFF') ? offset - 1 : offset)
    .split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function expectPlace({ start, end, text, line, column }: Place, inText: string): void {
  expect(inText.slice(start, end)).toBe(text);
  expect({ line, column }).toEqual(lineAndColumn(inText, start));
}

/** Every place in a report has to be where its words are. */
export function expectPlaces(source: string, { text, report }: TranslatedArticle): void {
  for (const finding of report.findings) {
    if (finding.source !== undefined) expectPlace(finding.source, source);
    if (finding.target !== undefined) expectPlace(finding.target, text);
  }
}
