import { pairClass } from './sentence.js';

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #fff; --ink: #1d2126; --soft: #5b6470; --line: #e1ddd3; --link: #1f4f8f;
  --kept: #1c6b4a; --kept-wash: #dff1e7;
  --repaired: #7a5200; --repaired-wash: #fbecc8;
  --missing: #a3162a; --missing-wash: #fde2e3;
  --note: #1d2126; --note-ink: #f6f4ee;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --sheet: #1c2026; --ink: #e4e2dc; --soft: #9aa4b0; --line: #31373f; --link: #8fbaf3;
    --kept: #7fd3a6; --kept-wash: #1b3a2c;
    --repaired: #f0c36a; --repaired-wash: #40321a;
    --missing: #ff9a9f; --missing-wash: #4a1d24;
    --note: #e9e6de; --note-ink: #1b1e22;
  }
}`;

const FRAME = `
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem) 4rem; max-width: 90rem;
  background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 2rem 0 0.25rem; }
h1 .file { color: var(--soft); font-weight: 400; overflow-wrap: anywhere; }
h2 { font-size: 0.8125rem; letter-spacing: 0.02em; color: var(--soft); margin: 1.5rem 0 0.5rem; }
.run { margin: 0; color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.run b { color: var(--ink); font-weight: 500; }
.draft {
  margin: 1rem 0 0; padding: 0.625rem 0.875rem; max-width: 60rem;
  background: var(--repaired-wash); border-left: 4px solid var(--repaired);
}
.clean { color: var(--kept); font-weight: 600; }
footer { margin-top: 2rem; }`;

const OVERVIEW = `
.figures { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 0; }
.figures dt { color: var(--soft); display: flex; align-items: center; gap: 0.375rem; }
.figures dd { margin: 0; font-size: 1.625rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures .kept dd { color: var(--kept); }
.figures .repaired dd { color: var(--repaired); }
.figures .missing dd { color: var(--missing); }
.figures .zero dd { color: var(--soft); font-weight: 400; }
.swatch { width: 1.5em; height: 0.7em; display: inline-block; }
.bar { display: block; width: 100%; max-width: 40rem; height: 0.5rem; margin-top: 0.625rem; border-radius: 0.25rem; }
.bar .kept { fill: var(--kept); }
.bar .repaired { fill: var(--repaired); }
.bar .missing { fill: var(--missing); }
.count { padding: 0 0.5em; border-radius: 1em; background: var(--line); color: var(--ink); }
.jump { margin: 0; padding: 0 0 0 1.75rem; max-width: 60rem; max-height: 15rem; overflow: auto; }
.jump li { padding: 0.125rem 0; }
.jump li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.jump a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
.jump a:hover { text-decoration-color: currentColor; }
.severity { color: var(--soft); }
.error .severity { color: var(--missing); }
.warning .severity { color: var(--repaired); }`;

const COLUMNS = `
main { margin-top: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
.columns, .segment {
  display: grid; grid-template-columns: 3rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.5rem; padding-right: 1.5rem;
}
.columns {
  position: sticky; top: 0; z-index: 2; padding-block: 0.5rem; color: var(--soft); font-weight: 600;
  background: var(--sheet); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0;
}
.columns .german { grid-column: 2; }
.columns .english { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.filter { font-weight: 400; cursor: pointer; }
.filter input { accent-color: var(--link); margin: 0 0.25rem 0 0; vertical-align: -0.1em; }
.block { padding: 0.5rem 0; }
.block + .block { border-top: 1px solid var(--line); }
.list-item + .list-item { border-top: 0; padding-top: 0; }
.segment { position: relative; scroll-margin-top: 3.5rem; }
.segment > p, .segment > h3 {
  margin: 0; padding: 0.25rem 0; position: relative; overflow-wrap: break-word; hyphens: auto;
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif;
}
.segment > h3 { font-size: 1.375rem; line-height: 1.3; font-weight: 700; }
.segment .german { grid-column: 2; }
.segment .english { grid-column: 3; }
.number {
  grid-column: 1; padding-top: 0.5rem; text-align: right; color: var(--soft); text-decoration: none;
  font-size: 0.75rem; font-variant-numeric: tabular-nums;
}
.number:hover { text-decoration: underline; }
.segment:hover { background: color-mix(in srgb, var(--line) 28%, transparent); }
.segment:target { box-shadow: inset 4px 0 var(--link); }
.flagged .number { color: var(--missing); font-weight: 700; }
.list-item .segment > p { padding-left: 1.1em; }
.list-item .segment:first-of-type > p::before { content: "•"; position: absolute; left: 0.15em; color: var(--soft); }
.quote .segment > p { padding-left: 0.875rem; border-left: 3px solid var(--line); font-style: italic; }
.role { margin: 0 1.5rem 0 4.5rem; font-size: 0.75rem; color: var(--soft); font-weight: 600; }
.promo, .disclaimer { background: color-mix(in srgb, var(--line) 35%, transparent); }
.promo .segment > p, .disclaimer .segment > p { font-size: 0.9375rem; color: var(--soft); }
.origin, .nothing { font: 0.75rem/1 system-ui, sans-serif; padding: 0.125rem 0.375rem; border-radius: 3px; white-space: nowrap; }
.origin { color: var(--soft); background: var(--line); }
.origin.repair { color: var(--repaired); background: var(--repaired-wash); }
.nothing { color: var(--missing); background: var(--missing-wash); }
body:has(#only-findings:checked) :is(.segment:not(.flagged), .block:not(:has(.flagged))) { display: none; }`;

const TERMS = `
.term { color: inherit; text-decoration: none; border-radius: 2px; padding: 0.05em 0; border-bottom: 2px solid; }
.term.kept, .swatch.kept { background: var(--kept-wash); border-color: var(--kept); }
.term.repaired, .swatch.repaired { background: var(--repaired-wash); border-color: var(--repaired); }
.term.repaired { border-bottom-style: double; border-bottom-width: 4px; }
.term.missing, .swatch.missing { background: var(--missing-wash); border-color: var(--missing); }
.term.missing { border: 2px dashed var(--missing); padding: 0 0.15em; color: var(--missing); font-weight: 600; }
.swatch { border-style: none none solid; border-width: 2px; }
.swatch.repaired { border-bottom-style: double; border-bottom-width: 4px; }
.swatch.missing { border-style: dashed; }
mark { color: inherit; background: none; text-decoration: underline wavy var(--repaired) 1.5px; text-underline-offset: 0.2em; }
.term:has(:target) { outline: 2px solid var(--link); outline-offset: 1px; }
.note {
  display: none; position: absolute; left: 0; z-index: 3; margin-top: 1.9em; width: max-content; max-width: 100%;
  padding: 0.5rem 0.75rem; border-radius: 4px; background: var(--note); color: var(--note-ink); pointer-events: none;
  font: 400 0.8125rem/1.45 system-ui, sans-serif; font-style: normal; hyphens: manual; box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
}
.term:is(:hover, :focus-visible) + .note { display: block; }
.note .entry, .note .entry > * { display: block; }
.note .entry + .entry { margin-top: 0.5rem; }`;

const FINDINGS = `
.findings { list-style: none; margin: 0.25rem 0 0.625rem; padding: 0; display: grid; gap: 0.375rem; }
.segment > .findings { grid-column: 2 / -1; }
.finding {
  display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.375rem 0.75rem; scroll-margin-top: 6rem;
  border-left: 4px solid var(--soft); background: color-mix(in srgb, var(--line) 40%, transparent);
}
.finding.error { border-color: var(--missing); background: var(--missing-wash); }
.finding.warning { border-color: var(--repaired); background: var(--repaired-wash); }
.finding:target { outline: 2px solid var(--link); }
.finding .what { flex: 1 1 100%; }
.finding .advice { flex: 1 1 20rem; }
.finding .meta { color: var(--soft); font-size: 0.8125rem; align-self: end; }
.finding code { font-size: 0.75rem; }
.similar { grid-column: 2 / -1; margin: 0 0 0.5rem; color: var(--soft); font-size: 0.875rem; }
.similar summary { cursor: pointer; }
.similar ul { list-style: none; margin: 0.25rem 0 0; padding: 0; display: grid; gap: 0.375rem; }
.similar li > span { display: block; }
.similar del { background: var(--missing-wash); }
.similar ins { background: var(--kept-wash); }`;

const MEDIA = `
@media screen and (max-width: 48rem) {
  .columns, .segment { grid-template-columns: 1.75rem minmax(0, 1fr); column-gap: 0.75rem; padding-right: 0.75rem; }
  .columns .german, .columns .english { grid-column: 2; }
  .columns .name { display: none; }
  .segment { padding-block: 0.375rem; }
  .segment .english { grid-column: 2; }
  .segment .german { color: var(--soft); }
  .segment > .findings, .similar { grid-column: 2; }
  .role { margin-left: 2.5rem; }
}
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  main { border: 0; padding: 0; }
  .columns { position: static; }
  .block .segment > p { font-size: 10pt; line-height: 1.4; }
  .block .segment > h3 { font-size: 13pt; }
  .columns, .segment { column-gap: 1rem; padding-right: 0; grid-template-columns: 1.5rem minmax(0, 1fr) minmax(0, 1fr); }
  .role { margin-left: 2.5rem; }
  .segment, .finding { break-inside: avoid; }
  .jump { max-height: none; overflow: visible; }
  .filter, .note, footer { display: none; }
  .term, .finding, .draft, .bar, .swatch { print-color-adjust: exact; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }`;

/**
 * The style sheet of the page. `pairs` is the largest number of terms in one
 * sentence: for each place in a sentence one rule lights up both sides of a
 * term when one is pointed at, which needs no script.
 */
export function styleSheet(pairs: number): string {
  const both = Array.from({ length: pairs }, (_, index) => {
    const name = pairClass(index);
    return `.segment:has(.${name}:is(:hover, :focus-visible)) .${name}`;
  });
  const lit = both.length === 0 ? '' : `\n${both.join(',\n')} { background: var(--link); color: var(--sheet); }`;
  return [COLOURS, FRAME, OVERVIEW, COLUMNS, TERMS, FINDINGS, MEDIA, lit].join('\n');
}
