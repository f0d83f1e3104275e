import { expect, it } from 'vitest';
import { foreignParts, hasLatinWords, isMostlyForeign } from '../../src/engines/foreign-text.js';

it.each([
  ['Präsident Володимир Зеленський sprach.', ['Володимир Зеленський']],
  ['Das Wort שלום heißt Frieden 🕊️.', ['שלום', '🕊️']],
  ['Für Deutschland 🇩🇪 und die Familie 👨‍👩‍👧.', ['🇩🇪', '👨‍👩‍👧']],
  ['Größe 5 μm', ['μ']],
  ['Erdoğan, Wałęsa und Đinđić', []],
  ['3,5 % → „mehr“ – so © 2024', []],
])('finds what is foreign in %s', (text, expected) => {
  expect(foreignParts(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

it.each([
  ['Слава Україні!', true],
  ['Президент Зеленський sagte', true],
  ['Präsident Selenskyj (Зеленський) sagte', false],
  ['2024', false],
])('knows whether %s is mostly foreign', (text, expected) => {
  expect(isMostlyForeign(text)).toBe(expected);
});

it('knows whether there is a word to translate', () => {
  expect(hasLatinWords('Київ 12 – a')).toBe(false);
  expect(hasLatinWords('Київ ja')).toBe(true);
});
