import type { EngineMark, EngineSegment, PlacedMark } from '../engine.js';
import type { Words } from './protect-terms.js';
import { escapeXml, unescapeXml } from './xml.js';

/**
 * Writes a sentence as XML in which `<m id="0">…</m>` stands around the words of each of its marks. Marks that cross
 * another are left to the caller to place.
 */
export function writeMarks({ text, marks = [] }: EngineSegment): string {
  const nested = nestedMarks(marks);
  const bounds = [...new Set([0, text.length, ...nested.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  let xml = '';
  for (const [at, place] of bounds.entries()) {
    // The inner one closes first and opens last.
    for (const mark of nested.filter(({ end }) => end === place).toReversed()) xml += mark.start < place ? '</m>' : '';
    for (const mark of nested) if (mark.start === place) xml += `<m id="${marks.indexOf(mark)}">`;
    xml += escapeXml(text.slice(place, bounds[at + 1] ?? place));
  }
  return xml;
}

/** The marks that hold text and do not cross one before them, the outer before the inner. */
function nestedMarks(marks: readonly EngineMark[]): EngineMark[] {
  const kept: EngineMark[] = [];
  const order = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of order) {
    const crossed = kept.some(
      (other) =>
        other.start < mark.end && mark.start < other.end && !(other.start <= mark.start && mark.end <= other.end),
    );
    if (!crossed) kept.push(mark);
  }
  return kept;
}

/** English and the places of the marks in it. */
export interface MarkedWords extends Words {
  readonly marks: readonly PlacedMark[];
}

const TAG = /<(\/?)m(?:\s+id="(\d{1,4})")?\s*>/gu;

/**
 * Takes the tags out of an answer and tells where they stood.
 * @returns nothing unless every tag that was sent came back, once, around some text, and no other
 */
export function readMarks(answer: string, { text, marks = [] }: EngineSegment): MarkedWords | undefined {
  const wanted = new Set(nestedMarks(marks).map((mark) => marks.indexOf(mark)));
  const open: { readonly id: number; readonly start: number }[] = [];
  const places = new Map<number, EngineMark>();
  let plain = '';
  let at = 0;
  const write = (piece: string): void => {
    const words = unescapeXml(piece);
    // Beside a tag DeepL may put one blank too many.
    plain += plain === '' || plain.endsWith(' ') ? words.trimStart() : words;
  };
  for (const match of answer.matchAll(TAG)) {
    write(answer.slice(at, match.index));
    at = match.index + match[0].length;
    const isClosing = match[1] === '/';
    const id = isClosing ? open.at(-1)?.id : Number(match[2]);
    const mark = id === undefined ? undefined : marks[id];
    if (id === undefined || mark === undefined || !wanted.has(id)) return undefined;
    if (!isClosing) {
      plain += blankBetween({ text, place: mark.start }, plain, answer.slice(at));
      open.push({ id, start: plain.length });
      continue;
    }
    const { start } = open.pop() ?? { start: 0 };
    const end = plain.trimEnd().length;
    if (end <= start || places.has(id)) return undefined;
    places.set(id, { start, end });
    plain += blankBetween({ text, place: mark.end }, plain, answer.slice(at));
  }
  write(answer.slice(at));
  if (open.length > 0 || places.size < wanted.size || /<\/?\w/u.test(answer.replaceAll(TAG, ''))) return undefined;
  const found = [...places].flatMap(([id, target]): PlacedMark[] => {
    const source = marks[id];
    return source === undefined ? [] : [{ source, target }];
  });
  return { text: plain.trimEnd(), notes: [], marks: found };
}

/** DeepL may lose the blank beside a tag; two words must not become one, unless the German is one there. */
function blankBetween(
  { text, place }: { readonly text: string; readonly place: number },
  before: string,
  after: string,
) {
  const isOneWord = /[\p{L}\p{N}]/u.test(text.charAt(place - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(place));
  const next = after.replaceAll(TAG, '');
  return !isOneWord && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : '';
}
