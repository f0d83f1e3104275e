import type { TranslationReport } from '../../src/report/translation.js';
import { exampleReport, exampleSegment } from './example.js';

const POISON = `<script>alert(1)</script> "><img src=x onerror=alert(2)> '><svg/onload=alert(3)> </style></script><!-- --> &lt;b&gt; \u202Edlrow\u2066 \u0000\u001B[31m`;

/** A report in which every text that comes from outside tries to break out of its place. */
export function poisonedReport(): TranslationReport {
  const term = {
    id: POISON,
    de: POISON,
    en: POISON,
    definition: POISON,
    source: { start: 0, end: 20, text: POISON.slice(0, 20) },
  };
  const segment = {
    ...exampleSegment(POISON, POISON),
    similar: [
      {
        id: 1,
        score: 0.9,
        source: POISON,
        target: POISON,
        by: 'human' as const,
        changes: [{ kind: 'added' as const, text: POISON }],
      },
    ],
    terms: [
      { ...term, state: 'kept' as const, target: { start: 3, end: 40, text: POISON.slice(3, 40) } },
      { ...term, state: 'missing' as const, source: { start: 10, end: 30, text: POISON.slice(10, 30) } },
    ],
  };
  const place = { file: POISON, line: 1, column: 1, start: 0, end: 5, text: POISON };
  return exampleReport([segment], {
    file: POISON,
    engine: { name: POISON, version: POISON },
    findings: [
      { code: 'term/missing', severity: 'error', args: { de: POISON, en: POISON }, source: place, suggestion: POISON },
      { code: 'number', severity: 'warning', args: { number: POISON } },
    ],
  });
}
