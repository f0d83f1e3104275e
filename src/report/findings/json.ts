import type { Place } from '../../checks/finding.js';
import { isOpen, type ReportedFinding, type Reporter } from './finding-report.js';

function placeJson(place: Place | undefined): Place | undefined {
  if (place === undefined) return undefined;
  const { file, line, column, start, end, text } = place;
  return { file, line, column, start, end, text };
}

function findingJson(finding: ReportedFinding) {
  const { code, severity, message, entry, suggestion, fingerprint } = finding;
  return {
    code,
    severity,
    message,
    // Only a glossary has entries, and findings without a place.
    ...(entry === undefined ? {} : { file: finding.file, line: finding.line, entry }),
    source: placeJson(finding.source),
    target: placeJson(finding.target),
    suggestion,
    fingerprint,
  };
}

/** For programs: the open findings and the counts; its fields are described in docs/cli.md. */
export const formatFindingsJson: Reporter = ({ findings, summary }) =>
  `${JSON.stringify({ findings: findings.filter(isOpen).map(findingJson), summary }, null, 2)}\n`;
