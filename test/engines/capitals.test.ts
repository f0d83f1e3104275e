import { string, assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { withoutCapitals } from '../../src/engines/local/capitals.js';
import { isInCapitals } from '../../src/in-capitals.js';

it.each([
  ['BUNDESWEHR: MEHR GELD FÜR MUNITION UND DROHNEN', 'Bundeswehr: Mehr Geld für Munition und Drohnen'],
  ['DER WEG ZUR KRIEGSTÜCHTIGKEIT IST NOCH WEIT', 'Der Weg zur Kriegstüchtigkeit ist noch weit'],
  ['EU UND USA EINIG. WAS NUN?', 'EU und USA Einig. Was nun?'],
  ['NATO-GIPFEL IN WILNA', 'Nato-Gipfel in Wilna'],
])('%s is written %s', (text, expected) => {
  expect(isInCapitals(text)).toBe(true);
  expect(withoutCapitals(text)).toBe(expected);
});

it.each(['NATO', 'USA/EU', 'Die NATO UND DIE BUNDESWEHR', '12. 5. 2026', ''])('“%s” is not in capitals', (text) => {
  expect(isInCapitals(text)).toBe(false);
});

it('no text changes its length', () => {
  assert(property(string({ unit: 'binary' }), (any) => withoutCapitals(any).length === any.length));
});
