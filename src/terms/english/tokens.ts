import { remember } from '../../remember.js';

/** Cuts English text into the units in which terms are compared. */

/** A word, number or unit sign of a text. Offsets are UTF-16 code units; keys are folded. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Composed, lower case, with a plain apostrophe, without invisible characters. */
  readonly key: string;
  /** The key without a possessive ending. */
  readonly bare: string;
  /** How the word is capitalised, which tells abbreviations from words. */
  readonly capitals: Capitals;
  /** What stands before the next token: '' for blanks, '-' for a hyphen, else the signs. */
  gap: string;
}

/** No capital first, a capital first, or at least two capitals. */
export type Capitals = 0 | 1 | 2;

const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const TOKEN = new RegExp(
  [
    '(?:\\p{Lu}\\.){2,}',
    `\\p{Nd}+(?:[.,]\\p{Nd}+)*[\\p{L}\\p{M}\\p{N}${INVISIBLE}]*`,
    `[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}${INVISIBLE}]*(?:['\\u2018\\u2019\\u02BC\\u2032][\\p{L}\\p{M}]+)*`,
    '[%€$£&+°§]',
  ].join('|'),
  'gu',
);
const TO_REMOVE = new RegExp(`[${INVISIBLE}]`, 'g');
const APOSTROPHE = /[\u2018\u2019\u02BC\u2032]/g;
const PLAIN_WORD = /^[a-z0-9]+$/i;
const NO_CAPITAL = /^[a-z]+$/;
const ONE_CAPITAL = /^[A-Z][a-z]+$/;
const POSSESSIVE = /'s$/;
const PARAGRAPH_END = /\n[^\S\n]*\n|\r\n[^\S\n]*\r\n/;
/** Quotation and emphasis marks may stand around any part of a term. */
const MARKS = /["'*_\u2018\u2019\u201A-\u201F\u00AB\u00BB\u2039\u203A\u02BC\u2032]/g;
const BLANK = new RegExp(`[\\s${INVISIBLE}]`, 'g');
const HYPHEN_GAP = new RegExp(`^(?:[-\\u2010-\\u2013]\\s*|\\u00AD\\s+)$`);

/** The tokens of a text in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (const match of text.matchAll(TOKEN)) {
    if (last !== undefined) last.gap = gapOf(text, last.end, match.index);
    last = tokenOf(match[0], match.index);
    tokens.push(last);
  }
  return tokens;
}

function tokenOf(raw: string, start: number): Token {
  const { key, bare, capitals } = readWord(raw);
  return { start, end: start + raw.length, key, bare, capitals, gap: '' };
}

const readWord = remember((raw): Pick<Token, 'key' | 'bare' | 'capitals'> => {
  const capitals = capitalsOf(raw);
  if (PLAIN_WORD.test(raw)) {
    const key = raw.toLowerCase();
    return { key, bare: key, capitals };
  }
  const dotted = /^(?:\p{Lu}\.)+$/u.test(raw);
  const folded = raw.normalize('NFC').replace(TO_REMOVE, '').replace(APOSTROPHE, "'").toLowerCase();
  const key = dotted ? folded.replaceAll('.', '') : folded;
  return { key, bare: key.replace(POSSESSIVE, ''), capitals };
});

function capitalsOf(raw: string): Capitals {
  if (NO_CAPITAL.test(raw)) return 0;
  if (ONE_CAPITAL.test(raw)) return 1;
  const first = raw.slice(0, 1);
  const capital = first !== first.toLowerCase() || /^\p{Nd}/u.test(first);
  const count = raw.match(/\p{Lu}/gu)?.length ?? 0;
  if (count > 1) return 2;
  return capital ? 1 : 0;
}

/** The signs between two tokens, without blanks, quotation and emphasis marks. */
function gapOf(text: string, from: number, to: number): string {
  const raw = text.slice(from, to);
  if (raw === ' ' || raw === '') return endsInSoftHyphen(text, from, raw) ? '-' : '';
  if (HYPHEN_GAP.test(raw)) return PARAGRAPH_END.test(raw) ? '\n' : '-';
  if (PARAGRAPH_END.test(raw)) return '\n';
  const signs = raw.replace(MARKS, '').replace(BLANK, '');
  if (signs === '' && endsInSoftHyphen(text, from, raw)) return '-';
  // A dash between blanks parts clauses and is no hyphen.
  return signs === '-' ? '\u2013' : signs;
}

/** A soft hyphen before a line break is a hyphen that joins. */
function endsInSoftHyphen(text: string, end: number, raw: string): boolean {
  return raw !== '' && text.charCodeAt(end - 1) === 0xad;
}
