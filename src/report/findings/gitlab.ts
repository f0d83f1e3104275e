import { hash } from 'node:crypto';
import type { Severity } from '../../checks/finding.js';
import { isOpen, type ReportedFinding, type Reporter } from './finding-report.js';
import { slashPath } from './path.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

function issue({ code, severity, message, file, line, fingerprint }: ReportedFinding) {
  const path = slashPath(file);
  return {
    description: message,
    check_name: code,
    // Of two files with the same finding each has to have a fingerprint of its own.
    fingerprint: hash('sha256', `${path} ${fingerprint}`, 'hex').slice(0, 32),
    severity: SEVERITIES[severity],
    location: { path, lines: { begin: line } },
  };
}

/** A Code Quality report (docs.gitlab.com, “Code Quality”, “Code Quality report format”). */
export const formatGitlab: Reporter = ({ findings }) =>
  `${JSON.stringify(findings.filter(isOpen).map(issue), null, 2)}\n`;
