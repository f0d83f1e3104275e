import type { Annotation } from './tokenizer.js';

/** A sentence as the model wants it, with its annotations at their new places. */
export interface ModelText {
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, ''],
  [/[„“”«»‟]/gu, '"'],
  [/[‚‘’‛‹›]/gu, "'"],
  [/…/gu, '...'],
  [/\s+/gu, ' '],
];

/**
 * Words and stems from before the reform of 1996 that wrote ß after a short vowel; the model has hardly seen them.
 * Source: Deutsche Rechtschreibung, Regeln und Wörterverzeichnis (amtliche Regelung), § 2.
 */
const OLD_WORDS =
  'daß muß mußt müßt laß haß paß riß biß kuß nuß ißt mißt frißt baß schuß paßt haßt faß roß boß streß gewiß ungewiß bißchen'.split(
    ' ',
  );
const OLD_STEMS =
  'schluß ausschuß zuschuß beschuß überschuß vorschuß abschuß kongreß prozeß kompromiß exzeß bewußt gewußt wußte rußland anlaß erlaß anläßlich läßt mißtrau mißbrauch mißerfolg mißverst mißlang mißlung mißling müßte mußte häßlich fluß vergißt verläßlich ermeßlich preßt faßt schloß wüßt'.split(
    ' ',
  );
const OLD_SPELLING = new RegExp(`(?<![\\p{L}])(?:${OLD_WORDS.join('|')})(?![\\p{L}])|${OLD_STEMS.join('|')}`, 'giu');

/**
 * Writes a sentence the way the model was trained: NFC, straight quotes, plain spaces, spelling since 1996.
 * Offsets of the annotations are moved along.
 */
export function toModelText(text: string, annotations: readonly Annotation[]): ModelText {
  let result = '';
  let at = 0;
  const moved: Annotation[] = [];
  for (const annotation of annotations) {
    result += normalise(text.slice(at, annotation.start));
    const start = result.length;
    result += normalise(text.slice(annotation.start, annotation.end));
    moved.push({ start, end: result.length, target: normalise(annotation.target) });
    at = annotation.end;
  }
  return { text: result + normalise(text.slice(at)), annotations: moved };
}

/** The same for a piece of text without annotations. */
export function normalise(text: string): string {
  let result = text;
  for (const [pattern, replacement] of CHARACTERS) result = result.replace(pattern, replacement);
  return result.normalize('NFC').replace(OLD_SPELLING, (word) => word.replaceAll('ß', 'ss'));
}
