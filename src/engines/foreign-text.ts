/** A part of a text, UTF-16 offsets into it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Words of another script, with what stands between them: Володимир Зеленський. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}\p{M}*)+(?:[\s.,'’-]{1,2}(?:(?!\p{Script=Latin})\p{L}\p{M}*)+)*/gu;
/** The emoji that are recommended for general interchange: https://www.unicode.org/reports/tr51/ */
const EMOJI = /\p{RGI_Emoji}/gv;
/** What no font has a sign for: unassigned, for private use, half a character. */
const NO_CHARACTER = /[\p{Cn}\p{Co}\p{Cs}]+/gu;

/** Checksums, keys, serial numbers: letters and figures mixed, longer than any name of a weapon. */
const CODE = /(?<![\p{L}\p{N}])(?=(?:[A-Za-z]*\d){3})(?=(?:\d*[A-Za-z]){3})[A-Za-z\d]{16,}(?![\p{L}\p{N}])/gu;

/** The parts of a text that are the same in German and English and that no engine can be trusted with, in order. */
export function foreignParts(text: string): Part[] {
  const parts: Part[] = [];
  for (const pattern of [OTHER_SCRIPT, EMOJI, NO_CHARACTER, CODE]) {
    for (const { 0: found, index: start } of text.matchAll(pattern)) parts.push({ start, end: start + found.length });
  }
  return parts.sort((one, other) => one.start - other.start);
}

/** Whether most of a text is foreign in that sense: it is then no German sentence, whatever is quoted in it. */
export function isMostlyForeign(text: string): boolean {
  const foreign = foreignParts(text).reduce((sum, { start, end }) => sum + end - start, 0);
  return foreign > (text.match(/\p{Script=Latin}/gu) ?? []).length;
}

/** Whether a text has a word in it that could be translated: two Latin letters in a row. */
export function hasLatinWords(text: string): boolean {
  return /\p{Script=Latin}{2}/u.test(text);
}
