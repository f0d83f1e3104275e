import { expect, it } from 'vitest';
import type { RequiredTerm } from '../../src/engines/engine.js';
import { spellResult } from '../../src/pipeline/spell-result.js';

function spell(german: string, english: string, targets: readonly string[] = []): string {
  const terms = targets.map((target): RequiredTerm => ({ start: 0, end: 4, target, forms: [target], whole: true }));
  return spellResult({ text: german, terms }, { text: english, notes: [] }, 'en-GB').text;
}

it('acronyms that an engine took over from the German are written as the glossary has them', () => {
  expect(spell('Nato und Bundeswehr üben.', 'Nato and Bundeswehr are exercising.', ['NATO'])).toBe(
    'NATO and Bundeswehr are exercising.',
  );
  expect(spell('Nato-Generalsekretär Rutte', 'Nato secretary general Rutte', ['NATO Secretary General'])).toBe(
    'NATO secretary general Rutte',
  );
});

it('a word that only looks like an acronym is left alone', () => {
  expect(spell('Die WHO fragt, wer kommt.', 'Who comes, the WHO asks.', ['WHO'])).toBe('Who comes, the WHO asks.');
  expect(spell('Natorps Werk', 'Natorp’s work', ['NATO'])).toBe('Natorp’s work');
});

it('what is copied keeps its spelling, and marks move with the words', () => {
  const terms: RequiredTerm[] = [
    { start: 4, end: 18, target: 'Defense Center', forms: ['Defense Center'], whole: true },
  ];
  const { text, marks } = spellResult(
    { text: 'Das Defense Center hilft.', terms },
    {
      text: 'The labor of the Defense Center helps.',
      notes: [],
      marks: [{ source: { start: 4, end: 18 }, target: { start: 17, end: 31 } }],
    },
    'en-GB',
  );
  expect(text).toBe('The labour of the Defense Center helps.');
  expect(marks?.[0]?.target).toEqual({ start: 18, end: 32 });
});
