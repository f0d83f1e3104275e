import { describe, expect, it } from 'vitest';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { de as german, en as english } from '../../src/locales/terms.js';
import { createMatcher } from '../../src/terms/matcher.js';

const entry = (de: string, more: Partial<PlainEntry> = {}): PlainEntry => ({ id: de, de, en: 'x', ...more });

const explain = (entries: readonly PlainEntry[], text: string) =>
  createMatcher(entries)
    .explain(text)
    .map(({ code, args }) => [code, args['text'], args['term']]);

describe('explain', () => {
  it.each([
    ['Drohne', 'Drohnenangriff', 'miss/modifier'],
    ['Minister', 'Ministerin', 'miss/feminine'],
    ['Schuss', 'Ausschuss', 'miss/prefix'],
    ['Ration', 'Generation', 'miss/opaque'],
    ['Macht', 'macht', 'miss/case'],
    ['Masse', 'Maße', 'miss/sharp-s'],
    ['Heer', 'Heer', 'match/exact'],
    ['Heer', 'Heeres', 'match/inflected'],
    ['Heer', 'Landheer', 'match/compound'],
  ])('says of %s in "%s": %s', (de, text, code) => {
    expect(explain([entry(de)], `das ${text} dort`)).toEqual([[code, text, de]]);
  });

  it('names the verb without its particle', () => {
    expect(explain([entry('einberufen')], 'Er beruft ihn nicht.')).toEqual([
      ['miss/no-particle', 'beruft', 'einberufen'],
    ]);
  });

  it('names what stands in the place of an overlapped term', () => {
    const found = createMatcher([entry('Chef'), entry('Chef des Stabes')]).explain('Chef des Stabes');
    expect(found.map(({ code, args }) => [code, args['other']])).toEqual([
      ['match/exact', undefined],
      ['miss/overlap', 'Chef des Stabes'],
    ]);
  });

  it('names the neighbours that are missing', () => {
    const [found] = createMatcher([entry('Zug', { when: ['Kompanie', 'Soldat'] })]).explain('Der Zug kam.');
    expect(found).toMatchObject({ code: 'miss/when', args: { words: 'Kompanie, Soldat' } });
  });

  it('has words for every code in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
  });
});
