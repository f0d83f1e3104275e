import { createTranslate } from '../../../src/locales/index.js';
import type { FindingReport, ReportContext } from '../../../src/report/findings/finding-report.js';
import { reportFindings, type RawFinding } from '../../../src/report/findings/report-findings.js';
import { lineStarts, placeAt } from '../../../src/report/line-places.js';
import { plainPaint } from '../../../src/report/text.js';

export const GERMAN = '# Gipfel\n\nDer NATO-Gipfel begann am Dienstag, sagte sie.\n';
export const ENGLISH = '# Summit\n\nThe meeting began on Tuesday, she said.\n';

/** Where words stand in a text. */
export function placeOf(file: string, text: string, words: string) {
  const start = text.indexOf(words);
  return { file, ...placeAt(lineStarts(text), start), start, end: start + words.length, text: words };
}

/** A term that is missing. */
export const MISSING: RawFinding = {
  code: 'term/missing',
  severity: 'error',
  args: { de: 'NATO-Gipfel', en: 'NATO summit' },
  source: placeOf('a.de.md', GERMAN, 'NATO-Gipfel'),
  target: placeOf('a.en.md', ENGLISH, 'The meeting began on Tuesday, she said.'),
  suggestion: 'NATO summit',
};

/** Findings of each kind: both places, German alone, English alone. */
export const RAW: readonly RawFinding[] = [
  MISSING,
  {
    code: 'number',
    severity: 'warning',
    args: { number: '3' },
    source: placeOf('a.de.md', GERMAN, 'am Dienstag'),
  },
  { code: 'segment/repetition', severity: 'info', args: {}, target: placeOf('a.en.md', ENGLISH, 'Summit') },
];

/** The texts of two files. */
export const texts = (german = GERMAN, english = ENGLISH) =>
  new Map([
    ['a.de.md', german],
    ['a.en.md', english],
  ]);

export const t = createTranslate('en');

/** A report of findings about one pair. */
export function reportOf(raw: readonly RawFinding[] = RAW): FindingReport {
  const findings = reportFindings(raw, { texts: texts(), main: 'a.en.md', t });
  return { findings, files: ['a.en.md', 'b.en.md'], summary: { pairs: 2, errors: 1 } };
}

/** What reporters are told in tests: English, 80 columns, no colours. */
export const CONTEXT: ReportContext = {
  t,
  language: 'en',
  paint: plainPaint,
  columns: 80,
  version: '1.2.3',
  failing: new Set(['error']),
};
