import { describe, expect, test } from 'vitest';
import { ABBREVIATION_GROUPS, ABBREVIATIONS } from '../../src/segment/abbreviations.js';
import { marked } from './marked.js';

test('no abbreviation is listed twice', () => {
  const all = ABBREVIATION_GROUPS.flatMap((group) => group.words.trim().split(/\s+/u));
  expect(all.length).toBe(ABBREVIATIONS.size);
});

describe('after which no sentence ends', () => {
  test.each([
    'Frau Dr. Sieben und Prof. Dr. h. c. mult. Hans Meier, Dipl.-Ing. Kurt Klein und Dr. rer. nat. Eva Groß kamen.',
    'Hptm. Weber, StFw. Müller, OStFw. Maier und Ofw. Klein kamen, dazu Lt. Col. Smith und Brig.-Gen. Jones.',
    'Das betrifft z. B. Die Zeit, d. h. Das Blatt, bzw. Der Spiegel.',
    'Die sog. Radbruchsche Formel steht i. d. R. Gerichten offen, insb. Strafgerichten.',
    'Die dt.-frz. Brigade und die poln. Armee, die Europ. Kommission und die ev. Kirche.',
    'Siehe BGBl. I S. 1234, BT-Drs. 19/1234, Abs. II, Nr. III, lit. B und Buchst. C des Gesetzes.',
    'St. Pankraz, St. Walburg und Mt. Everest, Hl. Geist, Frhr. Knigge.',
    'Z. B. Polen.| Vgl. Meier.| Ca. 300 kamen.| I. d. R. Polen.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});

describe('after which one ends only before a word that opens a sentence', () => {
  test.each([
    'Generalmajor a. D. Müller schwieg.| Es sprach Oberst a. D.| Er hatte gedient.',
    'Kapitän z. S. Meier, Maj. i. G. d. R. Kunz, Pfarrer i. R. Klein.| Dort saß Oberst i. G.| Der schwieg.',
    'Träger ist der Verein e. V. Berlin.| Träger ist der Verein e. V.| Seit 1990 wächst er.',
    'Es waren 5 Mio. Euro.| Es waren 5 Mrd.| Das ist viel.| Nach 3 Std. Anfahrt war Schluss.',
    'Er lebte im 19. Jh.| Das war früh.| Im 19. Jh. Preußens war es anders.',
    'Siehe S. 12 ff.| Das Kapitel ist lang.| Nach §§ 433 ff. BGB haftet der Verkäufer.',
    'Die Firma Apple Inc. Kalifornien, die KMW GmbH & Co. KG und die Meyer Ltd.| Sie klagten.',
    'Kennedy Jr. Robert ist sein Name.| So heißt auch Trump Jr.| Er lacht.',
    'Es liegt am Hbf. Köln.| Sie wohnt in der Friedrichstr.| Dort ist es laut.| Die Stauffenbergstr. Berlins ist kurz.',
    'Genannt wurden Polen u. a.| Eine Liste gibt es nicht.| Die USA u. a. Staaten fehlten.',
    'Das Panzer-Btl. Munster übt.| Es übt auch das Jäger-Btl.| Dann ist Schluss.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});

describe('that close an enumeration or a date: any capital opens a sentence', () => {
  test.each([
    'Es betrifft Panzer, Drohnen usw.| Russland reagierte.',
    'Es betrifft Panzer, Drohnen etc., aber auch Wein usw. für alle.| Polen zahlte u. v. m.| Rom auch.',
    'Er starb 44 v. Chr.| Rom trauerte.| Er starb 9 n. Chr. in Rom.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});

describe('that are ordinary words as well: abbreviations only before a number', () => {
  test.each([
    'Nach Art. 5 GG ist das frei.| Das ist eine Frage dieser Art.| Manche zweifeln.',
    'Siehe Kap. IV und Tab. 3.| Er umsegelte das Kap.| Stürme tobten.',
    'Am Mo. 5 Uhr.| Er sagt es so.| Sie nicht.',
    'Am 3. Dez. 2023 und am 8. Jan. Sprechstunde.| Das war im 3. Sept.| Der Mann heißt Jan.| Petersen heißt sie.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});

describe('unknown ones', () => {
  test.each([
    ['a word without a vowel is cut short', 'Der Vwgr. Meier kam.| Es kam der Vwgr.| Er ging.'],
    [
      'units and acronyms are not',
      'Es sind 500 km.| Russland ist groß.| So will es die SPD.| Merz nicht.| Er kam im Pkw.| Merkel auch.',
    ],
    ['before a small letter none ends', 'Der Vorsitzende der Abk. hat gewählt.'],
    ['foreign letters are no consonants', 'Er liest Фвгд.| Merz nicht.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('words that look like one', () => {
  test.each([
    'Das gehört dir.| Mir nicht.',
    'Das ist nicht mein Los.| Deins ist anders.',
    'Er trug Zivil.| Merkel lachte.',
    'Es lag am Bad.| Merkel schwamm.',
    'Er kam am So.| Merkel nicht.',
    'Sie ist ein Star.| Stars sind reich.',
    'Er sprach mit CNN Türk.| Merkel nicht.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});

describe('initials and acronyms with full stops', () => {
  test.each([
    'John F. Kennedy, J. R. R. Tolkien, J.-P. Sartre, K.-H. Schmidt, Hans-J. Vogel und H. Müller.',
    'Verurteilt wurde Daniel K.| Er schwieg.| Franco A. gefiel das nicht.',
    'Mohammed C. (27) und Hameda A. (26) kamen, S. Kurz und K. Lange auch.',
    'Die U.S. Army zog ab.| Die F.A.Z. Redaktion schwieg.| Er lebt in den U.S.| Sie auch.',
    'Das war Plan B.| Russland hatte keinen.| Es fehlt Vitamin C.| Forscher warnen.',
    'Er hat einen B. A. Geschichte.| Er lebt in Washington, D. C.| Dort ist es warm.',
  ])('%s', (text) => expect(marked(text)).toBe(text));
});
