import { assert, constantFrom, array, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/checks/translation/check-pair.js';
import { createMatcher } from '../../../src/terms/matcher.js';
import { describeFinding, pairOf } from './pair.js';

const matcher = createMatcher([{ id: 'debt-brake', de: 'Schuldenbremse', en: 'debt brake' }]);
const settings = { matcher, variant: 'en-GB' } as const;

function check(german: string, english: string, options = {}): string[] {
  const pair = pairOf(german, english);
  return checkPair(pair, { ...settings, options }).map((finding) => describeFinding(pair, finding));
}

describe('a pair', () => {
  it('that was translated well has no findings', () => {
    expect(check('Die Schuldenbremse gilt seit 2009 nicht.', 'The debt brake has not applied since 2009.')).toEqual([]);
  });

  it('with a sentence left in German is told that and nothing more', () => {
    const german = 'Die Schuldenbremse gilt seit 2009 nicht mehr für Kiew.';
    expect(check(german, german)).toEqual(['error untranslated: …']);
  });

  it('keeps numbers and terms that have moved inside a paragraph', () => {
    const english = 'The debt brake applied.\nIt has been gone since 2009, and they left.';
    expect(check('Die Schuldenbremse galt bis 2009.\nDann gingen sie.', english)).toEqual([]);
  });

  it('may have headings in capitals', () => {
    const [german, english] = ['# KRIEG IN EUROPA: WAS NUN?', '# WAR IN EUROPE: WHAT ABOUT NOW?'];
    expect(check(german, english)).toEqual([]);
    expect(check('# Krieg in Europa: was nun?', english)).toEqual([]);
  });

  it('may be allowed what it is told of', () => {
    const options = {
      name: { ignore: ['Mailand'] },
      untranslated: { allow: ['Ausbildungsprogramm'] },
      length: { shortest: 10 },
    };
    expect(check('Ein Ausbildungsprogramm in Mailand.', 'An Ausbildungsprogramm in Mailand.', options)).toEqual([]);
  });
});

const words = constantFrom(
  'Die Schuldenbremse',
  'nicht',
  '3,5 Mrd. Euro',
  '“never',
  '„nie“',
  'Kiew',
  'Karla Wiegand',
  'on on',
  '14.30 Uhr',
  '∅',
  '\n',
  '\n\n',
  '[a](b)',
  '**x**',
);
const text = array(tuple(words, string({ maxLength: 6 }))).map((parts) => parts.flat().join(' '));

describe('any pair', () => {
  it('has findings inside its texts, the same each time', () => {
    assert(
      property(text, text, (german, english) => {
        const pair = pairOf(german, english);
        const findings = checkPair(pair, settings);
        expect(checkPair(pair, settings)).toEqual(findings);
        for (const { source, target } of findings) {
          for (const [place, side] of [[source, pair.source] as const, [target, pair.target] as const]) {
            if (place === undefined) continue;
            const { length } =
              ('block' in place ? side.blocks[place.block] : side.sentences[place.sentence])?.text ?? '';
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(length);
          }
        }
      }),
    );
  });
});
