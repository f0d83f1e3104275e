import { expect, it } from 'vitest';
import { germanNumbers } from '../../src/numbers/german-numbers.js';
import { toRequiredFigure } from '../../src/pipeline/required-figures.js';

it.each([
  ['Es waren 3.000 Soldaten.', ['3,000', '3000']],
  ['Es sind 3,5 Prozent.', ['3.5']],
  ['Es kostet 1,2 Milliarden Euro.', ['1.2']],
  ['Es kostet 400 Mio. Euro.', ['400']],
  ['Im Jahr 2024', ['2024']],
])('says what English a figure has in: %s', (german, forms) => {
  expect(germanNumbers(german).map((number) => toRequiredFigure(number)?.forms)).toEqual([forms]);
});

it.each(['Am 3. Oktober', 'Um 14.30 Uhr'])('asks for nothing in: %s', (german) => {
  expect(germanNumbers(german).flatMap((number) => toRequiredFigure(number) ?? [])).toEqual([]);
});
