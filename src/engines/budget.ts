import { TermtreuError } from '../errors.js';
import type { CharacterBudget } from './engine.js';

/**
 * A limit to what a run sends to a service, over all its articles and repairs.
 * @param limit characters (code points)
 */
export function createBudget(limit: number): CharacterBudget {
  let spent = 0;
  return {
    spend(characters) {
      if (spent + characters > limit) throw new TermtreuError('character-limit', { wanted: characters, spent, limit });
      spent += characters;
    },
  };
}
