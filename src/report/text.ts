import { styleText } from 'node:util';
import type { Finding, Place, Severity } from '../checks/finding.js';
import type { Translate } from '../locales/index.js';
import { findingAdvice, findingMessage } from './advice.js';
import { placeFindings } from './placed-finding.js';
import type { Origin, TermCounts, TranslationReport } from './translation.js';
import { visible } from './visible.js';

/** What a piece of the summary is, for its colour. */
export type Tone = 'strong' | 'dim' | 'good' | Severity;

/** Colours a piece of text; it must not change the visible width. */
export type Paint = (tone: Tone, text: string) => string;

/** One article of a run and the file that its English went to, if any. */
export interface ArticleSummary {
  readonly report: TranslationReport;
  readonly written?: string;
}

const ANSI = {
  strong: 'bold',
  dim: 'dim',
  good: 'green',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** Colours by ANSI sequences, for a terminal that has them. */
export const ansiPaint: Paint = (tone, text) => styleText(ANSI[tone], text, { validateStream: false });

/** Leaves the text as it is. */
export const plainPaint: Paint = (_tone, text) => text;

/** The longest piece of German that a finding quotes, in UTF-16 code units. */
const EXCERPT_LENGTH = 100;

interface Context {
  readonly t: Translate;
  readonly paint: Paint;
  readonly number: Intl.NumberFormat;
}

type Row = readonly [label: string, value: string];

/**
 * The summary that a person reads at the end of a run: per article the engine,
 * the file written, segments, time, terms, and each finding with its place, the
 * German words and what to do; for several articles a total below them.
 */
export function formatSummary(
  articles: readonly ArticleSummary[],
  options: { readonly t: Translate; readonly paint?: Paint },
): string {
  const { t, paint = plainPaint } = options;
  const number = new Intl.NumberFormat(t('report.locale'), { maximumFractionDigits: 1 });
  const context = { t, paint, number };
  const sections = articles.map((article) => formatArticle(article, context));
  if (articles.length > 1) sections.push(formatTotal(articles, context));
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function formatArticle({ report, written }: ArticleSummary, context: Context): string[] {
  const { t, paint } = context;
  const engine = `${report.engine.name} (${report.engine.version})`;
  const rows: Row[] = [[t('report.engine'), visible(engine)]];
  if (written !== undefined) rows.push([t('report.written'), oneLine(written)]);
  rows.push(...figureRows([report], context));
  return [paint('strong', oneLine(report.file)), ...alignRows(rows, paint), ...formatFindings(report, context)];
}

function formatTotal(articles: readonly ArticleSummary[], context: Context): string[] {
  const reports = articles.map((article) => article.report);
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  const rows: Row[] = [
    ...figureRows(reports, context),
    [context.t('report.findings'), paintCount(findings, 'warning', context)],
  ];
  return [context.paint('strong', context.t('report.total')), ...alignRows(rows, context.paint)];
}

function figureRows(reports: readonly TranslationReport[], context: Context): Row[] {
  const { t, number } = context;
  const segments = reports.flatMap((report) => report.segments);
  const from = (origin: Origin): number => segments.filter((segment) => segment.origin === origin).length;
  const sum = (pick: (report: TranslationReport) => number) =>
    reports.reduce((total, report) => total + pick(report), 0);
  const reused = sum((report) => report.cost.reused);
  const billed = sum((report) => report.cost.billed);
  const lost = sum((report) => report.cost.lost ?? 0);
  return [
    [
      t('report.segments'),
      joined([
        number.format(segments.length),
        counted('report.segments.memory', from('memory'), context),
        counted('report.segments.repaired', from('repair'), context),
        counted('report.segments.examples', segments.filter(({ example }) => example !== undefined).length, context),
      ]),
    ],
    [t('report.terms'), termFigures(addCounts(reports.map((report) => report.terms)), context)],
    [
      t('report.characters'),
      joined([
        number.format(sum((report) => report.cost.characters)),
        counted('report.characters.billed', billed, context),
        counted('report.characters.reused', reused, context),
        counted('report.characters.lost', lost, context),
      ]),
    ],
    [t('report.time'), t('report.seconds', { seconds: number.format(sum((report) => report.milliseconds) / 1000) })],
  ];
}

function counted(
  key: `report.segments.${'memory' | 'repaired' | 'examples'}` | `report.characters.${'billed' | 'reused' | 'lost'}`,
  count: number,
  { t, number }: Context,
): string {
  return count === 0 ? '' : t(key, { count: number.format(count) });
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function addCounts(counts: readonly TermCounts[]): TermCounts {
  const zero = { required: 0, kept: 0, repaired: 0, missing: 0 };
  return counts.reduce(
    (sum, one) => ({
      required: sum.required + one.required,
      kept: sum.kept + one.kept,
      repaired: sum.repaired + one.repaired,
      missing: sum.missing + one.missing,
    }),
    zero,
  );
}

function termFigures(counts: TermCounts, context: Context): string {
  const { t, number } = context;
  return [
    `${number.format(counts.required)} ${t('report.required')}`,
    `${number.format(counts.kept)} ${t('report.state.kept')}`,
    `${number.format(counts.repaired)} ${t('report.state.repaired')}`,
    `${paintCount(counts.missing, 'error', context)} ${t('report.state.missing')}`,
  ].join(' · ');
}

/** A count that is good when it is zero. */
function paintCount(count: number, tone: Tone, { paint, number }: Context): string {
  return paint(count === 0 ? 'good' : tone, number.format(count));
}

function alignRows(rows: readonly Row[], paint: Paint): string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${value}`);
}

function formatFindings(report: TranslationReport, context: Context): string[] {
  const { t, paint } = context;
  const findings = placeFindings(report);
  if (findings.length === 0) return [`  ${paint('good', t('report.findings.none'))}`];
  const heading = `${t('report.findings')}: ${context.number.format(findings.length)}`;
  const lines = findings.flatMap(({ finding, segment }) => {
    const sentence = segment === undefined ? undefined : report.segments[segment]?.source;
    return formatFinding(finding, sentence ?? finding.source?.text ?? '', context);
  });
  return ['', `  ${paint('strong', heading)}`, ...lines];
}

function formatFinding(finding: Finding, german: string, { t, paint }: Context): string[] {
  const place = finding.source ?? finding.target;
  const severity = paint(finding.severity, t(`report.severity.${finding.severity}`));
  const head = [place && paint('dim', formatPlace(place)), severity, paint('dim', finding.code)];
  const quote = excerpt(german, finding.source?.text ?? '');
  return [
    `  ${head.filter((part) => part !== undefined).join('  ')}`,
    `    ${oneLine(findingMessage(finding, t))}`,
    ...(quote === '' ? [] : [`    ${paint('dim', `${t('report.german')}:`)} ${quote}`]),
    `    → ${oneLine(findingAdvice(finding, t))}`,
  ];
}

/** `file:line:column`, which editors and terminals make a link of. */
function formatPlace({ file, line, column }: Place): string {
  return `${oneLine(file)}:${line}:${column}`;
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}

/** At most `EXCERPT_LENGTH` characters of a sentence, cut between words, with the words meant in it. */
function excerpt(sentence: string, words: string): string {
  const line = oneLine(sentence);
  if (line.length <= EXCERPT_LENGTH) return line;
  const place = Math.max(0, line.indexOf(oneLine(words)));
  const earliest = place + Math.min(words.length, EXCERPT_LENGTH) - EXCERPT_LENGTH / 2;
  const start = earliest <= 0 ? 0 : line.lastIndexOf(' ', Math.min(earliest, place)) + 1;
  const rest = line.slice(start);
  if (rest.length <= EXCERPT_LENGTH) return `… ${rest}`;
  const end = rest.lastIndexOf(' ', EXCERPT_LENGTH);
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end > 0 ? end : EXCERPT_LENGTH)} …`;
}
