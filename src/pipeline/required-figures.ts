import type { RequiredTerm } from '../engines/engine.js';
import type { GermanNumber } from '../numbers/german-numbers.js';
import { englishFigure } from './copy-figures.js';

const FIGURE = /^(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?<decimals>,\d+)?$/u;

/** What an engine can be asked for where a figure is missing; of dates, times and words nothing. */
export function toRequiredFigure({ text, start, end, sort }: GermanNumber): RequiredTerm | undefined {
  const { whole, decimals } = FIGURE.exec(text)?.groups ?? {};
  if (sort !== 'number' || whole === undefined) return undefined;
  const target = englishFigure(whole, decimals);
  const forms = [...new Set([target, target.replaceAll(',', '')])];
  return { start, end, target, forms, whole: true };
}
