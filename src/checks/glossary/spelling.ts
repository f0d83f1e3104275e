import type { GlossaryRow } from '../../glossary/row.js';
import { spellAs, type Variant } from '../../terms/english/spelling.js';
import type { GlossaryRule } from './finding.js';
import { isWanted, textDraft } from './texts.js';

/** A text's own spelling where it has one. Verbs in -ise and -ize are both British, so they tell nothing. */
function variantOf(text: string): Variant | undefined {
  if (spellAs(text, 'en-GB') !== text) return 'en-US';
  const american = spellAs(text, 'en-US');
  return american !== text && !differsInIseOnly(text, american) ? 'en-GB' : undefined;
}

/** Finds a term's spelling; words are remembered, because a glossary has the same ones again and again. */
function createSpeller(): (text: string) => Variant | undefined {
  const known = new Map<string, Variant | undefined>();
  const ofPart = (part: string): Variant | undefined => {
    if (!known.has(part)) known.set(part, variantOf(part));
    return known.get(part);
  };
  return (text) => {
    const variants = (/\bper cent\b/u.test(text) ? [text] : text.split(' ')).map(ofPart);
    return variants.find((variant) => variant === 'en-US') ?? variants.find((variant) => variant !== undefined);
  };
}

function differsInIseOnly(text: string, american: string): boolean {
  return text.replaceAll(/([iy])s(?=e|i|a)/gu, '$1z') === american.replaceAll(/([iy])s(?=e|i|a)/gu, '$1z');
}

/** A word at the start of a term that is not all in capitals is a common word: Defense budget. */
function inSmallLetters(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)+$/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/**
 * British and American spelling in one glossary: whichever most entries have is taken for the one that is wanted,
 * British if neither has more. Names, in capitals, keep their own.
 */
export const spelling: GlossaryRule = function* mixed({ rows }) {
  const spellingOf = createSpeller();
  const spelt = rows
    .filter((row) => isWanted(row) || row.role === 'admitted')
    .flatMap((row: GlossaryRow) => {
      const text = inSmallLetters(row.entry.en);
      const variant = spellingOf(text);
      return variant === undefined ? [] : [{ row, text, variant }];
    });
  const american = spelt.filter(({ variant }) => variant === 'en-US').length;
  const wanted: Variant = american * 2 > spelt.length ? 'en-US' : 'en-GB';
  for (const { row, text, variant } of spelt) {
    if (variant === wanted) continue;
    const suggestion = spellAs(text, wanted);
    yield textDraft(
      { code: 'glossary/spelling', row, side: 'en', text: row.entry.en },
      { shown: suggestion, suggestion },
    );
  }
};
