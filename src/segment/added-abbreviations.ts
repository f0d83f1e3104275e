import { TermtreuError } from '../errors.js';

/** Most parts of an abbreviation (`u. v. a. m.`), and the longest of a part with its full stop. */
export const MOST_PARTS = 5;
export const LONGEST_PART = 12;

const SHAPE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.\-/&\s]*\.$/u;

/**
 * Reads a list of abbreviations: one to a line, each with its full stop, empty
 * lines and what follows a `#` left out. Fails with `abbreviations-invalid`
 * (line, value) on a line that cannot be an abbreviation.
 */
export function parseAbbreviations(text: string): string[] {
  const found: string[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\r\n]/u)
    .entries()) {
    const value = line.replace(/#.*$/u, '').trim().normalize('NFC');
    if (value === '') continue;
    if (!isAbbreviation(value)) throw new TermtreuError('abbreviations-invalid', { line: index + 1, value });
    found.push(value);
  }
  return found;
}

function isAbbreviation(value: string): boolean {
  const parts = partsOf(value);
  return SHAPE.test(value) && parts.length <= MOST_PARTS && parts.every((part) => part.length <= LONGEST_PART);
}

function partsOf(value: string): string[] {
  return value.split(/(?<=\.)\s*/u).filter((part) => part !== '');
}

/**
 * The keys under which the caller's abbreviations are looked up: without spaces
 * and the last full stop, and with every beginning of one of several parts, for
 * no sentence ends inside an abbreviation either.
 */
export function keysOfAdded(abbreviations: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const abbreviation of abbreviations) {
    let key = '';
    for (const part of partsOf(abbreviation.normalize('NFC'))) {
      key += part.replace(/\s+/gu, '');
      keys.add(key.replace(/\.$/u, ''));
    }
  }
  return keys;
}
