import { rowRule } from './finding.js';
import { textDraft } from './texts.js';

/** A sign or word that parts alternatives, and what in the German says that it is part of the term. */
const SEPARATORS: readonly { readonly in: RegExp; readonly fineIf: RegExp }[] = [
  { in: /\s*;\s*(?=\S)/u, fineIf: /;/u },
  { in: /\s*\|\s*/u, fineIf: /\|/u },
  { in: /\s+\/\s*|\s*\/\s+/u, fineIf: /\// },
  // Short parts are fixed expressions: 24/7, and/or, C4/ISR.
  { in: /(?<=\p{Ll}{4,})\/(?=\p{Ll}{4,})/u, fineIf: /\//u },
  { in: /\s+or\s+/u, fineIf: /\b(?:oder|bzw\.?|beziehungsweise)\b/u },
  { in: /\s*[\r\n]+\s*/u, fineIf: /[\r\n]/u },
];

const LIST = /^\p{Ll}[^,]*(?:,\s+\p{Ll}[^,]*)+$/u;
const JOINED = /\b(?:and|und)\b|&/iu;

/** The renderings in a cell, one if there is only one. */
function targets(en: string, de: string): string[] {
  for (const separator of SEPARATORS) {
    if (!separator.in.test(en) || separator.fineIf.test(de)) continue;
    const parts = en.split(separator.in).filter((part) => part.trim() !== '');
    if (parts.length > 1) return parts;
  }
  // “weapons, equipment and training” is one term; a place (Washington, D.C.) has a capital.
  if (de.includes(',') || !LIST.test(en) || JOINED.test(en)) return [en];
  return en.split(/,\s+/u);
}

/** Several English renderings in one cell, of which none would ever be found. */
export const severalTargets = rowRule(function* english(row) {
  const { de, en } = row.entry;
  const parts = targets(en, de);
  const [first = ''] = parts;
  if (parts.length < 2) return;
  const shown = parts.map((part) => part.trim()).join(' | ');
  yield textDraft({ code: 'glossary/several-targets', row, side: 'en', text: en }, { shown, suggestion: first.trim() });
});
