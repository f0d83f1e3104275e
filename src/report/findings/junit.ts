import { isOpen, mainPlace, type ReportContext, type ReportedFinding, type Reporter } from './finding-report.js';
import { slashPath } from './path.js';
import { attributes, escapeXml } from './xml.js';

function address(finding: ReportedFinding): string {
  const column = mainPlace(finding)?.column;
  return `${slashPath(finding.file)}:${finding.line}${column === undefined ? '' : `:${column}`}`;
}

/** The words at fault on both sides. */
function details({ source, target, suggestion, message }: ReportedFinding, { t }: ReportContext): string {
  const sides = [source, target].flatMap((place) =>
    place === undefined ? [] : [`${slashPath(place.file)}:${place.line}:${place.column}: ${place.text}`],
  );
  return [message, ...sides, ...(suggestion === undefined ? [] : [t('check.suggestion', { suggestion })])].join('\n');
}

function testcase(finding: ReportedFinding, context: ReportContext): string {
  const { code, severity, message } = finding;
  const fails = context.failing.has(severity);
  const head = attributes({ name: `${code} ${address(finding)}`, classname: slashPath(finding.file), time: 0 });
  const result = fails
    ? `<failure${attributes({ message, type: code })}>${escapeXml(details(finding, context))}</failure>`
    : `<skipped${attributes({ message: `${severity}: ${message}` })}/>`;
  return `    <testcase${head}>${result}</testcase>\n`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function countsOf(findings: readonly ReportedFinding[], { failing }: ReportContext): Counts {
  const failures = findings.filter(({ severity }) => failing.has(severity)).length;
  return { tests: Math.max(1, findings.length), failures, skipped: findings.length - failures };
}

function testsuite(file: string, findings: readonly ReportedFinding[], context: ReportContext): string {
  const { tests, failures, skipped } = countsOf(findings, context);
  const name = slashPath(file);
  const head = attributes({ name, tests, failures, errors: 0, skipped, time: 0 });
  const clean = `    <testcase${attributes({ name, classname: name, time: 0 })}/>\n`;
  const cases = findings.map((finding) => testcase(finding, context)).join('');
  return `  <testsuite${head}>\n${cases === '' ? clean : cases}  </testsuite>\n`;
}

/**
 * JUnit XML as Jenkins, GitLab and others read it (described at github.com/testmoapp/junitxml): a suite for each file, a
 * failed test for each finding that makes the run fail, a skipped one for any other, a passed one for a clean file.
 */
export const formatJunit: Reporter = ({ findings, files }, context) => {
  const open = findings.filter(isOpen);
  const byFile = Map.groupBy(open, ({ file }) => file);
  const names = [...new Set([...files, ...byFile.keys()])];
  const suites = names.map((file) => testsuite(file, byFile.get(file) ?? [], context));
  const counts = names.map((file) => countsOf(byFile.get(file) ?? [], context));
  const sum = (key: keyof Counts): number => counts.reduce((total, one) => total + one[key], 0);
  const head = attributes({ name: 'termtreu', tests: sum('tests'), failures: sum('failures'), errors: 0, time: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join('')}</testsuites>\n`;
};
