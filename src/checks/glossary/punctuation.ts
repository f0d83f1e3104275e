import type { GlossaryRow } from '../../glossary/row.js';
import { type Draft, rowRule, type Side } from './finding.js';
import { textDraft, type TextCheck } from './texts.js';

const ENDING = /[\s;:,.!?/|\\–—=+]*[;:,.!?/|\\–—=+]\s*$/u;
const BEGINNING = /^[\s;:,.!?/|\\–—=+•*]+(?=\S)/u;
/** A full stop that belongs to its word: initials, ranks and titles, and other usual abbreviations (a. D., Co., etc.). */
const ABBREVIATED =
  /(?:^|[\s.(-])(?:\p{L}|etc|ret|vs|no|nr|st|co|inc|ltd|corp|approx|bzw|usw|ca|ggf|jr|sr|mrs?|dr|lt|col|gen|maj|sgt|cpl|adm|cdr|capt|brig|dept|dipl|govt|gov|prof|resp|univ|hptm|regt|div|bn|art|abs|mio|mrd)\.\s*$/iu;

function stripped(text: string): string {
  return text.replace(ENDING, '').replace(/^[\s;:,!?/|\\–—=+•*]+(?=\S)/u, '');
}

/** The sign at a term's edge that belongs to no term; a full stop of a decimal (.50) opens one. */
function strayEdge(text: string): string | undefined {
  const ending = ABBREVIATED.test(text) ? undefined : ENDING.exec(text)?.[0].trim();
  if (ending !== undefined && ending !== '') return ending;
  const beginning = /^\s*\.\p{Nd}/u.test(text) ? undefined : BEGINNING.exec(text)?.[0].trim();
  return beginning === '' ? undefined : beginning;
}

function* edges(row: GlossaryRow, side: Side): Iterable<Draft> {
  const { de, en } = row.entry;
  const [text, other] = side === 'de' ? [de, en] : [en, de];
  const shown = strayEdge(text);
  // A question, a motto or a template has the sign on both sides.
  if (shown === undefined || strayEdge(other) === shown) return;
  yield textDraft({ code: 'glossary/trailing-punctuation', row, side, text }, { shown, suggestion: stripped(text) });
}

/** Commas, semicolons, full stops left over at the edge of a term. */
export const trailingPunctuation = rowRule(function* bothSides(row) {
  yield* edges(row, 'de');
  yield* edges(row, 'en');
});

const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
  ['»', '«'],
]);
const OPENERS = new Set(PAIRS.values());

/** The first bracket without its partner. */
function unbalanced(text: string): string | undefined {
  const open: string[] = [];
  // German quotation marks point inwards »so«; a sign for less or more is no bracket.
  const signs = text.replaceAll(/»[^»«]*«/gu, '').replaceAll(/(?<=^|[\s\d])[<>]=?(?=\s|\d|$)/gu, '');
  for (const sign of signs) {
    if (OPENERS.has(sign)) open.push(sign);
    else if (PAIRS.has(sign) && open.pop() !== PAIRS.get(sign)) return sign;
  }
  if (open.length > 0) return open.at(-1);
  return (text.match(/"/gu) ?? []).length % 2 === 1 && !/\d"/u.test(text) ? '"' : undefined;
}

/** A bracket or quotation mark whose partner is missing. */
export const unbalancedBrackets: TextCheck = {
  code: 'glossary/unbalanced-brackets',
  check: (text) => {
    const shown = unbalanced(text);
    return shown === undefined ? undefined : { shown };
  },
};
