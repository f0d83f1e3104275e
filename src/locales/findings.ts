/** What a finding says; its key is the finding's code. */
import type { FindingCode } from '../checks/finding.js';

export const en = {
  'term/missing': '“{{de}}” has to be rendered as “{{en}}”, which does not stand in the English sentence.',
  'term/forbidden': '“{{found}}” is a rendering to avoid for “{{de}}”; use “{{en}}”.',
  'segment/untranslated': 'The sentence was not translated: the output repeats the German.',
  'segment/empty': 'The engine gave no English for this sentence.',
  'segment/cut': 'The sentence is longer than the engine takes and was translated in parts.',
  'segment/repetition': 'The English repeats itself and may be wrong.',
  'segment/output-limit': 'The English was cut off at the engine’s output limit.',
  'number/missing': 'The number {{number}} does not stand in the English sentence.',
  'markup/moved': 'The place of “{{text}}” in the English sentence is a guess: check link and emphasis.',
} satisfies Record<FindingCode, string>;

export const de = {
  'term/missing': '„{{de}}“ muss mit „{{en}}“ wiedergegeben werden; das steht nicht im englischen Satz.',
  'term/forbidden': '„{{found}}“ ist für „{{de}}“ zu vermeiden; richtig ist „{{en}}“.',
  'segment/untranslated': 'Der Satz wurde nicht übersetzt: Die Ausgabe wiederholt das Deutsche.',
  'segment/empty': 'Die Engine hat für diesen Satz nichts geliefert.',
  'segment/cut': 'Der Satz ist länger, als die Engine annimmt, und wurde in Teilen übersetzt.',
  'segment/repetition': 'Der englische Satz wiederholt sich und kann falsch sein.',
  'segment/output-limit': 'Der englische Satz wurde an der Längengrenze der Engine abgeschnitten.',
  'number/missing': 'Die Zahl {{number}} steht nicht im englischen Satz.',
  'markup/moved': 'Die Stelle von „{{text}}“ im englischen Satz ist geschätzt: Link und Hervorhebung prüfen.',
} satisfies Record<FindingCode, string>;
