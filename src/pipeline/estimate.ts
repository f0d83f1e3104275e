import { countCharacters } from '../engines/characters.js';
import { phrasesToPlace } from './compose.js';
import type { Plan } from './plan.js';

/**
 * The characters (code points) that an engine will be sent for a plan: its sentences, and the phrases under marks. What
 * repairs will add cannot be known before.
 */
export function estimateCharacters(plan: Plan): number {
  const sentences = plan.segments.filter((segment) => segment.translatable).map((segment) => segment.text);
  const texts = [...sentences, ...new Set(phrasesToPlace(plan))];
  return texts.reduce((sum, text) => sum + countCharacters(text), 0);
}
