import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/checks/translation/quotations.js';

function read(text: string) {
  const { quotations, unbalanced } = findQuotations(text);
  return {
    quotations: quotations.map(({ start, end }) => text.slice(start, end)),
    unbalanced: unbalanced.map((at) => text.slice(at)),
  };
}

describe('quotations', () => {
  it.each([
    ['German', '„Wir liefern“, sagte er.', '„Wir liefern“'],
    ['British', '‘We deliver,’ he said.', '‘We deliver,’'],
    ['American', '“We deliver,” he said.', '“We deliver,”'],
    ['typewritten', '"We deliver," he said.', '"We deliver,"'],
    ['guillemets', '»Wir liefern«, sagte er.', '»Wir liefern«'],
    ['with an apostrophe inside', '‘We don’t deliver,’ he said.', '‘We don’t deliver,’'],
    ['with a plural possessive inside', '‘The ministers’ room is full,’ he said.', '‘The ministers’ room is full,’'],
  ])('are found: %s', (_, text, quotation) => {
    expect(read(text)).toEqual({ quotations: [quotation], unbalanced: [] });
  });

  it('may lie in one another', () => {
    expect(read('“He said ‘never’ twice.”').quotations).toEqual(['“He said ‘never’ twice.”', '‘never’']);
  });

  it('are not made of apostrophes, feet and years', () => {
    expect(read('The ministers’ talks in the ’90s didn’t cover 6" guns.')).toEqual({ quotations: [], unbalanced: [] });
  });

  it('may lack a mark', () => {
    expect(read('“We deliver, he said.').unbalanced).toEqual(['“We deliver, he said.']);
    expect(read('We deliver,’ he said.').unbalanced).toEqual(['’ he said.']);
  });
});
