import { addStretch, type Encoding, emptyText, type PlacedText } from './placed-text.js';
import { type BilingualFile, type BilingualText, type BilingualUnit } from './unit.js';
import { syntaxError } from './xml.js';

const LINE = /[^\r\n]+/gu;
/** What a first line may call its columns. */
const HEADER =
  /^"?(?:de|de[-_][a-z]{2}|german|deutsch|source|quelle|ausgangstext)"?\t"?(?:en|en[-_][a-z]{2}|english|englisch|target|ziel|zieltext|translation)"?(?:\t|$)/iu;
/** Spreadsheets double the quotation marks of a cell that they quote. */
const DOUBLED: Encoding = { pattern: /""/gu, decode: () => '"' };

/**
 * Reads a table of two columns, German and English, parted by a tab; further columns are comments. A first line that
 * names the columns is passed over. A cell in quotation marks is one from a spreadsheet.
 * @throws {TermtreuError} `bilingual-syntax` for a line without a tab
 */
export function readTsv(input: BilingualFile): BilingualText {
  const units: BilingualUnit[] = [];
  for (const { 0: line, index } of input.text.matchAll(LINE)) {
    const content = line.replace(/^\uFEFF/u, '');
    const start = index + line.length - content.length;
    if (content.trim() === '' || (units.length === 0 && HEADER.test(content))) continue;
    const tab = content.indexOf('\t');
    if (tab < 0) throw syntaxError(input, start, 'TAB');
    const next = content.indexOf('\t', tab + 1);
    units.push({
      source: cell(input, start, start + tab),
      target: cell(input, start + tab + 1, start + (next < 0 ? content.length : next)),
      paragraph: units.length,
    });
  }
  return { units, skipped: [] };
}

function cell({ text }: BilingualFile, start: number, end: number): PlacedText {
  const draft = emptyText();
  const isQuoted = end - start > 1 && text[start] === '"' && text[end - 1] === '"';
  if (isQuoted) addStretch(draft, { source: text, start: start + 1, end: end - 1 }, DOUBLED);
  else addStretch(draft, { source: text, start, end });
  return draft;
}
