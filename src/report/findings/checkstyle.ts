import { isOpen, mainPlace, type ReportedFinding, type Reporter } from './finding-report.js';
import { slashPath } from './path.js';
import { attributes } from './xml.js';

function errorElement(finding: ReportedFinding): string {
  const { line, severity, message, code } = finding;
  const column = mainPlace(finding)?.column;
  const place = column === undefined ? { line } : { line, column };
  return `    <error${attributes({ ...place, severity, message, source: `termtreu.${code}` })}/>\n`;
}

/** The XML of Checkstyle's XMLLogger, which many tools take as a common format. */
export const formatCheckstyle: Reporter = ({ findings }) => {
  const byFile = Map.groupBy(findings.filter(isOpen), ({ file }) => file);
  const files = [...byFile].map(
    ([file, found]) =>
      `  <file${attributes({ name: slashPath(file) })}>\n${found.map(errorElement).join('')}  </file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${files.join('')}</checkstyle>\n`;
};
