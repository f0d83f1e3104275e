import { describe, expect, test } from 'vitest';
import { segment } from '../../src/segment/segment.js';
import { marked } from './marked.js';

describe('quotations', () => {
  test.each([
    [
      'go on after the quote',
      '„Wann kommt sie?“ fragte er.| „Ja!“, rief sie.| »Ein Weckruf!« sagte sie.| "Nein", sagte er.| “Yes”, sagte er.',
    ],
    ['end with the quote', 'Er sagte: „Das ist gut.“| Dann ging er.| «Ja.»| ‚Nein.‘| "Gut."| “Yes.”| So war es.'],
    ['end after it', 'Er sagte „Nein!“.| Dann ging er.| Er nannte es „Krieg“.| „Frieden“ sei fern.'],
    [
      'are split inside, their marks staying',
      '„Das ist falsch.| Das ist gelogen“, sagte er.| »Wir zahlen.| Wir liefern.«',
    ],
    ['one inside another', '„Er sagte: ‚Keine Sorge.‘“| So erinnert er sich.'],
    [
      'a title in a running sentence',
      'Unter dem Titel „Was nun, Herr Merz?“ sprach er.| Die Parole „Nie wieder Krieg!“ gilt.',
    ],
    [
      'a motto of several sentences',
      'Das Motto „Wir. Dienen. Deutschland.“ hängt da.| Er schrieb „Krieg. Frieden. Europa“ und starb.| Es gilt „Wir. Dienen.“',
    ],
    ['followed by a dash', '„Der Feind hört mit!“ – dieser Satz hing da.| „Putin testet uns!“ – Ex-General warnt.'],
    ['in the marks of TeX and of typewriters', "Er irrt.| ``Das ist gut.''| Sie lacht.| ,,Das ist gut.“| Sie lacht."],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('brackets', () => {
  test.each([
    [
      'a remark stays in its sentence',
      'Der Konvoi (zwölf Wagen. Drei fehlten) kam.| Das Heer (s. Abb. 3) wächst.| Er kam (wie immer!) zu spät.',
    ],
    [
      'a sentence in brackets is one',
      'Die FDP lehnt ab.| (Die Union ist gespalten.)| Am Freitag wird abgestimmt.| (Er kam.| Sie ging.)',
    ],
    ['the full stop after them', 'Er ist Kanzler (CDU).| Anders Mölling (ebd.).| Dort steht mehr.'],
    ['a comment of one mark', 'Das (!) Ministerium zahlte 5 (?) Euro.'],
    ['one that never closes changes nothing', 'Er kam (zu spät.| Sie kam früh.'],
    ['omissions', '[…] Das ist wichtig.| [...] Wir kommen.| Ich habe (…) Hunger.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('ellipses, dashes, colons', () => {
  test.each([
    ['an ellipsis before a small letter goes on', 'Das ist … schwierig.| Er zögerte... dann ging er.'],
    ['an ellipsis after a word ends before a capital', 'Er ging...| Merkel blieb.| Wir arbeiten…| Merkel auch.'],
    [
      'one that stands alone ends before a word that opens a sentence',
      'Und dann … Stille.| Damals ...| Das war schön.| … und dann kam er.',
    ],
    ['dashes', 'Das Land geht voran – endlich!| Kommt er?| – Ja.| Kiew - Russland griff an.'],
    ['colons', 'Eines ist klar: Ohne sie geht es nicht.| SPIEGEL: Warum?| Merz: Darum.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('marks after a sentence', () => {
  test.each([
    ['footnotes', 'Es stieg.[1]| Es fiel.[2][3]| Es blieb.¹| Es ging.12| Es kam.'],
    ['runs', 'Wirklich?!| Nein!!!| Doch...?| Ja.'],
    ['emoticons and emoji', 'Das ist gut. ;-)| Danke! 😀| Merkel lachte.'],
    ['agencies', 'Das teilte er mit.| dpa'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('beginnings', () => {
  test.each([
    ['brands in lower case', 'Es ist wahr.| eBay wächst.| Ist es so?| iPhones sind teuer.'],
    ['handles and tags', 'Das ist neu.| @BMVg schrieb es.| #Nato war dabei.'],
    ['names with an exclamation mark', 'Yahoo! Deutschland meldete es.| Er arbeitet bei Yahoo!| Dort ist es schön.'],
    ['gender marks', 'Die Soldat:innen kamen.| Die Kolleg*innen und Bürger_innen auch.'],
    ['no space after the full stop', 'Die Lage ist ernst.|Der Minister reist.| Siehe node.Js und z.B.Die Zeit.'],
    ['addresses', 'Mehr auf www.nato.int/de.| Fragen an presse@nato.int.| Danke.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('spelling of the text', () => {
  const sample = 'Am 3. Oktober kam z. B. Müller.| Übung macht frz. Köche müde.| Das Präs. Amt öffnet.';
  test.each([
    ['NFD', sample.normalize('NFD')],
    ['non-breaking spaces', sample.replaceAll(' ', '\u00a0')],
    ['narrow and thin spaces', sample.replaceAll('. B', '.\u202fB').replaceAll('3. ', '3.\u2009')],
    ['soft hyphens', sample.replace('Oktober', 'Ok\u00adto\u00adber').replace('frz', 'fr\u00adz')],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

test('ends no sentence in brackets at a full stop that is glued to the next word', () => {
  expect(segment('Er kam (mit Gepäck usw.Das wog viel) an. Dann ging er.')).toHaveLength(2);
});
