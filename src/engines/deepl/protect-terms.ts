import type { EngineResult, EngineSegment, RequiredTerm } from '../engine.js';
import { escapeXml, unescapeXml } from './xml.js';

/** English, and what its reader has to know. */
export type Words = Pick<EngineResult, 'text' | 'notes'>;

/** A sentence in which English stands for the required terms already, each in a tag that DeepL leaves alone. */
export interface ProtectedSentence {
  /** XML. */
  readonly text: string;
  /** Of each term, in the order of the tags: whether it takes a capital where it begins the sentence. */
  readonly capitals: readonly boolean[];
  /** The English, where nothing else in the sentence is left to translate. */
  readonly complete?: string;
}

/**
 * Puts the English base form of each required term in place of the German, as `<x id="0">…</x>`. Compounds that a term
 * is only the head of stay German: the rest of the compound would be lost.
 * @returns nothing where no term can be protected
 */
export function protectTerms({ text, terms }: EngineSegment): ProtectedSentence | undefined {
  const chosen = withoutOverlaps(terms.filter((term) => term.whole));
  if (chosen.length === 0) return undefined;
  let place = 0;
  let xml = '';
  let plain = '';
  let rest = '';
  for (const [id, { start, end, target }] of chosen.entries()) {
    const between = text.slice(place, start);
    xml += `${escapeXml(between)}<x id="${id}">${escapeXml(target)}</x>`;
    plain += between + target;
    rest += between;
    place = end;
  }
  const after = text.slice(place);
  const begins = /^\P{L}*\p{Lu}/u.test(text);
  // Code and addresses stay as they are.
  const capitals = chosen.map(({ start, end, target }) => begins && text.slice(start, end) !== target);
  const complete = !/\p{L}/u.test(rest + after);
  return {
    text: xml + escapeXml(after),
    capitals,
    ...(complete ? { complete: capitals[0] === true ? capitalise(plain + after) : plain + after } : {}),
  };
}

function withoutOverlaps(terms: readonly RequiredTerm[]): RequiredTerm[] {
  const chosen: RequiredTerm[] = [];
  for (const term of [...terms].sort((one, other) => one.start - other.start)) {
    if (term.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(term);
  }
  return chosen;
}

const TAG = /<x\b[^<>]*>|<\/x\s*>/gu;
const OPENING_ID = /<x\b[^<>]*\bid="(\d+)"[^<>]*>/gu;

/**
 * Takes the tags out of an answer. A term that came back twice is told as a repetition: the sentence says it more
 * often than the German does. One that did not come back is for the caller to find, who looks for the terms anyway.
 */
export function readProtected(answer: string, { capitals }: ProtectedSentence): Words {
  const ids = [...answer.matchAll(OPENING_ID)].map((match) => Number(match[1]));
  const repeated = new Set(ids).size < ids.length || ids.some((id) => id >= capitals.length);
  const plain = answer.replaceAll(TAG, (tag, offset: number) => spaceAt(answer, offset, tag.length));
  const text = unescapeXml(plain).replaceAll(/ {2,}/gu, ' ').trim();
  const startsWithTerm = /^\s*<x\b/u.test(answer) && capitals[ids[0] ?? -1] === true;
  return { text: startsWithTerm ? capitalise(text) : text, notes: repeated ? ['repetition'] : [] };
}

/** DeepL may lose the blank beside a tag; two words must not become one. */
function spaceAt(answer: string, offset: number, length: number): string {
  const before = /[\p{L}\p{N}]$/u.test(answer.slice(Math.max(offset - 2, 0), offset));
  const after = /^[\p{L}\p{N}]/u.test(answer.slice(offset + length, offset + length + 2));
  return before && after ? ' ' : '';
}

/** A term written in small letters takes a capital where it begins the sentence; "iPhone" keeps its own. */
function capitalise(text: string): string {
  return text.replace(
    /^(\P{L}*)(\p{Ll})(?!\p{Lu})/u,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
