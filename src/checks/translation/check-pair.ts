import type { Pair } from '../../align/pair.js';
import type { Check, CheckFinding, CheckSettings } from './check.js';
import { contextOf } from './context.js';
import { exchanges } from './exchange.js';
import { currency } from './currency.js';
import { doubledWord } from './doubled-word.js';
import { falseFriends } from './false-friend.js';
import { lengths } from './length.js';
import { markup } from './markup.js';
import { names } from './name.js';
import { nameUnits } from './name-unit.js';
import { nameUses } from './name-uses.js';
import { negation } from './negation.js';
import { numbersInconsistent, numberUses } from './number-uses.js';
import { numbers } from './number.js';
import { quotes } from './quote.js';
import { addedSegments, missingSegments } from './segments.js';
import { termsInconsistent } from './term-inconsistent.js';
import { type TermUse, termUses } from './term-uses.js';
import { terms } from './terms.js';
import { typography } from './typography.js';
import { units } from './unit.js';
import { placeIn } from './units.js';
import type { Use } from './uses.js';
import { untranslated } from './untranslated.js';
import { variant } from './variant.js';

/** Every check of a translation. */
export const CHECKS: readonly Check[] = [
  missingSegments,
  addedSegments,
  untranslated,
  lengths,
  terms,
  termsInconsistent,
  numbers,
  numbersInconsistent,
  exchanges,
  units,
  currency,
  names,
  negation,
  quotes,
  falseFriends,
  markup,
  doubledWord,
  variant,
  typography,
];

/**
 * How the English of a pair renders its terms, names and figures, for comparison with other pairs: the first use of each
 * form.
 */
export function pairUses(pair: Pair, settings: CheckSettings): Use[] {
  const context = contextOf(pair, settings);
  const uses: Use[] = [
    ...termUses(context).flatMap(termUse),
    ...nameUses(nameUnits(context.units), context.terms),
    ...numberUses(pair, context),
  ];
  const first = new Map<string, Use>();
  for (const { code, id, de, en, base, source, target } of uses) {
    const key = JSON.stringify([code, id, base]);
    if (!first.has(key)) first.set(key, { code, id, de, ...(en === undefined ? {} : { en }), base, source, target });
  }
  return [...first.values()];
}

function termUse({ term, rendering, source, target }: TermUse): Use[] {
  const { id, de, en } = term.entry;
  const [from, to] = [placeIn(source, term), placeIn(target, rendering)];
  const code = 'term/inconsistent';
  return from === undefined || to === undefined
    ? []
    : [{ code, id, de, en, base: rendering.base, source: from, target: to }];
}

/** Everything that the checks have to say of a pair, check by check. */
export function checkPair(pair: Pair, settings: CheckSettings): CheckFinding[] {
  const context = contextOf(pair, settings);
  return CHECKS.flatMap(({ run }) => Array.from(run(pair, context)));
}
