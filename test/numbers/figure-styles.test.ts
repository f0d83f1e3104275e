import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styledFigures } from '../../src/numbers/figure-styles.js';

const first = (text: string) => styledFigures(text)[0];

describe('the same figure written otherwise', () => {
  it.each([
    ['paying €1.5 billion today', 'paying 1.5bn euros today'],
    ['€1.5 billion', '€1.5bn'],
    ['€1.5 billion', 'EUR 1.5 billion'],
    ['€1.5 billion', '€1,500 million'],
    ['$20 million', '20 million US dollars'],
    ['about 5 per cent', 'about 5%'],
    ['5 per cent', '5 percent'],
    ['500 kilometres', '500 km'],
    ['500 km', '500km'],
    ['90 kilometres per hour', '90 km/h'],
    ['10,000 soldiers', '10 000 soldiers'],
    ['1,500 soldiers', '1500 soldiers'],
    ['24 February 2022', 'February 24, 2022'],
    ['on 24 February', 'on 24th February'],
    ['3 October', '3 Oct 2026'],
    ['at 2.30 pm', 'at 14:30'],
    ['at 2.30 pm', 'at 2:30 pm'],
    ['at 2 p.m.', 'at 2 pm'],
  ])('%s, %s', (one, other) => {
    expect(first(one)?.id).toBe(first(other)?.id);
    expect(first(one)?.style).not.toBe(first(other)?.style);
  });
});

describe('the same way of writing', () => {
  it.each([
    ['€1.5 billion', 'a €1.5-billion package'],
    ['1.5 billion euros', 'a 1.5-billion-euro package'],
    ['2 per cent', 'a 2-per-cent target'],
    ['500 kilometres', 'a 500-kilometre march'],
    ['500 kilometres', '500 kilometers'],
    ['24 February', '24 February 2022'],
    ['12 March', '3 May'],
    ['2 pm', '4 pm'],
    ['1 tonne', '20 tonnes'],
  ])('%s, %s', (one, other) => {
    expect(first(one)?.style).toBe(first(other)?.style);
  });
});

describe('what can be written in one way only', () => {
  it.each([
    'in 2026',
    '12 fire units',
    'F-35',
    'a 5 m wall',
    'Leopard 2',
    '2.30',
    'part 3.1.2',
    'between 5–7',
    'may 5 of',
  ])('%s', (text) => {
    expect(styledFigures(text)).toEqual([]);
  });
});

it('says where the figure stands, the same each time', () => {
  assert(
    property(string(), string(), (before, after) => {
      const text = `${before} €1.5 billion ${after}`;
      const found = styledFigures(text);
      expect(styledFigures(text)).toEqual(found);
      for (const { start, end } of found) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    }),
  );
  const [figure] = styledFigures('It costs €1.5 billion.');
  expect(figure).toMatchObject({ start: 9, end: 21 });
});
