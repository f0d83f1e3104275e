import { describe, expect, it } from 'vitest';
import { completeEntry, type PlainEntry } from '../../src/glossary/entry.js';
import { inflectedForms } from '../../src/terms/inflected.js';
import { termPairs } from '../../src/terms/pairs.js';

const entries = (...plain: PlainEntry[]) => plain.map((entry) => ({ entry: completeEntry(entry) }));
const pairsOf = (list: ReturnType<typeof entries>, inflected = false): string[] =>
  termPairs(list, { inflected }).pairs.map(({ source, target }) => `${source} = ${target}`);

describe('the inflected forms of a term', () => {
  it.each([
    ['Koalition der Willigen', 'f', ['Koalitionen der Willigen']],
    ['Großmacht', 'f', ['Großmächte', 'Großmächten']],
    ['Soldat', 'm', ['Soldaten']],
    ['Luft-Boden-Rakete', 'f', ['Luft-Boden-Raketen']],
    ['NATO-Staat', 'm', ['NATO-Staate', 'NATO-Staaten', 'NATO-Staates', 'NATO-Staats']],
  ])('%s', (term, gender, forms) => {
    expect(inflectedForms(term, { gender })).toEqual(forms);
  });

  it.each(['hybrider Krieg', 'NATO', 'F-35', 'Eurofighter', 'abschrecken', ''])(
    'are none where they would be guesses: %s',
    (term) => {
      expect(inflectedForms(term)).toEqual([]);
    },
  );

  it('are none of a name', () => {
    expect(inflectedForms('Bundeswehr', { pos: 'proper' })).toEqual([]);
  });
});

describe('the pairs of a glossary', () => {
  it('are those of enforced entries, variants included', () => {
    const list = entries(
      { id: 'a', de: 'Fregatte', en: 'frigate', variants: ['Fregattenschiff'] },
      { id: 'b', de: 'Zeitenwende', en: 'Zeitenwende', status: 'keep' },
      { id: 'c', de: 'Korvette', en: 'corvette', status: 'proposed' },
      { id: 'd', de: 'Kreuzer', en: 'cruiser', status: 'deprecated' },
    );
    expect(pairsOf(list)).toEqual(['Fregatte = frigate', 'Fregattenschiff = frigate', 'Zeitenwende = Zeitenwende']);
  });

  it('leave out what holds only beside certain words', () => {
    const list = entries(
      { id: 'a', de: 'Zug', en: 'platoon', when: ['Kompanie'] },
      { id: 'b', de: 'Heer', en: 'army' },
    );
    expect(pairsOf(list)).toEqual(['Heer = army']);
    expect(termPairs(list).conditional.map(({ entry }) => entry.id)).toEqual(['a']);
  });

  it('hold each German word once, and name those who want something else', () => {
    const list = entries(
      { id: 'a', de: 'Heer', en: 'army' },
      { id: 'b', de: 'Heer', en: 'army' },
      { id: 'c', de: 'Heer', en: 'land forces' },
    );
    expect(pairsOf(list)).toEqual(['Heer = army']);
    expect(termPairs(list).conflicts.map(({ pair, other }) => [pair.target, other.target])).toEqual([
      ['land forces', 'army'],
    ]);
  });

  it('may have the inflected forms, in the number that they show', () => {
    const list = entries(
      { id: 'a', de: 'Fregatte', en: 'frigate', pos: 'noun', gender: 'f', forms: ['Fregattn'] },
      { id: 'b', de: 'Großmacht', en: 'great power', pos: 'noun', gender: 'f' },
    );
    expect(pairsOf(list, true)).toEqual([
      'Fregatte = frigate',
      'Großmacht = great power',
      'Fregattn = frigate',
      'Fregatten = frigates',
      'Großmächte = great powers',
      'Großmächten = great powers',
    ]);
  });

  it('take a form for what the glossary says it is, and one of two entries for nobody’s', () => {
    const list = entries(
      { id: 'a', de: 'Mittel', en: 'means', forms: ['Mitteln'] },
      { id: 'b', de: 'Geldmittel', en: 'funds', forms: ['Mitteln', 'Gelder'] },
      { id: 'c', de: 'Gelder', en: 'monies' },
    );
    expect(pairsOf(list, true).filter((pair) => /^(?:Mitteln|Gelder) /u.test(pair))).toEqual(['Gelder = monies']);
  });
});
