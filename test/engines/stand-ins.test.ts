import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineSegment, RequiredTerm } from '../../src/engines/engine.js';
import { standInForCopies } from '../../src/engines/local/stand-ins.js';

function term(text: string, german: string, target: string): RequiredTerm {
  const start = text.indexOf(german);
  return { start, end: start + german.length, target, forms: [target], whole: true };
}

describe('what the model cannot spell', () => {
  it('is given a name and put back in its place', () => {
    const { segment, restore } = standInForCopies({ text: 'Kiew (Київ) ist groß 🇺🇦.', terms: [] });
    expect(segment.text).toBe('Kiew (Xqa) ist groß Xqb.');
    expect(segment.terms.map(({ start, end, target }) => [segment.text.slice(start, end), target])).toEqual([
      ['Xqa', 'Xqa'],
      ['Xqb', 'Xqb'],
    ]);
    expect(restore('Kyiv (Xqa) is big, Xqb.')).toBe('Kyiv (Київ) is big, 🇺🇦.');
  });

  it('is an address or code where it has to stay', () => {
    const text = 'Mehr unter https://a.de/b_c und bei der Nato.';
    const terms = [term(text, 'https://a.de/b_c', 'https://a.de/b_c'), term(text, 'Nato', 'NATO')];
    const { segment, restore } = standInForCopies({ text, terms });
    expect(segment.text).toBe('Mehr unter Xqa und bei der Nato.');
    expect(segment.terms.map(({ start, end }) => segment.text.slice(start, end))).toEqual(['Xqa', 'Nato']);
    expect(restore('More at Xqa.')).toBe('More at https://a.de/b_c.');
  });

  it('is no word in Latin letters, though it stays', () => {
    const text = 'Die Bundeswehr übt.';
    const segment = { text, terms: [term(text, 'Bundeswehr', 'Bundeswehr')] };
    expect(standInForCopies(segment).segment).toBe(segment);
  });

  it('gets no name that stands in the text', () => {
    expect(standInForCopies({ text: 'Xqa heißt Київ.', terms: [] }).segment.text).toBe('Xqa heißt Xqb.');
  });
});

it('comes back unchanged where the model copies everything, and all terms keep their words', () => {
  const pieces = constantFrom('Die ', 'Київ', ' 😀', 'Nato', ' und ', '中文 ', 'Xqa', '\ud83d', ' a@b.de');
  assert(
    property(array(pieces, { maxLength: 12 }), string({ maxLength: 3 }), (parts, rest) => {
      const text = parts.join('') + rest;
      const terms = [...text.matchAll(/Nato|a@b\.de/gu)].map(({ 0: found, index }): RequiredTerm => {
        const target = found === 'Nato' ? 'NATO' : found;
        return { start: index, end: index + found.length, target, forms: [target], whole: true };
      });
      const whole: EngineSegment = { text, terms };
      const { segment, restore } = standInForCopies(whole);
      expect(restore(segment.text)).toBe(text);
      const german = segment.terms.map(({ start, end }) => restore(segment.text.slice(start, end)));
      for (const { start, end } of terms) expect(german).toContain(text.slice(start, end));
    }),
  );
});
