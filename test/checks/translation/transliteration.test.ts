import { describe, expect, it } from 'vitest';
import { transliterations } from '../../../src/checks/translation/transliteration.js';

const NAMES: readonly (readonly [german: string, ...english: string[]])[] = [
  ['Selenskyj', 'zelensky', 'zelenskyy', 'zelenskyi'],
  ['Werbyzkyj', 'verbytskyi', 'verbytsky'],
  ['Lawrow', 'lavrov'],
  ['Schoigu', 'shoigu'],
  ['Chruschtschow', 'khrushchev'],
  ['Jelzin', 'yeltsin'],
  ['Prigoschin', 'prigozhin'],
  ['Nawalny', 'navalny'],
  ['Lukaschenko', 'lukashenko'],
  ['Charkiw', 'kharkiv'],
];

describe('names from the Cyrillic alphabet', () => {
  for (const [german, ...spellings] of NAMES) {
    it.each(spellings)(`${german} may be %s`, (english) => {
      expect(transliterations(german)?.test(english)).toBe(true);
    });
  }

  it('may not be other names', () => {
    expect(transliterations('Selenskyj')?.test('selinskey')).toBe(false);
    expect(transliterations('Lawrow')?.test('larrow')).toBe(false);
  });

  it('are told from names that have one spelling', () => {
    expect(transliterations('Petrulyte')).toBeUndefined();
  });
});
