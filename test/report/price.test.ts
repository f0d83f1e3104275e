import { describe, expect, it } from 'vitest';
import { costOf, readPrice } from '../../src/report/price.js';

describe('a price', () => {
  it.each([
    ['20', 20, ''],
    ['20.50', 20.5, ''],
    ['20,5 EUR', 20.5, 'EUR'],
    ['€20', 20, '€'],
    ['$ 25', 25, '$'],
    ['0', 0, ''],
  ])('may be written as %s', (text, amount, currency) => {
    expect(readPrice(text)).toEqual({ amount, currency });
  });

  it.each(['', 'much', '-1', '20 euros', '€20 EUR', '1e9', '1.23456'])('is not written as %j', (text) => {
    expect(readPrice(text)).toBeUndefined();
  });

  it('is for a million characters', () => {
    expect(costOf(1_500_000, { amount: 20, currency: '' })).toBe(30);
    expect(costOf(0, { amount: 20, currency: '' })).toBe(0);
  });
});
