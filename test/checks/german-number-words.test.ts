import { describe, expect, it } from 'vitest';
import { germanNumberWords } from '../../src/numbers/german-number-words.js';

const CASES: readonly (readonly [string, number])[] = [
  ['elf von ihnen', 11],
  ['dreiundzwanzig Abgeordnete', 23],
  ['hundertzwanzig', 120],
  ['zweitausendfünfhundert', 2500],
  ['das einundzwanzigste Regiment', 21],
  ['anderthalb Jahre', 1.5],
  ['ein Drittel', 33],
  ['zwei Dutzend', 24],
  ['sieben tausend', 7000],
  ['zwei Milliarden', 2e9],
  ['ein dreiköpfiges Team', 3],
  ['der XXII. Bezirk', 22],
  ['ein Zweikampf', 2],
];

describe('German number words', () => {
  it.each(CASES)('%s says %d', (text, value) => {
    expect(germanNumberWords(text).some((keys) => keys.has(`n:${value}`))).toBe(true);
  });

  it('are not looked for where there are none', () => {
    expect(germanNumberWords('Der Ausschuss tagt.')).toEqual([]);
  });
});
