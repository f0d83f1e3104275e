import { describe, expect, it } from 'vitest';
import { completeEntry, type PlainEntry } from '../../../src/glossary/entry.js';
import { foldQuery, foldText } from '../../../src/terms/search/fold-text.js';
import { searchEntries } from '../../../src/terms/search/search-entries.js';

const PLAIN: readonly PlainEntry[] = [
  { id: 'armed-forces', de: 'Streitkräfte', en: 'armed forces', admitted: ['military'], avoid: ['fighting forces'] },
  { id: 'base', de: 'Streitkräftebasis', en: 'Joint Support Service' },
  { id: 'council', de: 'Nordatlantikrat', en: 'North Atlantic Council', variants: ['Nato-Rat'] },
  { id: 'rattling', de: 'Säbelrasseln', en: 'sabre-rattling' },
  { id: 'withdrawal', de: 'Abzug', en: 'withdrawal', admitted: ['to pull out'], when: ['Truppe'] },
  {
    id: 'coalition',
    de: 'Koalition der Willigen',
    en: 'coalition of the willing',
    definition: 'States that act jointly.',
  },
  { id: 'howitzer', de: 'Haubitze', en: 'howitzer' },
];
const ENTRIES = PLAIN.map(completeEntry);

function hits(query: string): string[] {
  return searchEntries(ENTRIES, query).map(({ entry, how }) => `${entry.id} ${how}`);
}

describe('a search', () => {
  it.each<[string, string]>([
    ['Streitkräfte', 'armed-forces exact'],
    ['streitkrafte', 'armed-forces exact'],
    ['STREITKRAEFTE', 'armed-forces exact'],
    ['Streitkräften', 'armed-forces inflected'],
    ['koalitionen der willigen', 'coalition inflected'],
    ['abzuges', 'withdrawal inflected'],
    ['Panzerhaubitzen', 'howitzer compound'],
    ['withdrawals', 'withdrawal inflected'],
    ['pulled out', 'withdrawal inflected'],
    ['military', 'armed-forces exact'],
    ['rat', 'council word'],
    ['willing coalition', 'coalition words'],
    ['jointly', 'coalition prose'],
    ['Streitkrfte', 'armed-forces similar'],
    ['Nordatlantikrad', 'council similar'],
  ])('for %s finds first: %s', (query, first) => {
    expect(hits(query)[0]).toBe(first);
  });

  it('orders what it finds by nearness, each entry once', () => {
    expect(hits('streitkräfte')).toEqual(['armed-forces exact', 'base begins']);
    expect(hits('forces')).toEqual(['armed-forces word']);
  });

  it('finds nothing where nothing is alike', () => {
    expect(hits('xqzwv')).toEqual([]);
  });

  it('says where the query stands in the text as it is written', () => {
    const [hit] = searchEntries(ENTRIES, 'kraefte');
    expect(hit?.spans.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['kräfte']);
  });
});

describe('folding', () => {
  it.each([
    ['Groß-Übung', 'gross ubung'],
    ['“Élysée”', ' elysee '],
  ])('%s: %s', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('leads back into the original', () => {
    const { text, offsets } = foldText('ẞ x');
    expect(offsets[text.indexOf('x')]).toBe(2);
  });

  it('takes ae for ä, and also as it is', () => {
    expect(foldQuery('Israel  Kraefte')).toEqual(['israel kraefte', 'isral krafte']);
  });
});
