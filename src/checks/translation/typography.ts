import type { PairBlock } from '../../align/pair.js';
import type { Span } from '../../terms/occurrence.js';
import type { Check, CheckFinding } from './check.js';
import { finding } from './make-finding.js';
import { findQuotations } from './quotations.js';
import { placeIn, type SentenceUnit } from './units.js';

/** German quotation marks and figures with German decimal and thousands marks that were left in the English. */
export const typography: Check = {
  codes: ['typography'],
  *run(pair, context) {
    for (const [block, each] of pair.target.blocks.entries()) yield* marks(each, block);
    for (const unit of context.units) yield* figures(unit);
  },
};

/** What German opens and closes a quotation with, and what English does. */
const ENGLISH_OPENING: ReadonlyMap<string, string> = new Map([
  ['„', '“'],
  ['‚', '‘'],
  ['»', '“'],
  ['«', '“'],
  ['›', '‘'],
  ['‹', '‘'],
]);
const ENGLISH_CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['»', '”'],
  ['«', '”'],
  ['›', '’'],
  ['‹', '’'],
]);

function* marks({ text }: PairBlock, block: number): Generator<CheckFinding> {
  const { quotations, unbalanced } = findQuotations(text);
  const wrong = [
    ...quotations.map(({ start }) => ({ at: start, table: ENGLISH_OPENING })),
    ...quotations.map(({ end }) => ({ at: end - 1, table: ENGLISH_CLOSING })),
    ...unbalanced.map((at) => ({ at, table: ENGLISH_OPENING })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, table } of wrong) {
    const found = text.charAt(at);
    const suggestion = table.get(found);
    if (suggestion === undefined) continue;
    yield finding('typography', { args: { found }, target: { block, start: at, end: at + 1 }, suggestion });
  }
}

/** A German figure that cannot be an English one of the same value. 1,270 could be one of another value. */
const GERMAN_FIGURE = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,(?:\d{1,2}|\d{4,}))(?![\d.]*\d|,\d)/gu;

/** A figure that stands in the English as in the German, and in English means another number, or none. */
function* figures({ source, target }: SentenceUnit): Generator<CheckFinding> {
  for (const { span, figure } of germanFigures(source.text, target.text)) {
    const args = { found: figure, context: 'figure' };
    yield finding('typography', { args, target: placeIn(target, span), suggestion: inEnglish(figure) });
  }
}

/** The figures that were left in the English as German writes them. Offsets are into the English. */
export function germanFigures(source: string, target: string): { readonly figure: string; readonly span: Span }[] {
  const german = new Set([...source.matchAll(GERMAN_FIGURE)].map(([figure]) => figure));
  if (german.size === 0) return [];
  return [...target.matchAll(GERMAN_FIGURE)]
    .filter(([figure]) => german.has(figure))
    .map(({ 0: figure, index }) => ({ figure, span: { start: index, end: index + figure.length } }));
}

function inEnglish(figure: string): string {
  return figure.replaceAll(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'));
}
