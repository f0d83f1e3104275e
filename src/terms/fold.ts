/** What a UTF-16 code unit is to the tokeniser. The numbers of letters and digits are the bits of `Mark` that they set. */
export const CharClass = {
  separator: 0,
  lower: 2,
  upper: 4,
  digit: 8,
  /** Hyphens, apostrophes, combining marks, invisible characters, ß: need a closer look. */
  special: 16,
} as const;

/** The classes that a word is read through without a closer look. */
export const PLAIN = CharClass.lower | CharClass.upper | CharClass.digit;

export const SHARP_S = 0xdf;
export const CAPITAL_SHARP_S = 0x1e9e;
export const SOFT_HYPHEN = 0xad;
const UNKNOWN = 0x20;

/** For each code unit its class (bits 16 and up) and its lower case (bits 0 to 15). */
export const charTable = new Uint32Array(0x10000).fill(UNKNOWN << 16);

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPECIAL = /[-‐‑'’ʼß\u1e9e]/;

function classify(char: string): number {
  if (INVISIBLE.test(char) || SPECIAL.test(char) || isCombining(char.charCodeAt(0))) return CharClass.special;
  if (/\p{Nd}/u.test(char)) return CharClass.digit;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return CharClass.upper;
  return /\p{L}/u.test(char) ? CharClass.lower : CharClass.separator;
}

/** Fills the table for a code unit that is met for the first time. */
function learn(code: number): number {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const folded = lower.length === 1 ? lower.charCodeAt(0) : code;
  const value = ((classify(char) << 16) | folded) >>> 0;
  charTable[code] = value;
  return value;
}

/** The class (bits 16 and up) and the lower-case code unit (bits 0 to 15) of a code unit. */
export function charInfo(code: number): number {
  const value = charTable[code] ?? 0;
  return value >>> 16 === UNKNOWN ? learn(code) : value;
}

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;
export const isInvisible = (code: number): boolean =>
  code === SOFT_HYPHEN || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200a);

/** Lower case, NFC, ß as ss: the spelling in which words are compared. Hyphens and apostrophes stay. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}
