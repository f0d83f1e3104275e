/**
 * Classes of UTF-16 code units, as far as the segmenter asks for them. Latin
 * letters come from a table; the rest of Unicode is asked only when a candidate
 * boundary stands beside it.
 */

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const SPACE = 8;
const MARK = 16;
const VOWEL = 32;

const TABLE_SIZE = 0x370;
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const TABLE = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < 0x300; code++) {
    const char = String.fromCharCode(code);
    if (code >= 0x30 && code <= 0x39) table[code] = DIGIT;
    else if (char.toLowerCase() !== char) table[code] = UPPER;
    else if (char.toUpperCase() !== char || char === 'ß') table[code] = LOWER;
    else if (SPACES.includes(char)) table[code] = SPACE;
  }
  for (const char of 'aeiouyAEIOUY') table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | VOWEL;
  table[0xad] = MARK; // soft hyphen
  table.fill(MARK, 0x300, TABLE_SIZE); // combining marks: text in NFD
  return table;
}

function flagsOf(code: number): number {
  if (code < TABLE_SIZE) return TABLE[code] ?? 0;
  if (code >= 0x2000 && code <= 0x206f) {
    if (code >= 0x200b && code <= 0x200d) return MARK;
    if (code === 0x2060) return MARK;
    return SPACES.includes(String.fromCharCode(code)) ? SPACE : 0;
  }
  if (code < 0x1680 || (code >= 0x1e00 && code < 0x2000)) return letterFlags(code);
  return code === 0x1680 || code === 0x3000 || code === 0xfeff ? SPACE : 0;
}

function letterFlags(code: number): number {
  const char = String.fromCharCode(code);
  if (char.toLowerCase() !== char) return UPPER;
  return /\p{L}/u.test(char) ? LOWER : 0;
}

/** White space as `String.prototype.trim` knows it. */
export function isSpace(code: number): boolean {
  return (flagsOf(code) & SPACE) !== 0;
}

/** An upper-case letter. */
export function isUpper(code: number): boolean {
  return (flagsOf(code) & UPPER) !== 0;
}

/** A letter that is not upper case. */
export function isLower(code: number): boolean {
  return (flagsOf(code) & LOWER) !== 0;
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * A vowel. Letters beyond ASCII other than `ß` count as vowels, so that no foreign
 * word is taken for an abbreviation.
 */
export function isVowel(code: number): boolean {
  return code < 0x80 ? (flagsOf(code) & VOWEL) !== 0 : code !== 0xdf;
}

/** A letter of any case. */
export function isLetter(code: number): boolean {
  return (flagsOf(code) & (UPPER | LOWER)) !== 0;
}

/** A letter, a digit, or a mark inside a word: combining accent, soft hyphen, joiner. */
export function isWordPart(code: number): boolean {
  return (flagsOf(code) & (UPPER | LOWER | DIGIT | MARK)) !== 0;
}

/** A line end; a form feed and U+2029 end a paragraph too. */
export function isNewline(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0b || code === 0x2028 || isParagraphMark(code);
}

/** A character that ends a paragraph on its own. */
export function isParagraphMark(code: number): boolean {
  return code === 0x0c || code === 0x2029;
}

/** `.`, `!`, `?`, `…` and their ligatures. */
export function isTerminator(code: number): boolean {
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return true;
  return code === 0x203c || code === 0x203d || (code >= 0x2047 && code <= 0x2049);
}

/** A hyphen-minus or a dash. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

/** `(`, `[` or `{`. */
export function isOpeningBracket(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

/** `)`, `]` or `}`. */
export function isClosingBracket(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x7d;
}

/** `¹`, `²`, `³`, `⁰`–`⁹`, `*`, `†`, `‡`: marks that point to a footnote. */
export function isFootnoteMark(code: number): boolean {
  if (code === 0xb9 || code === 0xb2 || code === 0xb3) return true;
  return (code >= 0x2070 && code <= 0x2079) || code === 0x2020 || code === 0x2021;
}

/** A bullet that opens a list item. */
export function isBullet(code: number): boolean {
  return BULLETS.has(code);
}

const BULLETS: ReadonlySet<number> = new Set(Array.from('•·‣◦▪▫■□●○►▶➤✓✔➔→⁃∙', (char) => char.charCodeAt(0)));

const QUOTES: ReadonlySet<number> = new Set(Array.from('"„“”‟»«‹›‚‘’‛\'`´', (char) => char.charCodeAt(0)));

/** Any quotation mark, the ambiguous ones and the apostrophe included. */
export function isQuote(code: number): boolean {
  return code < 0x80 ? code === 0x22 || code === 0x27 || code === 0x60 : QUOTES.has(code);
}

/**
 * Whether the quotation mark at `index` opens. `„` and `‚` always do; all others
 * are read from their neighbours, because `“`, `»`, `«` and `"` open in one
 * tradition and close in another.
 */
export function isOpeningQuote(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code === 0x201e || code === 0x201a) return true;
  if (index + 1 >= text.length || isSpace(text.charCodeAt(index + 1))) return false;
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  return isSpace(before) || isOpeningBracket(before) || isDash(before) || before === 0x2f || before === 0x201e;
}
