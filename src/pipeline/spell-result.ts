import type { EngineResult, EngineSegment } from '../engines/engine.js';
import { spellAs, type Variant } from '../terms/english/spelling.js';

/**
 * Spells a result as wanted; its marks move with the words. Few engines can be told which spelling is wanted, and the
 * embedded model mixes both. What is copied stays as it is.
 */
export function spellResult(request: EngineSegment, result: EngineResult, variant: Variant): EngineResult {
  const { text, marks } = result;
  const spelt = spell(request, text, variant);
  if (marks === undefined || spelt === text) return { ...result, text: spelt };
  const moved = (place: number): number => spell(request, text.slice(0, place), variant).length;
  const placed = marks.map(({ source, target }) => ({
    source,
    target: { start: moved(target.start), end: moved(target.end) },
  }));
  return { ...result, text: spelt, marks: placed };
}

function spell(request: EngineSegment, english: string, variant: Variant): string {
  const { text, terms } = request;
  const copied = terms.filter(({ start, end, target }) => text.slice(start, end) === target);
  const restore = acronymsOf(request);
  let spelt = '';
  let place = 0;
  for (const { target } of copied) {
    const at = english.indexOf(target, place);
    if (at < 0) continue;
    spelt += restore(spellAs(english.slice(place, at), variant)) + target;
    place = at + target.length;
  }
  return spelt + restore(spellAs(english.slice(place), variant));
}

const ACRONYM = /(?<![\p{L}\d-])\p{Lu}{3,}(?![\p{L}\d-])/gu;

/** Writes acronyms of the terms as English does where an engine took over the German: Nato, NATO. */
function acronymsOf({ text, terms }: EngineSegment): (english: string) => string {
  const acronyms = new Set(terms.flatMap(({ target }) => target.match(ACRONYM) ?? []));
  const german = [...acronyms].map((acronym) => ({ acronym, written: capitalised(acronym) }));
  const taken = german.filter(({ written }) => wordPattern(written).test(text));
  return (english) =>
    taken.reduce((done, { acronym, written }) => done.replace(wordPattern(written), acronym), english);
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const wordPattern = (word: string): RegExp => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu');
