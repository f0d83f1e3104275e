import { describe, expect, it } from 'vitest';
import { adjectiveStem, lemmatiseNoun } from '../../../src/terms/suggest/lemma.js';

describe('the lemma of a noun', () => {
  it.each([
    ['Panzer', 'panzer'],
    ['Panzern', 'panzer'],
    ['Soldaten', 'soldat'],
    ['Städte', 'stadt'],
    ['Hauptstädten', 'hauptstadt'],
    ['Regierungen', 'regierung'],
    ['Ministerien', 'ministerium'],
    ['Krieges', 'krieg'],
    ['Drohnenangriffen', 'drohnenangriff'],
    ['Nato-Gipfels', 'nato-gipfel'],
    ['Lwiw', 'lwiw'],
  ])('%s: %s', (word, lemma) => {
    expect(lemmatiseNoun(word).lemma).toBe(lemma);
  });

  it('tells the head of a compound, and how many words it is made of', () => {
    expect(lemmatiseNoun('Drohnenangriffe')).toMatchObject({ head: 'angriff', parts: 2, isKnown: true });
    expect(lemmatiseNoun('Nato-Gipfel')).toMatchObject({ head: 'gipfel', parts: 2 });
    expect(lemmatiseNoun('Angriff').head).toBeUndefined();
    expect(lemmatiseNoun('Lwiw').isKnown).toBe(false);
  });
});

describe('the stem of an adjective', () => {
  it.each([
    ['nukleare', 'nuklear'],
    ['europäischen', 'europäisch'],
    ['Minsker', 'minsker'],
    ['bewaffneter', 'bewaffnet'],
    ['hohe', 'hoh'],
  ])('%s: %s', (word, stem) => {
    expect(adjectiveStem(word)).toBe(stem);
  });

  it.each(['gestern', 'und', 'Haus'])('is none of %s', (word) => {
    expect(adjectiveStem(word)).toBeUndefined();
  });
});
