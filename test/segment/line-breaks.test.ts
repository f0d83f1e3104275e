import { describe, expect, test } from 'vitest';
import { marked } from './marked.js';

describe('a line end splits', () => {
  test.each([
    ['a headline from its text', 'Rutte warnt vor Angriff|\n\nDer Chef der Nato warnt.| Er reist.'],
    [
      'headlines from one another',
      '„Wir sind die Nächsten“|\nPräsident mahnt den Westen|\nVon Max Meier|\n\nVilnius.| Gitanas Nauseda warnt.',
    ],
    [
      'a headline from a long line',
      'Pistorius will mehr Soldaten|\nBundesminister Boris Pistorius hat am Montag in Berlin erklärt, dass die Bundeswehr bis zum Jahr 2031 auf 203.000 Männer und Frauen wachsen soll.',
    ],
    [
      'a headline from a word that opens a sentence',
      'Der Minister stellt seinen Plan für die neue Wehrpflicht vor|\nDie Opposition lehnt ihn ab.',
    ],
    [
      'list items',
      'Forderungen:|\n- mehr Geld|\n- mehr Personal|\n• mehr Zeit|\n1. Panzer|\n2) Drohnen|\n(3) Schiffe|\na) Boote',
    ],
    ['turns of speech', 'WELT: Reicht das?|\nPistorius: Nein.| Wir brauchen mehr.|\nWELT: Wie viel?'],
    ['small words one to a line', 'spielen|\nspielt|\nspiele'],
    ['a signature from its text', 'Wir bitten um Entschuldigung.|\ndpa/AFP'],
    ['at CR LF, form feed and U+2028', 'Es ist ernst|\r\n\r\nEr kommt|\fSie geht|\u2028Das ist gut.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});

describe('a line end inside a wrapped paragraph does not split', () => {
  test.each([
    [
      'before a noun where the line was full',
      'Der Verteidigungsminister Boris Pistorius hat in Vilnius\nLitauens Präsidenten Gitanas Nauseda getroffen.| Die beiden\nPolitiker sprachen über die Brigade.',
    ],
    ['before a small letter', 'Die Nato hat auf ihrem Gipfel\nbeschlossen, mehr zu zahlen.'],
    ['after an article or a comma', 'Die Nato hat der\nUkraine geholfen,\nRussland nicht.'],
    ['after an abbreviation or an ordinal', 'Nach Angaben von Dr.\nMeyer ist das am 3.\nOktober geschehen.'],
    ['before a date', 'Der Rat tagt am\n3. Oktober in Brüssel.'],
    ['inside a hyphenated word', 'Er wohnt in der Haupt-\nstraße 5.'],
    ['with CR LF', 'Die Nato hat auf ihrem Gipfel\r\nbeschlossen, mehr zu zahlen.'],
  ])('%s', (_, text) => expect(marked(text)).toBe(text));
});
