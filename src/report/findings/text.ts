import type { Translate } from '../../locales/index.js';
import type { Paint } from '../text.js';
import { visible } from '../visible.js';
import { excerptOf } from './excerpt.js';
import { isOpen, mainPlace, type ReportedFinding, type ReportedPlace, type Reporter } from './finding-report.js';

/** Narrower excerpts say nothing, wider ones are hard to read. */
const WIDTH = { narrowest: 40, widest: 140 } as const;

interface Style {
  readonly t: Translate;
  readonly paint: Paint;
  readonly columns: number;
}

function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/gu, ' ').trim();
}

function address({ file, line, column }: ReportedPlace): string {
  return `${oneLine(file)}:${line}:${column}`;
}

/** `file:line:column: severity code message`, which editors and terminals make a link of. */
function headLine(finding: ReportedFinding, { t, paint }: Style): string {
  const place = mainPlace(finding);
  const where = place === undefined ? `${oneLine(finding.file)}:${finding.line}` : address(place);
  const severity = paint(finding.severity, t(`report.severity.${finding.severity}`));
  return `${paint('strong', `${where}:`)} ${severity} ${paint('dim', finding.code)} ${oneLine(finding.message)}`;
}

/** The words at fault on one side: their line, and below them carets and where they stand. */
function sideLines(label: string, place: ReportedPlace, { paint, columns }: Style): string[] {
  const margin = `  ${label} | `;
  const wide = Math.min(Math.max(columns, WIDTH.narrowest), WIDTH.widest);
  const { line, carets } = excerptOf(place, wide - margin.length);
  const below = `${' '.repeat(label.length + 2)} | `;
  return [`${paint('dim', margin)}${line}`, `${paint('dim', below)}${paint('error', carets)}`].map((text) =>
    text.trimEnd(),
  );
}

function findingLines(finding: ReportedFinding, style: Style): string[] {
  const { source, target, suggestion } = finding;
  const { t, paint } = style;
  const other = target !== undefined && source !== undefined ? [`  ${paint('dim', address(source))}`] : [];
  return [
    headLine(finding, style),
    ...other,
    ...(source === undefined ? [] : sideLines('de', source, style)),
    ...(target === undefined ? [] : sideLines('en', target, style)),
    ...(suggestion === undefined ? [] : [`  ${oneLine(t('check.suggestion', { suggestion }))}`]),
  ];
}

/** For people: each open finding with the words at fault on both sides and what would be better. */
export const formatText: Reporter = ({ findings }, style) =>
  findings
    .filter(isOpen)
    .map((finding) => `${findingLines(finding, style).join('\n')}\n`)
    .join('');
