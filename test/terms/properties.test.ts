import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/terms/matcher.js';
import type { Occurrence } from '../../src/terms/occurrence.js';

const TERMS = [
  'Streitkraft',
  'Verteidigungsminister',
  'nukleare Teilhabe',
  'Koalition der Willigen',
  'Wehrbeauftragter',
  'einberufen',
  'einsatzbereit',
  'Luftverteidigungssystem',
  'Leopard 2',
  'F-35',
  'NATO',
  'Großmanöver',
  'Rüstungskontrolle',
];
const WORDS = (
  'Streitkräfte Verteidigungsministers EU-Verteidigungsminister nuklearen Teilhabe Koalitionen der Willigen Wehrbeauftragte ' +
  'beruft ein. einsatzbereite Luftverteidigungs- und Radarsysteme Leopard 2 F35 Nato GROSSMANÖVER Großmanöver, ' +
  'Rüstungskontrolle Haus Baum „ “ - — ß 12.000 a- -b ’s 🔴 \u00ad'
).split(' ');

const entries = TERMS.map((de) => ({ id: de, de, en: 'x' }));
const matcher = createMatcher(entries);
const article = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 200 });

const brief = (found: readonly Occurrence[]) =>
  found.map(({ entry, how, text }) => [entry.id, how, text.normalize('NFC').replace(/\s+/g, ' ')]);

describe('the matcher', () => {
  it('reports spans that lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(article, anything), (text) => {
        let end = 0;
        for (const found of matcher.find(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          end = found.end;
        }
      }),
    );
  });

  it('reports nothing that is no form of its entry', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { entry, text: surface, parts } of matcher.find(text)) {
          const alone = parts ? parts.map(({ start, end }) => text.slice(start, end)).join(' und ') : surface;
          expect(parts ? parts.length > 1 : createMatcher([entry]).find(alone).length === 1).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is not changed by an unrelated entry', () => {
    const larger = createMatcher([...entries, { id: 'unrelated', de: 'Apfelkuchen', en: 'apple pie' }]);
    fc.assert(
      fc.property(article, (text) => {
        expect(larger.find(text)).toEqual(matcher.find(text));
      }),
    );
  });

  it('does not depend on line wrapping', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 5, max: 40 }), (text, width) => {
        const wrapped = wrap(text, width);
        expect(brief(matcher.find(wrapped))).toEqual(brief(matcher.find(text)));
      }),
    );
  });

  it('does not depend on NFC or NFD', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(brief(matcher.find(text.normalize('NFD')))).toEqual(brief(matcher.find(text)));
      }),
    );
  });

  it('reads terms in NFD as in NFC', () => {
    const decomposed = createMatcher(TERMS.map((de) => ({ id: de, de: de.normalize('NFD'), en: 'x' })));
    fc.assert(
      fc.property(article, (text) => {
        expect(brief(decomposed.find(text))).toEqual(brief(matcher.find(text)));
      }),
    );
  });

  it('gives overlaps on request that hold all plain matches', () => {
    fc.assert(
      fc.property(article, (text) => {
        const all = brief(matcher.find(text, { overlaps: true }));
        for (const found of brief(matcher.find(text))) expect(all).toContainEqual(found);
      }),
    );
  });
});

/** Breaks at blanks only, never after a hyphen, where a line break would join two words. */
function wrap(text: string, width: number): string {
  let column = 0;
  return text.replace(/ (?=(\S*))/g, (blank, word: string, at: number) => {
    column = at - column > width && !text.slice(0, at).endsWith('-') && word !== '' ? at : column;
    return column === at ? '\n' : blank;
  });
}

const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('time', () => {
  it.each([
    ['one endless word', 'a'],
    ['one endless compound', 'Verteidigungs'],
    ['hyphens', 'a-'],
    ['cut words', 'Luftverteidigungs- und '],
    ['verbs without particle', 'beruft '],
    ['starts of a longer term', 'Koalition der '],
    ['combining marks', 'a\u0308\u0308'],
    ['line breaks after hyphens', 'Luft-\n'],
    ['capitals', 'GROSS'],
  ])('grows with the text only: %s', (_, piece) => {
    const time = (length: number) => {
      const text = repeat(piece, length);
      const start = performance.now();
      matcher.find(text);
      return performance.now() - start;
    };
    time(20_000);
    const short = Math.min(time(20_000), time(20_000), time(20_000));
    const long = Math.min(time(160_000), time(160_000));
    // Eight times the text: linear gives 8, quadratic 64. The constant covers a busy machine.
    expect(long).toBeLessThan(24 * short + 60);
  });
});
