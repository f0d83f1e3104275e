import type { PlacedText } from './placed-text.js';

/** A German text and its English as a bilingual file has them side by side. */
export interface BilingualUnit {
  readonly source: PlacedText;
  /** Without text where it is not translated. */
  readonly target: PlacedText;
  /** Units of one paragraph have the same number; the numbers ascend. */
  readonly paragraph: number;
}

/** Why something of a file is not looked at: no German or no English in it, marked as not to be translated. */
export type SkippedReason = 'no-german' | 'no-english' | 'not-to-translate';

/** What was left out for one reason, and the line, from 1, of the first. */
export interface Skipped {
  readonly reason: SkippedReason;
  readonly count: number;
  readonly line: number;
}

/** What a bilingual file holds. */
export interface BilingualText {
  readonly units: readonly BilingualUnit[];
  readonly skipped: readonly Skipped[];
}

/** A file whose text is known. */
export interface BilingualFile {
  /** Its name, as findings give it. */
  readonly file: string;
  readonly text: string;
}

/** Whether a language tag (BCP 47, also with an underscore) is German or English. */
export function isLanguage(tag: string, language: 'de' | 'en'): boolean {
  return tag.toLowerCase().split(/[-_]/u)[0] === language;
}

/** Counts what is left out. */
export function createSkips(text: string): { add(reason: SkippedReason, offset: number): void; all(): Skipped[] } {
  const skips = new Map<SkippedReason, { count: number; offset: number }>();
  return {
    add(reason, offset) {
      const known = skips.get(reason) ?? { count: 0, offset };
      skips.set(reason, { ...known, count: known.count + 1 });
    },
    all: () => [...skips].map(([reason, { count, offset }]) => ({ reason, count, line: lineOf(text, offset) })),
  };
}

/** The line of an offset, from 1; LF, CRLF and CR end a line. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}
