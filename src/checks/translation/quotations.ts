/** A quotation in a text. Offsets are UTF-16 code units, the marks included. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** The quotations of a text, and the marks that have no partner. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  /** Opening marks that are not closed, and closing marks that close nothing, by their offset. */
  readonly unbalanced: readonly number[];
}

const DOUBLE = '"“”„‟«»';
const SINGLE = "'‘’‚‛‹›";
const MARK = /["“”„‟«»'‘’‚‛‹›]/gu;
const BEFORE_OPENING = /[\s([{—–/"“„‘‚«»-]/u;
const AFTER_CLOSING = /[\s)\]}.,;:!?…—–/"”“’‘»«-]/u;
/** Marks that only ever open. */
const OPENS = '„‚';

interface Mark {
  readonly at: number;
  readonly double: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  /** A mark that may as well be an apostrophe: the ministers’ room. */
  readonly doubtful: boolean;
}

/** Finds the quotations of a text, German or English, whatever marks it uses. */
export function findQuotations(text: string): Quotations {
  const marks = [...text.matchAll(MARK)].flatMap(({ index }) => markAt(text, index) ?? []);
  const quotations: Quotation[] = [];
  const unbalanced: number[] = [];
  const open: Mark[] = [];
  for (const [rank, mark] of marks.entries()) {
    const partner = open.findLastIndex(({ double }) => double === mark.double);
    if (mark.closes && partner >= 0 && !(mark.doubtful && closesLater(marks, rank))) {
      const [opening, ...inner] = open.splice(partner);
      if (opening !== undefined) quotations.push({ start: opening.at, end: mark.at + 1 });
      unbalanced.push(...inner.map(({ at }) => at));
    } else if (mark.opens) open.push(mark);
    else if (!mark.doubtful) unbalanced.push(mark.at);
  }
  unbalanced.push(...open.map(({ at }) => at));
  return { quotations: quotations.sort((a, b) => a.start - b.start), unbalanced: unbalanced.sort((a, b) => a - b) };
}

function markAt(text: string, at: number): Mark | undefined {
  const [sign = '', before = ' ', after = ' '] = [text[at], text[at - 1], text[at + 1]];
  const double = DOUBLE.includes(sign);
  // Inside a word or before figures it is an apostrophe: don’t, ’90s.
  if (!double && isLetter(before) && isLetter(after)) return undefined;
  if (!double && /\s/u.test(before) && /^\d\ds/u.test(text.slice(at + 1, at + 4))) return undefined;
  // Feet and inches, minutes and seconds.
  if (/\d/u.test(before) && (sign === '"' || sign === "'") && /^[\s\d-]/u.test(after)) return undefined;
  const opens = OPENS.includes(sign) || ((at === 0 || BEFORE_OPENING.test(before)) && !/\s/u.test(after));
  const closes =
    !OPENS.includes(sign) && !/\s/u.test(before) && at > 0 && (at === text.length - 1 || AFTER_CLOSING.test(after));
  const doubtful =
    SINGLE.includes(sign) && (sign === '’' || sign === "'") && isLetter(before) && !/[.,;:!?)]/u.test(after);
  return { at, double, opens: opens && !(sign === '’' || sign === '”'), closes, doubtful };
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Whether a mark after a doubtful one closes the quotation for certain, before another opens. */
function closesLater(marks: readonly Mark[], rank: number): boolean {
  for (const mark of marks.slice(rank + 1)) {
    if (mark.double) continue;
    if (mark.closes && !mark.doubtful) return true;
    if (mark.opens) return false;
  }
  return false;
}
