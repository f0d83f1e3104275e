import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { completeEntry } from '../../../src/glossary/entry.js';
import type { Entry, PlainEntry } from '../../../src/glossary/entry.js';
import { coverTerms } from '../../../src/terms/english/coverage.js';
import type { SourceTerm } from '../../../src/terms/english/coverage.js';

const GLOSSARY: readonly PlainEntry[] = [
  { id: 'haushalt', de: 'Verteidigungshaushalt', en: 'defence budget', pos: 'noun' },
  {
    id: 'etat',
    de: 'Wehretat',
    en: 'defence budget',
    admitted: ['military budget'],
    pos: 'noun',
    avoid: ['army budget'],
  },
  { id: 'flug', de: 'Flugabwehr', en: 'air defence', admitted: ['anti-aircraft defence'], pos: 'noun' },
  { id: 'luft', de: 'Luftverteidigung', en: 'air defence', pos: 'noun' },
  { id: 'system', de: 'Luftverteidigungssystem', en: 'air defence system', pos: 'noun' },
  { id: 'buendnis', de: 'Bündnisverteidigung', en: 'collective defence', pos: 'noun' },
  { id: 'land', de: 'Landesverteidigung', en: 'national defence', pos: 'noun' },
  { id: 'amt', de: 'Auswärtiges Amt', en: 'Federal Foreign Office', avoid: ['Foreign Office'] },
  { id: 'army', de: 'Heer', en: 'German Army', pos: 'proper' },
  { id: 'bw', de: 'Bundeswehr', en: 'Bundeswehr', status: 'keep', avoid: ['German army'] },
  { id: 'bundestag', de: 'Bundestag', en: 'Bundestag', status: 'keep', avoid: ['Federal Diet'] },
];
const ENTRIES: ReadonlyMap<string, Entry> = new Map(GLOSSARY.map((entry) => [entry.id, completeEntry(entry)]));

/** Source terms one after another, from entry ids. */
function source(...ids: readonly string[]): SourceTerm[] {
  return ids.flatMap((id, at) => {
    const entry = ENTRIES.get(id);
    return entry === undefined ? [] : [{ entry, start: at * 10, end: at * 10 + 5, text: entry.de }];
  });
}

/** Source entries, target, where each is rendered (-1: missing), wrong renderings. */
const CASES: readonly (readonly [
  ids: string,
  target: string,
  starts: readonly number[],
  avoided: readonly string[],
])[] = [
  ['haushalt', 'The defence budget grows.', [4], []],
  ['haushalt', 'It grows.', [-1], []],
  ['haushalt haushalt', 'The defence budget grows; the defense budget shrinks.', [4, 30], []],
  ['haushalt haushalt', 'The defence budget grows and shrinks.', [4, -1], []],
  // Two terms with one English need two places
  ['haushalt etat', 'The defence budget grows.', [4, -1], []],
  ['haushalt etat', 'The defence budget is the defence budget.', [4, 26], []],
  ['etat haushalt', 'defence budget, military budget', [16, 0], []],
  ['flug luft', 'air defence and anti-aircraft defence', [16, 0], []],
  ['luft flug', 'anti-aircraft defence and air defence', [26, 0], []],
  // One inside a longer one serves where nothing else is left
  ['luft system', 'air defence systems for air defence', [24, 0], []],
  ['luft system', 'an air defence system', [3, 3], []],
  ['land buendnis', 'for national and collective defence', [4, 17], []],
  ['flug system luft', 'air defence systems, air defence, anti-aircraft defence', [34, 0, 21], []],
  // Wrong renderings
  ['amt', 'the Federal Foreign Office', [4], []],
  ['amt', 'the Foreign Office', [-1], ['Foreign Office']],
  ['amt', 'the Federal Foreign Office, the Foreign Office', [4], ['Foreign Office']],
  ['bw army', 'the Bundeswehr and the German Army', [4, 23], []],
  ['bw', 'the German army', [-1], ['German army']],
  ['etat', 'the army budgets', [-1], ['army budgets']],
  // Terms that stay German
  ['bundestag', 'The Bundestag’s vote', [4], []],
];

describe('coverTerms', () => {
  it.each(CASES)('%s: %s', (...[chosen, target, starts, avoided]) => {
    const coverage = coverTerms(source(...chosen.split(' ')), target);
    expect(coverage.terms.map((term) => term.rendering?.start ?? -1)).toEqual(starts);
    expect(coverage.avoided.map((place) => place.text)).toEqual(avoided);
  });

  it('counts the form that stood in the source for a term that stays German', () => {
    const [term] = source('bundestag');
    const inflected = term === undefined ? [] : [{ ...term, text: 'Bundestages' }];
    expect(coverTerms(inflected, 'a member of the Bundestages').terms[0]?.rendering?.text).toBe('Bundestages');
    expect(coverTerms(source('bundestag'), 'a member of the Bundestages').terms[0]?.rendering).toBeUndefined();
  });

  it('lets no term pass unless told to, and then says so', () => {
    const terms = source('amt', 'amt', 'amt');
    const target = 'The Federal Foreign Office said that it would, and it did.';
    expect(coverTerms(terms, target)).toMatchObject({
      allowed: 0,
      terms: [{}, { allowed: false }, { allowed: false }],
    });
    const lenient = coverTerms(terms, target, { allowance: 1 });
    expect(lenient.allowed).toBe(1);
    expect(lenient.terms.map((term) => term.allowed)).toEqual([false, true, false]);
    expect(lenient.terms.filter((term) => term.rendering === undefined && !term.allowed)).toHaveLength(1);
  });

  it('lets nothing pass where the target never names the thing', () => {
    expect(coverTerms(source('amt', 'amt'), 'It said so.', { allowance: 2 }).allowed).toBe(0);
  });

  it('answers in the order given, whatever the order of the places', () => {
    const [first, second] = source('haushalt', 'haushalt');
    const terms = first === undefined || second === undefined ? [] : [second, first];
    const { terms: covered } = coverTerms(terms, 'defence budget, defence budget');
    expect(covered.map((term) => [term.term.start, term.rendering?.start])).toEqual([
      [10, 16],
      [0, 0],
    ]);
  });
});

const ids = array(constantFrom(...ENTRIES.keys()), { maxLength: 8 });
const targets = array(
  constantFrom(...GLOSSARY.flatMap(({ en, admitted = [] }) => [en].concat(admitted)), 'and', 'of', '.'),
  {
    maxLength: 10,
  },
).map((parts) => parts.join(' '));

describe('coverage, whatever the text', () => {
  it('uses no place twice and crosses none', () => {
    assert(
      property(ids, targets, (chosen, target) => {
        const places = coverTerms(source(...chosen), target).terms.flatMap((term) => term.rendering ?? []);
        for (const [at, one] of places.entries()) {
          for (const other of places.slice(at + 1)) {
            const apart = one.end <= other.start || other.end <= one.start;
            const inside = one.start <= other.start && other.end <= one.end;
            const around = other.start <= one.start && one.end <= other.end;
            expect(apart || inside !== around).toBe(true);
          }
        }
      }),
    );
  });

  it('covers every term of a target that renders them one after another', () => {
    assert(
      property(ids, (chosen) => {
        const terms = source(...chosen);
        const target = terms.map((term) => term.entry.en).join('; ');
        expect(coverTerms(terms, target).terms.every((term) => term.rendering !== undefined)).toBe(true);
      }),
    );
  });

  it('serves long texts as fully as short ones', () => {
    const chosen = Array.from({ length: 200 }, (_, at) => ['haushalt', 'etat', 'luft', 'system'][at % 4] ?? '');
    const shuffled = chosen.map((_, at) => ENTRIES.get(chosen[(at * 7) % chosen.length] ?? '')?.en ?? '');
    const { terms } = coverTerms(source(...chosen), shuffled.join('; '));
    expect(terms.filter((term) => term.rendering === undefined)).toEqual([]);
  });

  it('loses nothing when a rendering is added at the end', () => {
    assert(
      property(ids, targets, constantFrom(...GLOSSARY), (chosen, target, entry) => {
        const count = (text: string): number =>
          coverTerms(source(...chosen), text).terms.filter((term) => term.rendering !== undefined).length;
        expect(count(`${target}; ${entry.en}`)).toBeGreaterThanOrEqual(count(target));
      }),
    );
  });
});
