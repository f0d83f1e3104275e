import type { Severity } from '../../checks/finding.js';
import { isOpen, mainPlace, type ReportedFinding, type Reporter } from './finding-report.js';
import { visible } from '../visible.js';
import { slashPath } from './path.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What would end a command's message, and the sign that begins an escape; what the log would obey is spelt out. */
function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property also what would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function annotation(finding: ReportedFinding): string {
  const place = mainPlace(finding);
  const properties: [string, string | number][] = [
    ['file', slashPath(finding.file)],
    ['line', finding.line],
  ];
  if (place !== undefined) {
    properties.push(['endLine', place.endLine]);
    // Columns are taken only within one line; the last one is part of what is marked.
    const endColumn = Math.max(place.column, place.endColumn - 1);
    if (place.endLine === place.line) properties.push(['col', place.column], ['endColumn', endColumn]);
  }
  properties.push(['title', `termtreu ${finding.code}`]);
  const values = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${values}::${escapeData(finding.message)}\n`;
}

/**
 * Annotations of a pull request: a workflow command of GitHub Actions for each open finding
 * (docs.github.com, “Workflow commands for GitHub Actions”; the escapes are those of actions/toolkit).
 */
export const formatGithub: Reporter = ({ findings }) => findings.filter(isOpen).map(annotation).join('');
