import type { EngineExample, EngineSegment, RequiredTerm } from '../engine.js';

/** Documented at https://developers.deepl.com/docs/customize/custom-instructions */
const MOST = 10;
const LONGEST = 300;

/**
 * The missing terms of a sentence as instructions in plain words, as many as fit beside those of the user. A compound that
 * a term is only the head of is named as a whole: the instruction asks for the term within its English.
 */
export function instructionsFor({ text, terms, failed }: EngineSegment, taken: number): string[] {
  const wanted = (failed?.missing ?? terms).map((term) => instruction(text, term));
  const fitting = wanted.filter((line) => Array.from(line).length <= LONGEST);
  return [...new Set(fitting)].slice(0, Math.max(MOST - taken, 0));
}

/**
 * An example as an instruction: only its English, since an instruction is in English and short, and the German is nearly
 * that of the sentence. Undefined where there is no room for it.
 */
export function exampleInstruction({ target }: EngineExample, taken: number): string | undefined {
  const english = target.replaceAll('"', '').replaceAll(/\s+/gu, ' ').trim();
  const line = `Where the meaning is the same, keep to this wording: "${english}"`;
  return taken < MOST && english !== '' && Array.from(line).length <= LONGEST ? line : undefined;
}

function instruction(text: string, { start, end, target, whole }: RequiredTerm): string {
  const german = text.slice(start, end).replaceAll(/["\s]+/gu, ' ');
  const english = target.replaceAll('"', '');
  return whole ? `Translate "${german}" as "${english}".` : `Use "${english}" in the translation of "${german}".`;
}
