/**
 * Gives the model's straight quotes and apostrophes their typographic form: “ ” around speech, ‘ ’ inside it, ’ for
 * the apostrophe; a dash and an ellipsis where the source had one.
 * @param text the model's output
 * @param source the German sentence as it stands in the article
 */
export function restoreTypography(text: string, source: string): string {
  const marked = restoreMarks(text.trim(), source);
  let depth = 0;
  return marked.replaceAll(/["']/gu, (mark, at: number) => {
    if (mark === "'") return singleQuote(marked, at);
    const opens = opensQuotation(marked, at);
    depth = opens ? depth + 1 : Math.max(0, depth - 1);
    // A quotation inside a quotation: the model writes the same mark for both.
    if (opens) return depth > 1 ? '‘' : '“';
    return depth > 0 ? '’' : '”';
  });
}

/** A word of some length that stands twice. A few English words may. */
const DOUBLED =
  /(?<![\p{L}\p{N}’'-])(?!(?:that|very|more|many|long|much|over|really|never|again)\b)(\p{L}{4,}) \1(?![\p{L}\p{N}’'-])/giu;
const GERMAN_DOUBLED = /(?<!\p{L})(\p{L}{3,})[\s,]+\1(?!\p{L})/iu;

/** Takes out a word that the model wrote twice in a row, unless the German does something of the kind. */
export function dropDoubledWords(text: string, source: string): string {
  return GERMAN_DOUBLED.test(source) ? text : text.replaceAll(DOUBLED, '$1');
}

/** Gives a sentence the capital that its German begins with; a term at its start is annotated in small letters. */
export function capitaliseStart(text: string, source: string): string {
  if (!/^[^\p{L}\p{N}]*\p{Lu}/u.test(source)) return text;
  return text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
}

function restoreMarks(text: string, source: string): string {
  const dotted = source.includes('…') ? text.replaceAll('...', '…') : text;
  return /[–—]/u.test(source) ? dotted.replaceAll(/ --? /gu, ' – ') : dotted;
}

const OPENS_AFTER = /[\s([{–—/“‘"']/u;
/** A sentence that begins like this goes on after a quotation: its first mark closes what an earlier sentence opened. */
const CLOSES_BEFORE = /[\s,;:!?)\]]/u;

function opensQuotation(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (before === undefined) return !CLOSES_BEFORE.test(after ?? '');
  if (after === undefined || /\s/u.test(after)) return false;
  return OPENS_AFTER.test(before);
}

function singleQuote(text: string, at: number): string {
  const before = text[at - 1];
  const after = text[at + 1] ?? ' ';
  const opens = (before === undefined || OPENS_AFTER.test(before)) && /\p{L}/u.test(after);
  if (!opens) return '’';
  return hasClosing(text, at) ? '‘' : '’';
}

/** Whether a single quotation mark that closes follows: at a word's end, before a space, a mark or the end. */
function hasClosing(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?]'(?![\p{L}\p{N}])/u.test(text.slice(at + 1));
}
