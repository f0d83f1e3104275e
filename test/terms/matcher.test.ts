import { describe, expect, it } from 'vitest';
import type { PlainEntry } from '../../src/glossary/entry.js';
import { createMatcher, type MatcherOptions } from '../../src/terms/matcher.js';

const entry = (de: string, more: Partial<PlainEntry> = {}): PlainEntry => ({ id: de, de, en: 'x', ...more });

/** The texts found for one term. */
function texts(de: string, text: string, options: Partial<PlainEntry> & { matcher?: MatcherOptions } = {}): string[] {
  const { matcher, ...more } = options;
  return createMatcher([entry(de, more)], matcher)
    .find(text)
    .map((found) => found.text);
}

describe('inflection', () => {
  it.each([
    ['Haubitze', 'Die Panzerhaubitzen rollen.', ['Panzerhaubitzen']],
    ['Rekrut', 'Die Rekruten schwören.', ['Rekruten']],
    ['Deserteur', 'Hunderte Deserteure flohen.', ['Deserteure']],
    ['Generalkonsulat', 'Alle Generalkonsulate schließen.', ['Generalkonsulate']],
    ['Generalstab', 'Chef des Generalstabs, Generalstäbe', ['Generalstabs', 'Generalstäbe']],
    ['Risiko', 'die Risiken und Chancen', ['Risiken']],
    ['Lexikon', 'die Lexika', ['Lexika']],
    ['Gedanke', 'des Gedankens', ['Gedankens']],
    ['Kommandozentrum', 'zwei Kommandozentren', ['Kommandozentren']],
    [
      'Wehrpflichtiger',
      'Viele Wehrpflichtige kamen, mit einem Wehrpflichtigen.',
      ['Wehrpflichtige', 'Wehrpflichtigen'],
    ],
    ['Ständiger Vertreter', 'mit dem Ständigen Vertreter', ['Ständigen Vertreter']],
    [
      'Minsker Abkommen',
      'nach den Minsker Abkommen und des Minsker Abkommens',
      ['Minsker Abkommen', 'Minsker Abkommens'],
    ],
    ['Tag der Bundeswehr', 'am Tage der Bundeswehr', ['Tage der Bundeswehr']],
    ['kriegstüchtig', 'ein kriegstüchtiges Land', ['kriegstüchtiges']],
    ['Putin', 'Putins Krieg, Putin’s Krieg', ['Putins', 'Putin’s']],
  ])('%s in "%s"', (de, text, expected) => expect(texts(de, text)).toEqual(expected));
});

describe('verbs', () => {
  it.each([
    ['angreifen', 'Russland griff erneut Kiew an.', ['griff']],
    ['abschießen', 'Die Luftabwehr schoss 40 Drohnen ab, 12 wurden gestern abgeschossen.', ['schoss', 'abgeschossen']],
    ['abschießen', 'Die Luftabwehr schoss Drohnen ab.', ['schoss']],
    ['ausweisen', 'Moskau wies, wie Diplomaten sagten, zwei Beamte aus.', ['wies']],
    ['ausweisen', 'Er wies aus gutem Grund ab.', []],
    ['stattfinden', 'Das Treffen findet in Genf statt.', ['findet']],
    ['unterzeichnen', 'Beide unterzeichneten das Abkommen.', ['unterzeichneten']],
  ])('%s in "%s"', (de, text, expected) => expect(texts(de, text)).toEqual(expected));

  it('gives verb and particle as parts', () => {
    const text = 'Die Nato beruft den Rat ein.';
    const [found] = createMatcher([entry('einberufen')]).find(text);
    expect(found?.text).toBe('beruft');
    expect(found?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual(['beruft', 'ein']);
  });
});

describe('compounds', () => {
  it.each([
    ['Präsident', 'Der Vizepräsident sprach.', ['Vizepräsident']],
    ['Rat', 'Der Europarat und der Nordatlantikrat tagten.', ['Europarat', 'Nordatlantikrat']],
    ['Rat', 'Verrat, Vorrat, Apparat, Heirat, Unrat, Demokrat, Quadrat', []],
    ['Tor', 'Motor, Reaktor, Senator, Sektor, Direktor', []],
    ['Ration', 'Operation, Generation, Integration', []],
    ['Stellung', 'Weltausstellung, Munitionsherstellung', []],
    ['Rüstung', 'Aufrüstung, Abrüstung, Ausrüstung, Luftrüstung', ['Luftrüstung']],
    ['Stellung', 'Feststellung, Sicherstellung, Artilleriestellung', ['Artilleriestellung']],
    ['Führung', 'Rückführung, Staatsführung', ['Staatsführung']],
    ['Drohne', 'Drohnenangriff, Drohnen-Abwehr, Kampfdrohne', ['Kampfdrohne']],
  ])('%s in "%s"', (de, text, expected) => expect(texts(de, text)).toEqual(expected));

  it('finds both terms of a suspended compound, each with its own span', () => {
    const text = 'Land-, Luft- und Seestreitkräfte';
    const matcher = createMatcher(['Landstreitkräfte', 'Luftstreitkräfte', 'Seestreitkräfte'].map((de) => entry(de)));
    expect(matcher.find(text).map((found) => [found.entry.de, found.text])).toEqual([
      ['Landstreitkräfte', 'Land-'],
      ['Luftstreitkräfte', 'Luft-'],
      ['Seestreitkräfte', 'Seestreitkräfte'],
    ]);
  });
});

describe('writing', () => {
  it.each([
    ['Bundeswehr', 'BUNDESWEHR, Bundes\u00adwehr, Bundes-\nwehr', ['BUNDESWEHR', 'Bundes\u00adwehr', 'Bundes-\nwehr']],
    ['Straße', 'STRASSE, Straßen, Strasse', ['STRASSE', 'Straßen']],
    ['Fregatte 125', 'die Fregatte\u00a0125 und die Fregatte 1250', ['Fregatte\u00a0125']],
    ['G7', 'die G-7 und G7-Staaten', ['G-7']],
    ['F-35', 'F35, F 35, F-16, F-350', ['F35', 'F 35']],
    ['Leopard 2', 'der Leopard-2, Leopard 2, Leopard 20', ['Leopard-2', 'Leopard 2']],
    ['NATO', 'Die Nato berät.', ['Nato']],
    ['START', 'Der Start gelang.', []],
    ['Rat', 'Der RAT (Remote Access Trojan) spioniert.', []],
    ['Schützenpanzer Puma', 'des Schützenpanzers „Puma“', ['Schützenpanzers „Puma']],
    ['Macht', 'MAcht weiter so! Macht er das?', []],
    ['Freiwilliger', 'Freiwillige Helfer kamen, dann Freiwillige.', ['Freiwillige']],
    ['Marine', 'Marine Lorphelin kam. Marine Frankreichs!', ['Marine']],
    ['Wache', 'Wachen Sie auf! Die Wachen schlafen.', ['Wachen']],
    ['Frieden', 'Premier Luc Frieden sprach vom Frieden.', ['Frieden']],
  ])('%s in "%s"', (de, text, expected) => expect(texts(de, text)).toEqual(expected));

  it('takes other spellings on request', () => {
    expect(texts('Straße', 'Strasse', { matcher: { spelling: { sharpS: true } } })).toEqual(['Strasse']);
    expect(texts('Rüstung', 'Ruestung', { matcher: { spelling: { umlauts: true } } })).toEqual(['Ruestung']);
    expect(texts('Rüstung', 'Ruestung')).toEqual([]);
  });
});

describe('what an entry says', () => {
  it('decides how freely it matches', () => {
    const text = 'Der Zug, des Zuges, der Panzerzug';
    expect(texts('Zug', text, { match: 'exact' })).toEqual(['Zug']);
    expect(texts('Zug', text, { match: 'inflected' })).toEqual(['Zug', 'Zuges']);
    expect(texts('Zug', text, { match: 'compound' })).toEqual(['Zug', 'Zuges', 'Panzerzug']);
  });

  it('gives forms that no rule derives', () => {
    expect(texts('Atlas', 'zwei Atlanten', { forms: ['Atlanten'] })).toEqual(['Atlanten']);
  });

  it('gives variants, marked as such', () => {
    const [found] = createMatcher([entry('Verteidigungsminister', { variants: ['Ressortchef'] })]).find(
      'des Ressortchefs',
    );
    expect(found).toMatchObject({ text: 'Ressortchefs', how: 'variant' });
  });

  it('marks deprecated entries', () => {
    const [found] = createMatcher([entry('Wehrmacht', { status: 'deprecated' })]).find('die Wehrmacht');
    expect(found?.deprecated).toBe(true);
  });

  it('asks for neighbours in the same sentence', () => {
    const text = 'Der Zug kam an. Die Kompanie führte den Zug.';
    expect(
      createMatcher([entry('Zug', { when: ['Kompanie'] })])
        .find(text)
        .map(({ start }) => start),
    ).toEqual([40]);
    expect(
      createMatcher([entry('Zug', { unless: ['Kompanie'] })])
        .find(text)
        .map(({ start }) => start),
    ).toEqual([4]);
  });
});

describe('choice', () => {
  const matcher = createMatcher([
    entry('Minister'),
    entry('Verteidigungsminister'),
    entry('Chef'),
    entry('Chef des Stabes'),
  ]);

  it('prefers the longest match', () => {
    expect(
      matcher.find('EU-Verteidigungsminister und Chef des Stabes').map((found) => [found.entry.de, found.how]),
    ).toEqual([
      ['Verteidigungsminister', 'compound'],
      ['Chef des Stabes', 'exact'],
    ]);
  });

  it('reports overlaps on request', () => {
    const found = matcher.find('Chefs des Stabes', { overlaps: true });
    expect(found.map(({ text, how }) => [text, how])).toEqual([
      ['Chefs des Stabes', 'inflected'],
      ['Chefs', 'inflected'],
    ]);
  });

  it('takes a glossary as well as a list', () => {
    const entries = [{ ...entry('Heer'), variants: [], admitted: [], avoid: [], status: 'preferred' as const }];
    expect(createMatcher({ entries }).find('das Heer')).toHaveLength(1);
  });
});
