import type { Finding } from '../checks/finding.js';
import type { Translate } from '../locales/index.js';
import { findingMessage } from './advice.js';
import type { SegmentReport, TermReport, TranslationReport } from './translation.js';

/** A finding as it stands in JSON; a place or suggestion that is not known is left out. */
export function findingJson(finding: Finding, t: Translate) {
  const { code, severity, source, target, suggestion } = finding;
  return { code, severity, message: findingMessage(finding, t), source, target, suggestion };
}

function termJson({ id, de, en, state, source, target }: TermReport) {
  return { id, de, en, state, source, target };
}

function segmentJson({ terms, ...segment }: SegmentReport) {
  const { source, target, start, end, origin, by, repair, similar, example, block } = segment;
  return { source, target, start, end, origin, by, repair, similar, example, block, terms: terms.map(termJson) };
}

/** One article as `termtreu translate --format json` gives it. */
export function articleJson(report: TranslationReport, t: Translate) {
  return {
    file: report.file,
    engine: report.engine.name,
    engineVersion: report.engine.version,
    engineModels: report.engine.models,
    blocks: report.blocks,
    segments: report.segments.map(segmentJson),
    terms: report.terms,
    findings: report.findings.map((finding) => findingJson(finding, t)),
    cost: report.cost,
    milliseconds: report.milliseconds,
  };
}

/**
 * The JSON of a run, with a line feed at the end: for one article the object
 * itself, for any other number `{"articles": […]}`.
 */
export function formatJson(reports: readonly TranslationReport[], t: Translate): string {
  const articles = reports.map((report) => articleJson(report, t));
  const [first] = articles;
  const value = first !== undefined && articles.length === 1 ? first : { articles };
  return `${JSON.stringify(value, null, 2)}\n`;
}
