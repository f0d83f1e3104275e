import { describe, expect, test } from 'vitest';
import { marked } from './marked.js';

describe('ordinals', () => {
  test.each([
    [
      'dates',
      'Am 3. Oktober, ab 1. April, Montag, 15. Januar, und vom 5. bis 7. Juni.| Am 24. 12. 2024, 3. 5. 2012 und 5.9. 2018 auch.',
    ],
    [
      'after an article or a preposition with one',
      'Die 3. Panzerdivision kam zum 75. Jahrestag, im 21. Jahrhundert, beim 1. Spieltag.',
    ],
    ['after an article and an adjective', 'Im frühen 20. Jahrhundert, der berühmte 5. Zug.'],
    [
      'in a row',
      'Im 18., 19. und 20. Jahrhundert.| In der 2. und 3. Lesung.| Vom 8.–10. Spieltag, 18./19. Jahrhundert.',
    ],
    [
      'without an article, before a noun that is counted',
      'Er spielt 3. Liga.| Sie landete auf 2. Platz.| Zeitung, 12. Jahrgang.| Er kam als 3. Kind.',
    ],
    ['in a name', 'Die Partei „3. Weg“ und der „1. FC Köln“ schwiegen.'],
    ['before a small letter', 'Das Kabinett berät am 24. über den Etat und zum 67. meines Vaters.'],
    ['of many digits', 'Der 1000. Panzer und das 100. Flugzeug kamen.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('numbers at the end of a sentence', () => {
  test.each([
    [
      'years',
      'Es begann im Jahr 2014.| Acht Jahre später war Krieg.| Es endete 1945.| Deutschland kapitulierte.| Das war 1989/90.| Polen jubelte.',
    ],
    [
      'after a noun that takes a number',
      'Es steht auf Seite 12.| Dort steht mehr.| Polen lag auf Platz 3.| Litauen führte.| Es greift Artikel 5.| Russland warnt.',
    ],
    [
      'decimals, scores, dates',
      'Die Quote lag bei 2,1.| Polen zahlt mehr.| Es endete 3:2.| Bayern siegte.| Die Frist endet am 31.12.2024.| Polen auch.',
    ],
    ['before a word that opens a sentence', 'Der Angriff begann in der Nacht zum 24.| Am Morgen fiel der Flughafen.'],
    ['before another number', 'An Bord waren 120.| 120 weitere warteten.| 2031 sollen es 203 sein.'],
    [
      'a preposition before a bare number',
      'Die Zahl stieg auf 12.| Experten warnen.| Es sind mehr als 3.| Experten warnen.',
    ],
    ['an age', 'Kommandant ist Volker Kübsch, 51.| An Bord sind 240 Mann.'],
    ['before a quotation', 'Polen liegt auf Platz 3.| „Das ist gut“, sagte Tusk.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('list markers', () => {
  test.each([
    ['digits', '1. Mehr Geld ist da.| 2. Mehr Personal fehlt.| 10. Interessierte Länder zahlen.'],
    ['after a colon', 'Zwei Punkte: 1. Das Geld ist da.| 2. Das Personal fehlt.'],
    [
      'with brackets',
      '(1) Die Würde ist unantastbar.| (2) Das Volk bekennt sich.| a) Das Heer kam.| b) Die Luftwaffe nicht.',
    ],
    ['numbers of chapters', '2.1. Grundlagen sind wichtig.| 2.2. Ziele auch.'],
    ['Roman numerals', 'II. Abschnitt: Der Bund.'],
    ['raised numbers of sentences in a law', '¹Die Abgeordneten werden gewählt.| ²Sie sind Vertreter.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('Roman numerals', () => {
  test.each([
    [
      'monarchs',
      'Friedrich II. von Preußen, Wilhelm I. führte, Ludwig XIV. Frankreichs König.| Es regierte Wilhelm II.| Er dankte ab.',
    ],
    ['corps and wars', 'Das III. Korps, das V. US-Korps und der II. Weltkrieg.'],
    ['a word of the same letters is none', 'Er trägt XIL.| Merkel nicht.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

test('decimals, times, versions and addresses hold no boundary', () => {
  const text = 'Um 14.30 Uhr kamen 1.250.000 auf 10.0.10.51, Version 2.0 und Ziff. 3.4.1 von www.nato.int/a.html.';
  expect(marked(text)).toBe(text);
});
