import type { GlossaryRow } from '../../glossary/row.js';
import { type Draft, type GlossaryCode, type GlossaryRule, rowRule, type Side } from './finding.js';

/** One word or phrase of an entry. */
export interface EntryText {
  readonly side: Side;
  readonly text: string;
}

/** Every German and English term of a row: base forms, variants, admitted and avoided renderings. */
export function entryTexts({ entry }: GlossaryRow): EntryText[] {
  const german = [entry.de, ...entry.variants, ...(entry.forms ?? [])];
  const english = [entry.en, ...entry.admitted, ...entry.avoid];
  return [
    ...german.map((text): EntryText => ({ side: 'de', text })),
    ...english.map((text): EntryText => ({ side: 'en', text })),
  ];
}

/** What is wrong with a text: the values of the message, and the text put right where that is certain. */
export interface TextFault {
  readonly shown: string;
  readonly suggestion?: string;
}

/** A rule that looks at one term at a time. */
export interface TextCheck {
  readonly code: GlossaryCode;
  readonly check: (text: string) => TextFault | undefined;
}

/** Words of letters, digits and hyphens, one space between them: most terms, in which no check of writing finds a fault. */
const PLAIN = /^[A-Za-zÄÖÜäöüß\d-]+(?: [A-Za-zÄÖÜäöüß\d-]+)*$/u;

/** Runs checks of writing over every term; of each side of an entry a check reports its first fault. */
export function textRule(checks: readonly TextCheck[]): GlossaryRule {
  return rowRule(function* eachText(row) {
    const odd = entryTexts(row).filter(({ text }) => !PLAIN.test(text));
    if (odd.length === 0) return;
    for (const { code, check } of checks) {
      const reported = new Set<Side>();
      for (const { side, text } of odd) {
        const fault = reported.has(side) ? undefined : check(text);
        if (fault === undefined) continue;
        reported.add(side);
        yield textDraft({ code, row, side, text }, fault);
      }
    }
  });
}

/** The draft for a fault of one text. */
export function textDraft(
  { code, row, side, text }: EntryText & { readonly code: GlossaryCode; readonly row: GlossaryRow },
  { shown, suggestion }: TextFault,
): Draft {
  const draft = { code, row, at: { side, text }, args: { text: text.trim(), shown } };
  return suggestion === undefined || suggestion === '' ? draft : { ...draft, suggestion };
}

/** Whether a row says how a term is to be rendered, and not how it is not. */
export function isWanted({ role }: GlossaryRow): boolean {
  return role === 'preferred' || role === 'keep' || role === 'proposed';
}

/** Whether a row's rendering is demanded wherever its German stands: nothing in its sentence can rule it out. */
export function isUnconditional({ entry, role }: GlossaryRow): boolean {
  return (role === 'preferred' || role === 'keep') && entry.when === undefined && entry.unless === undefined;
}

/** Where a row stands, as editors and terminals make a link of it. */
export function locationOf({ place }: GlossaryRow): string {
  return `${place.file}:${place.line}`;
}
