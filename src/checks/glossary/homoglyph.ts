import type { TextCheck } from './texts.js';

/** Letters of other scripts, each with the Latin one that it is taken for (a part of Unicode's confusables, UTS 39). */
const PAIRS =
  'аa вb сc ԁd еe ѐè ёë һh іi їï јj кk ӏl мm оo ӧö ӓä рp ԛq ѕs тt уy ѵv ԝw хx гr пn иu нh ' +
  'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT УY ХX ԀD ԌG ӀI ѴV ԜW ӦÖ ӒÄ ' +
  'αa βß γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ıi ɑa ɡg ոn օo սu հh ցg զq';
const LOOKALIKES = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}ıɑɡ]/u;
/** Letters in other dress: full width, mathematical, ligatures. */
const DRESSED = /[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u2100-\u214F\u2460-\u24FF]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function named(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Whether every foreign letter of a word has a Latin twin. */
function isDisguised(word: string): boolean {
  return Array.from(word).every((letter) => !OTHER_SCRIPT.test(letter) || LOOKALIKES.has(letter));
}

function latin(text: string): string {
  const plain = text.replaceAll(new RegExp(DRESSED, 'gu'), (letter) => letter.normalize('NFKC'));
  return plain.replaceAll(new RegExp(OTHER_SCRIPT, 'gu'), (letter) => LOOKALIKES.get(letter) ?? letter);
}

/**
 * Letters of another script that look like Latin ones: in one word with Latin letters, or a whole word of twins in a
 * term that is Latin otherwise. A term in another script is none, and a Greek letter on its own (μ) neither.
 */
export const homoglyph: TextCheck = {
  code: 'glossary/homoglyph',
  check: (text) => {
    if (!OTHER_SCRIPT.test(text) && !DRESSED.test(text)) return undefined;
    const termIsLatin = /\p{Script=Latin}/u.test(text);
    for (const [word] of text.matchAll(WORD)) {
      const foreign = (OTHER_SCRIPT.exec(word) ?? DRESSED.exec(word))?.[0];
      if (foreign === undefined || word.length < 2) continue;
      const mixed = /\p{Script=Latin}/u.test(word) || DRESSED.test(word);
      if (mixed || (termIsLatin && isDisguised(word))) return { shown: named(foreign), suggestion: latin(text) };
    }
    return undefined;
  },
};
