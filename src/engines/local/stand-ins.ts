import type { EngineSegment, RequiredTerm } from '../engine.js';
import { foreignParts } from '../foreign-text.js';

/** A segment as the model is given it, and the way back. */
export interface StandIns {
  readonly segment: EngineSegment;
  /** Puts what was taken out back in its places. */
  readonly restore: (english: string) => string;
}

/** The signs of addresses and code, which the model spells wrong too. */
const CODE = /[@/\\_{}<>=]/u;

/** Xqa, Xqb … Xza: all of one length, so that each can be told from what it is glued to. */
const NAMES = Array.from('qvwyz').flatMap((first) =>
  Array.from('abcdefghijklmnopqrstuvwxyz', (second) => `X${first}${second}`),
);

/**
 * Gives the model a made-up name for each part that stays as it is and that it could not spell: names it copies. Of
 * seven sentences with such a name in different places it copied all seven, annotated or not.
 */
export function standInForCopies(segment: EngineSegment): StandIns {
  const names = NAMES.filter((name) => !segment.text.includes(name));
  const copies = copiesIn(segment).slice(0, names.length);
  if (copies.length === 0) return { segment, restore: (english) => english };
  const others = segment.terms.filter((term) => !copies.some((copy) => overlap(copy, term)));
  const originals = new Map<string, string>();
  const terms: RequiredTerm[] = [];
  let text = '';
  let at = 0;
  for (const term of [...copies, ...others].sort((one, other) => one.start - other.start)) {
    const { start, end, target } = term;
    const name = copies.includes(term) ? names[originals.size] : undefined;
    const shift = text.length - at;
    if (name === undefined) {
      terms.push({ ...term, start: start + shift, end: end + shift });
      continue;
    }
    text += segment.text.slice(at, start);
    terms.push({ ...term, start: text.length, end: text.length + name.length, target: name, forms: [name] });
    originals.set(name, target);
    text += name;
    at = end;
  }
  const used = new RegExp([...originals.keys()].join('|'), 'gu');
  return {
    segment: { ...segment, text: text + segment.text.slice(at), terms },
    restore: (english) => english.replaceAll(used, (name) => originals.get(name) ?? name),
  };
}

/** The parts to stand in for: those that were asked for and those that nobody noticed. */
function copiesIn({ text, terms }: EngineSegment): RequiredTerm[] {
  const asked = terms.filter(
    ({ start, end, target }) =>
      text.slice(start, end) === target && (CODE.test(target) || foreignParts(target).length > 0),
  );
  const unnoticed = foreignParts(text)
    .filter((part) => !terms.some((term) => overlap(part, term)))
    .map(({ start, end }): RequiredTerm => {
      const target = text.slice(start, end);
      return { start, end, target, forms: [target], whole: true };
    });
  const all = [...asked, ...unnoticed].sort((one, other) => one.start - other.start);
  return all.filter((part, index) => !all.slice(0, index).some((other) => overlap(part, other)));
}

type Part = Pick<RequiredTerm, 'start' | 'end'>;

const overlap = (one: Part, other: Part): boolean => one.start < other.end && other.start < one.end;
