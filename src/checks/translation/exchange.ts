import type { MessageArgs } from '../../errors.js';
import type { FindingCode, Severity } from '../finding.js';
import type { Check, CheckFinding } from './check.js';
import { EXCHANGES } from './data/exchanges.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit } from './units.js';
import { type TableReader, tableReader, type TableWord } from './word-table.js';

/** Sorts of one thing, such as the months, and the words for them in both languages. */
export interface Exchange {
  readonly code: FindingCode;
  readonly severity?: Severity;
  /** Whether the sort is the English word itself. */
  readonly suggests?: boolean;
  readonly rows: Readonly<Record<string, ExchangeRow>>;
  /** What the patterns of a language stand in, with `%` for the pattern; between word boundaries unless given. */
  readonly around?: { readonly german?: string; readonly english?: string };
  /** German that makes the comparison idle. */
  readonly unless?: RegExp;
  /** What every German word of the rows has in it: a quick look that settles most sentences. */
  readonly gate: RegExp;
}

/** Patterns of whole words. */
export interface ExchangeRow {
  /** German that English has to keep. */
  readonly german: string;
  readonly english: string;
  /** All German that may account for the English, beside `german`. */
  readonly given?: string;
  /** English that is as good, but tells no change by itself. */
  readonly fine?: string;
  /** Other sorts that may stand for this one. */
  readonly kin?: string;
}

interface Readers {
  readonly exchange: Exchange;
  readonly wanted: TableReader<string>;
  readonly given: ReadonlyMap<string, RegExp>;
  readonly found: TableReader<string>;
  readonly fine: ReadonlyMap<string, RegExp>;
}

/** Whole words, and figures that are no part of a longer one. */
const WORD = String.raw`(?<![\p{L}\d]|\d[.,])%(?![\p{L}\d]|[.,]\d)`;

function column(exchange: Exchange, pick: (row: ExchangeRow) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(exchange.rows).map(([sort, row]) => [sort, pick(row)]));
}

function patterns(exchange: Exchange, pick: (row: ExchangeRow) => string | undefined): ReadonlyMap<string, RegExp> {
  return new Map(
    Object.entries(exchange.rows).flatMap(([sort, row]) => {
      const words = pick(row);
      return words === undefined
        ? []
        : [
            [
              sort,
              new RegExp(
                WORD.replace('%', () => `(?:${words})`),
                'u',
              ),
            ] as const,
          ];
    }),
  );
}

const READERS: readonly Readers[] = EXCHANGES.map((exchange) => ({
  exchange,
  wanted: tableReader(
    column(exchange, ({ german }) => german),
    exchange.around?.german,
  ),
  given: patterns(exchange, ({ german, given }) => (given === undefined ? german : `${german}|${given}`)),
  found: tableReader(
    column(exchange, ({ english }) => english),
    exchange.around?.english,
  ),
  fine: patterns(exchange, ({ fine }) => fine),
}));

/**
 * Things of which there are a few, and that have become another of their sort: months, days of the week, seasons,
 * fractions, multiples, parties. One that is left out is no finding: English may tell it otherwise.
 */
export const exchanges: Check = {
  codes: [...new Set(EXCHANGES.map(({ code }) => code))],
  *run(_pair, { units }) {
    for (const unit of units) for (const readers of READERS) yield* compare(unit, readers);
  },
};

function* compare(unit: SentenceUnit, { exchange, wanted, given, found, fine }: Readers): Generator<CheckFinding> {
  const { source, target, paragraph } = unit;
  if (!exchange.gate.test(source.text)) return;
  const german = wanted(source.text);
  if (german.length === 0 || exchange.unless?.test(source.text) === true) return;
  const english = found(target.text);
  const lost = german.find(({ sort }) => !has(english, sort) && fine.get(sort)?.test(target.text) !== true);
  if (lost === undefined) return;
  const kin = exchange.rows[lost.sort]?.kin?.split(' ') ?? [];
  const added = english.find(
    ({ sort }) => !kin.includes(sort) && given.get(sort)?.test(paragraph.source.text) === false,
  );
  if (added === undefined) return;
  const places = { source: placeIn(source, lost), target: placeIn(target, added) };
  const { code, severity } = exchange;
  const suggestion = exchange.suggests === true ? lost.sort : undefined;
  yield finding(code, { ...places, args: argsOf(code, lost.text, added.text), suggestion, severity });
}

function argsOf(code: FindingCode, wanted: string, found: string): MessageArgs {
  if (code === 'unit') return { wanted, found };
  return { [code === 'name' ? 'name' : 'number']: wanted, found, context: 'altered' };
}

function has(words: readonly TableWord<string>[], sort: string): boolean {
  return words.some((word) => word.sort === sort);
}
