import { array, assert as check, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { completeEntry } from '../../../src/glossary/entry.js';
import type { Entry, PlainEntry } from '../../../src/glossary/entry.js';
import { englishForms } from '../../../src/terms/english/forms.js';
import { createTargetFinder } from '../../../src/terms/english/renderings.js';

const GLOSSARY: readonly PlainEntry[] = [
  {
    id: 'aa',
    de: 'Auswärtiges Amt',
    en: 'Federal Foreign Office',
    admitted: ['German Foreign Ministry'],
    avoid: ['Foreign Office', 'External Office'],
  },
  {
    id: 'willing',
    de: 'Koalition der Willigen',
    en: 'coalition of the willing',
    pos: 'noun',
    avoid: ['coalition of willing', 'willing coalition'],
  },
  { id: 'air', de: 'Luftverteidigung', en: 'air defence', pos: 'noun' },
  { id: 'system', de: 'Luftverteidigungssystem', en: 'air defence system', pos: 'noun' },
  { id: 'ceasefire', de: 'Waffenstillstand', en: 'ceasefire', admitted: ['truce'], avoid: ['armistice'] },
  {
    id: 'kanzleramt',
    de: 'Bundeskanzleramt',
    en: 'Federal Chancellery',
    admitted: ['Chancellery'],
    avoid: ["Chancellor's Office"],
  },
  { id: 'truppe', de: 'Truppe', en: 'troops', admitted: ['the forces'], pos: 'noun' },
  { id: 'gewalt', de: 'Gewalt', en: 'force', pos: 'noun' },
  { id: 'usa', de: 'USA', en: 'US', pos: 'proper' },
  { id: 'it', de: 'Informationstechnik', en: 'IT', pos: 'noun' },
  { id: 'nato', de: 'Nato', en: 'NATO', pos: 'proper' },
  { id: 'ifv', de: 'Schützenpanzer', en: 'infantry fighting vehicle', admitted: ['IFV'], pos: 'noun' },
  { id: 'bmvg', de: 'Verteidigungsministerium', en: 'MoD', pos: 'noun' },
  { id: 'new', de: 'neu', en: 'new', pos: 'adjective' },
  { id: 'press', de: 'Presse', en: 'press', pos: 'noun' },
  { id: 'polish', de: 'polnisch', en: 'Polish', pos: 'adjective' },
  { id: 'draft', de: 'Wehrpflicht', en: 'conscription', avoid: ['the draft'] },
  { id: 'ukraine', de: 'Ukraine', en: 'Ukraine', pos: 'proper', avoid: ['the Ukraine'] },
  { id: 'suspend', de: 'aussetzen', en: 'to suspend' },
  { id: 'callup', de: 'einberufen', en: 'call up', pos: 'verb' },
  { id: 'upgrowth', de: 'Aufwuchs', en: 'build-up', pos: 'noun' },
  { id: 'minsk', de: 'Minsker Abkommen', en: 'Minsk Agreements', pos: 'proper' },
  { id: 'landes', de: 'Landesverteidigung', en: 'national defence', pos: 'noun' },
  { id: 'state', de: 'Bundesland', en: 'federal state', pos: 'noun' },
  { id: 'jet', de: 'F-35A', en: 'F-35A', status: 'keep' },
  { id: 'wende', de: 'Zeitenwende', en: 'the Zeitenwende', status: 'keep', avoid: ['turning point'] },
  { id: 'retired', de: 'außer Dienst', en: '(retired)', pos: 'phrase', admitted: ['former'] },
  { id: 'protect', de: 'Bevölkerungsschutz', en: 'protecting the population' },
  { id: 'threshold', de: 'Kriegsschwelle', en: 'below the threshold of armed attack', pos: 'phrase' },
  { id: 'medical', de: 'Oberstarzt', en: 'colonel (medical)', pos: 'noun' },
  { id: 'target', de: 'Zwei-Prozent-Ziel', en: 'two per cent target', admitted: ['2% target'], pos: 'noun' },
  { id: 'veterans', de: 'Veteranentag', en: "Veterans' Day", pos: 'proper' },
  { id: 'party', de: 'Vertragsstaat', en: 'state party', pos: 'noun' },
  { id: 'school', de: 'Élysée-Vertrag', en: 'Élysée Treaty', pos: 'proper' },
];
const ENTRIES: ReadonlyMap<string, Entry> = new Map(GLOSSARY.map((entry) => [entry.id, completeEntry(entry)]));

function pick(...ids: readonly string[]): Entry[] {
  return ids.flatMap((id) => ENTRIES.get(id) ?? []);
}

/** What the finder reports, as "text" or "kind: text". */
function found(ids: readonly string[], text: string): string[] {
  return createTargetFinder(pick(...ids))
    .find(text)
    .map((rendering) => (rendering.kind === 'preferred' ? rendering.text : `${rendering.kind}: ${rendering.text}`));
}

/** Entry, text, what is reported. */
const CASES: readonly (readonly [id: string, text: string, reported: readonly string[]])[] = [
  // Number, possessive, title case, capitals
  ['system', 'Two air defence systems and an AIR DEFENCE SYSTEM.', ['air defence systems', 'AIR DEFENCE SYSTEM']],
  ['ceasefire', "The Ceasefire’s terms; the ceasefire's end", ['Ceasefire’s', "ceasefire's"]],
  ['party', 'All states parties and one State Party agreed.', ['states parties', 'State Party']],
  ['minsk', 'the Minsk agreements', ['Minsk agreements']],
  ['kanzleramt', 'the Federal Chancellor’s Office', ['avoid: Chancellor’s Office']],
  ['kanzleramt', 'the Chancellor’s Office said', ['avoid: Chancellor’s Office']],
  ['veterans', 'on Veterans’ Day', ['Veterans’ Day']],
  // Spelling, hyphens, blanks, line breaks
  ['system', 'air-defense system', ['air-defense system']],
  [
    'air',
    'air\u00A0defence, air\u2011defence, air\ndefence, air-\ndefence',
    ['air\u00A0defence', 'air\u2011defence', 'air\ndefence', 'air-\ndefence'],
  ],
  ['ceasefire', 'a cease-fire, a cease\u00ADfire, a cease-\nfire', ['cease-fire', 'cease\u00ADfire', 'cease-\nfire']],
  ['jet', 'The F-35A, the F35A and two F-35As', ['F-35A', 'F35A', 'F-35As']],
  ['school', 'the E\u0301lyse\u0301e Treaty', ['E\u0301lyse\u0301e Treaty']],
  [
    'target',
    'the two percent target, the 2% target, the 2 % target',
    ['two percent target', 'admitted: 2% target', 'admitted: 2 % target'],
  ],
  // Not across sentences, paragraphs, dashes, other words, parts of words
  ['air', 'by air. Defence is', []],
  ['air', 'in the air\n\ndefence', []],
  ['air', 'in the air \u2013 defence', []],
  ['air', 'fair defences, air defenceless, air the defence', []],
  ['target', 'the 1.2% target', []],
  // Words that look alike
  ['new', 'The news is new.', ['new']],
  ['press', 'pressing the impressive press', ['press']],
  ['gewalt', 'by force; the enforced forces', ['force', 'forces']],
  ['truppe', 'a troop of troops; by force', ['troops']],
  ['truppe', 'in the forces', ['admitted: forces']],
  ['polish', 'Polish workers polish tanks.', ['Polish']],
  // Abbreviations
  ['usa', 'Tell us: the US and the U.S. agree. Us?', ['US', 'U.S.']],
  ['it', 'It is IT, and it works.', ['IT']],
  ['nato', 'Nato, NATO and NATO’s', ['Nato', 'NATO', 'NATO’s']],
  ['ifv', 'IFVs, one IFV', ['admitted: IFVs', 'admitted: IFV']],
  ['bmvg', 'The MoD and the MOD mod it.', ['MoD', 'MOD']],
  // Articles
  ['willing', 'coalitions of the willing', ['coalitions of the willing']],
  ['willing', 'a coalition of willing', ['avoid: coalition of willing']],
  ['protect', 'protecting the population', ['protecting the population']],
  ['threshold', 'below threshold of an armed attack', ['below threshold of an armed attack']],
  ['draft', 'a draft report on the draft', ['avoid: the draft']],
  ['ukraine', 'in Ukraine and in the Ukraine', ['Ukraine', 'avoid: the Ukraine']],
  ['wende', 'after Zeitenwende, the Zeitenwende', ['Zeitenwende', 'Zeitenwende']],
  // Verbs
  ['suspend', 'They suspended what others suspend.', ['suspended', 'suspend']],
  ['callup', 'He was called up; she calls up reservists.', ['called up', 'calls up']],
  ['upgrowth', 'a build-up; the buildup; they build up forces', ['build-up', 'buildup']],
  // Brackets
  ['retired', 'Colonel (retired) X', ['(retired)']],
  ['medical', 'colonel (medical) Y, a medical colonel', ['colonel (medical)']],
  // The longest wins inside an entry
  ['aa', 'The Federal Foreign Office, not the Foreign Office.', ['Federal Foreign Office', 'avoid: Foreign Office']],
  ['kanzleramt', 'the Federal Chancellery and the Chancellery', ['Federal Chancellery', 'admitted: Chancellery']],
  // A head shared with another modifier
  ['landes', 'national and collective defence', ['national and collective defence']],
  ['landes', 'national, civil and collective defence', ['national, civil and collective defence']],
  ['landes', 'national pride and defence', []],
  ['landes', 'national; and defence', []],
  ['system', 'air defence or an air defence system', ['air defence system']],
  ['state', 'federal and state governments', []],
];

describe('createTargetFinder', () => {
  it.each(CASES)('%s in "%s"', (id, text, reported) => {
    expect(found([id], text)).toEqual(reported);
  });

  it('reports overlapping renderings of different entries, the longer first', () => {
    expect(found(['air', 'system'], 'an air defence system')).toEqual(['air defence system', 'air defence']);
  });

  it('marks a shared head', () => {
    const [rendering] = createTargetFinder(pick('landes')).find('national and collective defence');
    expect(rendering?.sharedHead).toBe(true);
  });

  it('names the rendering of the glossary that stands there', () => {
    const [rendering] = createTargetFinder(pick('ifv')).find('two IFVs');
    expect(rendering).toMatchObject({ base: 'IFV', kind: 'admitted', start: 4, end: 8, entry: { id: 'ifv' } });
  });
});

/** Texts made of the glossary's own words, changed in the ways texts change them. */
const words = GLOSSARY.flatMap(({ en, admitted = [], avoid = [] }) => [en].concat(admitted, avoid));
const filler = [
  'and',
  'the',
  'of',
  'is',
  'new',
  'German\u2019s',
  '\u2013',
  ',',
  '.',
  '\n\n',
  '(',
  ')',
  'é',
  '\u{1F600}',
  'e\u0301',
];
const changes: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}s`,
  (word) => word.toUpperCase(),
  (word) => word.replace(' ', '-'),
  (word) => word.replace(' ', '\n'),
  (word) => `${word}\u2019s`,
];
const piece = tuple(constantFrom(...words, ...filler), constantFrom(...changes)).map(([word, change]) => change(word));
const texts = array(tuple(piece, constantFrom(' ', ' ', ' ', '-', '', '\n')), { maxLength: 12 }).map((pieces) =>
  pieces.flat().join(''),
);
const all = createTargetFinder([...ENTRIES.values()]);

/** A form without what texts are free to change. */
function fold(form: string): string {
  return form
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/'s?$/, '')
    .replaceAll(/[\u2010-\u2013]/g, '-')
    .replace(/(?<=^|[\s-])(?:the|an?)[\s-]/g, '')
    .replaceAll(/[\s-]/g, '');
}

describe('renderings, whatever the text', () => {
  it('are slices of the text, in order, and do not overlap inside one entry', () => {
    check(
      property(texts, (text) => {
        const renderings = all.find(text);
        for (const [at, one] of renderings.entries()) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(renderings[at - 1]?.start ?? 0).toBeLessThanOrEqual(one.start);
          const others = renderings.slice(at + 1).filter((other) => other.entry === one.entry);
          expect(others.every((other) => other.start >= one.end)).toBe(true);
        }
      }),
    );
  });

  it('are forms of what the glossary gives, but for case, blanks, hyphens, articles and shared heads', () => {
    check(
      property(texts, (text) => {
        for (const one of all.find(text).filter((rendering) => rendering.sharedHead === undefined)) {
          const forms = englishForms(one.base, one.entry.pos).map(fold);
          expect(forms).toContain(fold(one.text));
        }
      }),
    );
  });

  it('are found again in their own slice', () => {
    check(
      property(texts, (text) => {
        for (const one of all.find(text)) {
          const again = createTargetFinder([one.entry]).find(one.text);
          expect(again.map((other) => other.text)).toEqual([one.text]);
        }
      }),
    );
  });

  it('do not change when another entry is added', () => {
    check(
      property(texts, constantFrom(...ENTRIES.values()), (text, entry) => {
        const alone = createTargetFinder([entry]).find(text);
        expect(all.find(text).filter((rendering) => rendering.entry === entry)).toEqual(alone);
      }),
    );
  });

  it('are the same in composed and decomposed text', () => {
    check(
      property(texts, (text) => {
        const composed = all.find(text.normalize('NFC')).map((one) => [one.entry.id, one.text.normalize('NFC')]);
        const decomposed = all.find(text.normalize('NFD')).map((one) => [one.entry.id, one.text.normalize('NFC')]);
        expect(decomposed).toEqual(composed);
      }),
    );
  });

  it('ends on any input', () => {
    check(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(all.find(text)).toBeInstanceOf(Array);
      }),
    );
  });
});
