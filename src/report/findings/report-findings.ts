import type { Place, Severity } from '../../checks/finding.js';
import type { MessageArgs } from '../../errors.js';
import { hasMessage, type MessageKey, type Translate } from '../../locales/index.js';
import { lineStarts, placeAt } from '../line-places.js';
import type { ReportedFinding, ReportedPlace } from './finding-report.js';
import { fingerprints } from './fingerprint.js';

/** A finding of any rule, as the checks of a translation or of a glossary give it. */
export interface RawFinding {
  readonly code: MessageKey;
  readonly severity: Severity;
  readonly args: MessageArgs;
  /** Where it is reported if it has no place. */
  readonly file?: string;
  readonly line?: number;
  readonly entry?: string;
  readonly source?: Place;
  readonly target?: Place;
  readonly suggestion?: string;
  /** The reason of the comment that hides it. */
  readonly hidden?: string;
}

/** What is known of the files of some findings. */
export interface FindingFiles {
  /** The text of each file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The file of findings that name none. */
  readonly main: string;
  readonly t: Translate;
}

/** The words of a finding; what breaks the format of a glossary has words of its own. */
function messageOf({ code, args }: RawFinding, t: Translate): string {
  const key = `glossary.problem.${args['problem'] ?? ''}`;
  return t(code, hasMessage(key) ? { ...args, what: t(key, args) } : args);
}

type Locate = (place: Place | undefined) => ReportedPlace | undefined;

/** Adds to places what a report shows of them; a text is taken apart once. */
function locator(texts: ReadonlyMap<string, string>): Locate {
  const lines = new Map<string, readonly number[]>();
  return (place) => {
    if (place === undefined) return undefined;
    const text = texts.get(place.file) ?? '';
    const starts = lines.get(place.file) ?? lineStarts(text);
    lines.set(place.file, starts);
    const last = placeAt(starts, place.end);
    const begin = starts[place.line - 1] ?? 0;
    const end = starts[place.line] ?? text.length;
    const excerpt = text.slice(begin, end).replace(/[\r\n]+$/u, '');
    return { ...place, endLine: last.line, endColumn: last.column, excerpt };
  };
}

/**
 * Findings of one pair of files, or of one glossary, as reports tell them: in words, with fingerprints and with the
 * lines that they stand on, so that the texts are needed no longer.
 */
export function reportFindings(findings: readonly RawFinding[], { texts, main, t }: FindingFiles): ReportedFinding[] {
  const prints = fingerprints(findings);
  const locate = locator(texts);
  return findings.map((finding, index) => {
    const { code, severity, entry, suggestion, hidden } = finding;
    const source = locate(finding.source);
    const target = locate(finding.target);
    const place = target ?? source;
    return {
      code,
      severity,
      message: messageOf(finding, t),
      file: finding.file ?? place?.file ?? main,
      line: place?.line ?? finding.line ?? 1,
      ...(entry === undefined ? {} : { entry }),
      ...(source === undefined ? {} : { source }),
      ...(target === undefined ? {} : { target }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(hidden === undefined ? {} : { hidden }),
      fingerprint: prints[index] ?? '',
    };
  });
}
