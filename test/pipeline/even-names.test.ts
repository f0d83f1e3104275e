import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.js';
import { evenNames } from '../../src/pipeline/even-names.js';
import { planArticle } from '../../src/pipeline/plan.js';
import { examine } from '../../src/pipeline/sentence-translation.js';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { createMatcher } from '../../src/terms/matcher.js';
import { fakeEngine } from '../support/fake-engine.js';
import { translate } from './translate.js';

/** Each German sentence with its English. */
type Lines = readonly (readonly [string, string])[];

function even(lines: Lines, entries: readonly PlainEntry[] = []): string[] {
  const article = parseArticle(lines.map(([german]) => german).join('\n\n'), 'text');
  const { segments } = planArticle(article, { matcher: createMatcher(entries) });
  expect(segments).toHaveLength(lines.length);
  return evenNames(
    segments.map((segment, i) => examine(segment, { target: lines[i]?.[1] ?? '', notes: [], origin: 'engine' })),
  );
}

describe('a name in two spellings', () => {
  it('is spelt as it is most often, in a possessive too', () => {
    const lines: Lines = [
      ['Präsident Selenskyj flog nach Kiew.', 'President Zelensky flew to Kyiv.'],
      ['Der Plan von Selenskyj liegt vor.', 'Zelenskyy’s plan is there.'],
      ['Selenskyj will verhandeln.', 'Zelensky wants to negotiate.'],
    ];
    expect(even(lines)).toEqual([
      'President Zelensky flew to Kyiv.',
      'Zelensky’s plan is there.',
      'Zelensky wants to negotiate.',
    ]);
  });

  it('is spelt as the first time where both are as frequent, wherever it stands twice in a sentence', () => {
    const lines: Lines = [
      ['Kiew ruft Moskau an, und Kiew wartet.', 'Kyiv calls Moscow, and Kyiv waits.'],
      ['Dann antwortet Moskau Kiew, und Kiew dankt.', 'Then Moscow answers Kiev, and Kiev gives thanks.'],
    ];
    expect(even(lines)[1]).toBe('Then Moscow answers Kyiv, and Kyiv gives thanks.');
  });

  it('is left to the glossary where it is a term', () => {
    const entries: PlainEntry[] = [{ id: 'kyiv', de: 'Kiew', en: 'Kyiv', admitted: ['Kiev'], pos: 'proper' }];
    const lines: Lines = [
      ['Kiew wartet.', 'Kyiv is waiting.'],
      ['Kiew hofft.', 'Kiev hopes.'],
    ];
    expect(even(lines, entries)).toEqual(['Kyiv is waiting.', 'Kiev hopes.']);
  });
});

describe('a title that the German does not have', () => {
  it('goes where the name stands alone elsewhere', () => {
    const lines: Lines = [
      ['Rutte sprach in Brüssel.', 'Rutte spoke in Brussels.'],
      ['Die Lage sei ernst, so Rutte.', 'The situation was serious, Mr. Rutte said.'],
      ['Auf Ruttes Liste steht Kiew.', 'Kyiv is on Mr Rutte’s list.'],
    ];
    expect(even(lines)).toEqual([
      'Rutte spoke in Brussels.',
      'The situation was serious, Rutte said.',
      'Kyiv is on Rutte’s list.',
    ]);
  });

  it.each([
    ['the German has it', 'Dann kam Frau Merz.', 'Then came Ms Merz.', 'Merz schwieg.', 'Merz was silent.'],
    ['the name never stands alone', 'Dann kam Merz.', 'Then came Mr Merz.', 'Merz schwieg.', 'Mr Merz was silent.'],
    ['it stands with a first name', 'Dann kam Merz.', 'Then came Mr Merz.', 'Friedrich Merz.', 'It is Friedrich Merz.'],
  ])('stays where %s', (_why, ...[german, english, other, otherEnglish]) => {
    const lines: Lines = [
      [german, english],
      [other, otherEnglish],
    ];
    expect(even(lines)).toEqual([english, otherEnglish]);
  });
});

it('an article has its names made even, and says so', async () => {
  const engine = fakeEngine({ english: { 'Selenskyj kam.': 'Zelensky came.', 'Selenskyj ging.': 'Zelenskyy went.' } });
  const { text, report } = await translate('Selenskyj kam.\n\nSelenskyj ging.\n', { engine });
  expect(text).toBe('Zelensky came.\n\nZelensky went.\n');
  expect(report.segments.map(({ origin, repair }) => repair ?? origin)).toEqual(['engine', 'names']);
});
