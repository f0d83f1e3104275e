import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/terms/matcher.js';
import { isPlural } from '../../src/terms/number.js';

const ENTRIES = [
  { id: 'drone', de: 'Aufklärungsdrohne', en: 'reconnaissance drone', pos: 'noun', gender: 'f' },
  { id: 'guarantee', de: 'Sicherheitsgarantie', en: 'security guarantee', pos: 'noun', gender: 'f' },
  { id: 'tank', de: 'Panzer', en: 'tank', pos: 'noun', gender: 'm' },
  { id: 'soldier', de: 'Soldat', en: 'soldier', pos: 'noun', gender: 'm' },
  { id: 'ship', de: 'Schiff', en: 'ship', pos: 'noun', gender: 'n' },
  { id: 'council', de: 'Rat', en: 'council', pos: 'noun', gender: 'm' },
  { id: 'frigate', de: 'Fregatte', en: 'frigate', pos: 'noun' },
  { id: 'coalition', de: 'Koalition der Willigen', en: 'coalition of the willing', pos: 'noun', gender: 'f' },
  { id: 'sharing', de: 'nukleare Teilhabe', en: 'nuclear sharing', pos: 'noun', gender: 'f' },
];
const matcher = createMatcher(ENTRIES);

function pluralIn(text: string): boolean[] {
  return matcher.find(text).map((found) => isPlural(found, text.slice(0, found.start)));
}

describe('isPlural', () => {
  it.each([
    'Zwei Aufklärungsdrohnen flogen.',
    'Es geht um Sicherheitsgarantien.',
    'Die Panzer rollen.',
    'Er bestellt 35 Panzer.',
    'Sie liefern die neuen Panzer.',
    'Viele Soldaten kamen.',
    'Die Kriegsschiffe liefen aus.',
    'Mit Schiffen kamen sie.',
    'Die Räte tagten.',
    'Koalitionen der Willigen entstanden.',
    'Ihre Fregatten laufen aus.',
  ])('says yes for “%s”', (text) => {
    expect(pluralIn(text)).toEqual([true]);
  });

  it.each([
    'Die Aufklärungsdrohne flog.',
    'Der Panzer rollt.',
    'Die Fregatte läuft aus.',
    'Das Rohr des Panzers ist kurz.',
    'Sie dankte dem Soldaten.',
    'Er sah einen Soldaten.',
    'Das Schiff lief aus.',
    'Der Rat tagte.',
    'In der Koalition der Willigen ist man uneins.',
    'Die nukleare Teilhabe bleibt.',
    'An der nuklearen Teilhabe hält man fest.',
  ])('says no for “%s”', (text) => {
    expect(pluralIn(text)).toEqual([false]);
  });
});
