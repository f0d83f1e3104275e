import { remember } from '../../remember.js';

/**
 * Names from the Cyrillic alphabet are written by sound, and so otherwise in German (Duden) and in English (BGN/PCGN and
 * the usage of newspapers): Werbyzkyj, Verbytskyi.
 */

/** German letters and what English may have for them. The longer stand first. */
const LETTERS: readonly (readonly [german: string, english: string])[] = [
  ['schtsch', 'shch|sch'],
  ['tsch', 'ch|tch'],
  ['dsch', 'j|dzh|dj'],
  ['sch', 'sh|zh'],
  ['shch', 'shch'],
  ['sh', 'zh|sh'],
  ['ch', 'kh|h|ch'],
  ['kyj', 'kyi|kyy|ky|kiy|ki|kyj'],
  ['kij', 'ky|kiy|kii|ki'],
  ['ij', 'y|iy|ii|i|yi'],
  ['yj', 'yi|y|yy|iy'],
  ['ej', 'ei|ey|ej'],
  ['aj', 'ai|ay'],
  ['ja', 'ya|ia|ja'],
  ['je', 'ye|ie|e|je'],
  ['ji', 'yi|i|ji'],
  ['jo', 'yo|io|e|o|jo'],
  ['ju', 'yu|iu|ju'],
  ['ei', 'ei|ey'],
  ['ai', 'ai|ay'],
  ['ow', 'ov|ow|off|ev'],
  ['ew', 'ev|yev|ew|iev'],
  ['iw', 'iv|iw'],
  ['ks', 'ks|x'],
  ['x', 'x|ks'],
  ['w', 'v|w'],
  ['z', 'ts|z|tz|c'],
  ['j', 'y|i|j'],
  ['ss', 'ss|s'],
  ['s', 's|z'],
  ['i', 'i|y'],
  ['u', 'u|ou'],
  ['e', 'e|ye|yo'],
  ['ü', 'u|yu|ue'],
  ['ö', 'o|yo|oe'],
  ['k', 'k|c'],
  ['f', 'f|ph'],
  ['h', 'h|kh'],
];

/** What German has in such names and English has otherwise. */
const TELLING = /w|z|j|sch|ch|sh/u;

/** Patterns take more memory than other answers. */
const MOST_PATTERNS = 2000;

/** A pattern of the ways in which English may write a German name, in small letters; undefined where there is but one. */
export function transliterations(name: string): RegExp | undefined {
  const small = name.toLowerCase();
  return TELLING.test(small) ? patternOf(small) : undefined;
}

const patternOf = remember((small) => {
  let pattern = '';
  for (let at = 0; at < small.length;) {
    const [german, english] = LETTERS.find(([letters]) => small.startsWith(letters, at)) ?? [small.charAt(at), ''];
    pattern += english === '' ? german : `(?:${english})`;
    at += german.length;
  }
  return new RegExp(`^${pattern}(?:['’]?s)?$`, 'u');
}, MOST_PATTERNS);
