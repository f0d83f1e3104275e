import { germanNumbers, type GermanNumber } from '../../numbers/german-numbers.js';
import { type StyledFigure, styledFigures } from '../../numbers/figure-styles.js';
import type { Pair } from '../../align/pair.js';
import type { Check, CheckContext } from './check.js';
import { finding } from './make-finding.js';
import { placeIn, type SentenceUnit } from './units.js';
import { deviations, type Use } from './uses.js';

/** A figure of the German and how the English writes it. */
interface NumberUse extends Use {
  readonly code: 'number/inconsistent';
  /** The English as it stands there. */
  readonly found: string;
}

interface Mention {
  readonly id: string;
  readonly base: string;
  readonly figure: StyledFigure;
  readonly unit: SentenceUnit;
}

/** Amounts, dates and times that the English of an article writes in two ways: €1.5 billion, 1.5bn euros. */
export const numbersInconsistent: Check = {
  codes: ['number/inconsistent'],
  *run(pair, { units }) {
    const all = mentions(pair, units);
    const twice = new Set(
      [...Map.groupBy(all, ({ id }) => id)]
        .filter(([, [first, ...others]]) => others.some(({ base }) => base !== first?.base))
        .map(([id]) => id),
    );
    for (const { use, usual } of deviations(usesOf(all.filter(({ id }) => twice.has(id))))) {
      const { code, found, source, target } = use;
      yield finding(code, { args: { found, other: usual.found }, source, target });
    }
  },
};

/** How the English of an article writes the figures of the German. */
export function numberUses(pair: Pair, { units }: CheckContext): NumberUse[] {
  return usesOf(mentions(pair, units));
}

/** Headings and tables are written more shortly than what stands below them. */
function mentions({ target }: Pair, units: readonly SentenceUnit[]): Mention[] {
  return units.flatMap((unit) => {
    const block = target.sentences[unit.target.sentences[0] ?? -1]?.block ?? -1;
    const kind = target.blocks[block]?.kind;
    if (kind === 'heading' || kind === 'table-cell') return [];
    return styledFigures(unit.target.text).map((figure) => ({ id: figure.id, base: figure.style, figure, unit }));
  });
}

/** The mentions that stand for figures of the German; the numbers of a sentence are read once. */
function usesOf(all: readonly Mention[]): NumberUse[] {
  return [...Map.groupBy(all, ({ unit }) => unit)].flatMap(([unit, ofUnit]) => {
    const numbers = germanNumbers(unit.source.text);
    return ofUnit.flatMap((mention) => useOf(mention, numbers));
  });
}

/** A mention with the figure of the German that it stands for; none where it stands for none, as what is converted. */
function useOf({ id, base, figure, unit }: Mention, numbers: readonly GermanNumber[]): NumberUse[] {
  const german = numbers.find((number) => isSame(number, figure));
  if (german === undefined) return [];
  const source = placeIn(unit.source, german);
  const target = placeIn(unit.target, figure);
  if (source === undefined || target === undefined) return [];
  const found = unit.target.text.slice(figure.start, figure.end);
  return [{ code: 'number/inconsistent', id, de: german.text, base, found, source, target }];
}

function isSame({ parts }: GermanNumber, { keys }: StyledFigure): boolean {
  return keys.every((key) => parts.some(({ same }) => same.includes(key)));
}
