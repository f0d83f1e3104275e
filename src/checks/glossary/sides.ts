import { rowRule } from './finding.js';
import { isCommonNoun, looksEnglish, looksGerman } from './language.js';
import { isWanted, textDraft } from './texts.js';

const same = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();

/** The German word stands on both sides, and the entry does not say that it is to stay. */
export const identicalSides = rowRule(function* unmarked(row) {
  const { de, en, pos } = row.entry;
  if (!isWanted(row) || row.role === 'keep' || pos === 'proper' || !same(de, en)) return;
  yield textDraft({ code: 'glossary/identical-sides', row, side: 'en', text: en }, { shown: en });
});

/** The English side is German, the German side English, or only the one. */
export const wrongLanguage = rowRule(function* bothSides(row) {
  const { de, en } = row.entry;
  if (row.role === 'keep' || row.role === 'forbidden' || same(de, en)) return;
  // A noun is small in English and has a capital in German.
  const isTurned = looksLikeNoun(en) && en.toLowerCase() === de;
  const german = looksGerman(en);
  if (!german && !looksLikeNoun(en)) return;
  if (isTurned || (looksEnglish(de) && (german || isCommonNoun(en)))) {
    yield { code: 'glossary/swapped-sides', row, args: { de: en, en: de }, at: { side: 'de', text: de } };
  } else if (german && row.role !== 'admitted') {
    yield textDraft({ code: 'glossary/target-german', row, side: 'en', text: en }, { shown: en });
  }
});

/** One capitalised word, as German writes a noun and English a name. */
const looksLikeNoun = (text: string): boolean => /^\p{Lu}\p{Ll}{3,}$/u.test(text);
