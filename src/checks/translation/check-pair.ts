import type { Pair } from '../../align/pair.js';
import type { PlacedTerm } from './archive.js';
import type { Check, CheckFinding, CheckSettings, PairPlace } from './check.js';
import { contextOf } from './context.js';
import { calendar } from './calendar.js';
import { currency } from './currency.js';
import { doubledWord } from './doubled-word.js';
import { falseFriends } from './false-friend.js';
import { lengths } from './length.js';
import { markup } from './markup.js';
import { names } from './name.js';
import { negation } from './negation.js';
import { numbers } from './number.js';
import { quotes } from './quote.js';
import { addedSegments, missingSegments } from './segments.js';
import { termsInconsistent } from './term-inconsistent.js';
import { termUses } from './term-uses.js';
import { terms } from './terms.js';
import { typography } from './typography.js';
import { units } from './unit.js';
import { placeIn } from './units.js';
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
  calendar,
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

/** A required term of a pair and its English, for comparison with other pairs. */
export interface PairTerm extends Pick<PlacedTerm, 'id' | 'de' | 'en' | 'base'> {
  readonly source: PairPlace;
  readonly target: PairPlace;
}

/** How the required terms of a pair are rendered. */
export function pairTerms(pair: Pair, settings: CheckSettings): PairTerm[] {
  return termUses(contextOf(pair, settings)).flatMap(({ term, rendering, source, target }) => {
    const { id, de, en } = term.entry;
    const places = [placeIn(source, term), placeIn(target, rendering)] as const;
    return places[0] === undefined || places[1] === undefined
      ? []
      : [{ id, de, en, base: rendering.base, source: places[0], target: places[1] }];
  });
}

/** Everything that the checks have to say of a pair, check by check. */
export function checkPair(pair: Pair, settings: CheckSettings): CheckFinding[] {
  const context = contextOf(pair, settings);
  return CHECKS.flatMap(({ run }) => Array.from(run(pair, context)));
}
