/** Small words, which German writes without a capital; of the others most in a heading are nouns and names. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'aber alle allem allen als also am an auch auf aus außer bei beim bis da dank dann das dass dem den denn der des die dies ' +
    'diese diesem diesen dieser dieses doch durch ein eine einem einen einer eines er erst es für gegen gibt haben hat hinter ' +
    'ihr ihre ihrem ihren ihrer im immer in ins ist ja je kann kein keine keinen kommt mehr mit muss müssen nach neben nicht ' +
    'noch nun nur ob oder ohne seine seinem seinen seiner sein seit sich sie sind so soll sollen trotz über um und uns unser ' +
    'unsere unter viel viele vom von vor war waren warum was weil weit weiter wenig weniger wer werden wie wieder will wir ' +
    'wird wo wollen zu zum zur zwischen'
  ).split(' '),
);

/** Words this short are taken for abbreviations, EU, USA, unless they are known for nouns. */
const LONGEST_ABBREVIATION = 3;
const SHORT_NOUNS: ReadonlySet<string> = new Set(
  'amt arm art gas hof mut not öl ort ost rat rad ruf see süd tag tal tat tod tor tür uhr weg zug'.split(' '),
);

/**
 * A heading in capitals as it would stand in a text, as far as that can be told without knowing each word: the model has
 * hardly seen words in capitals, and copies them. The text keeps its length in UTF-16 units.
 */
export function withoutCapitals(text: string): string {
  return text.replace(/\p{Lu}[\p{L}\p{M}]*/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (small.length !== word.length) return word;
    const first = at === 0 || /[.:!?]\s+$/u.test(text.slice(0, at));
    if (SMALL_WORDS.has(small) && !first) return small;
    const known = SMALL_WORDS.has(small) || SHORT_NOUNS.has(small);
    if (word.length <= LONGEST_ABBREVIATION && !known) return word;
    return word.charAt(0) + small.slice(1);
  });
}
