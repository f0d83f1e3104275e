/** A text as it is compared in a search, and where each of its units comes from. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is the place in the original of `text[i]`, in UTF-16 units; one more for the end. */
  readonly offsets: readonly number[];
}

const APART = /[\s\p{Pd}/'’‘“”„"()]/u;

/** Lower case without accents and umlauts' dots, ß as ss; hyphens and the like as a space. */
function foldChar(char: string): string {
  if (APART.test(char)) return ' ';
  if (char === 'ß' || char === 'ẞ') return 'ss';
  return char.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Folds a text so that Streitkräfte, STREITKRÄFTE and Streitkrafte are the same. */
export function foldText(original: string): FoldedText {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const char of original) {
    const folded = foldChar(char);
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at);
    text += folded;
    at += char.length;
  }
  offsets.push(at);
  return { text, offsets };
}

/** The ways in which a query may be meant: as it is, and with ae, oe and ue for umlauts. */
export function foldQuery(query: string): string[] {
  const plain = foldText(query.trim()).text.replaceAll(/ +/gu, ' ');
  return [...new Set([plain, plain.replaceAll(/([aou])e/gu, '$1')])];
}
