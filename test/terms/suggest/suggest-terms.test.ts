import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/terms/matcher.js';
import { suggestTerms, type Suggestion } from '../../../src/terms/suggest/suggest-terms.js';

function suggest(texts: readonly string[], least = 2, known: readonly string[] = []): readonly Suggestion[] {
  const matcher = createMatcher(known.map((de, index) => ({ id: `e${index}`, de, en: de })));
  const sources = texts.map((text) => ({ text, known: matcher.find(text, { overlaps: true }) }));
  return suggestTerms(sources, { least });
}

function shown(...args: Parameters<typeof suggest>): string[] {
  return suggest(...args).map(({ term, count, compounds }) =>
    [`${term} ${count}`, ...compounds.map((each) => `${each.term} ${each.count}`)].join(', '),
  );
}

describe('suggesting terms', () => {
  it('counts the forms of a noun as one', () => {
    expect(shown(['Der Abfangjäger stieg auf. Zwei Abfangjägern folgte er.'])).toEqual(['Abfangjäger 2']);
  });

  it('shows the base form even where it stands nowhere', () => {
    expect(shown(['Mit Bodentruppen; ohne Bodentruppen.'])).toEqual(['Bodentruppe 2']);
  });

  it('counts compounds under the noun that they end in', () => {
    expect(shown(['Ein Gipfel nach dem anderen: ein Krisengipfel, ein Krisengipfel.'])).toEqual([
      'Gipfel 1, Krisengipfel 2',
    ]);
  });

  it('leaves a compound to itself where its noun says little', () => {
    expect(shown(['Das Lagebild im System. Das Raketensystem, ein Raketensystem.'])).toEqual(['Raketensystem 2']);
  });

  it('finds a noun with its adjective, and leaves out what only stands in it', () => {
    expect(shown(['Die nukleare Abschreckung wirkt. Ohne nukleare Abschreckung geht es nicht.'])).toEqual([
      'nukleare Abschreckung 2',
    ]);
  });

  it('finds a noun with its genitive', () => {
    const found = shown(['Die Bündnisse der Schwachen. Der Schutz der Ostflanke und der Schutz der Ostflanke.']);
    expect(found).not.toContain('Schutz der Ostflanke 2');
    expect(shown(['Ein Sanktionspaket der Kommission; noch ein Sanktionspaket der Kommission.'])).toContain(
      'Sanktionspaket der Kommission 2',
    );
  });

  it('suggests nothing that the glossary has', () => {
    expect(shown(['Kampfpanzer und Kampfpanzer.'], 2, ['Panzer'])).toEqual([]);
  });

  it('suggests no function words, months and the like', () => {
    expect(shown(['Im Januar. Im Januar. Dabei sind viele Jahre. Dabei bleiben die letzten Jahre im Januar.'])).toEqual(
      [],
    );
  });

  it('takes a capital at a sentence’s start for no noun', () => {
    expect(shown(['Gestritten wird viel. Gestritten wird oft.'])).toEqual([]);
  });

  it('knows a name of several words', () => {
    const [first] = suggest(['Mit Oksana Schewtschuk und für Oksana Schewtschuk.']);
    expect(first).toMatchObject({ kind: 'name', term: 'Oksana Schewtschuk', count: 2 });
  });

  it('takes what somebody is for no adjective', () => {
    expect(shown(['Der Sprecher Lennart Voss und der Sprecher Lennart Voss.'])).toEqual(['Lennart Voss 2']);
  });

  it('says where each stands', () => {
    const [first] = suggest(['Ein Abfangjäger.', 'Der Abfangjäger.']);
    expect(first?.places).toEqual([
      { source: 0, start: 4, end: 15, text: 'Abfangjäger' },
      { source: 1, start: 4, end: 15, text: 'Abfangjäger' },
    ]);
  });
});
